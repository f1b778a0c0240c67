// Typst over the templates and fonts of one folder. No disk, no network: a template sees its job's files and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ProblemError, problem } from '../../shared/problem';

export type TypesetAsked = {
  readonly template: string;
  readonly data: string;
  readonly madeAt: number;
  readonly standard: 'ua' | 'tagged';
  readonly files: ReadonlyMap<string, Uint8Array>;
};
export type Typeset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly unusable: readonly string[] };
export type Typesetting = (asked: TypesetAsked) => Typeset;

/** Where the files of a job seem to lie. Nothing is there on the disk. */
const workspace = resolve('/boligperm-typesetting');

/** @param folder as the build lays it: `typst.node`, `fonts/`, `templates/`. Throws `not-typeset`; `onFault` hears why. */
export function openTypst(folder: string, onFault: (why: string) => void): Typesetting {
  const { NodeCompiler: Compiler } = createRequire(join(folder, 'typst.node'))('./typst.node') as {
    NodeCompiler: typeof NodeCompiler;
  };
  const fonts = readdirSync(join(folder, 'fonts'))
    .sort()
    .map((name) => readFileSync(join(folder, 'fonts', name)));
  const templates = readdirSync(join(folder, 'templates')).filter((name) => name.endsWith('.typ'));
  const compiler = Compiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  const lay = (name: string, bytes: Uint8Array) => compiler.mapShadow(join(workspace, name), Buffer.from(bytes));

  /** A PDF that cannot be taken apart would spoil the whole. */
  const isUsable = (name: string): boolean => {
    try {
      compiler.pdf({ mainFileContent: `#image("/${name}")` });
      return true;
    } catch {
      return false;
    }
  };

  return ({ template, data, madeAt, standard, files }) => {
    if (!templates.includes(`${template}.typ`)) throw new ProblemError(problem('not-typeset'));
    try {
      for (const name of templates) lay(name, readFileSync(join(folder, 'templates', name)));
      for (const [name, bytes] of files) lay(name, bytes);
      const unusable = [...files.keys()].filter((name) => name.endsWith('.pdf') && !isUsable(name));
      if (unusable.length > 0) return { bytes: new Uint8Array(), unusable };
      lay('data.json', Buffer.from(data));
      const options = { creationTimestamp: madeAt, ...(standard === 'ua' ? { pdfStandard: 'ua-1' } : {}) };
      const set = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`) });
      if (!set.result) throw new Error(complaintsOf(set.takeError()?.shortDiagnostics));
      const pdf = compiler.pdf(set.result, options);
      return { bytes: new Uint8Array(pdf), unusable: [] };
    } catch (error) {
      onFault(faultOf(error));
      throw new ProblemError(problem('not-typeset'));
    } finally {
      compiler.resetShadow();
      // Nothing of a job is remembered after it.
      compiler.evictCache(0);
    }
  };
}

/** What Typst complains of, without the words that stood in quotes: messages of ours never tell the data. */
const complaintsOf = (diagnostics: readonly unknown[] = []): string =>
  diagnostics.map((told) => String((told as { message?: unknown }).message ?? '')).join('; ');

function faultOf(error: unknown): string {
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  return (message || /message: "([^"]*)/.exec(code ?? '')?.[1] || 'unknown')
    .replace(/[`"'].*?[`"']/g, '…')
    .slice(0, 200);
}
