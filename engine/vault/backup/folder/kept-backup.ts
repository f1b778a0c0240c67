// What a vault knows of its backups: kept by main in backup.json, sealed when the vault has a lock.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

const text = Type.String({ maxLength: 8_000 });

const KeptBackup = Type.Object(
  {
    v: Type.Literal(1),
    /** The private half, so that each version can be read back: beside a vault that says the same. */
    identity: text,
    recipient: text,
    /** What lies beside the versions, base64: damaged or gone, it is put there again. */
    byPassphrase: text,
    byWords: text,
    /** When the newest version was made and read back whole (epoch ms). */
    checkedAt: Type.Integer({ minimum: 0 }),
    /** Versions of before must go as soon as there is a newer one: somebody was erased. 0: none must. */
    staleBefore: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
export type KeptBackup = Readonly<Static<typeof KeptBackup>>;

export function readKeptBackup(kept: string | null): KeptBackup | undefined {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    return Value.Check(KeptBackup, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
