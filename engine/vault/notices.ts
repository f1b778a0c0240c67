// What the user must be told once, kept until they have seen it.
import type { Notice } from '../../shared/api/engine';
import type { Derived } from './derived';
import type { Vault } from './vault';

export type KeptNotices = Vault['notices'] & {
  /** Told again in one session, the same notice counts on. */
  tell(code: Notice['code'], count: number): void;
  load(): Promise<void>;
};

const key = 'notices';

export function keepNotices(derived: Derived): KeptNotices {
  let notices: readonly Notice[] = [];
  const mine = new Map<Notice['code'], string>();
  const listeners = new Set<(notices: readonly Notice[]) => void>();
  const changed = async () => {
    for (const listener of listeners) listener(notices);
    await derived.put(key, notices);
  };
  return {
    list: () => notices,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async dismiss(id) {
      notices = notices.filter((notice) => notice.id !== id);
      for (const [code, known] of mine) if (known === id) mine.delete(code);
      await changed();
    },
    tell(code, count) {
      const known = notices.find((notice) => notice.id === mine.get(code));
      const id = known?.id ?? crypto.randomUUID();
      mine.set(code, id);
      const notice = { id, code, count: (known?.count ?? 0) + count, at: Date.now() };
      notices = [...notices.filter((other) => other.id !== id), notice];
      void changed();
    },
    async load() {
      const kept = await derived.get(key);
      if (!Array.isArray(kept) || kept.length === 0) return;
      const told = new Set(notices.map(({ id }) => id));
      notices = [...(kept as Notice[]).filter(({ id }) => !told.has(id)), ...notices];
      await changed();
    },
  };
}
