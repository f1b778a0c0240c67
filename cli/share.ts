// `share`: sealed links to a part of the archive, made, listed and closed; and somebody else's link fetched into a folder.
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Client } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { ShareRow, SharesList, ShareView } from '../shared/api/shares';
import { readableName, uniqueNames } from '../shared/documents/paper-name';
import { ProblemError, problem, problemOf } from '../shared/problem';
import { audiences, packFor, usuallyLeavesPapers } from '../shared/sharing/audience';
import { usualShareDays } from '../shared/sharing/share';
import type { AppConnection } from './app-connection';
import { findHome, once } from './homes';
import { type Asked, type Command, callersFolder, UsageError } from './options';
import { languageOf, type Output } from './output';

type Engine = Client<EngineContract>;
type Doing = Asked & { readonly output: Output; connect(): Promise<AppConnection> };

export const share: Command = {
  usage: [
    `share create --home H [--for ${audiences.join('|')}] [--title T] [--to NAME] [--days N] [--password-file F]`,
    '        [--view-only] [--drop-box] [--settled] [--show-numbers] [ID…]',
    '  boligperm share list | share revoke ID | share fetch LINK --out DIR [--password-file F]',
  ].join('\n'),
  options: {
    home: { type: 'string' },
    for: { type: 'string' },
    title: { type: 'string' },
    to: { type: 'string' },
    days: { type: 'string' },
    'password-file': { type: 'string' },
    'view-only': { type: 'boolean' },
    'drop-box': { type: 'boolean' },
    settled: { type: 'boolean' },
    'show-numbers': { type: 'boolean' },
    out: { type: 'string' },
  },
  words: [1, Number.POSITIVE_INFINITY],
  async run(asked) {
    const [verb, ...words] = asked.words;
    const doing = { ...asked, words, connect: () => connectWithLogin(asked) };
    switch (verb) {
      case 'create':
        return create(doing);
      case 'list':
        if (words.length > 0) break;
        await listShares((await doing.connect()).engine, asked.output);
        return true;
      case 'revoke':
        return revoke(doing);
      case 'fetch':
        return fetchLink(doing);
      default:
    }
    throw new UsageError(`usage: boligperm ${share.usage}`);
  },
};

/** Where the system keeps no passwords, the server's comes with each command. */
async function connectWithLogin({ connect }: Pick<Doing, 'connect'>): Promise<AppConnection> {
  const app = await connect();
  const { BOLIGPERM_SYNC_USER: user, BOLIGPERM_SYNC_PASSWORD: password } = process.env;
  // Without a workspace there is nowhere to log in; what is asked next says so.
  if (user && password)
    await app.engine.call('sync.login', { user, password, remember: false }).catch((error: unknown) => {
      if (problemOf(error).code !== 'workspace-none') throw error;
    });
  return app;
}

async function create({ words, text, flag, number, output, connect }: Doing): Promise<boolean> {
  const home = text('home');
  const wanted = text('for') ?? 'anyone';
  const audience = audiences.find((each) => each === wanted);
  if (home === undefined || !audience) throw new UsageError(`usage: boligperm ${share.usage}`);
  const pack = packFor(audience);
  if (words.length === 0 && pack === '')
    throw new UsageError('share create wants the ids of papers, or --for somebody with a view of their own.');
  const password = await passwordOf(text('password-file'));
  const { engine } = await connect();
  const { id: homeId } = await findHome(engine, home);
  const made = await engine.call('shares.create', {
    homeId,
    title: text('title') ?? output.say(`audience.${audience}`),
    audience,
    recipient: text('to') ?? '',
    contents: { ...(words.length === 0 && pack !== '' ? { pack } : {}), ids: [...words], without: [] },
    follows: !flag('settled'),
    viewOnly: flag('view-only'),
    takesPapers: flag('drop-box') || usuallyLeavesPapers(audience),
    showsNumbers: flag('show-numbers'),
    days: number('days') ?? usualShareDays,
    language: languageOf(process.env),
    ...(password === undefined ? {} : { password }),
  });
  const view = await sent(engine, made.id, output);
  const left = view.papers.filter(({ state }) => state !== 'there');
  output.record({
    ...recordOf(view.row),
    link: made.link,
    papers: view.papers.length - left.length,
    hidden: view.papers.reduce((sum, { hidden }) => sum + hidden, 0),
    left: left.map((paper) => ({
      id: paper.id,
      title: paper.title,
      problem: output.told(paper.problem ?? problem('not-read')),
    })),
  });
  output.data(`${made.link}\n`);
  for (const { title, problem: why } of left)
    output.complain(output.say('pack.leftOut', { title, why: output.told(why ?? problem('not-read')).message }));
  return left.length === 0;
}

/** Waits until everything of it that can be is on the server. */
function sent(engine: Engine, id: string, output: Output): Promise<ShareView> {
  return once<ShareView>((done, fail) =>
    engine.live(
      'shares.get',
      { id },
      ({ share: view }) => {
        if (!view) return fail(problem('not-found'));
        if (view.row.problem) return fail(view.row.problem);
        const { sending } = view.row;
        if (sending) output.progress(`${Math.round((sending.done / Math.max(1, sending.total)) * 100)} %`);
        const isComing = view.papers.some(({ state }) => state === 'coming');
        if (!isComing && !sending) done(view);
      },
      fail,
    ),
  ).finally(() => output.progress(''));
}

const iso = (instant: number): string => (instant === 0 ? '' : new Date(instant).toISOString());

const recordOf = (row: ShareRow) => ({
  id: row.id,
  homeId: row.homeId,
  title: row.title,
  audience: row.audience,
  recipient: row.recipient,
  state: row.closedAt === 0 ? 'open' : row.end,
  createdAt: iso(row.createdAt),
  expiresAt: iso(row.expiresAt),
  closedAt: iso(row.closedAt),
  hasPassword: row.hasPassword,
  papers: row.papers,
  views: row.views,
  lastSeenAt: iso(row.lastSeenAt),
  left: row.left,
});

/** For `list shares` too. What the server knows of them is asked first; where it cannot be had, what is known here is told. */
export async function listShares(engine: Engine, output: Output): Promise<void> {
  const offline = await engine.call('shares.refresh', {}).then(
    () => undefined,
    (error: unknown) => problemOf(error),
  );
  if (offline && offline.code !== 'share-needs-workspace') output.problem(offline);
  const { shares } = await once<SharesList>((done, fail) => engine.live('shares.list', {}, done, fail));
  for (const row of shares) output.record(recordOf(row));
  const { say } = output;
  output.table(
    [
      say('cli.column.id'),
      say('cli.column.title'),
      say('cli.share.to'),
      say('cli.share.until'),
      say('cli.share.views'),
    ],
    shares.map((row) => [
      row.id,
      row.title,
      row.recipient,
      row.closedAt === 0 ? iso(row.expiresAt).slice(0, 16) : say(`share.end.${row.end === '' ? 'gone' : row.end}`),
      String(row.views),
    ]),
  );
}

async function revoke({ words, output, connect }: Doing): Promise<boolean> {
  const [id] = words;
  if (id === undefined || words.length > 1) throw new UsageError(`usage: boligperm ${share.usage}`);
  const { engine } = await connect();
  await engine.call('shares.revoke', { id });
  const view = await once<ShareView>((done, fail) =>
    engine.live('shares.get', { id }, ({ share: now }) => (now ? done(now) : fail(problem('not-found'))), fail),
  );
  output.record(recordOf(view.row));
  output.data(output.say('share.end.revoked'));
  return true;
}

async function fetchLink({ words, text, output, connect }: Doing): Promise<boolean> {
  const [link] = words;
  const out = text('out');
  if (link === undefined || words.length > 1 || out === undefined)
    throw new UsageError(`usage: boligperm ${share.usage}`);
  const password = await passwordOf(text('password-file'));
  const { engine, shell } = await connect();
  const visited = await engine.call('shares.visit', { link, ...(password === undefined ? {} : { password }) });
  const folder = resolve(callersFolder(), out);
  await mkdir(folder, { recursive: true });
  const unique = uniqueNames();
  let isWhole = true;
  for (const [at, { id, title, pageCount, file }] of visited.papers.entries()) {
    output.progress(`${at + 1}/${visited.papers.length} ${title}`);
    try {
      if (!file) throw new ProblemError(problem('share-only-shown'));
      // Names are the sender's: nothing in them may lead elsewhere.
      const ending = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? '';
      const name = unique(readableName(file.name.slice(0, file.name.length - ending.length)), ending);
      const { token } = await shell.call('files.create', { path: join(folder, name) });
      const { bytes, sha256 } = await engine.call('shares.visitWrite', { visit: visited.visit, id, token });
      output.record({ file: join(folder, name), id, title, pages: pageCount, bytes, sha256 });
      output.data(name);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      isWhole = false;
      output.record({ file: null, id, title, pages: pageCount, problem: output.told(error.problem) });
      output.complain(output.say('pack.leftOut', { title, why: output.told(error.problem).message }));
    }
  }
  output.progress('');
  await engine.call('shares.leave', { visit: visited.visit });
  return isWhole;
}

/** The first line of a file: a password on the command line would stand in the shell's history. */
async function passwordOf(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const whole = await readFile(resolve(callersFolder(), path), 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read.`);
  });
  const line = whole.split(/\r?\n/)[0] ?? '';
  if (line === '') throw new UsageError(`${path} has no password on its first line.`);
  return line;
}
