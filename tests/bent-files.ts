// Good files of every format, bent in a thousand ways, given to the reader page in real Electron: it answers each with pages or with a reason.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  noBias,
  oneof,
  record,
} from 'fast-check';
import { _electron as electron } from 'playwright-core';
import { projectRoot } from './harness';
import { watchMemory } from './peak-memory';

const fixture = (name: string) => join(projectRoot, 'tests', 'fixtures', name);
/** `share` of the runs: what takes long to open comes seldomer. */
const goodFiles: readonly { readonly path: string; readonly share: number }[] = [
  { path: fixture('leiekontrakt.docx'), share: 14 },
  { path: fixture('husordensregler.odt'), share: 14 },
  { path: fixture('befaring.rtf'), share: 14 },
  { path: fixture('kvittering.txt'), share: 6 },
  { path: fixture('notat-utf16.txt'), share: 5 },
  { path: fixture('ordrebekreftelse.html'), share: 14 },
  { path: fixture('photo.jpg'), share: 5 },
  { path: fixture('photo.webp'), share: 8 },
  { path: fixture('two-page.tiff'), share: 2 },
  { path: fixture('photo.heic'), share: 1 },
  { path: fixture('faktura-med-xml.pdf'), share: 3 },
  { path: fixture('script.pdf'), share: 3 },
];

/** What happens to a file: places are shares of its length, so that they mean the same in each. */
type Bend = {
  readonly how: 'flip' | 'zero' | 'cut' | 'double' | 'drop' | 'digits';
  readonly at: number;
  readonly length: number;
  readonly byte: number;
};

const bend: Arbitrary<Bend> = record({
  how: constantFrom('flip', 'flip', 'flip', 'zero', 'double', 'drop', 'digits', 'digits', 'flip', 'cut'),
  // Evenly over the file: left to itself fast-check prefers its beginning, and what has no beginning is nothing.
  at: noBias(integer({ min: 10, max: 9_999 })).map((share) => share / 10_000),
  length: oneof(constant(1), constant(4), integer({ min: 1, max: 64 }), integer({ min: 1, max: 600 })),
  byte: integer({ min: 1, max: 255 }),
});
const choice = constantFrom(...goodFiles.flatMap(({ path, share }) => Array.from({ length: share }, () => path)));

/** @throws with the smallest bent file that was not answered. */
export async function readBentFiles(options: { readonly runs: number; readonly seed: number }): Promise<string> {
  const { app, page: reader } = await openReader();
  const memory = watchMemory(app.process().pid ?? 0);
  const started = Date.now();
  try {
    const files = Object.fromEntries(
      goodFiles.map(({ path }) => [basename(path), readFileSync(path).toString('base64')]),
    );
    await reader.evaluate(givePort, files);
    const answers = new Map<string, number>();
    await assert(
      asyncProperty(choice, array(bend, { minLength: 1, maxLength: 6 }), async (path, bends) => {
        const answer = await reader.evaluate(readBent, { name: basename(path), bends });
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        if (answer === 'internal' || answer === 'no answer') throw new Error(`${basename(path)}: ${answer}`);
      }),
      { numRuns: options.runs, seed: options.seed },
    );
    const peak = Math.round(memory.largestPage() / 1024 / 1024);
    const told = [...answers].map(([answer, count]) => `${count} ${answer}`).join(', ');
    return `${options.runs} bent files in ${Math.round((Date.now() - started) / 1_000)} s: ${told}; largest page process ${peak} MB`;
  } finally {
    memory.stop();
    await app.close();
  }
}

/** The built reader page in an Electron of its own: a crash of it is seen at once, and nothing is between. */
async function openReader() {
  const app = await electron.launch({
    executablePath: process.env.BOLIGPERM_ELECTRON ?? '',
    args: [
      ...(JSON.parse(process.env.BOLIGPERM_ELECTRON_ARGS ?? '[]') as string[]).filter(
        // Playwright listens for a line that this switch silences.
        (argument) => !argument.startsWith('--log-level'),
      ),
      join(projectRoot, 'tests', 'reader-alone'),
    ],
    env: { ...(process.env as Record<string, string>), READER_FOLDER: join(projectRoot, 'out', 'reader') },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

// ---- in the reader page ----------------------------------------------------------------------------------------

type Reply = {
  readonly t: string;
  readonly id: number;
  readonly output?: { readonly type?: string; readonly pageCount?: number };
  readonly problem?: { readonly code: string };
};
type Bench = {
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  readonly port: MessagePort;
  id: number;
};

function givePort(files: Readonly<Record<string, string>>): void {
  const { port1, port2 } = new MessageChannel();
  window.postMessage({ boligperm: 'port', name: 'client', key: 1 }, location.origin, [port2]);
  const decoded = Object.entries(files).map(([name, text]) => [
    name,
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  ]);
  port1.start();
  Object.assign(window, { bench: { files: Object.fromEntries(decoded), port: port1, id: 0 } satisfies Bench });
}

async function readBent({ name, bends }: { readonly name: string; readonly bends: readonly Bend[] }): Promise<string> {
  const { bench } = window as unknown as { readonly bench: Bench };
  let bytes = new Uint8Array(bench.files[name] ?? new Uint8Array());
  for (const { how, at, length, byte } of bends) {
    const from = Math.floor(at * bytes.length);
    const to = Math.min(bytes.length, from + length);
    if (how === 'flip') bytes[from] = (bytes[from] ?? 0) ^ byte;
    else if (how === 'zero') bytes.fill(0, from, to);
    else if (how === 'digits')
      bytes = bytes.map((old, index) => (index >= from && index < to && old >= 48 && old <= 57 ? 57 : old));
    else {
      const head = bytes.subarray(0, how === 'double' ? to : from);
      const tail = how === 'cut' ? new Uint8Array() : bytes.subarray(how === 'double' ? from : to);
      const joined = new Uint8Array(head.length + tail.length);
      joined.set(head);
      joined.set(tail, head.length);
      bytes = joined;
    }
  }
  const ask = (t: 'call' | 'live', call: string, input: object, isEnd: (reply: Reply) => boolean, ms: number) =>
    new Promise<Reply | 'no answer'>((resolve) => {
      const id = ++bench.id;
      const timer = setTimeout(() => end('no answer'), ms);
      const listen = ({ data }: MessageEvent<Reply>) => {
        if (data.id === id && (data.t === 'problem' || isEnd(data))) end(data);
      };
      const end = (reply: Reply | 'no answer') => {
        clearTimeout(timer);
        bench.port.removeEventListener('message', listen);
        if (t === 'live') bench.port.postMessage({ t: 'stop', id });
        resolve(reply);
      };
      bench.port.addEventListener('message', listen);
      bench.port.postMessage({ t, id, name: call, input });
    });
  const opened = await ask('call', 'open', { bytes }, () => true, 20_000);
  if (opened === 'no answer') return opened;
  if (opened.problem) return opened.problem.code;
  // Recognition is slow and hardened elsewhere; a picture is decoded and drawn instead.
  const isPicture = /\.(jpg|webp|heic|tiff)$/.test(name);
  if ((opened.output?.pageCount ?? 0) > 0) {
    const drawn = await ask('call', 'drawPage', { index: 0, width: 64, turned: 0 }, () => true, 20_000);
    if (drawn === 'no answer') return drawn;
    if (drawn.problem) return drawn.problem.code;
    if (!isPicture) {
      // Whatever it tells within this time is an answer: a page may have to be recognised.
      const read = await ask('live', 'readPages', { indexes: [0] }, () => true, 5_000);
      if (read !== 'no answer' && read.problem) return read.problem.code;
    }
  }
  await ask('call', 'close', {}, () => true, 5_000);
  return 'read';
}
