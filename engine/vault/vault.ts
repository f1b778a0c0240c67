// The vault: every record, every original, and the promise that what was acknowledged is not lost.

import type { Notice } from '../../shared/api/engine';
import type { Document, Page } from '../../shared/documents/document';
import type { Home } from '../../shared/property/home';
import type { Records, Stop } from './records';

/** Where an original lies and the key it is sealed under. */
export type OriginalRef = Document['original'];

export type Originals = {
  /** Seals and stores; resolves when durable in both copies. Unreferenced originals are swept at start. */
  put(bytes: Uint8Array): Promise<OriginalRef>;
  /** Opened and authenticated; heals a damaged chunk from the other copy. Throws ProblemError `original-damaged`. */
  get(ref: OriginalRef): Promise<Uint8Array<ArrayBuffer>>;
  erase(refs: readonly OriginalRef[]): Promise<void>;
};

export type Vault = {
  readonly homes: Records<Home>;
  readonly documents: Records<Document>;
  readonly pages: Records<Page>;
  readonly originals: Originals;
  readonly notices: {
    list(): readonly Notice[];
    watch(listener: (notices: readonly Notice[]) => void): Stop;
    dismiss(id: string): Promise<void>;
  };
};
