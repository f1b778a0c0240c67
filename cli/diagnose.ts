// `diagnose`: how the app itself is doing, without anything of homes and papers; `--out` keeps the whole report as a file to be read and passed on.
import { resolve } from 'node:path';
import type { Report } from '../shared/api/diagnostics';
import { once } from './homes';
import { type Command, callersFolder } from './options';
import type { Output } from './output';

export const diagnose: Command = {
  usage: 'diagnose [--out FILE]',
  options: { out: { type: 'string' } },
  words: [0, 0],
  async run({ text, output, connect }) {
    const { engine, shell } = await connect();
    const report = await once<Report>((onValue, onProblem) =>
      engine.live('diagnostics.report', {}, onValue, onProblem),
    );
    const out = text('out');
    if (out !== undefined) {
      const { token } = await shell.call('files.create', { path: resolve(callersFolder(), out) });
      await engine.call('diagnostics.keep', { token, text: `${JSON.stringify(report, null, 2)}\n` });
      output.complain(output.say('cli.diagnose.kept', { file: out }));
    }
    output.record(report);
    tell(report, output);
    return true;
  },
};

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const mostShown = 12;

function tell({ machine, records, queues, calls }: Report, output: Output): void {
  const { say } = output;
  const { app, disk, processes, bugs } = machine;
  const { version, electron, chromium } = app;
  const { freeBytes, ...parts } = disk;
  output.data(say('diagnostics.app.value', { version, electron, chromium }));
  const sizes = Object.entries(parts).map(([name, bytes]) => [name, megabytes(bytes)]);
  const running = processes.map(({ name, bytes }) => [name, megabytes(bytes)]);
  output.table([say('diagnostics.disk'), ''], [...sizes, [say('diagnostics.free'), megabytes(freeBytes)]]);
  output.table([say('diagnostics.memory'), ''], running);
  output.table(
    [say('diagnostics.records'), say('diagnostics.records.count'), say('diagnostics.records.version')],
    Object.entries(records).map(([name, { count, version }]) => [name, String(count), String(version)]),
  );
  output.table(
    [say('diagnostics.queues'), ''],
    [
      [say('diagnostics.reading'), `${queues.reading.done}/${queues.reading.total}`],
      [say('diagnostics.sync'), `${queues.sync.state} ${queues.sync.problem}`.trim()],
      [say('diagnostics.mirror'), `${queues.mirror.state} ${queues.mirror.problem}`.trim()],
    ],
  );
  output.table(
    [
      say('diagnostics.slow'),
      say('diagnostics.slow.count'),
      say('diagnostics.slow.median'),
      say('diagnostics.slow.most'),
    ],
    calls
      .slice(0, mostShown)
      .map(({ name, count, medianMs, mostMs }) => [name, String(count), `${medianMs} ms`, `${mostMs} ms`]),
  );
  if (bugs.length === 0) output.data(say('diagnostics.bugs.none'));
  else
    output.table(
      [say('diagnostics.bugs'), ''],
      bugs.slice(0, mostShown).map(({ at, where, name }) => [at, `${where} ${name}`]),
    );
}
