// Tesseract's own core, without the layer that tesseract.js puts over it: grey pixels go in, lines of words come out.
/// <reference path="./tesseract-core.d.ts" />
import loadCore, { type TessBaseAPI } from 'tesseract.js-core/tesseract-core-relaxedsimd.js';
import { type Grey, portableGreymap } from './grey';

export type Quarter = 0 | 90 | 180 | 270;

/** A word in pixels of the picture that was recognised. */
export type SeenWord = {
  readonly text: string;
  /** 0..100 */
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly line: number;
  readonly block: number;
};

/** Which models read: one language is a good deal faster than all of them. */
export type Models = 'nor' | 'eng' | 'deu' | 'nor+eng+deu';

export type Tesseract = {
  /** How the page must be turned clockwise to stand upright, and how sure that is; undefined when there is too little text to tell. */
  orientation(grey: Grey): Promise<{ readonly turn: Quarter; readonly confidence: number } | undefined>;
  /** `dotsPerInch` 0: let it be judged from the text. */
  words(grey: Grey, models: Models, dotsPerInch: number, layout: Layout): Promise<readonly SeenWord[]>;
};

const picture = '/input';
const newEngine = 1;
const oldEngine = 0;
/** Full layout analysis. The library's own default takes a page for one block and loses columns. */
const segmentation = { page: '3', strip: '6' } as const;
/** A strip of lines is taken for one block of text: the analysis of a whole page finds no page in it, and often no text. */
export type Layout = keyof typeof segmentation;

export async function startTesseract(onProgress: (fraction: number) => void): Promise<Tesseract> {
  const core = await loadCore({
    locateFile: (file) => `/ocr/${file}`,
    // biome-ignore lint/correctness/noComponentHookFactories: the core's own name for a callback
    TesseractProgress: (percent) => onProgress(percent / 100),
    print: () => undefined,
    printErr: () => undefined,
  });
  const laid = new Map<string, Promise<void>>();
  const lay = (language: string): Promise<void> => {
    let laying = laid.get(language);
    if (!laying) {
      laying = modelOf(language).then((model) => core.FS.writeFile(`${language}.traineddata`, model));
      laid.set(language, laying);
    }
    return laying;
  };
  // Each is opened when first wanted: most homes never meet a German page, and most pages are upright.
  const opened = new Map<string, TessBaseAPI>();
  const open = async (languages: string, engine: 0 | 1): Promise<TessBaseAPI> => {
    const ready = opened.get(languages);
    if (ready) return ready;
    await Promise.all(languages.split('+').map(lay));
    const api = new core.TessBaseAPI();
    if (api.Init(null, languages, engine) !== 0) throw new Error(`the model for ${languages} could not be opened`);
    opened.set(languages, api);
    return api;
  };
  const show = (api: TessBaseAPI, grey: Grey) => {
    core.FS.writeFile(picture, portableGreymap(grey));
    if (api.SetImageFile(1, 0) !== 0) throw new Error('tesseract could not take the picture');
  };

  return {
    async orientation(grey) {
      const compass = await open('osd', oldEngine);
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
    async words(grey, models, dotsPerInch, layout) {
      const recogniser = await open(models, newEngine);
      recogniser.SetVariable('tessedit_pageseg_mode', segmentation[layout]);
      show(recogniser, grey);
      if (dotsPerInch > 0) recogniser.SetSourceResolution(dotsPerInch);
      if (recogniser.Recognize(null) !== 0) throw new Error('tesseract gave up');
      const words = wordsOf(recogniser.GetTSVText(0));
      recogniser.Clear();
      return words;
    },
  };
}

async function modelOf(language: string): Promise<Uint8Array> {
  const answer = await fetch(`/ocr/${language}.traineddata`);
  if (!answer.ok) throw new Error(`no model for ${language}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. The JSON costs four times as much. */
function wordsOf(table: string): readonly SeenWord[] {
  const words: SeenWord[] = [];
  let line = -1;
  let lineKey = '';
  let block = -1;
  let blockKey = '';
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const text = cells[11]?.trim();
    if (cells[0] !== '5' || !text) continue;
    const [x = 0, y = 0, w = 0, h = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    if (cells[2] !== blockKey) {
      blockKey = cells[2] ?? '';
      block++;
    }
    const key = cells.slice(2, 5).join(' ');
    if (key !== lineKey) {
      lineKey = key;
      line++;
    }
    words.push({ text, confidence, x, y, w, h, line, block });
  }
  return words;
}
