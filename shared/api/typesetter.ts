// What a typesetter offers: a template, its data and its files become a tagged PDF. Main keeps it in a process of its own and offers it to the engine.
import { Type } from '@sinclair/typebox';
import { call } from './contract';

const Bytes = Type.Unsafe<Uint8Array<ArrayBuffer>>(Type.Any());
const Job = Type.Integer({ minimum: 1 });
/** Of a file within a job: one name, with an ending that says what it is. */
const fileName = Type.String({ maxLength: 80, pattern: '^[A-Za-z0-9-]+\\.(jpg|png|pdf)$' });

/** Together, in one job. Beyond, a binder is no longer something to send to anybody. */
export const mostTypesetBytes = 400 * 1024 * 1024;
export const mostTypesetFiles = 4_000;

export const typesetterContract = {
  'typeset.begin': call(Type.Object({}), Type.Object({ job: Job })),
  /** A picture, or a PDF whose pages are set as they are. Throws `pack-too-large`. */
  'typeset.file': call(Type.Object({ job: Job, name: fileName, bytes: Bytes }), Type.Object({})),
  /**
   * The same template, data and files give the same bytes. Throws `not-typeset`.
   * `ua` claims PDF/UA-1 besides being tagged, which is not possible with pages of other PDFs in it.
   */
  'typeset.finish': call(
    Type.Object({
      job: Job,
      /** A file of resources/typesetting, without its ending. */
      template: Type.String({ maxLength: 40, pattern: '^[a-z-]+$' }),
      /** JSON, found by the template as data.json. */
      data: Type.String({ maxLength: 128 * 1024 * 1024 }),
      /** Seconds since 1970, written into the PDF as when it was made. */
      madeAt: Type.Integer({ minimum: 0 }),
      standard: Type.Union([Type.Literal('ua'), Type.Literal('tagged')]),
    }),
    Type.Object({
      /** Empty when some files were unusable: nothing is set then. */
      bytes: Bytes,
      /** PDFs that cannot be set: whoever asked may send pictures of their pages instead. */
      unusable: Type.Array(Type.String()),
    }),
  ),
  /** Throws nothing when it is gone already. */
  'typeset.abandon': call(Type.Object({ job: Job }), Type.Object({})),
};
export type TypesetterContract = typeof typesetterContract;
