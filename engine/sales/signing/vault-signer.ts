// The vault's own certificate: made when something is first to be signed, kept by main beside the vault, the same from then on.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import { ProblemError, problem } from '../../../shared/problem';
import { makeSigner, openSigner, type Signer } from '../../security/signer';

const Kept = Type.Object(
  { v: Type.Literal(1), certificate: Type.String({ maxLength: 8_000 }), privateKey: Type.String({ maxLength: 2_000 }) },
  { additionalProperties: false },
);

export type VaultSigner = {
  /** `name`: whose vault it is, should it have to be made. Throws ProblemError `vault-damaged` when what was kept cannot be used: another
   * certificate in its place would make one's own papers look like a stranger's. */
  signer(name: string): Promise<Signer>;
  /** Undefined while nothing was signed yet. */
  fingerprint(): Promise<string | undefined>;
};

export function openVaultSigner(shell: Client<EngineShellContract>, now: () => number): VaultSigner {
  let opened: Promise<Signer> | undefined;
  const kept = async (): Promise<Static<typeof Kept> | undefined> => {
    const { text } = await shell.call('signer.read', {});
    if (text === null) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      if (Value.Check(Kept, value)) return value;
    } catch {}
    throw new ProblemError(problem('vault-damaged'));
  };
  const open = async (name: string): Promise<Signer> => {
    const there = await kept();
    const made = there ?? { v: 1 as const, ...(await makeSigner(name, now())) };
    if (!there) await shell.call('signer.keep', { text: JSON.stringify(made) });
    const signer = await openSigner(made);
    if (!signer) throw new ProblemError(problem('vault-damaged'));
    return signer;
  };
  return {
    signer(name) {
      opened ??= open(name).catch((error) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    async fingerprint() {
      if (!opened && !(await kept())) return undefined;
      return (await this.signer('')).fingerprint;
    },
  };
}
