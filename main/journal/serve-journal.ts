// The journal's part of what main offers to the engine.
import type { Handlers } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Journal } from './journal';

type JournalCalls = Extract<keyof EngineShellContract, `journal.${string}`>;

export function journalHandlers(journal: Journal): Pick<Handlers<EngineShellContract>, JournalCalls> {
  return {
    'journal.begin': async () => {
      const { checkpoint, brief, tail, ...rest } = await journal.begin();
      return {
        ...rest,
        tail: [...tail],
        ...(checkpoint ? { checkpoint } : {}),
        ...(brief ? { brief: brief.text } : {}),
      };
    },
    'journal.append': async ({ entries }) => {
      await journal.append(entries);
      return {};
    },
    'journal.checkpoint': async (checkpoint) => {
      await journal.checkpoint(checkpoint);
      return {};
    },
    'journal.keepBrief': async ({ checkpoint, text, answers }) => {
      await journal.keepBrief({ checkpoint, text, answers });
      return {};
    },
    'journal.read': async ({ cursor }) => {
      const stretch = await journal.read(cursor);
      return { ...stretch, entries: [...stretch.entries] };
    },
    'journal.survey': async ({ cursor }) => {
      const { entries, damagedLines, next } = await journal.read(cursor);
      return {
        collections: entries.map((entry) => entry.collection),
        ids: entries.map((entry) => entry.id),
        revs: entries.map((entry) => entry.rev),
        erased: entries.map((entry) => (entry.record === null ? 1 : 0)),
        damagedLines,
        next,
      };
    },
    'journal.rewrite': async (input) => {
      switch (input.step) {
        case 'begin':
          await journal.rewrite.begin();
          break;
        case 'append':
          await journal.rewrite.append(input.entries);
          break;
        case 'finish':
          await journal.rewrite.finish(input.checkpoint);
          break;
        case 'abandon':
          await journal.rewrite.abandon();
          break;
        default:
          input satisfies never;
      }
      return {};
    },
    'journal.setAside': async ({ entries }) => {
      await journal.setAside(entries);
      return {};
    },
    'journal.putOriginal': async ({ id, bytes }) => {
      await journal.originals.put(id, bytes);
      return {};
    },
    'journal.getOriginal': async ({ id }) => ({ bytes: await journal.originals.get(id) }),
    'journal.originalSums': async ({ ids }) => ({ sums: await journal.originals.sums(ids) }),
    'journal.listOriginals': async () => ({ ids: await journal.originals.list() }),
    'journal.removeOriginals': async ({ ids }) => {
      await journal.originals.remove(ids);
      return {};
    },
  };
}
