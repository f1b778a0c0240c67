// A PDF signed with the vault's certificate: room is made in it by whoever may take PDFs apart, the signature goes into the room.
import type { Bytes } from './bytes';
import type { Signer } from './signer';

type Placed = { readonly bytes: Bytes; readonly gap: { readonly from: number; readonly to: number } };

/** `place` leaves a gap of zeros between < and >, which the signature covers all but. */
export async function sealPaper<Asked>(
  signer: Signer,
  place: (asked: Asked) => Promise<Placed>,
  asked: Asked,
): Promise<Bytes> {
  const { bytes, gap } = await place(asked);
  const covered = new Uint8Array(bytes.length - (gap.to - gap.from));
  covered.set(bytes.subarray(0, gap.from));
  covered.set(bytes.subarray(gap.to), gap.from);
  const cms = await signer.sign(new Uint8Array(await crypto.subtle.digest('SHA-256', covered)));
  const hex = Array.from(cms, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex.length > gap.to - gap.from - 2) throw new Error('no room for the signature');
  const sealed = bytes.slice();
  sealed.set(
    Uint8Array.from(hex, (digit) => digit.charCodeAt(0)),
    gap.from + 1,
  );
  return sealed;
}
