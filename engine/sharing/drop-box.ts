// What readers leave: fetched from the server, opened with the share's own key, and taken in as any paper is, with who left it noted.
import type { ImportAnswer } from '../../shared/api/engine';
import type { LeftBy } from '../../shared/documents/document';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem';
import { readDropHead, readReceipt } from '../../shared/sharing/manifest';
import { type LeftPaper, mostDropsTold, type Share } from '../../shared/sharing/share';
import { readSignUp, type SignUpHead } from '../../shared/sharing/sign-up';
import { keyPairOf } from '../security/box';
import type { Bytes } from '../security/bytes';
import { keyBytes, openDrop, openReceipt } from '../security/share-keys';
import type { Vault } from '../vault/vault';
import type { OwnerHub } from './hub-client';

export type TakeIn = (arrival: {
  readonly homeId: string;
  readonly fileName: string;
  readonly size: number;
  readonly bytes: () => Promise<Bytes>;
  readonly id?: string;
  readonly leftBy?: LeftBy;
}) => Promise<ImportAnswer>;

/** Somebody signed up for a viewing of this sale. The same sign-up twice is one. */
export type TakeSignUp = (caseId: string, signUp: SignUpHead) => Promise<void>;

/** Answers how many came in. One that cannot be fetched now waits on the server. */
export async function emptyDropBox(options: {
  readonly vault: Vault;
  readonly hub: OwnerHub;
  readonly share: Share;
  readonly takeIn: TakeIn;
  readonly takeSignUp: TakeSignUp;
}): Promise<number> {
  const { vault, hub, share, takeIn } = options;
  if (share.signUpFor !== undefined) return takeSignUps(options, share.signUpFor);
  let came = 0;
  for (const { id } of await hub.drops(share.id)) {
    const known = (await vault.shares.get(share.id))?.left.some((one) => one.id === id) ?? false;
    if (!known) {
      const left = await taken(share, id, await hub.drop(share.id, id), takeIn);
      // Nothing is lost for want of room here.
      if (left.problem && ['disk-full', 'unavailable', 'vault-locked', 'needs-home'].includes(left.problem.code))
        continue;
      await vault.shares.edit(share.id, (before) =>
        before.left.some((one) => one.id === id) ? undefined : { left: [...before.left, left].slice(-mostDropsTold) },
      );
      came += 1;
    }
    await hub.removeDrop(share.id, id);
  }
  return came;
}

/** What is not a sign-up is nobody's, and goes. */
async function takeSignUps(
  { hub, share, takeSignUp }: Pick<Parameters<typeof emptyDropBox>[0], 'hub' | 'share' | 'takeSignUp'>,
  caseId: string,
): Promise<number> {
  const pair = keyPairOf(keyBytes(share.privateKey) ?? new Uint8Array(32));
  let came = 0;
  for (const { id } of await hub.drops(share.id)) {
    const opened = await openDrop(share.id, pair, await hub.drop(share.id, id));
    const signUp = opened && readSignUp(opened.head);
    if (signUp) {
      const [name, email, phone, consentTo] = [signUp.name, signUp.email, signUp.phone, signUp.consentTo].map(shown);
      // Their clock may be wrong, but nobody signs up tomorrow.
      const said = { name: name || '?', email: email ?? '', phone: phone ?? '', consentTo: consentTo ?? '' };
      await takeSignUp(caseId, { ...signUp, ...said, at: Math.min(signUp.at, Date.now()) });
      came += 1;
    }
    await hub.removeDrop(share.id, id);
  }
  return came;
}

async function taken(share: Share, id: string, sealed: Bytes, takeIn: TakeIn): Promise<LeftPaper> {
  const nothing = { id, documentId: '', fileName: '?', from: '', note: '', at: Date.now() };
  const opened = await openDrop(share.id, keyPairOf(keyBytes(share.privateKey) ?? new Uint8Array(32)), sealed);
  const head = opened && readDropHead(opened.head);
  if (!opened || !head) return { ...nothing, problem: problem('share-tampered') };
  const [fileName, from, note] = [head.fileName, head.from, head.note].map(shown) as [string, string, string];
  const told = { ...nothing, fileName: fileName || '?', from, note, at: head.at };
  try {
    const answer = await takeIn({
      homeId: share.homeId,
      fileName: told.fileName,
      size: opened.bytes.length,
      bytes: async () => opened.bytes,
      id: `left-${id}`.slice(0, 80),
      leftBy: { shareId: share.id, share: share.title, from, note, at: head.at, kept: false },
    });
    return { ...told, documentId: answer.id, ...(answer.problem ? { problem: answer.problem } : {}) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...told, problem: problemOf(error) satisfies Problem };
  }
}

/** A stranger's words: nothing in them that cannot be seen, but for the ends of lines. */
const shown = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .trim();

export type Seen = {
  readonly reader: string;
  readonly name: string;
  readonly lastAt: number;
  readonly pages: ReadonlyMap<string, { readonly pages: number; readonly at: number }>;
};

/** What readers told of their reading, the first to come first. What cannot be opened is nobody's. */
export async function whoLooked(hub: OwnerHub, share: Share): Promise<readonly Seen[]> {
  const pair = keyPairOf(keyBytes(share.privateKey) ?? new Uint8Array(32));
  const told: Seen[] = [];
  for (const { reader, body } of await hub.seen(share.id)) {
    const receipt = readReceipt(await openReceipt(share.id, reader, pair, body));
    if (!receipt) continue;
    const now = Date.now();
    // Their clock may be wrong, but nobody looks tomorrow.
    const pages = receipt.papers.map(
      ({ id, pages: seen, at }) => [id, { pages: new Set(seen).size, at: Math.min(at, now) }] as const,
    );
    told.push({ reader, name: shown(receipt.name), lastAt: Math.min(receipt.at, now), pages: new Map(pages) });
  }
  return told.sort((a, b) => (a.reader < b.reader ? -1 : 1));
}
