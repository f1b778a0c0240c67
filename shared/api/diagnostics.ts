// The contract of diagnostics: how the app itself is doing, told without anything of homes and papers; and its report, kept where the user says.
import { type Static, Type } from '@sinclair/typebox';
import { call, live } from './contract';

const Count = Type.Integer({ minimum: 0 });
const Bytes = Type.Number({ minimum: 0 });
const Ms = Type.Number({ minimum: 0 });

/** A moment of a process's start, in milliseconds since it began. */
const Mark = Type.Object({ name: Type.String(), ms: Ms });

/** A line of the log of bugs (main/bug-log.ts), which holds what the code did and never what a paper says. */
const Bug = Type.Object({
  at: Type.String(),
  where: Type.String(),
  name: Type.String(),
  message: Type.Optional(Type.String()),
  stack: Type.Array(Type.String()),
});

/** What main knows: programs, machine, processes, disk, and what went wrong. No path, no name: where a vault lies often names its owner. */
export const MachineReport = Type.Object({
  app: Type.Object({
    version: Type.String(),
    electron: Type.String(),
    chromium: Type.String(),
    node: Type.String(),
    testRuntime: Type.Boolean(),
  }),
  system: Type.Object({
    platform: Type.String(),
    release: Type.String(),
    arch: Type.String(),
    cores: Count,
    memoryBytes: Bytes,
    freeMemoryBytes: Bytes,
  }),
  /** Of the disk that the vault lies on; its folders by what is in them. */
  disk: Type.Object({
    freeBytes: Bytes,
    records: Bytes,
    originals: Bytes,
    journal: Bytes,
    searchIndex: Bytes,
    other: Bytes,
  }),
  uptimeSeconds: Count,
  /** How often the engine's window died by itself, and readers, since the app was started. */
  engineDeaths: Count,
  readerDeaths: Count,
  processes: Type.Array(Type.Object({ name: Type.String(), bytes: Bytes, peakBytes: Bytes })),
  marks: Type.Array(Mark),
  /** Newest first. */
  bugs: Type.Array(Bug),
});
export type MachineReport = Readonly<Static<typeof MachineReport>>;

/** How long what was asked of the engine took until its (first) answer, in this session. */
export const CallTimes = Type.Object({
  name: Type.String(),
  count: Count,
  medianMs: Ms,
  mostMs: Ms,
});
export type CallTimes = Readonly<Static<typeof CallTimes>>;

export const Report = Type.Object({
  /** ISO, in UTC. */
  madeAt: Type.String(),
  machine: MachineReport,
  /** By collection: the version of its schema, and how many records there are. */
  records: Type.Record(Type.String(), Type.Object({ version: Count, count: Count })),
  /** By what they are waiting for, as `waiting`, `read`, `failed`. */
  papers: Type.Record(Type.String(), Count),
  queues: Type.Object({
    reading: Type.Object({ total: Count, done: Count }),
    sync: Type.Object({ state: Type.String(), records: Count, originals: Count, problem: Type.String() }),
    mirror: Type.Object({ state: Type.String(), left: Count, problem: Type.String() }),
  }),
  /** What was put right and is not yet dismissed. */
  notices: Type.Array(Type.Object({ code: Type.String(), count: Count, at: Type.String() })),
  /** Those that took longest together come first; and single ones that were slow, newest first. */
  calls: Type.Array(CallTimes),
  slow: Type.Array(Type.Object({ name: Type.String(), ms: Ms, at: Type.String() })),
  marks: Type.Array(Mark),
});
export type Report = Readonly<Static<typeof Report>>;

/** A report as text is some ten kilobytes; far more is not a report. */
export const mostReportLetters = 2_000_000;

export const diagnosticsContract = {
  /** Told anew every few seconds, as long as somebody looks. */
  'diagnostics.report': live(Type.Object({}), Report),
  /** Writes a report, as it was read, to a file that main created under this token. */
  'diagnostics.keep': call(
    Type.Object({ token: Type.String({ maxLength: 200 }), text: Type.String({ maxLength: mostReportLetters }) }),
    Type.Object({}),
  ),
};
export type DiagnosticsContract = typeof diagnosticsContract;
