// Tesseract's own core, without the layer that tesseract.js puts over it: grey pixels go in, lines of words come out.
/// <reference path="./tesseract-core.d.ts" />
import loadCore, { type Core, type TessBaseAPI } from 'tesseract.js-core/tesseract-core-relaxedsimd.js';
import { type Grey, portableGreymap } from './grey';

export type Quarter = 0 | 90 | 180 | 270;

/** A word in pixels of the picture that was recognised. */
export type SeenWord = {
  readonly text: string;
  /** 0..100 */
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly line: number;
  readonly block: number;
};

export type Tesseract = {
  /** How the page must be turned clockwise to stand upright, and how sure that is; undefined when there is too little text to tell. */
  orientation(grey: Grey): { readonly turn: Quarter; readonly confidence: number } | undefined;
  words(grey: Grey, dotsPerInch: number): readonly SeenWord[];
};

const recognisedLanguages = 'nor+eng+deu';
const automaticSegmentation = '3';
const picture = '/input';

export async function startTesseract(onProgress: (fraction: number) => void): Promise<Tesseract> {
  const core = await loadCore({
    locateFile: (file) => `/ocr/${file}`,
    // biome-ignore lint/correctness/noComponentHookFactories: the core's own name for a callback
    TesseractProgress: (percent) => onProgress(percent / 100),
    print: () => undefined,
    printErr: () => undefined,
  });
  const recogniser = await opened(core, recognisedLanguages, 1);
  recogniser.SetVariable('tessedit_pageseg_mode', automaticSegmentation);
  // Orientation is the older engine's art, with a model of its own.
  const compass = await opened(core, 'osd', 0);

  const show = (api: TessBaseAPI, grey: Grey) => {
    core.FS.writeFile(picture, portableGreymap(grey));
    if (api.SetImageFile(1, 0) !== 0) throw new Error('tesseract could not take the picture');
  };

  return {
    orientation(grey) {
      show(compass, grey);
      const results = new core.OSResults();
      try {
        if (!compass.DetectOS(results)) return undefined;
        const { orientation_id: id, oconfidence: confidence } = results.best_result;
        return { turn: ([0, 270, 180, 90] as const)[id as 0 | 1 | 2 | 3], confidence };
      } finally {
        core.destroy(results);
        compass.Clear();
      }
    },
    words(grey, dotsPerInch) {
      show(recogniser, grey);
      recogniser.SetSourceResolution(dotsPerInch);
      if (recogniser.Recognize(null) !== 0) throw new Error('tesseract gave up');
      const words = flatten(JSON.parse(recogniser.GetJSONText(0)));
      recogniser.Clear();
      return words;
    },
  };
}

async function opened(core: Core, languages: string, engine: 0 | 1): Promise<TessBaseAPI> {
  for (const language of languages.split('+')) {
    const answer = await fetch(`/ocr/${language}.traineddata`);
    if (!answer.ok) throw new Error(`no model for ${language}`);
    core.FS.writeFile(`${language}.traineddata`, new Uint8Array(await answer.arrayBuffer()));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, engine) !== 0) throw new Error(`the model for ${languages} could not be opened`);
  return api;
}

type Json = {
  readonly blocks?: readonly {
    readonly paragraphs?: readonly {
      readonly lines?: readonly {
        readonly words?: readonly {
          readonly text: string;
          readonly confidence: number;
          readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
        }[];
      }[];
    }[];
  }[];
};

function flatten(json: Json): readonly SeenWord[] {
  const words: SeenWord[] = [];
  let line = 0;
  let block = 0;
  for (const { paragraphs } of json.blocks ?? []) {
    for (const { lines } of paragraphs ?? []) {
      for (const { words: inLine } of lines ?? []) {
        for (const { text, confidence, bbox } of inLine ?? [])
          if (text.trim() !== '') words.push({ text: text.trim(), confidence, ...bbox, line, block });
        line++;
      }
    }
    block++;
  }
  return words;
}
