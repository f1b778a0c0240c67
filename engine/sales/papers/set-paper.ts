// Sets a paper of a sale: its pictures drawn anew, its blocks handed to the typesetter. The same input gives the same bytes.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import type { Document } from '../../../shared/documents/document';
import type { SalePaperKind } from '../../../shared/sale/paper-kinds';
import { dayParts, typesetJob } from '../../jobs/typeset';
import { paperMakers } from './kinds';
import { addressOf, type Block, type PaperInput, type PictureOf } from './paper';

/** A paper opened for its pictures, by whoever can. */
export type PictureOpener = {
  with<T>(document: Document, use: (paper: Drawing) => Promise<T>): Promise<T>;
  rest(): void;
};
type Drawing = {
  draw(
    index: number,
    asked: { readonly width: number; readonly turned: number; readonly hide: readonly [] },
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }>;
};

/** Half a page wide at 200 dots an inch, a cover at 150. */
const pictureWidth = 1_000;

export async function setPaper(
  { shell, opener }: { readonly shell: Client<EngineShellContract>; readonly opener: PictureOpener },
  kind: SalePaperKind,
  input: PaperInput,
  /** What comes after everything: the page that is signed on. */
  more: readonly Block[] = [],
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly title: string }> {
  const { say, language, today } = input;
  const paper = paperMakers[kind](input);
  const job = await typesetJob(shell);
  try {
    /** undefined when the paper is gone or cannot be opened: the rest is worth having without it. */
    const set = async ({ documentId, page, alt, caption }: PictureOf) => {
      const document = input.documents.get(documentId);
      if (!document) return undefined;
      const picture = await opener
        .with(document, (open) => open.draw(page, { width: pictureWidth, turned: 0, hide: [] }))
        .catch(() => undefined);
      if (!picture) return undefined;
      return { file: await job.put('jpg', picture.bytes), ratio: picture.height / picture.width, alt, caption };
    };
    const cover = paper.cover && (await set(paper.cover));
    const blocks: object[] = [];
    for (const block of [...paper.blocks, ...more]) {
      if (block.is !== 'pictures') blocks.push(block);
      else {
        const pictures = [];
        for (const picture of block.pictures)
          pictures.push(...((await set(picture).then((one) => one && [one])) ?? []));
        if (pictures.length > 0) blocks.push({ ...block, pictures });
      }
    }
    opener.rest();
    const data = {
      title: paper.title,
      kicker: paper.kicker,
      lead: paper.lead,
      place: input.formats.longDay(today),
      courtesy: language === 'nb' ? '' : say('salePaper.courtesy'),
      cover: cover ?? null,
      hasContents: paper.hasContents ?? false,
      blocks,
      language,
      day: dayParts(today),
      footer: say('salePaper.footer', { title: paper.title, address: addressOf(input) }),
      words: {
        fact: say('salePaper.column.fact'),
        value: say('salePaper.column.value'),
        source: say('salePaper.column.source'),
        what: say('salePaper.column.what'),
        amount: say('salePaper.column.amount'),
        evidence: say('salePaper.evidence'),
        contents: say('salePaper.contents'),
      },
    };
    const { bytes } = await job.finish('sale', data, today, false);
    return { bytes, title: paper.title };
  } finally {
    await job.abandon();
  }
}
