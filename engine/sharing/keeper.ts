// Keeps what lies on the server in step with the archive: papers that join a share are made and sent, those that leave it go.
//
// The sealed list on the server (the manifest) is the only account of what is there: it is read back, compared with what the share holds
// now, and written again. So any of the owner's machines can go on where another stopped. Pieces go up before the list names them, and go
// away after it no longer does.
import type { Language } from '../../shared/i18n/words';
import { packRulesOf } from '../../shared/markets/markets';
import type { PackRules } from '../../shared/markets/pack-rules';
import { masked } from '../../shared/packs/redaction';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem';
import {
  manifestName,
  mostDropBytes,
  readManifest,
  type SharedPaper,
  type ShareManifest,
} from '../../shared/sharing/manifest';
import type { Share } from '../../shared/sharing/share';
import { sharedPapers } from '../../shared/sharing/share-contents';
import { type SignUpForm, signUpForm } from '../../shared/sharing/sign-up';
import { dayOf } from '../../shared/values/instant';
import { keyPairOf } from '../security/box';
import { base64url } from '../security/bytes';
import { keyBytes, openJson, type ShareKeys, sealJson, shareKeys } from '../security/share-keys';
import type { ArchiveRow, Vault } from '../vault/vault';
import type { OwnerHub } from './hub-client';
import { aboutPaper, contentMark, type MakerParts, makePaper, piecesOf } from './made-paper';

export type Kept = {
  /** As it lies on the server. */
  readonly papers: readonly SharedPaper[];
  readonly sending?: { readonly done: number; readonly total: number };
  readonly failed: ReadonlyMap<string, Problem>;
  readonly problem?: Problem;
};

/** A list larger than this is none of ours. */
const mostManifestBytes = 32 * 1024 * 1024;
/** The list is written again after so many papers, so that the reader sees them come. */
const papersAtOnce = 3;
/** Pieces that no list names are of somebody who is still at it, or was stopped: after this long they go. */
const strayAfterMs = 15 * 60_000;
const mostRounds = 5;

export type ShareSecrets = Pick<Share, 'id' | 'linkKey' | 'stretched'>;

export function keepKeys(): (share: ShareSecrets) => Promise<ShareKeys> {
  const known = new Map<string, Promise<ShareKeys>>();
  return ({ id, linkKey, stretched }) => {
    const key = `${id} ${stretched}`;
    const made =
      known.get(key) ??
      (async () => {
        const link = keyBytes(linkKey);
        if (!link) throw new ProblemError(problem('share-tampered'));
        return shareKeys(id, link, stretched === '' ? undefined : keyBytes(stretched));
      })();
    known.set(key, made);
    return made;
  };
}

export function heldNow(
  vault: Vault,
  share: Pick<Share, 'homeId' | 'contents' | 'follows'>,
): readonly { readonly row: ArchiveRow; readonly isHeld: boolean }[] {
  const home = vault.archive.homes().get(share.homeId);
  if (!home) return [];
  const rules = (pack: Parameters<typeof packRulesOf>[1]) => packRulesOf(home.market, pack);
  return sharedPapers(share, vault.archive.rows().values(), home, rules, dayOf(Date.now()));
}

export function hidesOf(vault: Vault, { homeId, contents }: Pick<Share, 'homeId' | 'contents'>): PackRules['hides'] {
  const home = vault.archive.homes().get(homeId);
  return home && contents.pack ? packRulesOf(home.market, contents.pack).hides : [];
}

/** One share brought in step. Throws when it is not wanted any more, or the server cannot be had. */
export async function bringInStep(options: {
  readonly parts: MakerParts;
  readonly hub: OwnerHub;
  readonly share: Share;
  readonly keysOf: (share: ShareSecrets) => Promise<ShareKeys>;
  readonly language: Language;
  /** Look whether every piece lies there: the first time in a session. */
  readonly isFirst: boolean;
  readonly goOn: () => void;
  readonly tell: (kept: Kept) => void;
}): Promise<void> {
  const { parts, hub, share, language, goOn, tell } = options;
  const { vault } = parts;
  const keys = await options.keysOf(share);
  const hides = hidesOf(vault, share);
  const failed = new Map<string, Problem>();
  const sale = share.signUpFor === undefined ? undefined : await vault.cases.get(share.signUpFor);
  const signUp =
    share.signUpFor === undefined ? undefined : signUpForm(sale ?? { viewings: [], visits: [] }, Date.now());
  for (let round = 0; round < mostRounds; round += 1) {
    goOn();
    const lying = await hub.manifest(share.id);
    const before = lying && readManifest(await openJson(keys, manifestName, lying.sealed, mostManifestBytes));
    const isLooked = before === undefined || (options.isFirst && round === 0);
    const lies = isLooked ? new Set(await hub.blobs(share.id)) : undefined;
    const isWhole = (paper: SharedPaper) => !lies || [...piecesOf([paper])].every((name) => lies.has(name));
    const there = new Map((before?.papers ?? []).filter(isWhole).map((paper) => [paper.id, paper]));
    const held = heldNow(vault, share).filter(({ isHeld }) => !isHeld);
    const documents = await vault.documents.getMany(held.map(({ row }) => row.id));
    const order = held.flatMap(({ row }) => documents.get(row.id) ?? []);
    let tag = lying?.tag;

    const papers = new Map<string, SharedPaper>();
    for (const document of order) {
      const known = there.get(document.id);
      if (known && known.made === contentMark(document, share, hides))
        papers.set(document.id, { ...known, ...aboutPaper(document, share, hides, language) });
    }
    const wanted = order.filter(({ id }) => !papers.has(id) && !failed.has(id));
    let done = 0;
    const now = (): readonly SharedPaper[] => order.flatMap(({ id }) => papers.get(id) ?? []);
    const told = (): Kept => ({
      papers: now(),
      failed,
      ...(done < wanted.length ? { sending: { done, total: wanted.length } } : {}),
    });
    /** False: another of the owner's machines wrote meanwhile. */
    const write = async (): Promise<boolean> => {
      const manifest = manifestOf(vault, share, now(), wanted.length - done, hides, language, signUp);
      if (before && tag === lying?.tag && isSame(before, manifest)) return true;
      const sealed = await sealJson(keys, manifestName, manifest);
      if (!(await hub.putManifest(share.id, sealed, tag))) return false;
      tag = (await hub.manifest(share.id))?.tag;
      return true;
    };
    tell(told());
    // What left the share goes at once, whatever else is to be made.
    let isOurs = await write();
    for (const document of wanted) {
      if (!isOurs) break;
      goOn();
      try {
        const made = await makePaper({
          parts,
          document,
          settings: share,
          hides,
          language,
          keys,
          goOn,
          send: (name, sealed) => hub.put(share.id, name, sealed),
        });
        papers.set(document.id, { ...aboutPaper(document, share, hides, language), ...made, addedAt: Date.now() });
      } catch (error) {
        const why = problemOf(error);
        if (isOfTheWay(why) || !(error instanceof ProblemError)) throw error;
        failed.set(document.id, why);
      }
      done += 1;
      if (done % papersAtOnce === 0 && done < wanted.length) isOurs = await write();
      tell(told());
    }
    parts.opener.rest();
    if (isOurs && (await write())) {
      const isStale = Date.now() - (before?.updatedAt ?? 0) > strayAfterMs;
      const gone = [...piecesOf(before?.papers ?? []), ...(isStale ? (lies ?? []) : [])];
      const named = piecesOf(now());
      for (const name of new Set(gone)) if (name !== manifestName && !named.has(name)) await hub.remove(share.id, name);
      tell(told());
      return;
    }
  }
}

/** What concerns the share as a whole, and not the one paper. */
const isOfTheWay = ({ code }: Problem): boolean =>
  [
    'cancelled',
    'server-unreachable',
    'server-refused',
    'share-quota',
    'share-revoked',
    'share-expired',
    'share-unknown',
    'share-refused',
    'disk-full',
  ].includes(code);

function manifestOf(
  vault: Vault,
  share: Share,
  papers: readonly SharedPaper[],
  coming: number,
  hides: PackRules['hides'],
  language: Language,
  signUp: SignUpForm | undefined,
): ShareManifest {
  const home = vault.archive.homes().get(share.homeId);
  const pair = keyPairOf(keyBytes(share.privateKey) ?? new Uint8Array(32));
  const hide = (text: string) => (share.showsNumbers ? text : masked(text, hides));
  return {
    v: 1,
    id: share.id,
    title: hide(share.title),
    recipient: share.recipient,
    street: home?.address.street ?? '',
    place: home ? `${home.address.postalCode} ${home.address.place}`.trim() : '',
    language,
    updatedAt: Date.now(),
    expiresAt: share.expiresAt,
    viewOnly: share.viewOnly,
    coming,
    publicKey: base64url(pair.publicKey),
    dropBytes: share.takesPapers ? mostDropBytes : 0,
    papers: [...papers],
    ...(signUp ? { signUp } : {}),
  };
}

const isSame = (a: ShareManifest, b: ShareManifest): boolean =>
  JSON.stringify({ ...a, updatedAt: 0 }) === JSON.stringify({ ...b, updatedAt: 0 });
