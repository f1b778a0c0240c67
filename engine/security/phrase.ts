// The recovery phrase: twelve words (BIP39, 128 bits) that open a workspace when every device is lost. It is shown once and never stored.
import { generateMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { derived, type KeyPair, keyPairOf } from './box';
import type { Bytes } from './bytes';

export type RecoveryKeys = {
  readonly pair: KeyPair;
  /** Lets whoever has the phrase know that what lies in the recovery box was put there by a device of the workspace, and not by the server. */
  readonly authentication: Bytes;
};

export const newPhrase = (): string => generateMnemonic(wordlist, 128);

/** As it was given out, however it was typed: capitals, commas, numbers before the words, one word a line. Undefined when it is no such phrase. */
export function readPhrase(typed: string): string | undefined {
  if (typed.length > 1000) return undefined;
  const words =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const phrase = words.join(' ');
  return words.length === 12 && validateMnemonic(phrase, wordlist) ? phrase : undefined;
}

/** `phrase` is one that readPhrase or newPhrase answered. */
export async function recoveryKeys(phrase: string, workspace: string): Promise<RecoveryKeys> {
  const secret = new Uint8Array(mnemonicToEntropy(phrase, wordlist));
  return {
    pair: keyPairOf(await derived(secret, `boligperm/recovery-pair/1|${workspace}`)),
    authentication: await derived(secret, `boligperm/recovery-mac/1|${workspace}`),
  };
}
