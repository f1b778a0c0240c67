// The vault's key while it is in memory: seals and opens what lies on the disk of a vault with a lock.
import { type Bytes, base64, fromBase64, textOf, utf8 } from './bytes';

export type VaultSeal = {
  /** Whether what is written from now on is sealed. */
  readonly closes: boolean;
  /** As it is to lie on the disk; `place` says what it is and where it belongs, elsewhere it does not open. */
  seal(place: string, text: string): Promise<string>;
  /** Throws when it is not what was sealed for this place: whoever reads has another copy. */
  open(place: string, sealed: string): Promise<string>;
};

export type HeldSeal = VaultSeal & {
  hold(key: Bytes, closes: boolean): Promise<void>;
  setCloses(closes: boolean): void;
};

/** Without a key it closes nothing, and there is nothing it could open. */
export function vaultSeal(): HeldSeal {
  let box: typeof import('./box') | undefined;
  let key: CryptoKey | undefined;
  let closes = false;
  const held = () => {
    if (!key || !box) throw new Error('the vault is locked');
    return { key, ...box };
  };
  return {
    get closes() {
      return closes;
    },
    async seal(place, text) {
      const { key: own, sealBlob } = held();
      return base64(await sealBlob(own, place, utf8(text)));
    },
    async open(place, sealed) {
      const { key: own, openBlob } = held();
      const bytes = fromBase64(sealed);
      const opened = bytes && (await openBlob(own, place, bytes));
      if (!opened) throw new Error('what was sealed does not open');
      return textOf(opened);
    },
    async hold(bytes, isClosing) {
      // A start without a lock loads none of it.
      box = await import('./box');
      key = await box.importBoxKey(bytes);
      closes = isClosing;
    },
    setCloses(isClosing) {
      closes = isClosing;
    },
  };
}

/** Where a text of a file of the vault's belongs. */
export const filePlace = (name: string): string => `boligperm/file/1|${name}`;
/** Where a record belongs: an older one of the same id does not open in its place. */
export const recordPlace = (collection: string, id: string, rev: number): string =>
  `boligperm/record-at-rest/1|${collection}|${id}|${rev}`;
