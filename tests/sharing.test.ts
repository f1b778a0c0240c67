// A surveyor is shown a part of a home: through a real hub, from the real app, and by what a reader's browser would do.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keyBytes,
  linkTokenOf,
  openJson,
  sealDrop,
  sealPiece,
  sealReceipt,
  shareKeys,
} from '../engine/security/share-keys';
import type { OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { SharesList, ShareView, VisitedShare } from '../shared/api/shares';
import { ProblemError } from '../shared/problem';
import { manifestName, readManifest, readWords, type ShareManifest } from '../shared/sharing/manifest';
import { parseShareLink, type ShareLink } from '../shared/sharing/share-link';
import { type EngineUnderTest, freshVault, projectRoot, runCommandLine, startEngine } from './harness';
import { type HubUnderTest, startHub } from './hub-under-test';
import { filesUnder, foundOnDisk } from './on-disk';
import { typedPdf } from './typed-pdf';

const vault = freshVault();
const outside = join(dirname(vault.folder), 'outside');
const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
const address = 'Bjørkelia 14, 2999 Solvang';
/** Skatteetaten's example; nobody has it. */
const number = '15076500565';
const statement = `# Samsvarserklæring

Lysne Elektro AS                       Org.nr. 974 760 673
Anleggsadresse: Bjørkelia 14, 2999 Solvang
Anleggseier: Kari Nordmann             Fødselsnr: ${number}
Arbeid: Nytt sikringsskap og jordfeilbryter
NEK 400:2022 er fulgt. Kurs 7 og 8 er nye.
Solvang, 14. mars 2023`;
const note = `# Befaringsnotat

Nordli Takst AS
Bjørkelia 14, 2999 Solvang
Fuktmåling i kjelleren: ingen utslag. Drenering fra 2011.
Solvang, 3. mars 2026`;

let app: EngineUnderTest;
let hub: HubUnderTest;
let homeId: string;

beforeAll(async () => {
  mkdirSync(outside, { recursive: true });
  writeFileSync(join(outside, 'samsvar.pdf'), typedPdf(statement));
  writeFileSync(join(outside, 'notat.pdf'), typedPdf(note));
  hub = await startHub();
  app = await startEngine({ vault: vault.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  homeId = home.id;
  for (const path of [join(samples, 'tilstandsrapport-2024.pdf'), join(outside, 'samsvar.pdf')]) await takeIn(path);
});
afterAll(async () => {
  await app.leave();
  await hub.end();
  vault.remove();
});

async function takeIn(path: string): Promise<string> {
  const { token, fileName } = await app.shell.call('files.offer', { path });
  const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
  await app.engine.call('documents.waitRead', { id, text: false });
  return id;
}

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error));

/** The first answer of a live query for which it holds. */
function until<T>(
  ask: (tell: (value: T) => void, fail: (why: unknown) => void) => () => void,
  holds: (value: T) => boolean,
) {
  return new Promise<T>((resolve, reject) => {
    let last: T | undefined;
    const stop = ask((value) => {
      last = value;
      if (holds(value)) end(() => resolve(value));
    }, reject);
    const late = setTimeout(() => end(() => reject(new Error(`never: ${JSON.stringify(last)}`))), 60_000);
    const end = (settle: () => void) => {
      clearTimeout(late);
      setTimeout(() => stop());
      settle();
    };
  });
}
const shares = (holds: (list: SharesList) => boolean) =>
  until<SharesList>((tell, fail) => app.engine.live('shares.list', {}, tell, fail), holds);
const share = (id: string, holds: (view: ShareView) => boolean) =>
  until<OutputOf<EngineContract['shares.get']>>(
    (tell, fail) => app.engine.live('shares.get', { id }, tell, fail),
    (got) => got.share !== null && holds(got.share),
  ).then((got) => got.share as ShareView);
const isThere = (view: ShareView) =>
  view.papers.length > 0 && !view.row.sending && view.papers.every(({ state }) => state === 'there');

const settings = {
  title: 'Takstmann',
  audience: 'surveyor',
  recipient: 'Tor Nordli i Nordli Takst AS',
  contents: { pack: 'surveyor', ids: [], without: [] },
  follows: true,
  viewOnly: false,
  takesPapers: true,
  showsNumbers: false,
  days: 7,
  language: 'nb',
} as const;
const create = (more: Partial<{ -readonly [K in keyof typeof settings]: unknown }> & { password?: string } = {}) =>
  app.engine.call('shares.create', {
    homeId,
    ...settings,
    contents: { pack: 'surveyor', ids: [], without: [] },
    ...more,
  } as never);

/** What a reader's browser does. */
async function guest(link: string) {
  const parsed = parseShareLink(link) as ShareLink;
  const key = keyBytes(parsed.key) as Uint8Array<ArrayBuffer>;
  const keys = await shareKeys(parsed.id, key);
  const base = `${parsed.server}/_hub/shares/${parsed.id}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${base}/${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${keys.accessToken}` } });
  return {
    ...parsed,
    keys,
    ask,
    state: async () =>
      (await (
        await fetch(`${base}/state`, { headers: { authorization: `Bearer ${await linkTokenOf(parsed.id, key)}` } })
      ).json()) as { state: string },
    async manifest(): Promise<ShareManifest> {
      const sealed = new Uint8Array(await (await ask(`blobs/${manifestName}`)).arrayBuffer());
      return readManifest(await openJson(keys, manifestName, sealed, 1e7)) as ShareManifest;
    },
  };
}

describe('a vault without a hub', () => {
  it('says what sharing needs', async () => {
    expect(await create().catch(codeOf)).toBe('share-needs-workspace');
    expect((await shares(({ standing }) => standing === 'no-workspace')).shares).toEqual([]);
  });
});

describe('a view shared with a surveyor', () => {
  let made: { id: string; link: string };
  let view: ShareView;

  beforeAll(async () => {
    await app.engine.call('workspace.create', {
      server: hub.address,
      name: hub.workspace,
      mode: 'sealed',
      deviceName: 'Karis maskin',
      user: hub.name,
      password: hub.password,
      remember: false,
    });
    made = await create();
    view = await share(made.id, isThere);
  });

  it('holds what a surveyor asks for, and can be read by whoever has the link', async () => {
    expect(view.papers.map(({ kind }) => kind).sort()).toEqual(['samsvarserklaering', 'tilstandsrapport']);
    const reader = await guest(made.link);
    expect((await reader.state()).state).toBe('live');
    const manifest = await reader.manifest();
    expect(manifest).toMatchObject({ street: 'Bjørkelia 14', recipient: settings.recipient, coming: 0 });
    const report = manifest.papers.find(({ title }) => /tilstand/i.test(title));
    expect(report?.pages.length).toBeGreaterThan(0);
    const words =
      report &&
      readWords(
        await openJson(
          reader.keys,
          report.words,
          new Uint8Array(await (await reader.ask(`blobs/${report.words}`)).arrayBuffer()),
          1e8,
        ),
      );
    expect(words?.pages.flatMap((page) => page.words).length).toBeGreaterThan(100);
  });

  it('has identity numbers in neither its pictures’ words nor its file', async () => {
    const { visit, papers } = await app.engine.call('shares.visit', { link: made.link });
    const blackened = papers.find(({ hidden }) => hidden > 0);
    expect(blackened?.file?.name).toMatch(/\.pdf$/);
    const path = join(outside, 'blackened.pdf');
    const { token } = await app.shell.call('files.create', { path });
    await app.engine.call('shares.visitWrite', { visit, id: blackened?.id ?? '', token });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text).toContain('jordfeilbryter');
    expect(text.replace(/\s/g, '')).not.toContain(number);
    await app.engine.call('shares.leave', { visit });
  });

  it('tells who looked at what, and how often', async () => {
    const reader = await guest(made.link);
    const manifest = await reader.manifest();
    const [paper] = manifest.papers;
    const readerId = 'R'.repeat(22);
    const body = await sealReceipt(reader.id, readerId, keyBytes(manifest.publicKey) as Uint8Array<ArrayBuffer>, {
      v: 1,
      name: 'Tor',
      at: Date.now(),
      papers: [{ id: paper?.id, pages: [0], at: Date.now() }],
    });
    const told = await reader.ask(`seen/${readerId}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(told.status).toBeLessThan(300);
    await app.engine.call('shares.refresh', {});
    const now = await share(made.id, ({ seenBy }) => seenBy.length > 0);
    expect(now.seenBy).toMatchObject([{ name: 'Tor' }]);
    expect(now.papers.find(({ id }) => id === paper?.id)?.seen).toEqual([{ reader: readerId, pages: 1 }]);
    expect(now.row.views).toBeGreaterThan(1);
  });

  it('shows what is added later, and no longer what is thrown away', async () => {
    const reader = await guest(made.link);
    const id = await takeIn(join(samples, 'samsvarserklæring sikringsskap.pdf'));
    await share(
      made.id,
      (now) => now.papers.some((paper) => paper.id === id && paper.state === 'there') && isThere(now),
    );
    expect((await reader.manifest()).papers.map((paper) => paper.id)).toContain(id);
    const before = (await reader.manifest()).papers.find((paper) => paper.id === id);
    await app.engine.call('documents.trash', { ids: [id] });
    await share(made.id, (now) => !now.papers.some((paper) => paper.id === id));
    await expect
      .poll(async () => (await reader.manifest()).papers.some((paper) => paper.id === id), { timeout: 20_000 })
      .toBe(false);
    await expect
      .poll(async () => (await reader.ask(`blobs/${before?.pages[0]?.picture}`)).status, { timeout: 20_000 })
      .toBe(404);
  });

  it('takes a paper that the surveyor leaves into the inbox, with who left it', async () => {
    const reader = await guest(made.link);
    const manifest = await reader.manifest();
    const head = {
      v: 1,
      fileName: 'Befaringsnotat mars.pdf',
      from: 'Tor Nordli',
      note: 'Fra befaringen',
      at: Date.now(),
    };
    const owner = keyBytes(manifest.publicKey) as Uint8Array<ArrayBuffer>;
    const bytes = new Uint8Array(readFileSync(join(outside, 'notat.pdf')));
    const leave = async (body: Uint8Array<ArrayBuffer>) =>
      (await reader.ask('drops', { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } }))
        .status;
    expect(await leave(await sealDrop(reader.id, owner, head, bytes))).toBe(201);
    // And something that is no paper of anybody's.
    expect(await leave(new Uint8Array(500))).toBe(201);
    await app.engine.call('shares.refresh', {});
    const now = await share(made.id, ({ left }) => left.length === 2);
    const came = now.left.find(({ documentId }) => documentId !== '');
    expect(came).toMatchObject({ fileName: 'Befaringsnotat mars.pdf', from: 'Tor Nordli', note: 'Fra befaringen' });
    expect(now.left.find(({ documentId }) => documentId === '')?.problem?.code).toBe('share-tampered');
    const id = came?.documentId ?? '';
    await app.engine.call('documents.waitRead', { id, text: false });
    const shown = await app.engine.call('documents.show', { id, text: true });
    expect(shown.text).toContain('Fuktmåling');
    expect(shown.document.leftBy).toMatchObject({ share: 'Takstmann', from: 'Tor Nordli', kept: false });
    expect(shown.document.row.unsure).toBe(true);
    // A stranger's paper goes to nobody before its owner wants it.
    expect((await share(made.id, isThere)).papers.map((paper) => paper.id)).not.toContain(id);
    await app.engine.call('documents.keep', { id, kept: true });
    await share(made.id, (kept) => kept.papers.some((paper) => paper.id === id) && isThere(kept));
    const drops = (await (await hub.fetch(`/_hub/shares/${reader.id}/drops`)).json()) as { drops: unknown[] };
    expect(drops.drops).toEqual([]);
  });

  it('leaves no word of the papers on the server’s disk, plain or in base64', () => {
    const words = [
      'jordfeilbryter',
      'Bjørkelia',
      'Nordmann',
      'Takstmann',
      'Nordli',
      'Fuktmåling',
      'Tilstandsrapport',
      'samsvar',
    ];
    expect(foundOnDisk(hub.folder, words)).toEqual([]);
    expect(filesUnder(hub.folder).reduce((sum, path) => sum + readFileSync(path).length, 0)).toBeGreaterThan(100_000);
  });

  it('is refused when a byte of it was changed, and the rest goes on', async () => {
    const reader = await guest(made.link);
    const manifest = await reader.manifest();
    const [paper] = manifest.papers;
    const name = paper?.pages[0]?.picture ?? '';
    const whole = new Uint8Array(await (await reader.ask(`blobs/${name}`)).arrayBuffer());
    const bent = whole.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    const put = (bytes: Uint8Array, blob = name) =>
      hub.fetch(`/_hub/shares/${reader.id}/blobs/${blob}`, {
        method: 'PUT',
        body: Buffer.from(bytes),
        headers: { 'content-type': 'application/octet-stream' },
      });
    await put(bent);
    const { visit } = await app.engine.call('shares.visit', { link: made.link });
    const page = (id: string, index: number) => app.engine.call('shares.visitPage', { visit, id, index }).catch(codeOf);
    expect(await page(paper?.id ?? '', 0)).toBe('share-tampered');
    const other = manifest.papers.find(({ id }) => id !== paper?.id);
    expect(await page(other?.id ?? '', 0)).toMatchObject({ mediaType: 'image/jpeg' });
    await app.engine.call('shares.leave', { visit });
    // A list sealed under another key, or moved from another share, is none.
    const list = new Uint8Array(await (await reader.ask(`blobs/${manifestName}`)).arrayBuffer());
    await put(await sealPiece(await shareKeys(reader.id, new Uint8Array(32)), manifestName, list), manifestName);
    expect(await app.engine.call('shares.visit', { link: made.link }).catch(codeOf)).toBe('share-tampered');
    await put(list, manifestName);
    await put(whole);
  });

  it('is gone from the server when it is closed, and the link says so', async () => {
    const reader = await guest(made.link);
    await app.engine.call('shares.revoke', { id: made.id });
    expect((await reader.state()).state).toBe('revoked');
    expect((await reader.ask(`blobs/${manifestName}`)).status).toBe(410);
    expect(await app.engine.call('shares.visit', { link: made.link }).catch(codeOf)).toBe('share-revoked');
    const [row] = (await shares(({ shares: all }) => all.some(({ end }) => end === 'revoked'))).shares;
    expect(row).toMatchObject({ end: 'revoked', papers: 3, readers: 1 });
  });
});

describe('other links', () => {
  it('with a password open with that alone', async () => {
    const made = await create({ password: 'rips og solbær' });
    await share(made.id, isThere);
    const visit = (password?: string) =>
      app.engine.call('shares.visit', { link: made.link, ...(password ? { password } : {}) }).catch(codeOf);
    expect(await visit()).toBe('share-needs-password');
    expect(await visit('rips')).toBe('share-wrong-password');
    expect(await visit('rips og solbær')).toMatchObject({ street: 'Bjørkelia 14' });
    await app.engine.call('shares.change', { id: made.id, password: 'stikkels' });
    await share(made.id, isThere);
    await expect.poll(() => visit('stikkels').then((got) => typeof got), { timeout: 30_000 }).toBe('object');
    expect(await visit('rips og solbær')).toBe('share-wrong-password');
    await app.engine.call('shares.revoke', { id: made.id });
  });

  it('that are only for looking have a mark across their pages and no file', async () => {
    const made = await create({
      viewOnly: true,
      contents: { ids: [], without: [], filter: { kind: 'samsvarserklaering' } },
    });
    await share(made.id, isThere);
    const visited = (await app.engine.call('shares.visit', { link: made.link })) as VisitedShare;
    expect(visited.viewOnly).toBe(true);
    expect(visited.papers.every(({ file }) => file === undefined)).toBe(true);
    const id = visited.papers[0]?.id ?? '';
    const answers = await app.engine.call('shares.takeIn', { visit: visited.visit, ids: [id], homeId });
    expect(answers.answers).toMatchObject([{ status: 'refused', problem: { code: 'share-only-shown' } }]);
    await app.engine.call('shares.revoke', { id: made.id });
  });

  it('expire by themselves', async () => {
    const made = await create({ days: 4 / 86_400 });
    await expect
      .poll(() => app.engine.call('shares.visit', { link: made.link }).catch(codeOf), {
        timeout: 20_000,
        interval: 500,
      })
      .toBe('share-expired');
    await app.engine.call('shares.refresh', {});
    await share(made.id, ({ row }) => row.end === 'expired');
  });

  it('that are bent, unknown or over plain http say so', async () => {
    const visit = (link: string) => app.engine.call('shares.visit', { link }).catch(codeOf);
    expect(await visit('https://hub.example/s/kort#kort')).toBe('link-broken');
    expect(await visit(`http://hub.example/s/${'A'.repeat(22)}#${'A'.repeat(43)}`)).toBe('link-insecure');
    expect(await visit(`${hub.address}/s/${'A'.repeat(22)}#${'A'.repeat(43)}`)).toBe('share-unknown');
    const made = await create();
    const other = made.link.endsWith('A') ? 'B' : 'A';
    expect(await visit(`${made.link.slice(0, -2)}${other}${made.link.slice(-1)}`)).toBe('share-unknown');
    await app.engine.call('shares.revoke', { id: made.id });
  });
});

describe('the command line', () => {
  const login = () => ({ BOLIGPERM_SYNC_USER: hub.name, BOLIGPERM_SYNC_PASSWORD: hub.password });
  const run = (...args: string[]) => runCommandLine([...args, '--vault', vault.folder, '--json'], login());

  it('makes, lists, fetches and closes a share', async () => {
    const made = await run('share', 'create', '--home', address, '--for', 'surveyor', '--days', '3');
    expect(made.exitCode, made.stderr).toBe(0);
    const [line] = made.lines();
    expect(line).toMatchObject({ state: 'open', audience: 'surveyor', papers: 3, left: [] });
    const listed = await run('list', 'shares');
    expect(listed.lines().map(({ id }) => id)).toContain(line?.id);
    const out = join(outside, 'fetched');
    const fetched = await run('share', 'fetch', String(line?.link), '--out', out);
    expect(fetched.exitCode, fetched.stderr).toBe(0);
    expect(readdirSync(out)).toHaveLength(3);
    expect((await run('share', 'revoke', String(line?.id))).exitCode).toBe(0);
    const gone = await run('share', 'fetch', String(line?.link), '--out', out);
    expect(gone.exitCode).toBe(4);
    expect(gone.lines()).toMatchObject([{ problem: { code: 'share-revoked' } }]);
    expect((await run('share', 'fetch', 'https://x/y', '--out', out)).exitCode).toBe(1);
  });
});
