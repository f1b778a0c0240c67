// What the hub knows of a share: whose it is, how long it stands, and hashes of the tokens that open it. What is shared it cannot read.
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Static, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { badRequest } from '../http/refusal';

const MiB = 1024 * 1024;
export const mostDropBytes = 32 * MiB;
const mostDrops = 100;
const longestDays = 400;

/** 128 bits or more, as base64url. */
const Random = Type.String({ pattern: '^[A-Za-z0-9_-]{22,64}$' });
const Hash = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });
const Instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$' });
const DropBox = Type.Object(
  {
    /** Of one drop. */
    maxBytes: Type.Integer({ minimum: 1, maximum: mostDropBytes }),
    /** That wait to be fetched. */
    maxCount: Type.Optional(Type.Integer({ minimum: 1, maximum: mostDrops })),
  },
  { additionalProperties: false },
);
const PasswordSalt = Type.String({ minLength: 1, maxLength: 200 });

const NewShare = Type.Object(
  {
    id: Random,
    workspace: Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' }),
    expiresAt: Instant,
    accessHash: Hash,
    linkHash: Hash,
    passwordSalt: Type.Optional(PasswordSalt),
    dropBox: Type.Optional(DropBox),
  },
  { additionalProperties: false },
);
export type NewShare = Readonly<Static<typeof NewShare>>;

/** `null` takes the drop-box or the password's salt away. */
const ShareChange = Type.Object(
  {
    expiresAt: Type.Optional(Instant),
    accessHash: Type.Optional(Hash),
    passwordSalt: Type.Optional(Type.Union([PasswordSalt, Type.Null()])),
    dropBox: Type.Optional(Type.Union([DropBox, Type.Null()])),
  },
  { additionalProperties: false },
);
export type ShareChange = Readonly<Static<typeof ShareChange>>;

export type Share = NewShare & {
  readonly createdAt: string;
  readonly revokedAt?: string;
  /** Whether what was shared has been taken off the disk. */
  readonly emptied: boolean;
  /** Whether something was removed that may still lie on the disk. */
  readonly unsettled?: boolean;
  readonly views: number;
  readonly lastView?: string;
  /** How many drops wait. */
  readonly drops: number;
  /** Signs the sessions of its viewers, so that every hub knows them again. */
  readonly viewKey: string;
};
export type ShareState = 'live' | 'expired' | 'revoked';

const newShare = TypeCompiler.Compile(NewShare);
const shareChange = TypeCompiler.Compile(ShareChange);
const random = TypeCompiler.Compile(Random);

/** @throws Refusal */
export function readNewShare(body: unknown, now: Date): NewShare {
  if (!newShare.Check(body)) throw badRequest('That is no share.');
  mustEndInTime(body.expiresAt, now);
  return body;
}

/** @throws Refusal */
export function readShareChange(body: unknown, now: Date): ShareChange {
  if (!shareChange.Check(body)) throw badRequest('That changes nothing of a share.');
  if (body.expiresAt !== undefined) mustEndInTime(body.expiresAt, now);
  return body;
}

function mustEndInTime(expiresAt: string, now: Date): void {
  const left = new Date(expiresAt).getTime() - now.getTime();
  if (!(left > 0 && left <= longestDays * 24 * 60 * 60_000))
    throw badRequest(`A share ends within ${longestDays} days from now.`);
}

export const isRandomId = (value: string): boolean => random.Check(value);
export const isBlobName = (value: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(value);

export function stateOf({ revokedAt, expiresAt }: Share, now: Date): ShareState {
  if (revokedAt !== undefined) return 'revoked';
  return new Date(expiresAt) <= now ? 'expired' : 'live';
}

/** @param hash base64url of the SHA-256 of the token as it is sent */
export function opens(token: string, hash: string): boolean {
  return timingSafeEqual(createHash('sha256').update(token).digest(), Buffer.from(hash, 'base64url'));
}
