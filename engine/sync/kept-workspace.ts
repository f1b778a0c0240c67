// What a vault knows of its workspace: kept by main in workspace.json, apart from the records, readable by the owner of the folder only.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { originalsWanted, workspaceModes } from '../../shared/api/sync';
import { oneOf } from '../../shared/schema/one-of';
import { RingDocument } from '../security/ring';

const text = Type.String({ maxLength: 1000 });

const KeptWorkspace = Type.Object(
  {
    v: Type.Literal(1),
    server: text,
    name: text,
    workspaceId: text,
    mode: oneOf(workspaceModes),
    user: text,
    deviceId: text,
    deviceName: text,
    originals: oneOf(originalsWanted),
    /** Base64url of 32 bytes: seals what this machine remembers of the server's copy (state.ts). */
    stateKey: text,
    /** Of a sealed workspace alone. */
    keys: Type.Optional(
      Type.Object({
        /** Of this device, base64url. */
        privateKey: text,
        /** As ringText writes it. */
        ring: Type.String({ maxLength: 400_000 }),
        /** The newest that was believed: an older one is refused from then on. */
        document: RingDocument,
      }),
    ),
    /** Laid out for another device: to be taken away again. */
    pairing: Type.Optional(text),
  },
  { additionalProperties: false },
);
export type KeptWorkspace = Readonly<Static<typeof KeptWorkspace>>;

/** Undefined when there is none, or nothing that this version can read. */
export function readKept(text: string | null): KeptWorkspace | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return Value.Check(KeptWorkspace, kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
