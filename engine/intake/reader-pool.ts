// The reader windows at hand: as many as cores, opened when wanted, thrown away after a fault, and what a death of one means.
import type { Client } from '../../shared/api/contract';
import type { Port } from '../../shared/api/port';
import { type ReaderContract, readerContract } from '../../shared/api/reader';
import type { EngineShellContract } from '../../shared/api/shell';
import { connect } from '../../shared/api/wire';
import { type ProblemCode, ProblemError, problem } from '../../shared/problem';

export type Reader = {
  readonly client: Client<ReaderContract>;
  /** The same answer, or the problem the reader died of. */
  alive<T>(answer: Promise<T>): Promise<T>;
  /** It got further: postpones its end. */
  progressed(): void;
  /** Nothing is asked of it for now. */
  rest(): void;
  /** Pages it has read; memory of WebAssembly only grows. */
  pages: number;
  readonly dead: boolean;
  end(): void;
};

export type ReaderPool = {
  readonly size: number;
  /** Waits its turn. */
  take(): Promise<Reader>;
  /** Undefined when all are taken or somebody waits. */
  takeIdle(): Promise<Reader> | undefined;
  /** `sound` false: it met something bad and is not used again. */
  giveBack(reader: Reader, sound: boolean): void;
  /** Beyond the count, for what cannot wait; end it yourself. */
  extra(): Promise<Reader>;
};

type Surroundings = {
  readonly shell: Client<EngineShellContract>;
  readonly readerPorts: { arrived(reader: number): Promise<Port> };
};

const mostReaders = 4;
const mostPagesOfOne = 200;
/** Idle readers cost memory, and opening one costs half a second. */
const idleMs = 20_000;
/** Sooner than main would, so that a hostile file is answered for within the minute. */
const stuckMs = 45_000;
const tellMainEveryMs = 1_000;

const codes: Readonly<Record<'stuck' | 'memory' | 'crashed' | 'asked', ProblemCode>> = {
  stuck: 'reader-stuck',
  memory: 'reader-out-of-memory',
  crashed: 'reader-crashed',
  asked: 'cancelled',
};

export function createReaderPool({ shell, readerPorts }: Surroundings): ReaderPool {
  const size = Math.max(1, Math.min(mostReaders, navigator.hardwareConcurrency));
  const deaths = new Map<number, (code: ProblemCode) => void>();
  const early = new Map<number, ProblemCode>();
  shell.live('readers.deaths', {}, ({ reader, cause }) => {
    const told = deaths.get(reader);
    if (told) told(codes[cause]);
    else early.set(reader, codes[cause]);
  });

  const open = async (): Promise<Reader> => {
    const { reader: number } = await shell.call('readers.open', {});
    let dead: ProblemCode | undefined;
    let die = (_code: ProblemCode): void => undefined;
    const death = new Promise<never>((_resolve, reject) => {
      die = (code) => {
        dead ??= code;
        clearInterval(watch);
        deaths.delete(number);
        reject(new ProblemError(problem(dead)));
      };
    });
    death.catch(() => undefined);
    let busy = false;
    let lastProgress = Date.now();
    let lastTold = 0;
    const tell = (nowBusy: boolean) => {
      busy = nowBusy;
      lastProgress = Date.now();
      if (dead) return;
      if (!nowBusy || lastProgress - lastTold > tellMainEveryMs) {
        lastTold = lastProgress;
        shell.call('readers.progress', { reader: number, busy: nowBusy }).catch(() => undefined);
      }
    };
    const end = (code: ProblemCode) => {
      if (dead) return;
      die(code);
      shell.call('readers.kill', { reader: number }).catch(() => undefined);
    };
    const watch = setInterval(() => {
      if (busy && Date.now() - lastProgress > stuckMs) end('reader-stuck');
    }, 1_000);
    deaths.set(number, die);
    const known = early.get(number);
    if (known) die(known);
    const port = await Promise.race([readerPorts.arrived(number), death]);
    const client = connect(readerContract, port);
    return {
      client,
      pages: 0,
      get dead() {
        return dead !== undefined;
      },
      alive: <T>(answer: Promise<T>) => Promise.race([answer.catch((error) => causeOf(error, death)), death]),
      progressed: () => tell(true),
      rest: () => tell(false),
      end: () => end('cancelled'),
    };
  };

  const idle: { readonly reader: Reader; readonly timer: number }[] = [];
  const waiting: ((reader: Promise<Reader>) => void)[] = [];
  let taken = 0;
  const next = (): Promise<Reader> => {
    for (let last = idle.pop(); last; last = idle.pop()) {
      window.clearTimeout(last.timer);
      if (!last.reader.dead) return Promise.resolve(last.reader);
    }
    return open();
  };
  /** A reader that cannot be opened gives its place back. */
  const counted = (reader: Promise<Reader>): Promise<Reader> => {
    reader.catch(release);
    return reader;
  };
  const release = () => {
    const first = waiting.shift();
    if (first) first(counted(next()));
    else taken--;
  };

  return {
    size,
    take() {
      if (taken < size) {
        taken++;
        return counted(next());
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    takeIdle() {
      if (taken >= size || waiting.length > 0) return undefined;
      taken++;
      return counted(next());
    },
    giveBack(reader, sound) {
      if (sound && !reader.dead && reader.pages < mostPagesOfOne) {
        reader.rest();
        const entry = {
          reader,
          timer: window.setTimeout(() => {
            idle.splice(idle.indexOf(entry), 1);
            reader.end();
          }, idleMs),
        };
        idle.push(entry);
      } else reader.end();
      release();
    },
    extra: open,
  };
}

/** The port closes when a reader dies, and the cause follows: it tells more than `unavailable`. */
async function causeOf(error: unknown, death: Promise<never>): Promise<never> {
  if (!(error instanceof ProblemError) || error.problem.code !== 'unavailable') throw error;
  return Promise.race([
    death,
    new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new ProblemError(problem('reader-crashed'))), 2_000),
    ),
  ]);
}
