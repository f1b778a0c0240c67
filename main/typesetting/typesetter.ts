// The typesetter's process: gathers the files of a job, sets it, forgets it. Main kills it when it takes too long or grows too large.

import type { Port } from '../../shared/api/port';
import { mostTypesetBytes, mostTypesetFiles, typesetterContract } from '../../shared/api/typesetter';
import { serve } from '../../shared/api/wire';
import { ProblemError, problem } from '../../shared/problem';
import { openTypst, type Typesetting } from './typst';

type Job = { readonly files: Map<string, Uint8Array>; bytes: number };

const jobs = new Map<number, Job>();
const mostJobs = 4;
/** Not from 1: a job of a process that died must not be taken for one of the next. */
let last = Date.now();
let typst: Typesetting | undefined;

const jobOf = (number: number): Job => {
  const job = jobs.get(number);
  if (!job) throw new ProblemError(problem('not-typeset'));
  return job;
};
const complain = (why: string) => process.stderr.write(`typesetter: ${why}\n`);

const { parentPort } = process;
const port: Port = {
  post: (message) => parentPort.postMessage(message),
  listen: (onMessage) => parentPort.on('message', ({ data }) => onMessage(data)),
  close: () => process.exit(0),
};

serve(
  typesetterContract,
  port,
  {
    'typeset.begin': async () => {
      const oldest = jobs.size >= mostJobs ? jobs.keys().next().value : undefined;
      if (oldest !== undefined) jobs.delete(oldest);
      last += 1;
      jobs.set(last, { files: new Map(), bytes: 0 });
      return { job: last };
    },
    'typeset.file': async ({ job: number, name, bytes }) => {
      const job = jobOf(number);
      if (job.bytes + bytes.length > mostTypesetBytes || job.files.size >= mostTypesetFiles) {
        jobs.delete(number);
        throw new ProblemError(problem('pack-too-large', { megabytes: mostTypesetBytes / 1024 / 1024 }));
      }
      job.bytes += bytes.length;
      job.files.set(name, bytes);
      return {};
    },
    'typeset.finish': async ({ job: number, template, data, madeAt, standard }) => {
      const { files } = jobOf(number);
      typst ??= openTypst(__dirname, complain);
      const { bytes, unusable } = typst({ template, data, madeAt, standard, files });
      if (unusable.length === 0) jobs.delete(number);
      for (const name of unusable) files.delete(name);
      return { bytes: bytes as Uint8Array<ArrayBuffer>, unusable: [...unusable] };
    },
    'typeset.abandon': async ({ job }) => {
      jobs.delete(job);
      return {};
    },
  },
  (name, error) => complain(`${name} ${error instanceof Error ? error.stack : ''}`),
);
