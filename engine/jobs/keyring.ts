// Passwords that the person gave, in memory only: each is tried on the other locked papers of the batch, and gone when the batch is.

export type Keyring = {
  /** For this paper, which it is tried on first. */
  give(id: string, passwords: readonly string[]): void;
  keysFor(id: string): Keys;
  /** The paper's reading has ended. */
  ended(id: string): void;
  /** The batch has ended: only those who look at a paper may still need its password, for a while. */
  forget(): void;
  /** To show the pages of a paper that is open already. */
  toShow(id: string): string | undefined;
  /** The person gave it to look at the paper. */
  show(id: string, password: string | undefined): void;
  /** True once for each password that has opened something and not been tried on all that is locked. */
  hasNews(): boolean;
};

/** What may open one paper. */
export type Keys = {
  /** The likeliest first. */
  readonly candidates: readonly string[];
  /** The person gave one for this very paper: when none opens it, it was wrong. */
  readonly wasGiven: boolean;
  opened(password: string): void;
};

/** Each costs an opening of the paper. */
const mostTried = 20;
/** So long after it was last needed to show a page. */
const shownForMs = 10 * 60_000;

export function createKeyring(now: () => number = Date.now): Keyring {
  const given = new Map<string, readonly string[]>();
  const ofBatch = new Set<string>();
  const opening = new Set<string>();
  const shown = new Map<string, { readonly password: string; readonly until: number }>();
  let news = false;

  const show = (id: string, password: string | undefined) => {
    for (const [other, { until }] of shown) if (until < now()) shown.delete(other);
    if (password === undefined) shown.delete(id);
    else shown.set(id, { password, until: now() + shownForMs });
  };

  return {
    give(id, passwords) {
      if (passwords.length > 0) given.set(id, passwords);
    },
    keysFor(id) {
      const own = given.get(id) ?? [];
      for (const password of own) ofBatch.add(password);
      return {
        // What has opened something opens more.
        candidates: [...new Set([...own, ...opening, ...ofBatch])].slice(0, mostTried),
        wasGiven: own.length > 0,
        opened(password) {
          if (!opening.has(password)) news = true;
          opening.add(password);
          show(id, password);
        },
      };
    },
    ended: (id) => given.delete(id),
    forget() {
      ofBatch.clear();
      opening.clear();
      news = false;
    },
    toShow(id) {
      const known = shown.get(id);
      if (!known || known.until < now()) return undefined;
      show(id, known.password);
      return known.password;
    },
    show,
    hasNews() {
      const had = news;
      news = false;
      return had;
    },
  };
}
