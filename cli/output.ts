// What the command line prints: data on stdout, everything else on stderr; JSON Lines when asked, tables for people.
import {
  type Language,
  type MessageKey,
  type MessageValues,
  type Say,
  sayIfKnown,
  wordsIn,
} from '../shared/i18n/words';
import type { Problem } from '../shared/problem';

export type ToldProblem = { readonly code: string; readonly message: string; readonly hint: string };

export type Output = {
  readonly json: boolean;
  readonly say: Say;
  /** A line of JSON with --json, else nothing. */
  record(record: object): void;
  /** Text for people; with --json nothing. */
  data(text: string): void;
  table(heads: readonly string[], rows: readonly (readonly string[])[]): void;
  log(key: MessageKey, values?: MessageValues): void;
  complain(text: string): void;
  problem(problem: Problem): void;
  told(problem: Problem): ToldProblem;
  /** Overwrites itself on a terminal; silent elsewhere. '' takes it away. */
  progress(text: string): void;
};

export function openOutput({ json }: { readonly json: boolean }): Output {
  const say = wordsIn(languageOf(process.env));
  const isTerminal = process.stderr.isTTY === true;
  let shown = '';
  const clear = () => {
    if (shown !== '') process.stderr.write('\r\u001b[K');
  };
  const aside = (text: string) => {
    clear();
    process.stderr.write(`${text}\n${shown}`);
  };
  const put = (text: string) => {
    clear();
    process.stdout.write(`${text}\n`);
    if (shown !== '') process.stderr.write(shown);
  };
  const told = (problem: Problem): ToldProblem => ({
    code: problem.code,
    message: say(`problem.${problem.code}`, problem.params),
    hint: say(`problem.${problem.code}.hint`, problem.params),
  });
  return {
    json,
    say,
    told,
    record: (record) => {
      if (json) put(JSON.stringify(record));
    },
    data: (text) => {
      if (!json) put(text);
    },
    table(heads, rows) {
      if (!json) put(alignedTable(heads, rows, process.stdout.isTTY ? process.stdout.columns : undefined));
    },
    log: (key, values) => {
      if (isTerminal) aside(say(key, values));
    },
    complain: aside,
    problem(problem) {
      const { message, hint } = told(problem);
      if (json) put(JSON.stringify({ problem: told(problem) }));
      aside(`${message} ${hint}`);
    },
    progress(text) {
      if (!isTerminal) return;
      clear();
      shown = text.slice(0, (process.stderr.columns ?? 80) - 1);
      process.stderr.write(shown);
    },
  };
}

export const kindName = (output: Output, kind: string) => sayIfKnown(output.say, `kind.${kind}`, kind);

export function languageOf(environment: NodeJS.ProcessEnv): Language {
  return /^(nb|nn|no)/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'nb' : 'en';
}

const gap = '  ';
const longestRule = 48;

/** Columns as wide as their widest cell; the last one is cut where the terminal ends. */
export function alignedTable(heads: readonly string[], rows: readonly (readonly string[])[], width?: number): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => {
    const text = cells
      .map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join(gap);
    return width !== undefined && text.length > width ? `${text.slice(0, width - 1)}…` : text.trimEnd();
  };
  return [line(heads), line(widths.map((size) => '─'.repeat(Math.min(size, longestRule)))), ...rows.map(line)].join(
    '\n',
  );
}
