// `verify FILE`: who signed a paper, when, and whether it was changed since; whether a sale's dossier is as it was sealed.
import { resolve } from 'node:path';
import type { CheckedDossier } from '../shared/api/completion';
import type { CheckedPaper } from '../shared/api/signing';
import { formatsFor } from '../shared/i18n/formats';
import type { AppConnection } from './app-connection';
import { callersFolder } from './options';
import { languageOf, type Output } from './output';

export async function verifyFile(path: string, { engine, shell }: AppConnection, output: Output): Promise<boolean> {
  const { token } = await shell.call('files.offer', { path: resolve(callersFolder(), path) });
  if (/[.]zip$/i.test(path)) return dossier(path, await engine.call('dossier.checkOffered', { token }), output);
  return signed(path, await engine.call('signatures.checkOffered', { token }), output);
}

/** True when there is a signature, and nothing speaks against any. */
function signed(file: string, checked: CheckedPaper, output: Output): boolean {
  const { say } = output;
  const formats = formatsFor(languageOf(process.env));
  const { signatures, verdict, ownFingerprint } = checked;
  for (const { claimedAt, stampedAt, validFrom, validUntil, ...signature } of signatures)
    output.record({
      ...signature,
      claimedAt: instant(claimedAt),
      stampedAt: instant(stampedAt),
      validFrom: instant(validFrom),
      validUntil: instant(validUntil),
      isOwn: ownFingerprint !== '' && signature.fingerprint === ownFingerprint,
    });
  output.record({ file, verdict });
  output.data(say(`signature.verdict.${verdict}`));
  if (signatures.length > 0)
    output.table(
      [
        say('signature.column.name'),
        say('signature.column.when'),
        say('signature.column.state'),
        say('signature.column.after'),
        say('signature.column.certificate'),
      ],
      signatures.map(({ name, signer, claimedAt, state, after, isSelfSigned, fingerprint, issuer }) => [
        name || signer,
        claimedAt > 0 ? `${formats.dayOf(claimedAt)} ${formats.clock(claimedAt)}` : '',
        say(`signature.state.${state}`),
        say(`signature.after.${after}`),
        fingerprint !== '' && fingerprint === ownFingerprint
          ? say('signature.own')
          : isSelfSigned
            ? say('signature.selfSigned', { signer })
            : say('signature.issuedBy', { signer, issuer }),
      ]),
    );
  return verdict === 'intact';
}

function dossier(
  file: string,
  { manifest, faults, signer, fingerprint, isOwn }: CheckedDossier,
  output: Output,
): boolean {
  const { say } = output;
  const isWhole = faults.length === 0;
  for (const fault of faults) output.record({ fault });
  output.record({
    file,
    verdict: isWhole ? 'whole' : 'broken',
    signer,
    fingerprint,
    isOwn,
    files: manifest?.files.length ?? 0,
    sealedAt: instant(manifest?.sealedAt ?? 0),
    takenOverOn: manifest?.takenOverOn ?? '',
    keepUntil: manifest?.keepUntil ?? '',
  });
  output.data(say(isWhole ? 'dossier.verdict.whole' : 'dossier.verdict.broken'));
  if (isWhole)
    output.data(isOwn ? say('signature.own') : say('signature.selfSigned', { signer: `${signer} ${fingerprint}` }));
  else
    output.table(
      [say('dossier.cli.file'), say('dossier.cli.fault')],
      faults.map(({ fault, name }) => [name, say(`dossier.fault.${fault}`)]),
    );
  return isWhole;
}

const instant = (at: number): string => (at > 0 ? new Date(at).toISOString() : '');
