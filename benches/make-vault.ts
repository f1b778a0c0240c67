// Makes up a backup of so many papers, the same every time, for the benches to restore a vault from: for one home, or spread over many with their sales.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { pageId, untied } from '../shared/documents/document';
import { withEffective } from '../shared/documents/with-effective';
import { stages } from '../shared/sale/stages';
import { pairs } from './search-pairs';

const postal = { postalCode: '1389', place: 'Heggedal' };
const addressOf = (home: number) => ({ street: `Bjørkestubben ${14 + home}`, ...postal });
const homeIdOf = (home: number) => (home === 0 ? 'h-bench' : `h-bench-${home}`);

const firms = [
  'Rørvik VVS',
  'Nordlys Elektro',
  'Haugen Bygg',
  'Fjellvang Maler',
  'Solbakken Takst',
  'Elveli Forsikring',
];
const places = ['Heggedal', 'Vollen', 'Slemmestad', 'Nærsnes', 'Sætre', 'Tofte', 'Dikemark', 'Billingstad'];
const kinds = [
  ['faktura', 'okonomi', 'Faktura fra'],
  ['kvittering', 'okonomi', 'Kvittering fra'],
  ['forsikringsbevis', 'forsikring', 'Forsikringsbevis fra'],
  ['tilstandsrapport', 'takst', 'Tilstandsrapport fra'],
  ['samsvarserklaering', 'vedlikehold', 'Samsvarserklæring fra'],
  ['servicerapport', 'vedlikehold', 'Servicerapport fra'],
  ['kommunale-avgifter', 'offentlig', 'Kommunale avgifter fra'],
  ['brev', 'annet', 'Brev fra'],
] as const;
const stems = (
  'arbeid utført bad kjøkken drenering membran sluk varmtvannsbereder kurs sikring jordfeil tak takstein renner grunnmur fukt ' +
  'måling rapport tilstand vindu dør isolasjon maling sparkling gulv parkett fliser montering service kontroll filter ventilasjon ' +
  'varmepumpe avtrekk pipe feiing radon garasje veranda rekkverk terrasse hage gjerde vei brøyting forsikring premie egenandel ' +
  'dekning skade vilkår polise eier selger kjøper tinglysing matrikkel gebyr vann avløp renovasjon eiendomsskatt termin forfall'
).split(' ');
const endings = ['', 'en', 'er', 'ene', 'et', 's'];
const glue = ['og', 'i', 'på', 'for', 'av', 'med', 'til', 'det', 'er', 'ble', 'som', 'ikke'];

/** Word stems by how often they are used: made-up ones of the shape of Norwegian words, ours spread among them from frequent to rare. */
function makeStems(): readonly string[] {
  const random = seeded(4_711);
  const pick = (list: string) => list.split(' ')[Math.floor(random() * list.split(' ').length)] ?? '';
  const syllable = () =>
    pick('b d f g h k l m n r s t v bl br dr fl fr gl gr kl kn kr pl sk sl sm sn sp st str tr') +
    pick('a e i o u y å ø');
  const made = new Set<string>();
  while (made.size < 4_000)
    made.add(syllable() + syllable() + pick('k l m n r s t v d g ng nd rk lt st sk') + (random() < 0.3 ? 'e' : ''));
  const words = [...made];
  const spread = [...stems].sort(() => random() - 0.5);
  for (const [index, stem] of spread.entries()) words.splice(Math.floor(30 * 100 ** (index / spread.length)), 0, stem);
  return words;
}

/** By Zipf's law, as in any language: a few words everywhere, most of them seldom. A quarter are compounds. */
function makeDraw(): (random: () => number) => string {
  const words = makeStems();
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank += 1) {
    sum += 1 / (rank + 2.7) ** 1.05;
    sums.push(sum);
  }
  const one = (random: () => number) => {
    const wanted = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  return (random) => one(random) + (random() < 0.25 ? one(random) : '');
}
const draw = makeDraw();

/** What there is besides papers; the papers are spread over the homes. */
type Made = {
  /** What each original is filled up to, with what does not shrink. */
  readonly originalBytes?: number;
  /** So many typed in, of about a kilobyte each. */
  readonly costs?: number;
  readonly homes?: number;
  readonly cases?: number;
};

export async function makeBackup(
  path: string,
  documents: number,
  { originalBytes = 0, costs = 0, homes = 1, cases = 0 }: Made = {},
): Promise<void> {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
  });
  const papers = Array.from({ length: documents }, (_, index) =>
    makePaper(index, documents, { originalBytes, home: index % homes }),
  );
  for (const { file, original } of papers)
    await zip.add(file, new Blob([new Uint8Array(original)]).stream(), { level: 0 });
  const record = { rev: 1, createdAt: 1, updatedAt: 1 };
  const homesMade = Array.from({ length: homes }, (_, home) => ({
    id: homeIdOf(home),
    ...record,
    market: 'no',
    address: addressOf(home),
    sample: false,
  }));
  await zip.add('homes.jsonl', lines(homesMade));
  if (cases > 0)
    await zip.add(
      'cases.jsonl',
      lines(Array.from({ length: cases }, (_, index) => makeCase(index, homeIdOf(index % homes)))),
    );
  await zip.add('documents.jsonl', lines(papers.map(({ file, document }) => ({ file, document }))));
  await zip.add('pages.jsonl', lines(papers.flatMap(({ pages }) => pages)));
  if (costs > 0) await zip.add('costs.jsonl', lines(madeCosts(costs)));
  const counts = {
    homes,
    documents,
    pages: papers.reduce((sum, { pages }) => sum + pages.length, 0),
    bytes: papers.reduce((sum, { original }) => sum + original.length, 0),
  };
  const schemas = { homes: 0, documents: 2, pages: 0, cases: 0, ...(costs > 0 ? { costs: 0 } : {}) };
  const manifest = { format: 'boligperm-backup', version: 1, schemas, counts, madeAt: '2026-01-01T00:00:00.000Z' };
  await zip.add('manifest.json', lines([manifest]));
  await zip.close();
}

/** The hidden sentences lie evenly among the papers; undefined when there are too few papers. */
export function paperOfPair(pair: number, documents: number): string | undefined {
  const apart = Math.floor(documents / pairs.length);
  return apart > 0 ? idOf(pair * apart) : undefined;
}

function hiddenIn(index: number, documents: number): readonly string[] {
  const apart = Math.floor(documents / pairs.length);
  const pair = apart > 0 && index % apart === 0 ? pairs[index / apart] : undefined;
  return pair ? pair.sentence.split(' ') : [];
}

const idOf = (index: number) => `d-bench-${String(index).padStart(6, '0')}`;

/** The text of every paper, as the archive knows it. */
export function* textsOf(
  documents: number,
): Generator<{ readonly id: string; readonly title: string; readonly text: string }> {
  for (let index = 0; index < documents; index += 1) {
    const { document, pages } = makePaper(index, documents);
    yield { id: document.id, title: document.title, text: pages.map(({ text }) => text).join('\n') };
  }
}

function makeCase(index: number, homeId: string) {
  return {
    id: `case-bench-${index}`,
    rev: 1,
    createdAt: 1_767_225_600_000,
    updatedAt: 1_767_225_600_000,
    homeId,
    title: '',
    seller: 'private',
    stage: stages[index % stages.length],
    stageSince: 1_767_225_600_000,
    steps: {},
    asking: 350_000_000 + index * 1_000_000,
    people: [],
  };
}

function makePaper(index: number, documents: number, { originalBytes = 0, home = 0 } = {}) {
  const random = seeded(index + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [kind, category, opening] = pick(kinds);
  const sender = `${pick(firms)} ${pick(places)} AS`;
  const year = 1998 + Math.floor(random() ** 0.6 * 28);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
  const total = Math.round(random() * 4_800_000) / 100;
  const id = idOf(index);
  const hidden = hiddenIn(index, documents);
  const title = `${opening} ${sender}`;
  const pageCount = random() < 0.7 ? 1 : random() < 0.8 ? 2 : 4;
  const pages = Array.from({ length: pageCount }, (_, page) => {
    const body = Array.from({ length: 120 + Math.floor(random() * 240) }, () =>
      random() < 0.45 ? pick(glue) : draw(random) + (random() < 0.45 ? '' : pick(endings)),
    );
    if (page === pageCount - 1) body.splice(60, 0, ...hidden);
    const words = page === 0 ? [...title.split(' '), date, String(total), ...body] : body;
    return makePage(id, page, words);
  });
  const original = filledUp(onePagePdf(`${title} ${date} ${id}`), originalBytes, random);
  const createdAt = 1_767_225_600_000 + index * 60_000;
  const fact = (name: string, value: string | number, confidence: number) => ({
    name,
    value,
    confidence,
    place: { page: 0, boxes: [{ x: 600, y: 900 + name.length * 100, w: 1800, h: 160 }] },
  });
  const document = withEffective({
    id,
    rev: 3,
    createdAt,
    updatedAt: createdAt,
    homeId: homeIdOf(home),
    parentId: '',
    folder: '',
    filedAs: '',
    contents: [],
    isEnvelope: false,
    ...untied,
    sha256: createHash('sha256').update(original).digest('hex'),
    fileName: `skann_${String(index).padStart(5, '0')}.pdf`,
    mediaType: 'application/pdf',
    state: 'read' as const,
    notBefore: 0,
    attempts: 0,
    // Later than any step there will be, so that a bench never measures reading anew.
    steps: { read: 1_000_000, understand: 1_000_000 },
    pageCount,
    textFrom: 'layer' as const,
    readMs: 40,
    language: 'nb',
    readKind: kind,
    readKindConfidence: 0.95,
    otherKinds: [],
    readTitle: title,
    readCategory: category,
    readFacts: [
      fact('date', date, 0.95),
      fact('sender', sender, 0.9),
      fact('total', total, random() < 0.02 ? 0.5 : 0.92),
    ],
    corrections: index % 40 === 0 ? { total: { value: total + 1, at: createdAt, from: 'hand' } } : {},
    trashedAt: 0,
  });
  return { file: `originals/${addressOf(home).street}/${id}.pdf`, original, document, pages };
}

/** What follows the end of a PDF is nothing to its readers. */
function filledUp(file: Buffer, bytes: number, random: () => number): Buffer {
  if (file.length >= bytes) return file;
  const rest = Buffer.alloc(bytes - file.length);
  for (let at = 0; at < rest.length; at += 1) rest[at] = random() * 256;
  return Buffer.concat([file, rest]);
}

/** As records, the same every time. */
export function madeCosts(count: number): readonly { readonly id: string }[] {
  const random = seeded(20_260);
  return Array.from({ length: count }, (_, index) => ({
    id: `c-bench-${index}`,
    ...{ rev: 1, createdAt: 1, updatedAt: 1, homeId: homeIdOf(0), documentId: '', date: '2026-01-01', currency: 'NOK' },
    ...{ title: `Regning ${index}`, payee: `${draw(random)} AS`, contactId: '', partId: '', taskId: '' },
    ...{ nature: '', counted: '', amount: Math.floor(random() * 1e7) },
    note: Array.from({ length: 90 }, () => draw(random))
      .join(' ')
      .slice(0, 900),
  }));
}

function makePage(documentId: string, index: number, words: readonly string[]) {
  const perLine = 10;
  return {
    id: pageId(documentId, index),
    rev: 1,
    createdAt: 1,
    updatedAt: 1,
    documentId,
    index,
    width: 595,
    height: 842,
    turned: 0,
    textFrom: 'layer',
    text: words.join(' '),
    words,
    places: words.flatMap((word, position) => {
      const line = Math.floor(position / perLine);
      return [600 + (position % perLine) * 880, 900 + line * 240, word.length * 90, 160, line, Math.floor(line / 6)];
    }),
  };
}

export function onePagePdf(text: string): Buffer {
  const plain = text.replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, ' ');
  const content = `BT /F1 14 Tf 60 760 Td (${plain}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function lines(values: readonly unknown[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      if (next >= values.length) return controller.close();
      const some = values.slice(next, next + 200);
      next += 200;
      controller.enqueue(encoder.encode(`${some.map((value) => JSON.stringify(value)).join('\n')}\n`));
    },
  });
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
