// Takes in what came in a paper: each becomes a paper of its own that knows its parent. However they are nested, it ends.
import { type Content, type Document, mostContents } from '../../shared/documents/document';
import { ancestors, descendants } from '../../shared/documents/family';
import { type Problem, problem } from '../../shared/problem';
import { harmlessPath } from '../../shared/values/harmless-path';
import type { Vault } from '../vault/vault';
import { receive } from './receive';

type Child = { readonly name: string; readonly folder: string };

export type Children = {
  /** Why there is no use in unpacking it. */
  refusal(child: Child): Problem | undefined;
  take(child: Child, bytes: Uint8Array<ArrayBuffer>): Promise<Content>;
};

/** A mail in a ZIP in a mail in a mail: nobody goes deeper to find a paper. */
const mostDepth = 6;
const mostOfFamily = 2 * mostContents;
const mostBytesOfFamily = 8 * 1024 ** 3;

/** Bytes unpacked in this session out of one arrival, however deep; a crash forgets them, and no crash comes for ever. */
const unpackedOf = new Map<string, number>();

export function childrenOf(vault: Vault, parent: Document): Children {
  const rows = vault.archive.rows();
  const above = ancestors(rows, parent.id);
  const root = above.at(-1)?.id ?? parent.id;
  let before: number | undefined;
  let taken = 0;
  return {
    refusal() {
      if (above.length >= mostDepth) return problem('too-deep');
      // Every paper is looked through for it, and most papers carry none.
      before ??= descendants(rows.values(), [root]).length;
      if (before + taken >= mostOfFamily) return problem('too-many-files', { limit: mostOfFamily });
      return (unpackedOf.get(root) ?? 0) >= mostBytesOfFamily ? problem('unpacks-too-large') : undefined;
    },
    async take(child, bytes) {
      taken += 1;
      unpackedOf.set(root, (unpackedOf.get(root) ?? 0) + bytes.length);
      const { name, folder } = harmlessPath(`${child.folder}/${child.name}`);
      const arrival = {
        homeId: parent.homeId,
        fileName: name,
        size: bytes.length,
        bytes: async () => bytes,
        parentId: parent.id,
        folder,
      };
      const { id, problem: why } = await receive(vault, arrival, () => undefined);
      return { name, folder, id, ...(why ? { problem: why } : {}) };
    },
  };
}
