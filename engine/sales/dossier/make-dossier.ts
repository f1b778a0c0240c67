// The dossier's ZIP: the papers as they are, the journal as its chain stands, what was shown and when, one list of their sums, and the list's signature.
import { Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { endingOf, readableName, uniqueNames } from '../../../shared/documents/paper-name';
import { formatsFor } from '../../../shared/i18n/formats';
import { type Language, wordsIn } from '../../../shared/i18n/words';
import { ProblemError, problem } from '../../../shared/problem';
import { type DossierFile, type DossierManifest, dossierNames, sealComment } from '../../../shared/sale/dossier';
import { base64, joined, utf8 } from '../../security/bytes';
import { hexSum } from '../../security/seal';
import type { Signer } from '../../security/signer';
import type { Vault } from '../../vault/vault';
import type { GatheredShown } from './gather-shown';

type Bytes = Uint8Array<ArrayBuffer>;
/** All of it is in memory for a moment, and it must be one file that the archive takes in. */
const mostBytes = 380 * 1024 * 1024;

export async function makeDossier(asked: {
  readonly vault: Vault;
  readonly signer: Signer;
  readonly caseId: string;
  readonly address: string;
  readonly sealedAt: number;
  readonly takenOverOn: string;
  readonly keepUntil: string;
  readonly shown: GatheredShown;
}): Promise<Bytes> {
  const { vault, signer, caseId, address, sealedAt, takenOverOn, keepUntil, shown } = asked;
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, keepOrder: true });
  const lastModDate = new Date(sealedAt);
  const files: DossierFile[] = [];
  let total = 0;
  const put = (name: string, bytes: Bytes, level: number) =>
    zip.add(name, new Blob([bytes]).stream(), { level, lastModDate });
  const add = async (name: string, bytes: Bytes, why: DossierFile['why'], title: string) => {
    total += bytes.length;
    if (total > mostBytes) throw new ProblemError(problem('pack-too-large', { megabytes: mostBytes / 1024 / 1024 }));
    // Papers are packed already.
    await put(name, bytes, why === 'record' ? 6 : 0);
    const sha256 = await hexSum(bytes);
    files.push({ name, sha256, bytes: bytes.length, why, title });
    return sha256;
  };

  const documents = await vault.documents.getMany([...shown.papers.keys()]);
  const unique = uniqueNames();
  const sums = new Map<string, string>();
  for (const [id, why] of shown.papers) {
    const document = documents.get(id);
    if (!document) continue;
    const name = unique(
      `papirer/${readableName(`${document.date} ${document.title}`.trim(), 110)}`,
      endingOf(document.mediaType, document.fileName),
    );
    sums.set(id, await add(name, await vault.originals.get(document.original), why, document.title));
  }
  const told = shown.shown.map((one) => ({ ...one, sha256: sums.get(one.documentId) ?? '' }));
  await add(dossierNames.shown, utf8(`${JSON.stringify(told, null, 1)}\n`), 'record', dossierNames.shown);

  const lines = (await vault.entries.select({ subjectId: caseId }))
    .filter(({ book }) => book === 'journal')
    .sort((a, b) => (a.bookId === b.bookId ? a.sequence - b.sequence : a.bookId < b.bookId ? -1 : 1))
    // What the vault stamps on them differs from machine to machine, and is no part of the chain.
    .map(({ rev: _rev, createdAt: _created, updatedAt: _updated, ...line }) => line);
  await add(
    dossierNames.journal,
    utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    'record',
    dossierNames.journal,
  );
  for (const language of ['nb', 'en'] as const)
    await add(
      language === 'nb' ? dossierNames.readme : dossierNames.readmeEnglish,
      utf8(readme(language, { address, sealedAt, takenOverOn, keepUntil, files, fingerprint: signer.fingerprint })),
      'record',
      language === 'nb' ? dossierNames.readme : dossierNames.readmeEnglish,
    );

  const books = [...new Set(lines.map(({ bookId }) => bookId))].map((bookId) => {
    const last = lines.filter((line) => line.bookId === bookId).at(-1);
    return { bookId, sequence: last?.sequence ?? 0, hash: last?.hash ?? '' };
  });
  const manifest: DossierManifest = {
    format: 'boligperm-dossier',
    version: 1,
    caseId,
    address,
    sealedAt,
    takenOverOn,
    keepUntil,
    files,
    books,
  };
  const listed = utf8(`${JSON.stringify(manifest, null, 1)}\n`);
  await put(dossierNames.manifest, listed, 6);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', listed));
  await put(dossierNames.signature, await signer.sign(sum), 0);
  return sealed(new Uint8Array(await zip.close()), signer);
}

/** Signs the whole as it is packed, into the ZIP's comment. */
async function sealed(zip: Bytes, signer: Signer): Promise<Bytes> {
  // It ends with the length of its comment, which is none.
  const packed = zip.subarray(0, zip.length - 2);
  const cms = await signer.sign(new Uint8Array(await crypto.subtle.digest('SHA-256', packed)));
  const comment = utf8(`${sealComment}${base64(cms)}`);
  return joined(packed, new Uint8Array([comment.length & 0xff, comment.length >> 8]), comment);
}

function readme(
  language: Language,
  {
    address,
    sealedAt,
    takenOverOn,
    keepUntil,
    files,
    fingerprint,
  }: {
    readonly address: string;
    readonly sealedAt: number;
    readonly takenOverOn: string;
    readonly keepUntil: string;
    readonly files: readonly DossierFile[];
    readonly fingerprint: string;
  },
): string {
  const say = wordsIn(language);
  const formats = formatsFor(language);
  const papers = files.filter(({ why }) => why !== 'record');
  return [
    say('dossier.readme.title', { address }),
    '',
    say('dossier.readme.what', {
      sealed: formats.dayOf(sealedAt),
      takenOver: formats.longDay(takenOverOn),
      until: formats.longDay(keepUntil),
    }),
    '',
    say('dossier.readme.papers', { count: papers.length }),
    ...papers.map(({ name }) => `  ${name}`),
    '',
    say('dossier.readme.check'),
    '  boligperm verify FILE',
    `  openssl cms -verify -binary -inform DER -in ${dossierNames.signature} -content ${dossierNames.manifest} -noverify -out /dev/null`,
    '',
    say('dossier.readme.fingerprint', { fingerprint }),
    '',
    say('dossier.readme.people'),
    '',
  ].join('\n');
}
