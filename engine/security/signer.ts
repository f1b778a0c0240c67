// The vault's own certificate, and what is signed with it: CMS as PAdES baseline asks for it (ETSI EN 319 142-1, EN 319 122-1).
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
} from 'pkijs';
import { type Bytes, base64url, fromBase64url, randomBytes } from './bytes';

/** As it is kept: both in base64url, the key as PKCS #8. */
export type KeptSigner = { readonly certificate: string; readonly privateKey: string };

export type Signer = {
  /** DER. */
  readonly certificate: Bytes;
  /** SHA-256 of it in lower-case hex, by which people compare certificates. */
  readonly fingerprint: string;
  /** A detached CMS signature over what has this SHA-256. */
  sign(sha256: Bytes): Promise<Bytes>;
};

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Longer than anything signed with it has to be kept. Nobody renews a certificate that nobody issued. */
const years = 30;

const oids = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** `name` says whose vault it is: it stands in every paper that is signed. */
export async function makeSigner(name: string, now: number): Promise<KeptSigner> {
  const keys = (await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = new Certificate({ version: 2 });
  // A positive number of twenty bytes at most (RFC 5280, 4.1.2.2).
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: serial.buffer });
  for (const subject of [certificate.subject, certificate.issuer])
    subject.typesAndValues.push(named(oids.organisation, 'Boligperm'), named(oids.commonName, name.slice(0, 64)));
  certificate.notBefore = time(now - 60_000);
  certificate.notAfter = time(now + years * 365.25 * 86_400_000);
  certificate.extensions = [
    // An end's certificate, not an authority's: it vouches for papers, never for other certificates.
    extension(oids.basicConstraints, new BasicConstraints({ cA: false }).toSchema().toBER(false)),
    // digitalSignature and nonRepudiation.
    extension(oids.keyUsage, new Uint8Array([0x03, 0x02, 0x06, 0xc0]).buffer),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return {
    certificate: base64url(new Uint8Array(certificate.toSchema(true).toBER(false))),
    privateKey: base64url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))),
  };
}

/** Undefined when what was kept is damaged. */
export async function openSigner(kept: KeptSigner): Promise<Signer | undefined> {
  const certificate = fromBase64url(kept.certificate);
  const encoded = fromBase64url(kept.privateKey);
  if (!certificate || !encoded) return undefined;
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', encoded, curve, false, ['sign']);
    const parsed = Certificate.fromBER(certificate);
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', certificate));
    return {
      certificate,
      fingerprint: Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      sign: (sha256) => signed(parsed, sum, privateKey, sha256),
    };
  } catch {
    return undefined;
  }
}

/** Without signing-time: in PAdES the paper itself says when (EN 319 142-1, 6.3), and it is the signer's word either way. */
async function signed(
  certificate: Certificate,
  certificateSum: Bytes,
  privateKey: CryptoKey,
  sha256: Bytes,
): Promise<Bytes> {
  // In the order of DER, which sorts a SET by its encodings: shorter ones first.
  const attributes = [
    attribute(oids.contentType, new ObjectIdentifier({ value: oids.data })),
    attribute(oids.messageDigest, new OctetString({ valueHex: sha256 })),
    // SigningCertificateV2 with the default hash, SHA-256 (RFC 5035): which certificate is part of what is signed.
    attribute(
      oids.signingCertificateV2,
      new Sequence({
        value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: certificateSum })] })] })],
      }),
    ),
  ];
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes });
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs,
  });
  const data = new SignedData({
    version: 1,
    // Detached: the content stands beside it.
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })],
    signerInfos: [info],
    certificates: [certificate],
  });
  // pkijs is given the bytes of the attributes to sign; the digest of the content it would otherwise make itself stands in them already.
  await data.sign(privateKey, 0, 'SHA-256');
  const content = new ContentInfo({ contentType: oids.signedData, content: data.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER(false));
}

/** From 2050 on a year has four digits (RFC 5280, 4.1.2.5). */
const time = (at: number) => new Time({ type: new Date(at).getUTCFullYear() < 2050 ? 0 : 1, value: new Date(at) });

const named = (type: string, value: string) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });

const extension = (extnID: string, extnValue: ArrayBuffer) => new Extension({ extnID, critical: true, extnValue });

const attribute = (type: string, value: ObjectIdentifier | OctetString | Sequence) =>
  new Attribute({ type, values: [value] });
