// One CMS signature looked at: does it fit what it is said to sign, whose certificate made it, and is there a time stamp that fits it.
import { type Attribute, Certificate, ContentInfo, type RelativeDistinguishedNames, SignedData, TSTInfo } from 'pkijs';
import type { FoundSignature } from '../../shared/documents/signatures';

type Seen = Pick<
  FoundSignature,
  | 'state'
  | 'signer'
  | 'issuer'
  | 'isSelfSigned'
  | 'fingerprint'
  | 'validFrom'
  | 'validUntil'
  | 'stampedAt'
  | 'stampedBy'
>;

/** Nothing can be said. */
export const unclear: Seen = {
  state: 'unclear',
  signer: '',
  issuer: '',
  isSelfSigned: false,
  fingerprint: '',
  validFrom: 0,
  validUntil: 0,
  stampedAt: 0,
  stampedBy: '',
};

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  stampContent: '1.2.840.113549.1.9.16.1.4',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
} as const;
/** What is still hard to forge, by its OID. With anything older a paper could be exchanged for another one. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** `isStamp`: an archive's time stamp over the whole, which signs the sum within it. Never throws. */
export async function checkCms(
  cms: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
  isStamp: boolean,
): Promise<Seen> {
  try {
    const data = signedDataIn(cms);
    return await (isStamp ? stampOver(data, content) : signatureOver(data, content));
  } catch {
    return unclear;
  }
}

async function signatureOver(data: SignedData, content: Uint8Array<ArrayBuffer>): Promise<Seen> {
  const [info] = data.signerInfos;
  const certificate = signerOf(data);
  const digest = digests[info?.digestAlgorithm.algorithmId ?? ''];
  if (!info || !certificate || !digest || data.signerInfos.length !== 1) return unclear;
  // What it carries itself would be checked instead of the paper.
  if (data.encapContentInfo.eContent) return unclear;
  const who = await whose(certificate);
  const stated = attributeValue(info.signedAttrs?.attributes, oids.messageDigest);
  const actual = new Uint8Array(await crypto.subtle.digest(digest, content));
  if (info.signedAttrs && !(stated && same(stated, actual))) return { ...unclear, ...who, state: 'changed' };
  if (!(await namesCertificate(info.signedAttrs?.attributes, certificate))) return { ...unclear, ...who };
  const fits = await data.verify({ signer: 0, data: content.buffer }).catch(() => undefined);
  if (fits === undefined) return { ...unclear, ...who };
  const stamp = await timeOf(info.unsignedAttrs?.attributes, info.signature.valueBlock.valueHexView.slice());
  return { ...unclear, ...who, ...stamp, state: fits === true ? 'intact' : 'changed' };
}

async function stampOver(data: SignedData, content: Uint8Array<ArrayBuffer>): Promise<Seen> {
  const certificate = signerOf(data);
  if (!certificate || data.encapContentInfo.eContentType !== oids.stampContent) return unclear;
  const who = await whose(certificate);
  const stamp = TSTInfo.fromBER(data.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
  const digest = digests[stamp.messageImprint.hashAlgorithm.algorithmId];
  if (!digest) return { ...unclear, ...who };
  const actual = new Uint8Array(await crypto.subtle.digest(digest, content));
  if (!same(stamp.messageImprint.hashedMessage.valueBlock.valueHexView, actual))
    return { ...unclear, ...who, state: 'changed' };
  const fits = await data.verify({ signer: 0, data: content.buffer }).catch(() => undefined);
  if (fits !== true) return { ...unclear, ...who, state: fits === false ? 'changed' : 'unclear' };
  return { ...unclear, ...who, state: 'intact', stampedAt: stamp.genTime.getTime(), stampedBy: who.signer };
}

/** A stamp that does not fit says nothing, and takes nothing from the signature either: it is outside of what was signed. */
async function timeOf(
  attributes: readonly Attribute[] | undefined,
  signature: Uint8Array<ArrayBuffer>,
): Promise<Pick<Seen, 'stampedAt' | 'stampedBy'> | undefined> {
  const attribute = attributes?.find(({ type }) => type === oids.timeStamp);
  if (!attribute) return undefined;
  try {
    const data = new SignedData({ schema: new ContentInfo({ schema: attribute.values[0] }).content });
    const { state, stampedAt, stampedBy } = await stampOver(data, signature);
    return state === 'intact' ? { stampedAt, stampedBy } : undefined;
  } catch {
    return undefined;
  }
}

/** Room is left after a signature in a PDF, filled with zeros: anything else there nobody has signed. */
function signedDataIn(cms: Uint8Array<ArrayBuffer>): SignedData {
  const length = lengthOf(cms);
  if (cms.subarray(length).some((byte) => byte !== 0)) throw new Error('something behind the signature');
  const content = ContentInfo.fromBER(cms.slice(0, length));
  if (content.contentType !== oids.signedData) throw new Error('not signed data');
  return new SignedData({ schema: content.content });
}

function lengthOf(der: Uint8Array): number {
  const first = der[1] ?? 0;
  if (first < 0x80) return 2 + first;
  // Of indefinite length, as some programs write: it ends where its parts do.
  if (first === 0x80) return der.length;
  let length = 0;
  for (let at = 0; at < (first & 0x7f); at += 1) length = length * 256 + (der[2 + at] ?? 0);
  return Math.min(der.length, 2 + (first & 0x7f) + length);
}

function signerOf({ certificates = [], signerInfos }: SignedData): Certificate | undefined {
  const sid = signerInfos[0]?.sid;
  if (!sid) return undefined;
  const all = certificates.filter((each): each is Certificate => each instanceof Certificate);
  if (!('serialNumber' in sid)) return all.length === 1 ? all[0] : undefined;
  return all.find(({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber));
}

/** Where a signature says which certificate made it, it must be this one (RFC 5035): else another of the same name was put in its place. */
async function namesCertificate(
  attributes: readonly Attribute[] | undefined,
  certificate: Certificate,
): Promise<boolean> {
  const named = attributes?.find(({ type }) => type === oids.signingCertificateV2)?.values[0];
  if (named === undefined) return true;
  const id = partsOf(partsOf(partsOf(named)[0])[0]);
  const hasAlgorithm = partsOf(id[0]).length > 0;
  const digest = hasAlgorithm ? digests[String((partsOf(id[0])[0] as Parsed).valueBlock.toString())] : 'SHA-256';
  const stated = (id[hasAlgorithm ? 1 : 0] as Parsed | undefined)?.valueBlock.valueHexView;
  if (!digest || !stated) return false;
  const sum = await crypto.subtle.digest(digest, certificate.toSchema().toBER(false));
  return same(stated, new Uint8Array(sum));
}

type Parsed = {
  readonly valueBlock: { readonly value?: readonly unknown[]; readonly valueHexView: Uint8Array; toString(): string };
};
function partsOf(value: unknown): readonly unknown[] {
  const inside = (value as Parsed | undefined)?.valueBlock.value;
  return Array.isArray(inside) ? inside : [];
}

const attributeValue = (attributes: readonly Attribute[] | undefined, wanted: string): Uint8Array | undefined =>
  (attributes?.find(({ type }) => type === wanted)?.values[0] as Parsed | undefined)?.valueBlock.valueHexView;

async function whose(
  certificate: Certificate,
): Promise<Pick<Seen, 'signer' | 'issuer' | 'isSelfSigned' | 'fingerprint' | 'validFrom' | 'validUntil'>> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', certificate.toSchema().toBER(false)));
  const isSelfSigned =
    certificate.subject.isEqual(certificate.issuer) && (await certificate.verify().catch(() => false)) === true;
  return {
    signer: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    isSelfSigned,
    fingerprint: Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    validFrom: instant(certificate.notBefore.value),
    validUntil: instant(certificate.notAfter.value),
  };
}

const instant = (date: Date): number => Math.min(8.64e15, Math.max(0, date.getTime() || 0));

/** A name, else an organisation. */
function nameIn({ typesAndValues }: RelativeDistinguishedNames): string {
  const by = (type: string) => typesAndValues.find((each) => each.type === type)?.value.valueBlock.value;
  return String(by('2.5.4.3') ?? by('2.5.4.10') ?? '').slice(0, 400);
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
