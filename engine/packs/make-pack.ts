// Makes a pack: looks every paper through, and writes the PDF, or the ZIP with its index, to a file that main created.
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client } from '../../shared/api/contract';
import { mostPagesOfPack, type PackEvent } from '../../shared/api/packs';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Document } from '../../shared/documents/document';
import { effectiveFact } from '../../shared/documents/effective';
import { unpackPage } from '../../shared/documents/packed-page';
import type { ReadPage } from '../../shared/documents/page';
import { endingOf, readableName, uniqueNames } from '../../shared/documents/paper-name';
import { formatsFor } from '../../shared/i18n/formats';
import { type Language, type Say, sayIfKnown, wordsIn } from '../../shared/i18n/words';
import type { PackRules } from '../../shared/markets/pack-rules';
import { indexAsCsv, type PackedPaper, PackIndex } from '../../shared/packs/pack-index';
import { masked } from '../../shared/packs/redaction';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem';
import type { Home } from '../../shared/property/home';
import { dayParts, typesetJob } from '../jobs/typeset';
import { fileStream } from '../vault/file-stream';
import type { Vault } from '../vault/vault';
import type { Checked, PaperOpener } from './checking';
import type { HomeInWords } from './home-facts';
import { type Decisions, hiddenOn, isBlackened, type Sheet, type SheetWords, sheetsOf } from './sheets';

export type ChosenPaper = { readonly document: Document; readonly why: string };
export type PackToMake = {
  readonly home: Home;
  readonly rules: PackRules;
  readonly language: Language;
  /** ISO. */
  readonly today: string;
  /** In the pack's order. */
  readonly papers: readonly ChosenPaper[];
  readonly missing: readonly { readonly why: string; readonly kinds: readonly string[] }[];
  readonly known: HomeInWords;
  readonly decisions: Decisions;
  readonly token: string;
};
export type Making = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly opener: PaperOpener;
  readonly check: (document: Document, goOn: () => void) => Promise<Checked>;
  readonly tell: (event: PackEvent) => void;
  /** Throws `cancelled` when nobody wants it any more. */
  readonly goOn: () => void;
};

type Ready = ChosenPaper & { readonly checked: Checked; readonly title: string; readonly marks: number };
type Left = { readonly id: string; readonly title: string; readonly problem: Problem };
type PackedFile = Extract<PackEvent, { type: 'done' }>['files'][number];

export async function makePdf(pack: PackToMake, making: Making): Promise<void> {
  const { ready, left } = await lookedThrough(pack, making);
  const pages = ready.reduce((sum, { checked }) => sum + checked.pages.length, 0);
  if (pages > mostPagesOfPack) throw new ProblemError(problem('pack-too-long', { pages, limit: mostPagesOfPack }));
  const { bytes, lost } = await setPack(pack, making, ready, pages);
  await written(making, pack.token, bytes);
  const files = ready
    .filter(({ document }) => !lost.some(({ id }) => id === document.id))
    .map(
      ({ document, title, checked, marks }): PackedFile => ({
        name: title,
        id: document.id,
        pages: checked.pages.length,
        marks,
        form: 'pages',
      }),
    );
  making.tell({ ...summed(files, [...left, ...lost]), bytes: bytes.length });
}

export async function makeZip(pack: PackToMake, making: Making): Promise<void> {
  const { shell, tell, goOn } = making;
  const { ready, left } = await lookedThrough(pack, making);
  const say = wordsIn(pack.language);
  const lost: Left[] = [];
  const papers: PackedPaper[] = [];
  const files: PackedFile[] = [];
  let bytes = 0;
  const zip = new ZipWriter(fileStream(shell, pack.token), { useWebWorkers: false, keepOrder: true });
  const lastModDate = new Date(`${pack.today}T12:00:00Z`);
  const add = async (name: string, content: Uint8Array<ArrayBuffer>, level: number) => {
    bytes += content.length;
    await zip.add(name, new Blob([content]).stream(), { level, lastModDate });
  };
  const unique = uniqueNames();
  for (const [at, one] of ready.entries()) {
    goOn();
    tell({ type: 'progress', step: 'writing', done: at, total: ready.length });
    const { document, title, why, marks } = one;
    try {
      const out = await paperOut(pack, making, one);
      const folder = readableName(sayIfKnown(say, `category.${document.category}`, document.category), 60);
      const file = unique(`${folder}/${readableName(`${document.date} ${title}`, 110)}`, out.ending);
      await add(file, out.bytes, 0);
      papers.push({
        file,
        title,
        kind: document.kind,
        category: document.category,
        date: document.date,
        sender: masked(document.sender, pack.rules.hides),
        pages: document.pageCount,
        mediaType: out.form === 'original' ? document.mediaType : 'application/pdf',
        sha256: await sha256(out.bytes),
        form: out.form,
        redactions: marks,
        why: why === '' ? '' : sayIfKnown(say, `pack.why.${why}`, why),
        facts: factsOf(document, pack.rules.hides),
      });
      files.push({ name: file, id: document.id, pages: document.pageCount, marks, form: out.form });
    } catch (error) {
      lost.push(leftOut(one, error));
    }
  }
  const index: PackIndex = {
    $schema: `./${schemaName}`,
    format: 'boligperm-pack',
    version: 1,
    kind: pack.rules.id,
    language: pack.language,
    madeOn: pack.today,
    home: { ...pack.home.address, country: pack.home.market },
    facts: pack.known.facts.map((fact) => ({ ...fact, source: masked(fact.source, pack.rules.hides) })),
    papers,
    missing: pack.missing.map(({ why, kinds }) => ({
      kinds: [...kinds],
      why: sayIfKnown(say, `pack.want.${why}`, why),
    })),
  };
  const text = (words: string) => new TextEncoder().encode(words) as Uint8Array<ArrayBuffer>;
  await add(say('pack.zip.index'), text(`${JSON.stringify(index, null, 2)}\n`), 6);
  await add(schemaName, text(`${JSON.stringify(PackIndex, null, 2)}\n`), 6);
  await add(say('pack.zip.table'), text(indexAsCsv(papers)), 6);
  await add(say('pack.zip.readme'), text(readme(pack, say, papers)), 6);
  await zip.close();
  goOn();
  await shell.call('files.finish', { token: pack.token, keep: true });
  tell({ ...summed(files, [...left, ...lost]), bytes });
}

const schemaName = 'boligperm-pack.schema.json';

// ---- looking through -------------------------------------------------------------------------------------------

async function lookedThrough(
  { papers, rules, decisions, language }: PackToMake,
  { check, tell, goOn, opener }: Making,
): Promise<{ readonly ready: readonly Ready[]; readonly left: readonly Left[] }> {
  const ready: Ready[] = [];
  const left: Left[] = [];
  for (const [at, chosen] of papers.entries()) {
    goOn();
    tell({ type: 'progress', step: 'checking', done: at, total: papers.length });
    const { document } = chosen;
    const title = masked(document.title || document.fileName, rules.hides);
    try {
      if (document.state !== 'read') throw new ProblemError(document.problem ?? problem('not-read'));
      const checked = await check(document, goOn);
      const marks = checked.pages.reduce((sum, page) => sum + hiddenOn(document, page, decisions).length, 0);
      ready.push({ ...chosen, checked, title, marks });
    } catch (error) {
      left.push(leftOut({ document, title }, error));
    }
  }
  opener.rest();
  return { ready: toldApart(ready, language), left };
}

/** Two of the same name have their day in it. */
function toldApart(ready: readonly Ready[], language: Language): readonly Ready[] {
  const { longDay } = formatsFor(language);
  const names = ready.map(({ title }) => title);
  return ready.map((one) => {
    const isOneOfSeveral = names.filter((name) => name === one.title).length > 1;
    return isOneOfSeveral && one.document.date ? { ...one, title: `${one.title}, ${longDay(one.document.date)}` } : one;
  });
}

/** What cannot be opened is left out and named; a wish to stop is passed on. */
function leftOut({ document, title }: Pick<Ready, 'document' | 'title'>, error: unknown): Left {
  const why = problemOf(error);
  if (why.code === 'cancelled' || why.code === 'disk-full' || why.code === 'cannot-write-file') throw error;
  if (!(error instanceof ProblemError)) throw error;
  return { id: document.id, title, problem: why };
}

// ---- the PDF ---------------------------------------------------------------------------------------------------

async function setPack(pack: PackToMake, making: Making, ready: readonly Ready[], pages: number) {
  const { tell, goOn } = making;
  // What the typesetter could not take apart goes as pictures, the second time.
  const pictured = new Set<string>();
  for (let round = 0; ; round += 1) {
    const job = await typesetJob(making.shell);
    try {
      const lost: Left[] = [];
      const set: { readonly one: Ready; readonly sheets: readonly Sheet[]; readonly whole: string }[] = [];
      let done = 0;
      for (const one of ready) {
        goOn();
        const onPage = () => tell({ type: 'progress', step: 'pages', done: ++done, total: pages });
        try {
          const made = await sheetsFor(pack, making, one, {
            put: job.put,
            onPage,
            asTheyAre: !pictured.has(one.document.id),
          });
          set.push({ one, ...made });
        } catch (error) {
          lost.push(leftOut(one, error));
        }
      }
      making.opener.rest();
      goOn();
      tell({ type: 'progress', step: 'typesetting', done: 0, total: 1 });
      const data = packData(pack, set);
      const { bytes, unusable } = await job.finish(
        'pack',
        data,
        pack.today,
        set.some(({ whole }) => whole !== ''),
      );
      if (unusable.length === 0) return { bytes, lost };
      if (round > 0) throw new ProblemError(problem('not-typeset'));
      for (const { one, whole } of set) if (unusable.includes(whole)) pictured.add(one.document.id);
    } finally {
      await job.abandon();
    }
  }
}

function packData(
  { home, rules, language, today, known, missing }: PackToMake,
  set: readonly { readonly one: Ready; readonly sheets: readonly Sheet[] }[],
): object {
  const say = wordsIn(language);
  const formats = formatsFor(language);
  const hide = (text: string) => masked(text, rules.hides);
  const categories = [...new Set(set.map(({ one }) => one.document.category))];
  const pages = set.reduce((sum, { sheets }) => sum + sheets.length, 0);
  const marks = set.reduce((sum, { one }) => sum + one.marks, 0);
  const title = say('pack.title', { kind: say(`pack.kind.${rules.id}`), street: home.address.street });
  return {
    title,
    language,
    day: dayParts(today),
    kind: say(`pack.for.${rules.id}`),
    street: home.address.street,
    place: `${home.address.postalCode} ${home.address.place}`.trim(),
    footer: `${home.address.street} · ${say(`pack.kind.${rules.id}`)} · ${formats.longDay(today)}`,
    facts: known.facts
      .filter(({ field }) => field !== 'address')
      .map((fact) => ({ ...fact, source: hide(fact.source) })),
    tables: known.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(hide)) })),
    missing: missing.map(({ why }) => sayIfKnown(say, `pack.want.${why}`, why)),
    summary: say('pack.summary', { day: formats.longDay(today), papers: set.length, pages }),
    redacted: marks > 0 ? say('pack.redacted', { count: marks }) : say('pack.noneRedacted'),
    words: {
      contents: say('pack.contents'),
      missing: say('pack.missing'),
      missingWhy: say('pack.missingWhy'),
      home: say('pack.aboutHome'),
      fact: say('pack.column.fact'),
      value: say('pack.column.value'),
      source: say('pack.column.source'),
      page: say('pack.page'),
      onlyZip: say('pack.onlyZip'),
    },
    sections: categories.map((category) => {
      const papers = set.filter(({ one }) => one.document.category === category);
      return {
        category,
        name: sayIfKnown(say, `category.${category}`, category),
        summary: say('pack.sectionSummary', {
          papers: papers.length,
          pages: papers.reduce((sum, { sheets }) => sum + sheets.length, 0),
        }),
        papers: papers.map(({ one: { document, title: name, why, marks: hidden }, sheets }) => ({
          label: `p-${document.id}`,
          title: name,
          why: [
            why === '' ? '' : sayIfKnown(say, `pack.why.${why}`, why),
            hidden > 0 ? say('pack.hiddenHere', { count: hidden }) : '',
          ]
            .filter(Boolean)
            .join(' '),
          about: [
            sayIfKnown(say, `kind.${document.kind}`, document.kind),
            hide(document.sender),
            document.date && formats.longDay(document.date),
          ]
            .filter(Boolean)
            .join(' · '),
          sheets,
        })),
      };
    }),
  };
}

// ---- one paper -------------------------------------------------------------------------------------------------

async function sheetsFor(
  pack: Pick<PackToMake, 'language' | 'decisions'>,
  { vault, opener, goOn }: Pick<Making, 'vault' | 'opener' | 'goOn'>,
  { document, checked, title }: Pick<Ready, 'document' | 'checked' | 'title'>,
  job: {
    readonly put: (ending: 'jpg' | 'pdf', bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
    readonly onPage: () => void;
    readonly asTheyAre: boolean;
  },
) {
  const say = wordsIn(pack.language);
  const words: SheetWords = {
    page: (at, of) => say('pack.pageOf', { at, of }),
    alt: (name, at) => say('pack.alt', { title: name, at }),
    hidden: say('pack.altHidden'),
  };
  const read = await readPages(vault, document);
  return opener.with(document, (paper) =>
    sheetsOf({
      read,
      document,
      title,
      checked,
      decisions: pack.decisions,
      words,
      paper,
      ...job,
      onPage: () => {
        goOn();
        job.onPage();
      },
      original: () => vault.originals.get(document.original),
    }),
  );
}

async function readPages(vault: Vault, { id }: Document): Promise<ReadonlyMap<number, ReadPage>> {
  const pages = await vault.pages.select({ documentId: id });
  return new Map(pages.map((page) => [page.index, unpackPage(page)]));
}

/** As it came when nothing in it has to be taken out; else a PDF of its pages. */
async function paperOut(pack: PackToMake, making: Making, one: Ready) {
  const { document, checked } = one;
  const isBlack = isBlackened(document, checked, pack.decisions);
  if (!isBlack && checked.isFileClean)
    return {
      form: 'original' as const,
      ending: endingOf(document.mediaType, document.fileName),
      bytes: await making.vault.originals.get(document.original),
    };
  const bytes = await paperAsPdf(pack, making, one);
  return { form: isBlack ? ('redacted' as const) : ('pages' as const), ending: '.pdf', bytes };
}

/** A PDF of its pages, drawn, with black where something is hidden and the other words upon them. */
export async function paperAsPdf(
  pack: Pick<PackToMake, 'language' | 'decisions' | 'today'>,
  making: Pick<Making, 'vault' | 'shell' | 'opener' | 'goOn'>,
  one: Pick<Ready, 'document' | 'checked' | 'title'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { document, checked, title } = one;
  if (checked.pages.length === 0) throw new ProblemError(problem('no-pages'));
  const job = await typesetJob(making.shell);
  try {
    const { sheets } = await sheetsFor(pack, making, one, { put: job.put, onPage: () => undefined, asTheyAre: false });
    const data = { title, language: pack.language, day: dayParts(document.date || pack.today), sheets };
    return (await job.finish('paper', data, pack.today, false)).bytes;
  } finally {
    await job.abandon();
  }
}

function factsOf(document: Document, hides: PackRules['hides']): PackedPaper['facts'] {
  const facts: Record<string, string | number | boolean> = {};
  for (const name of new Set([...document.readFacts.map((fact) => fact.name), ...Object.keys(document.corrections)])) {
    const value = effectiveFact(document, name);
    if (value === null || ['kind', 'category', 'title'].includes(name)) continue;
    if (hides.includes('account-number') && ['accountNumber', 'iban'].includes(name)) continue;
    facts[name] = typeof value === 'string' ? masked(value, hides) : value;
  }
  return facts;
}

// ---- out -------------------------------------------------------------------------------------------------------

const pieceBytes = 4 * 1024 * 1024;

async function written({ shell, tell, goOn }: Making, token: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    goOn();
    tell({ type: 'progress', step: 'writing', done: from, total: bytes.length });
    await shell.call('files.write', { token, bytes: bytes.slice(from, from + pieceBytes) });
  }
  await shell.call('files.finish', { token, keep: true });
}

const summed = (files: readonly PackedFile[], left: readonly Left[]) => ({
  type: 'done' as const,
  files: [...files],
  left: [...left],
  pages: files.reduce((sum, file) => sum + file.pages, 0),
  marks: files.reduce((sum, file) => sum + file.marks, 0),
});

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readme(
  { home, rules, language, today, missing }: PackToMake,
  say: Say,
  papers: readonly PackedPaper[],
): string {
  const count = (form: PackedPaper['form']) => papers.filter((paper) => paper.form === form).length;
  return [
    say('pack.title', { kind: say(`pack.kind.${rules.id}`), street: home.address.street }),
    '',
    say('pack.readme.made', { day: formatsFor(language).longDay(today), papers: papers.length }),
    '',
    say('pack.readme.forms', { original: count('original'), redacted: count('redacted'), pages: count('pages') }),
    say('pack.readme.index', { index: say('pack.zip.index'), table: say('pack.zip.table'), schema: schemaName }),
    ...(missing.length > 0
      ? ['', say('pack.missing'), ...missing.map(({ why }) => `- ${sayIfKnown(say, `pack.want.${why}`, why)}`)]
      : []),
    '',
  ].join('\r\n');
}
