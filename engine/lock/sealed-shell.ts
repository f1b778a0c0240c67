// The shell as a vault with a lock meets it: what main keeps for the engine passes through the seal on its way out and in. Main never sees a key.
import type { CallName, Client, InputOf, OutputOf } from '../../shared/api/contract';
import type { EngineShellContract, JournalEntry } from '../../shared/api/shell';
import { filePlace, recordPlace, type VaultSeal } from '../security/vault-seal';

type Shell = Client<EngineShellContract>;

/** Instead of a record's fields. */
const field = 'sealedRecord';

type Calls = {
  readonly [K in CallName<EngineShellContract>]?: (
    input: InputOf<EngineShellContract[K]>,
  ) => Promise<OutputOf<EngineShellContract[K]>>;
};

type Kept = { text: string | null };

/** `opened` resolves when what is sealed can be read: at once without a lock. */
export function sealedShell(shell: Shell, seal: VaultSeal, opened: Promise<void>): Shell {
  const close = async (text: string): Promise<string> => {
    if (!seal.closes) return text;
    const entry = JSON.parse(text) as JournalEntry;
    if (entry.record === null) return text;
    const sealed = await seal.seal(placeOf(entry), JSON.stringify(entry.record));
    return JSON.stringify({ ...entry, record: { [field]: sealed } });
  };
  const closeAll = async (texts: readonly string[]) => (seal.closes ? Promise.all(texts.map(close)) : [...texts]);
  const open = async (entry: JournalEntry): Promise<JournalEntry> => {
    const sealed = entry.record?.[field];
    if (typeof sealed !== 'string') return entry;
    return { ...entry, record: JSON.parse(await seal.open(placeOf(entry), sealed)) as Record<string, unknown> };
  };
  const openAll = async (entries: readonly JournalEntry[]) =>
    entries.some(({ record }) => record && field in record) ? Promise.all(entries.map(open)) : [...entries];
  /** A text of ours never begins like this. */
  const mark = 'sealed:';
  const closeText = async (name: string, text: string) =>
    seal.closes ? `${mark}${await seal.seal(filePlace(name), text)}` : text;
  const openText = async (name: string, text: string) =>
    text.startsWith(mark) ? seal.open(filePlace(name), text.slice(mark.length)) : text;

  const readText = async (name: string, { text }: Kept): Promise<Kept> => ({
    text: text === null ? null : await openText(name, text),
  });
  const keptText = async (name: string, { text }: Kept): Promise<Kept> => ({
    text: text === null ? null : await closeText(name, text),
  });

  const through: Calls = {
    'journal.begin': async (input) => {
      // Asked for before it is known whether there is a lock: it travels meanwhile.
      const begun = shell.call('journal.begin', input);
      begun.catch(() => undefined);
      await opened;
      const { brief, tail, ...rest } = await begun;
      const openedBrief = brief === undefined ? undefined : await openText('brief', brief).catch(() => undefined);
      return { ...rest, tail: await openAll(tail), ...(openedBrief === undefined ? {} : { brief: openedBrief }) };
    },
    'journal.append': async ({ entries }) => shell.call('journal.append', { entries: await closeAll(entries) }),
    'journal.setAside': async ({ entries }) => shell.call('journal.setAside', { entries: await closeAll(entries) }),
    'journal.read': async (input) => {
      const stretch = await shell.call('journal.read', input);
      return { ...stretch, entries: await openAll(stretch.entries) };
    },
    'journal.rewrite': async (input) =>
      shell.call(
        'journal.rewrite',
        input.step === 'append' ? { ...input, entries: await closeAll(input.entries) } : input,
      ),
    // What a start shows before its engine is there would show it to anybody.
    'journal.keepBrief': async ({ checkpoint, text, answers }) =>
      shell.call('journal.keepBrief', {
        checkpoint,
        text: await closeText('brief', text),
        answers: seal.closes ? '' : answers,
      }),
    'workspace.read': async (input) => {
      await opened;
      return readText('workspace', await shell.call('workspace.read', input));
    },
    'workspace.keep': async (kept) => shell.call('workspace.keep', await keptText('workspace', kept)),
    'signer.read': async (input) => {
      await opened;
      return readText('signer', await shell.call('signer.read', input));
    },
    'signer.keep': async ({ text }) => shell.call('signer.keep', { text: await closeText('signer', text) }),
    'backup.read': async (input) => {
      await opened;
      return readText('backup', await shell.call('backup.read', input));
    },
    'backup.keep': async (kept) => shell.call('backup.keep', await keptText('backup', kept)),
  };

  return {
    get open() {
      return shell.open;
    },
    live: shell.live,
    call: ((name: CallName<EngineShellContract>, input: never) => {
      const own = through[name] as ((input: never) => Promise<unknown>) | undefined;
      return own ? own(input) : shell.call(name, input);
    }) as Shell['call'],
  };
}

const placeOf = ({ collection, id, rev }: JournalEntry): string => recordPlace(collection, id, rev);
