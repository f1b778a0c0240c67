// How the app is doing, put together from what main, the vault and the queues know. Counts, sizes, times and codes; nothing of homes and papers.
import type { Client, Handlers } from '../../shared/api/contract';
import type { DiagnosticsContract, Report } from '../../shared/api/diagnostics';
import type { FoldersStatus, ReadingStatus } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { SyncStatus } from '../../shared/api/sync';
import type { OpenVault } from '../vault/open';
import type { Timings } from './timings';

const everyMs = 5_000;
const mostCalls = 40;
const writtenAtOnce = 64 * 1024;

type Parts = {
  readonly vault: OpenVault;
  readonly shell: Client<EngineShellContract>;
  readonly timings: Timings;
  readonly reading: () => Promise<ReadingStatus>;
  readonly sync: () => Promise<SyncStatus>;
  readonly folders: () => Promise<FoldersStatus>;
};

export function diagnosticsHandlers(parts: Parts): Handlers<DiagnosticsContract> {
  const { shell } = parts;
  return {
    'diagnostics.report': (_input, emit, fail) => {
      let stopped = false;
      const tell = async () => {
        while (!stopped) {
          const report = await reportOf(parts);
          if (!stopped) emit(report);
          await new Promise((resolve) => setTimeout(resolve, everyMs));
        }
      };
      tell().catch(fail);
      return () => {
        stopped = true;
      };
    },
    'diagnostics.keep': async ({ token, text }) => {
      const bytes = new TextEncoder().encode(text);
      try {
        for (let start = 0; start < bytes.length; start += writtenAtOnce)
          await shell.call('files.write', { token, bytes: bytes.slice(start, start + writtenAtOnce) });
      } catch (error) {
        await shell.call('files.finish', { token, keep: false });
        throw error;
      }
      await shell.call('files.finish', { token, keep: true });
      return {};
    },
  };
}

async function reportOf({ vault, shell, timings, ...queues }: Parts): Promise<Report> {
  const [machine, records, reading, sync, folders] = await Promise.all([
    shell.call('diagnostics.machine', {}),
    vault.sizes(),
    queues.reading(),
    queues.sync(),
    queues.folders(),
  ]);
  const papers: Record<string, number> = {};
  for (const { state } of vault.archive.rows().values()) papers[state] = (papers[state] ?? 0) + 1;
  return {
    madeAt: new Date().toISOString(),
    machine,
    records: { ...records },
    papers,
    queues: {
      reading: { total: reading.total, done: reading.done },
      sync: {
        state: sync.state,
        records: sync.waits.records,
        originals: sync.waits.originals,
        problem: sync.problem?.code ?? '',
      },
      mirror: {
        state: folders.mirror.state,
        left: folders.mirror.left,
        problem: folders.mirror.problem?.code ?? '',
      },
    },
    notices: vault.notices.list().map(({ code, count, at }) => ({ code, count, at: new Date(at).toISOString() })),
    calls: timings.calls().slice(0, mostCalls),
    slow: timings.slow().map(({ at, ...one }) => ({ ...one, at: new Date(at).toISOString() })),
    marks: performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, ms: Math.round(startTime) })),
  };
}
