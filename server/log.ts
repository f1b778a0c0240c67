// The hub's log: lines of JSON about what the hub did. No names, no addresses, no ids: what is logged is a closed list.
import { pino } from 'pino';

export type Log = {
  request(entry: {
    readonly endpoint: string;
    readonly method: string;
    readonly status: number;
    readonly milliseconds: number;
    readonly code?: string;
  }): void;
  event(what: string, figures?: Readonly<Record<string, number>>): void;
  /** A bug, or a machine that fails: its kind and where it came from. */
  fault(where: string, error: unknown): void;
};

export function openLog(level: 'info' | 'silent'): Log {
  // Fields that pino adds by itself (the machine's name) are left out.
  const pen = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  return {
    request: (entry) => pen.info(entry, 'request'),
    event: (what, figures = {}) => pen.info(figures, what),
    fault: (where, error) => pen.error({ where, ...kindOf(error) }, 'fault'),
  };
}

/** The message of an error may quote what somebody sent; its stack, without the message, says where. */
function kindOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { code } = error as { readonly code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? { code } : {}),
    at: places
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
