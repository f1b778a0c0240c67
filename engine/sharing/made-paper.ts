// Makes one paper ready for a share: its pages as pictures, its words, its file, each piece sealed and sent. What must not be seen is not in them.
import type { Client } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Document } from '../../shared/documents/document';
import { packPage, unpackPage } from '../../shared/documents/packed-page';
import type { Box } from '../../shared/documents/page';
import { endingOf, paperFileName } from '../../shared/documents/paper-name';
import { type Language, sayIfKnown, wordsIn } from '../../shared/i18n/words';
import type { PackRules } from '../../shared/markets/pack-rules';
import { masked, withoutHidden } from '../../shared/packs/redaction';
import { ProblemError, problem } from '../../shared/problem';
import { type SharedPaper, type SharedWords, sharedPieceBytes } from '../../shared/sharing/manifest';
import type { Share } from '../../shared/sharing/share';
import { type Bytes, base64url, randomBytes } from '../security/bytes';
import { type ShareKeys, sealJson, sealPiece } from '../security/share-keys';
import type { Vault } from '../vault/vault';

/** What the packs found when they looked a paper through. */
export type LookedThrough = {
  readonly pages: readonly {
    readonly index: number;
    readonly turned: number;
    readonly marks: readonly { readonly key: string; readonly box: Box }[];
  }[];
  readonly unchecked: readonly { readonly page: number; readonly because: 'handwritten' | 'no-words' | 'not-looked' }[];
  readonly isFileClean: boolean;
};
export type Looks = {
  known(
    document: Pick<Document, 'id' | 'rev'>,
    hides: PackRules['hides'],
  ): { readonly checked: LookedThrough; readonly isThorough: boolean } | undefined;
  quick(document: Document, hides: PackRules['hides']): Promise<LookedThrough>;
  thorough(document: Document, hides: PackRules['hides'], goOn: () => void): Promise<LookedThrough>;
};
export type PaperOpener = {
  with<T>(
    document: Document,
    use: (paper: {
      draw(
        index: number,
        asked: {
          readonly width: number;
          readonly turned: number;
          readonly hide: readonly Box[];
          readonly mark?: string;
        },
      ): Promise<{ readonly bytes: Bytes; readonly width: number; readonly height: number }>;
    }) => Promise<T>,
  ): Promise<T>;
  rest(): void;
};
export type MakerParts = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly opener: PaperOpener;
  readonly looks: Looks;
  /** A paper as a PDF of its pages, with black where the marks are that are not lifted. */
  readonly asPdf: (
    document: Document,
    options: {
      readonly title: string;
      readonly language: Language;
      readonly hides: PackRules['hides'];
      readonly lifted: ReadonlySet<string>;
      readonly goOn: () => void;
    },
  ) => Promise<Bytes>;
};

/** Raised when papers are made otherwise, so that those in open shares are made anew. */
const making = 1;
/** 168 dots an inch on A4: readable when it is drawn apart on a phone. */
const pictureWidth = 1390;
const thumbWidth = 192;
/** A reader that waits for the network looks as if it stood still: some pages are drawn, then sent. */
const drawnAtOnce = 8;

type Settings = Pick<Share, 'viewOnly' | 'showsNumbers' | 'recipient'>;

/** What the pieces of a paper depend on; while it is the same they need not be made anew. */
export function contentMark(document: Document, settings: Settings, hides: PackRules['hides']): string {
  const { sha256, part, steps, pageCount } = document;
  const { viewOnly, showsNumbers, recipient } = settings;
  const shown = [viewOnly ? `v${shortSum(recipient)}` : 'f', showsNumbers ? 'n' : hides.join()];
  return [
    making,
    sha256.slice(0, 32),
    part ? `${part.from}-${part.to}` : '',
    steps.read ?? 0,
    pageCount,
    ...shown,
  ].join(' ');
}

/** What the list says of it, as it is now; a machine's or a person's number is not told either. */
export function aboutPaper(
  document: Document,
  settings: Settings,
  hides: PackRules['hides'],
  language: Language,
): Pick<SharedPaper, 'id' | 'title' | 'kind' | 'category' | 'sender' | 'date'> {
  const say = wordsIn(language);
  const told = (text: string) => (settings.showsNumbers ? text : masked(text, hides));
  return {
    id: document.id,
    title: told(document.title || document.fileName),
    kind: sayIfKnown(say, `kind.${document.kind}`, ''),
    category: document.category,
    sender: told(document.sender),
    date: document.date,
  };
}

export type Send = (name: string, sealed: Bytes) => Promise<unknown>;

/** Throws the problem that kept it from being made. `goOn` throws when it is not wanted any more. */
export async function makePaper(options: {
  readonly parts: MakerParts;
  readonly document: Document;
  readonly settings: Settings;
  readonly hides: PackRules['hides'];
  readonly language: Language;
  readonly keys: ShareKeys;
  readonly send: Send;
  readonly goOn: () => void;
}): Promise<Pick<SharedPaper, 'pages' | 'thumb' | 'words' | 'file' | 'hidden' | 'made'>> {
  const { parts, document, settings, hides, language, keys, goOn } = options;
  const { vault, opener, looks } = parts;
  if (document.state !== 'read') throw new ProblemError(document.problem ?? problem('not-read'));
  const checked = await looks.thorough(document, hides, goOn);
  if (checked.pages.length === 0) throw new ProblemError(problem('no-pages'));
  const send = async (bytes: Bytes): Promise<string> => {
    goOn();
    const name = base64url(randomBytes(16));
    await options.send(name, await sealPiece(keys, name, bytes));
    return name;
  };
  const hiddenOn = (marks: LookedThrough['pages'][number]['marks']): readonly Box[] =>
    settings.showsNumbers ? [] : marks.map(({ box }) => box);

  const pages: SharedPaper['pages'][number][] = [];
  let thumb = '';
  const mark = settings.viewOnly
    ? { mark: settings.recipient || aboutPaper(document, settings, hides, language).title }
    : {};
  for (let from = 0; from < checked.pages.length; from += drawnAtOnce) {
    goOn();
    const drawn = await opener.with(document, async (paper) => {
      const pictures: { readonly bytes: Bytes; readonly width: number; readonly height: number }[] = [];
      for (const { index, turned, marks } of checked.pages.slice(from, from + drawnAtOnce)) {
        const look = { turned, hide: hiddenOn(marks), ...mark };
        if (index === 0) pictures.push(await paper.draw(index, { width: thumbWidth, ...look }));
        pictures.push(await paper.draw(index, { width: pictureWidth, ...look }));
      }
      return pictures;
    });
    const small = from === 0 && checked.pages[0]?.index === 0 ? drawn.shift() : undefined;
    if (small) thumb = await send(small.bytes);
    for (const { bytes, width, height } of drawn) pages.push({ picture: await send(bytes), width, height });
  }

  const read = new Map((await vault.pages.select({ documentId: document.id })).map((page) => [page.index, page]));
  const wordsOf = (seen: LookedThrough['pages'][number]): SharedWords['pages'][number] => {
    const page = read.get(seen.index);
    if (!page) return { width: 1, height: 1, words: [], places: [] };
    const { width, height, words, places } = packPage(
      document.id,
      withoutHidden(unpackPage(page), hiddenOn(seen.marks)),
    );
    return { width, height, words: [...words], places: [...places] };
  };
  const told: SharedWords = { pages: checked.pages.map(wordsOf) };
  let words = '';
  if (told.pages.some((page) => page.words.length > 0)) {
    words = base64url(randomBytes(16));
    await options.send(words, await sealJson(keys, words, told));
  }

  const hidden = settings.showsNumbers ? 0 : checked.pages.reduce((sum, { marks }) => sum + marks.length, 0);
  const file = settings.viewOnly ? undefined : await fileOf();
  return {
    pages,
    thumb,
    words,
    ...(file ? { file } : {}),
    hidden,
    made: contentMark(document, settings, hides),
  };

  async function fileOf(): Promise<NonNullable<SharedPaper['file']>> {
    const { title } = aboutPaper(document, settings, hides, language);
    const isWhole = document.part === undefined && (settings.showsNumbers || (hidden === 0 && checked.isFileClean));
    const lifted = new Set(
      settings.showsNumbers ? checked.pages.flatMap(({ marks }) => marks.map(({ key }) => key)) : [],
    );
    const bytes = isWhole
      ? await vault.originals.get(document.original)
      : await parts.asPdf(document, { title, language, hides, lifted, goOn });
    const ending = isWhole ? endingOf(document.mediaType, document.fileName) : '.pdf';
    const pieces: string[] = [];
    for (let from = 0; from < bytes.length; from += sharedPieceBytes)
      pieces.push(await send(bytes.slice(from, from + sharedPieceBytes)));
    return {
      name: paperFileName({ date: document.date, title, fileName: document.fileName }, ending),
      mediaType: isWhole ? document.mediaType : 'application/pdf',
      bytes: bytes.length,
      pieces,
    };
  }
}

/** FNV-1a, eight letters: tells two names apart, no secret. */
function shortSum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Every piece that a list of papers names. */
export const piecesOf = (papers: readonly SharedPaper[]): ReadonlySet<string> =>
  new Set(
    papers
      .flatMap(({ pages, thumb, words, file }) => [
        ...pages.map(({ picture }) => picture),
        thumb,
        words,
        ...(file?.pieces ?? []),
      ])
      .filter(Boolean),
  );
