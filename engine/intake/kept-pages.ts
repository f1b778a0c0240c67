// The pages of a paper as they were read, in order.
import { unpackPage } from '../../shared/documents/packed-page';
import type { ReadPage } from '../../shared/documents/page';
import type { Vault } from '../vault/vault';

export async function keptPages(vault: Vault, documentId: string): Promise<readonly ReadPage[]> {
  const kept = await vault.pages.select({ documentId });
  return [...kept].sort((a, b) => a.index - b.index).map(unpackPage);
}
