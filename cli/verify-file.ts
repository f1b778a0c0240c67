// `verify FILE`: who signed a paper, when, and whether it was changed since.
import { resolve } from 'node:path';
import type { CheckedPaper } from '../shared/api/signing';
import { formatsFor } from '../shared/i18n/formats';
import type { AppConnection } from './app-connection';
import { callersFolder } from './options';
import { languageOf, type Output } from './output';

export async function verifyFile(path: string, { engine, shell }: AppConnection, output: Output): Promise<boolean> {
  const { token } = await shell.call('files.offer', { path: resolve(callersFolder(), path) });
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

const instant = (at: number): string => (at > 0 ? new Date(at).toISOString() : '');
