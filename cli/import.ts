// `import`: files and folders into the archive, each waited for until it is fully read; one line a file.
import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { DocumentView, ImportAnswer } from '../shared/api/engine';
import { statedFrom } from '../shared/documents/effective';
import { type Problem, ProblemError, problem } from '../shared/problem';
import type { AppConnection } from './app-connection';
import { addHome, findHome } from './homes';
import { type Command, callersFolder, UsageError } from './options';
import { kindName, type Output, type ToldProblem } from './output';

export type ImportLine = {
  readonly file: string;
  readonly status: 'archived' | 'duplicate' | 'refused';
  readonly id: string;
  /** Id of the paper that it came in. */
  readonly parent?: string;
  readonly sha256: string;
  readonly pages: number;
  readonly textFrom: string;
  readonly language: string;
  readonly kind: string;
  readonly kindConfidence: number;
  readonly category: string;
  readonly title: string;
  readonly facts: Readonly<
    Record<string, { readonly value: unknown; readonly confidence: number; readonly page: number | null }>
  >;
  readonly ms: number;
  readonly text?: string;
  readonly problem?: ToldProblem;
};

export const importPapers: Command = {
  usage: 'import --home H | --create-home ADDRESS [--text] [--jobs N] [--password-file F] PATH…',
  options: {
    home: { type: 'string' },
    'create-home': { type: 'string' },
    text: { type: 'boolean' },
    jobs: { type: 'string' },
    'password-file': { type: 'string' },
  },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ words, text, flag, number, output, connect }) {
    const [home, address] = [text('home'), text('create-home')];
    if ((home === undefined) === (address === undefined))
      throw new UsageError('import wants either --home H or --create-home ADDRESS.');
    const jobs = number('jobs');
    const passwords = await readPasswords(text('password-file'));
    const files = await filesUnder(words);
    const app = await connect();
    const { id } = home === undefined ? await addHome(app.engine, address ?? '') : await findHome(app.engine, home);
    const lines = await importFiles({
      app,
      reconnect: connect,
      homeId: id,
      files,
      passwords,
      output,
      withText: flag('text'),
      ...(jobs ? { jobs } : {}),
    });
    return lines.every((line) => line.status !== 'refused');
  },
};

/** One password a line; each is tried where one is wanted. */
async function readPasswords(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const content = await readFile(resolve(callersFolder(), path), 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read.`);
  });
  return content
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(0, 20);
}

/** Files as named, and all that lie in the folders named, in the order of their names. Hidden ones only when named. */
export async function filesUnder(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) found.push(path);
    }
  };
  for (const named of paths) {
    const path = resolve(callersFolder(), named);
    if (await isFolder(path)) await visit(path);
    else found.push(path);
  }
  return [...new Set(found)];
}

const isFolder = (path: string) =>
  stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
const isFile = (path: string) =>
  stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );

type Batch = {
  readonly app: AppConnection;
  /** The engine was started anew: what was asked of it is asked again. */
  readonly reconnect?: () => Promise<AppConnection>;
  readonly homeId: string;
  readonly files: readonly string[];
  readonly passwords: readonly string[];
  readonly output: Output;
  readonly withText: boolean;
  /** Files in flight; bounds the memory that originals take. */
  readonly jobs?: number;
};

const mostTries = 4;

export async function importFiles(batch: Batch): Promise<readonly ImportLine[]> {
  const { files, output } = batch;
  const started = performance.now();
  const queue = [...files];
  const lines: ImportLine[] = [];
  let ocrPages = 0;
  let done = 0;
  let app = batch.app;
  let reconnecting: Promise<unknown> | undefined;
  const again = () => {
    reconnecting ??= (batch.reconnect?.() ?? Promise.resolve(app)).then((connected) => {
      app = connected;
      reconnecting = undefined;
    });
    return reconnecting;
  };
  const showProgress = () => output.progress(output.say('cli.import.progress', { done, total: files.length }));

  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      for await (const line of importFile(file, { ...batch, current: () => app, again })) {
        if (line.textFrom === 'ocr' || line.textFrom === 'mixed') ocrPages += line.pages;
        lines.push(line);
        output.record(line);
      }
      done += 1;
      showProgress();
    }
  };
  showProgress();
  const inFlight = batch.jobs ?? Math.min(16, Math.max(4, availableParallelism() * 2));
  await Promise.all(Array.from({ length: Math.min(inFlight, files.length) }, work));
  output.progress('');

  const count = (status: ImportLine['status']) => lines.filter((line) => line.status === status).length;
  const summary = {
    archived: count('archived'),
    duplicate: count('duplicate'),
    refused: count('refused'),
    pages: lines.reduce((sum, line) => sum + (line.status === 'archived' ? line.pages : 0), 0),
    ocrPages,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  };
  output.table(
    tableHeads(output),
    lines.map((line) => tableRow(line, output)),
  );
  output.data(`\n${output.say('cli.import.summary', summary)}`);
  output.record({ summary });
  return lines;
}

type Work = Batch & { current(): AppConnection; again(): Promise<unknown> };

/** The file's line, and one for each paper that came in it. */
async function* importFile(file: string, work: Work): AsyncGenerator<ImportLine> {
  const started = performance.now();
  let known = '';
  const attempt = async () => {
    const { answer, read } = await importOnce(file, work);
    // Asked again after the engine died, our own first try looks like an earlier copy.
    const status = answer.status === 'duplicate' && known === answer.id ? 'received' : answer.status;
    known = answer.id;
    return { answer: { ...answer, status }, read };
  };
  const imported = await persistently(work, attempt);
  if ('code' in imported) {
    yield { ...emptyLine(file, started), problem: work.output.told(imported) };
    return;
  }
  const { answer, read } = imported;
  yield lineOf(file, answer, read, started, work);
  if (read) yield* childLines(file, read, { wasHere: answer.status === 'duplicate', told: new Set([answer.id]) }, work);
}

/** Again when the engine was started anew meanwhile; the problem when it cannot be had. */
async function persistently<T>(work: Work, attempt: () => Promise<T>): Promise<T | Problem> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = error instanceof ProblemError ? error.problem : problem('internal');
      if (failure.code !== 'unavailable' || !work.reconnect || tries >= mostTries) return failure;
      await work.again();
    }
  }
}

type Family = {
  /** The parent was here before, and so was all that came in it. */
  readonly wasHere: boolean;
  readonly told: Set<string>;
};

async function* childLines(file: string, parent: Read, family: Family, work: Work): AsyncGenerator<ImportLine> {
  const parentId = parent.document.row.id;
  for (const child of parent.document.children) {
    if (child.part) continue;
    const started = performance.now();
    const name = [file, child.folder, child.fileName].filter((part) => part !== '').join('/');
    const read = child.id === '' ? undefined : await persistently(work, () => waitRead(child.id, work));
    if (!read || 'code' in read) {
      const why = read ?? child.problem ?? problem('not-found');
      yield { ...emptyLine(name, started), parent: parentId, problem: work.output.told(why) };
      continue;
    }
    const wasHere = family.wasHere || child.wasHere || family.told.has(child.id);
    const { sha256 } = read.document;
    const status = wasHere ? 'duplicate' : 'received';
    const answer = { fileName: child.fileName, status, id: child.id, sha256 } as const;
    yield { ...lineOf(name, answer, read, started, work), parent: parentId };
    // The first of two alike is told where it belongs.
    if (child.wasHere || family.told.has(child.id)) continue;
    family.told.add(child.id);
    yield* childLines(name, read, { ...family, wasHere }, work);
  }
}

type Read = { readonly document: DocumentView; readonly readMs: number; readonly text?: string | undefined };

async function importOnce(file: string, work: Work): Promise<{ answer: ImportAnswer; read?: Read }> {
  const { homeId, passwords } = work;
  const { engine, shell } = work.current();
  const { token, fileName } = await shell.call('files.offer', { path: file });
  const answer = await engine.call('documents.importOffered', {
    homeId,
    token,
    fileName: fileName.slice(-255),
    passwords: [...passwords],
  });
  return answer.status === 'refused' ? { answer } : { answer, read: await waitRead(answer.id, work) };
}

const waitRead = (id: string, { current, withText }: Work): Promise<Read> =>
  current().engine.call('documents.waitRead', { id, ...(withText ? { text: true } : {}) });

function emptyLine(file: string, started: number): ImportLine {
  return {
    file,
    status: 'refused',
    id: '',
    sha256: '',
    pages: 0,
    textFrom: 'none',
    language: 'und',
    kind: 'annet',
    kindConfidence: 0,
    category: 'annet',
    title: '',
    facts: {},
    ms: Math.round(performance.now() - started),
  };
}

function lineOf(
  file: string,
  answer: ImportAnswer,
  read: Read | undefined,
  started: number,
  { output, withText }: Work,
): ImportLine {
  const failure = answer.problem ?? read?.document.row.problem ?? endedBadly(read);
  const refused = answer.status === 'refused' || (read !== undefined && read.document.row.state !== 'read');
  const duplicate = !refused && answer.status === 'duplicate';
  const line: ImportLine = {
    ...emptyLine(file, started),
    status: refused ? 'refused' : duplicate ? 'duplicate' : 'archived',
    id: answer.id,
    sha256: answer.sha256,
    ...(read ? whatItSays(read) : {}),
    ...(refused ? { problem: output.told(failure ?? problem('internal')) } : {}),
    // Nothing is wrong, yet whoever asked for this file to be archived is told why it was not.
    ...(duplicate ? { problem: output.told(problem('duplicate')) } : {}),
  };
  return withText && read ? { ...line, text: read.text ?? '' } : line;
}

function endedBadly(read: Read | undefined): Problem | undefined {
  switch (read?.document.row.state) {
    case 'needs-password':
      return problem('needs-password');
    case 'cancelled':
      return problem('cancelled');
    default:
      return undefined;
  }
}

/** Pages are counted from 1, as people do. */
export function whatItSays({ document, readMs }: Read) {
  const { row } = document;
  const facts = document.facts
    .filter(
      (fact) =>
        !['kind', 'category', 'title'].includes(fact.name) && fact.value !== null && fact.confidence >= statedFrom,
    )
    .map((fact) => [
      fact.name,
      {
        value: fact.value,
        confidence: rounded(fact.confidence),
        page: fact.place ? fact.place.page + 1 : null,
      },
    ]);
  const kind = document.facts.find((fact) => fact.name === 'kind');
  return {
    pages: row.pageCount,
    textFrom: document.textFrom,
    language: document.language || 'und',
    kind: row.kind || 'annet',
    kindConfidence: rounded(kind?.confidence ?? 0),
    category: row.category || 'annet',
    title: row.title,
    facts: Object.fromEntries(facts) as ImportLine['facts'],
    ms: readMs,
  };
}

const rounded = (confidence: number) => Math.round(confidence * 1_000) / 1_000;

const tableHeads = ({ say }: Output) => [
  say('cli.column.file'),
  say('cli.column.became'),
  say('cli.column.pages'),
  say('cli.column.kind'),
  say('cli.column.title'),
];

function tableRow(line: ImportLine, output: Output): readonly string[] {
  const path = relative(callersFolder(), line.file);
  const name = line.parent === undefined ? path : `  ↳ ${path.slice(path.lastIndexOf('/') + 1)}`;
  if (line.problem) return [name, output.say('cli.became.refused'), '', '', line.problem.message];
  const became = output.say(line.status === 'duplicate' ? 'cli.became.duplicate' : 'cli.became.archived');
  return [name, became, String(line.pages), kindName(output, line.kind), line.title];
}
