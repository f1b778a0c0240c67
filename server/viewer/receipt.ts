// What the owner is told of this reader: a name, if one was given, and the pages that were looked at. Sealed to the owner; the hub learns only that somebody reads.
import type { ReaderReceipt, ShareManifest } from '../../shared/sharing/manifest';
import { type OpenShare, remember, remembered } from './share-reader';

const soonMs = 2_500;
const mostPagesTold = 1_000;

export function keepReceipt(share: OpenShare, manifest: () => ShareManifest | undefined) {
  const pagesKey = `seen ${share.id}`;
  const seen = new Map<string, { readonly pages: Set<number>; at: number }>(restore(remembered(pagesKey)));
  let name = remembered('name') ?? '';
  let timer = 0;
  let isBehind = false;

  const tell = () => {
    clearTimeout(timer);
    timer = 0;
    const now = manifest();
    if (!now || !isBehind) return;
    isBehind = false;
    const receipt: ReaderReceipt = {
      v: 1,
      name: name.slice(0, 80),
      at: Date.now(),
      papers: [...seen].map(([id, { pages, at }]) => ({ id, at, pages: [...pages].slice(0, mostPagesTold) })),
    };
    remember(pagesKey, JSON.stringify(receipt.papers));
    // The owner does without, when it does not come through.
    share.tell(now, receipt).catch(() => undefined);
  };
  const soon = () => {
    isBehind = true;
    timer ||= window.setTimeout(tell, soonMs);
  };
  addEventListener('pagehide', tell);

  return {
    seen(id: string, page: number) {
      const one = seen.get(id) ?? { pages: new Set<number>(), at: 0 };
      const isKnown = one.pages.has(page) && Date.now() - one.at < 600_000;
      one.pages.add(page);
      one.at = Date.now();
      seen.set(id, one);
      if (!isKnown) soon();
    },
    hasSeen: (id: string): boolean => seen.has(id),
    name: (): string => name,
    rename(next: string) {
      name = next.trim();
      remember('name', name);
      soon();
    },
    end() {
      tell();
      removeEventListener('pagehide', tell);
    },
  };
}

function restore(kept: string | undefined): [string, { pages: Set<number>; at: number }][] {
  try {
    const papers = JSON.parse(kept ?? '[]') as ReaderReceipt['papers'];
    return papers.map(({ id, pages, at }) => [String(id), { pages: new Set(pages.map(Number)), at: Number(at) }]);
  } catch {
    return [];
  }
}
