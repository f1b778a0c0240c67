// A paper that the sale made, put into the archive: the app knows what it made, so nobody needs to be asked what it is.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract, ImportAnswer } from '../../shared/api/engine';
import { ProblemError } from '../../shared/problem';

type Bytes = Uint8Array<ArrayBuffer>;

/** The archive's own ways of taking a paper in, of saying what it is and which one it follows. */
export type PaperKeeper = {
  readonly takeIn: (arrival: {
    readonly homeId: string;
    readonly fileName: string;
    readonly size: number;
    readonly bytes: () => Promise<Bytes>;
  }) => Promise<ImportAnswer>;
  readonly archive: Pick<Handlers<EngineContract>, 'documents.correct' | 'documents.follow'>;
};

/** `previousId`: the version before it, '' for the first. Not new when the very same paper was there already. */
export async function keepPaper(
  { takeIn, archive }: PaperKeeper,
  paper: {
    readonly homeId: string;
    readonly fileName: string;
    readonly title: string;
    readonly kind: string;
    readonly previousId: string;
    readonly bytes: Bytes;
  },
): Promise<{ readonly documentId: string; readonly isNew: boolean }> {
  const { homeId, fileName, title, kind, previousId, bytes } = paper;
  const answer = await takeIn({ homeId, fileName, size: bytes.length, bytes: async () => bytes });
  if (answer.problem) throw new ProblemError(answer.problem);
  if (answer.status === 'received') {
    await archive['documents.correct']({ id: answer.id, name: 'kind', value: kind });
    await archive['documents.correct']({ id: answer.id, name: 'category', value: 'salg' });
    await archive['documents.correct']({ id: answer.id, name: 'title', value: title });
    if (previousId !== '' && previousId !== answer.id) await archive['documents.follow']({ id: answer.id, previousId });
  }
  return { documentId: answer.id, isNew: answer.status === 'received' };
}
