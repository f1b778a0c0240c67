// Letting a second device in: a code shown on the first names the server and the workspace, and opens the ring that the first laid out there for a while.

import { derived, openBlob, sealBlob, sha256 } from './box';
import { type Bytes, base64url, fromBase64url, joined, randomBytes, same, textOf, utf8 } from './bytes';
import { type Ring, ringOf, ringText } from './ring';

/** What the code says to whoever reads it. */
export type Invitation = {
  readonly server: string;
  readonly workspace: string;
  /** Said by the first device, not by the server: one that lies must not be given everything unsealed. */
  readonly isSealed: boolean;
  readonly secret: Bytes;
};

/** The document that lies on the server meanwhile: `p-` and an id that only the code's holders can work out. `until` is epoch milliseconds. */
export type PairingDocument = { readonly _id: string; readonly v: 1; readonly until: number; readonly c: string };

export const pairingLastsMs = 10 * 60_000;
/** Clocks of two machines differ; the document is gone from the server in time anyway. */
const clockDifferenceMs = 60 * 60_000;

const secretBytes = 16;
const sumBytes = 4;
/** Crockford's base32: no I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const newInvitation = (server: string, workspace: string, isSealed: boolean): Invitation => ({
  server,
  workspace,
  isSealed,
  secret: randomBytes(secretBytes),
});

/** What the first byte of a code says. */
const formats = [
  { byte: 1, scheme: 'https', isSealed: true },
  { byte: 2, scheme: 'http', isSealed: true },
  { byte: 3, scheme: 'https', isSealed: false },
  { byte: 4, scheme: 'http', isSealed: false },
] as const;

/** Groups of five letters and digits with a check: format, secret, address and workspace. */
export async function writeCode({ server, workspace, isSealed, secret }: Invitation): Promise<string> {
  const scheme = server.startsWith('https://') ? 'https' : 'http';
  const format = formats.find((one) => one.scheme === scheme && one.isSealed === isSealed);
  const place = `${server.replace(/^https?:\/\//, '')} ${workspace}`;
  const content = joined(Uint8Array.of(format?.byte ?? 0), secret, utf8(place));
  const text = base32(joined(content, (await sha256(content)).slice(0, sumBytes)));
  return text.match(/.{1,5}/g)?.join('-') ?? '';
}

/** However it was typed: small letters, spaces, O for 0. Undefined when a letter is wrong or missing. */
export async function readCode(typed: string): Promise<Invitation | undefined> {
  if (typed.length > 2000) return undefined;
  const whole = fromBase32(
    typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'),
  );
  if (!whole || whole.length < 1 + secretBytes + 3 + sumBytes) return undefined;
  const content = whole.slice(0, -sumBytes);
  if (!same((await sha256(content)).slice(0, sumBytes), whole.slice(-sumBytes))) return undefined;
  const format = formats.find(({ byte }) => byte === content[0]);
  let place: string;
  try {
    place = textOf(content.slice(1 + secretBytes));
  } catch {
    return undefined;
  }
  const [address, workspace, more] = place.split(' ');
  if (!format || !address || !workspace || more !== undefined) return undefined;
  const { scheme, isSealed } = format;
  return { server: `${scheme}://${address}`, workspace, isSealed, secret: content.slice(1, 1 + secretBytes) };
}

export async function pairingId({ workspace, secret }: Invitation): Promise<string> {
  return `p-${base64url((await derived(secret, `boligperm/pairing-id/1|${workspace}`)).slice(0, 16))}`;
}

/** `version` is that of the ring's document when it was laid out. */
export async function layOut(
  invitation: Invitation,
  ring: Ring,
  version: number,
  now: number,
): Promise<PairingDocument> {
  const _id = await pairingId(invitation);
  const until = now + pairingLastsMs;
  const content = JSON.stringify({ version, until, ring: ringText(ring) });
  const sealed = await sealBlob(await pairingKey(invitation), context(invitation.workspace, _id), utf8(content));
  return { _id, v: 1, until, c: base64url(sealed) };
}

/** Undefined when it is not what the code's maker laid out; `expired` by this device's clock, give or take an hour. */
export async function takeUp(
  invitation: Invitation,
  found: unknown,
  now: number,
): Promise<{ readonly ring: Ring; readonly version: number } | 'expired' | undefined> {
  const _id = await pairingId(invitation);
  const sealed =
    typeof found === 'object' && found !== null && 'c' in found ? fromBase64url(String(found.c)) : undefined;
  const opened = sealed && (await openBlob(await pairingKey(invitation), context(invitation.workspace, _id), sealed));
  if (!opened) return undefined;
  const { version, until, ring } = JSON.parse(textOf(opened)) as { version: number; until: number; ring: string };
  const secrets = ringOf(ring);
  if (!secrets) return undefined;
  return now > until + clockDifferenceMs ? 'expired' : { ring: secrets, version };
}

const pairingKey = ({ workspace, secret }: Invitation) => derived(secret, `boligperm/pairing-key/1|${workspace}`);
const context = (workspace: string, id: string) => `boligperm/pairing/1|${workspace}|${id}`;

function base32(bytes: Bytes): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Bytes | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  return bits < 5 && held === 0 ? Uint8Array.from(bytes) : undefined;
}
