// How the app itself is doing: sizes, queues, what was slow and what went wrong; and a report of it that is read before anybody gets it.
import { type ReactNode, useEffect } from 'react';
import type { Report } from '../../../shared/api/diagnostics';
import { useLive } from '../../live';
import { sayReady } from '../../ready';
import { problemWords, useWords, type Words } from '../../words';
import { Keep } from './keep';
import './diagnostics.css';

export function Diagnostics() {
  const words = useWords();
  const { say } = words;
  const { value: report, problem } = useLive('diagnostics.report', {});
  const known = report !== undefined || problem !== undefined;
  useEffect(() => {
    if (known) sayReady('diagnostics');
  }, [known]);
  return (
    <div className="diagnostics scroll">
      <p className="quiet diagnostics-note">{say('diagnostics.lead')}</p>
      {problem && <p role="alert">{problemWords(say, problem).what}</p>}
      {report && (
        <>
          <Now report={report} words={words} />
          <Queues report={report} words={words} />
          <Bugs report={report} words={words} />
          <Slow report={report} words={words} />
          <Records report={report} words={words} />
          <Keep report={report} />
        </>
      )}
    </div>
  );
}

type PartProps = { readonly report: Report; readonly words: Words };

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="diagnostics-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className="diagnostics-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Now({ report, words: { say, formats } }: PartProps) {
  const { app, system, disk, processes, uptimeSeconds, engineDeaths, readerDeaths } = report.machine;
  const { version, electron, chromium } = app;
  const { freeBytes, ...parts } = disk;
  const sizes = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, formats.size(bytes)]));
  const bytes = processes.reduce((sum, each) => sum + each.bytes, 0);
  const minutes = Math.floor(uptimeSeconds / 60);
  return (
    <Part title={say('diagnostics.now')}>
      <Facts
        facts={[
          [
            say('diagnostics.memory'),
            say('diagnostics.memory.value', {
              total: formats.size(bytes),
              count: processes.length,
              parts: formats.list(processes.map((each) => `${each.name} ${formats.size(each.bytes)}`)),
            }),
          ],
          [
            say('diagnostics.disk'),
            say('diagnostics.disk.value', {
              ...sizes,
              total: formats.size(Object.values(parts).reduce((sum, each) => sum + each, 0)),
            }),
          ],
          [say('diagnostics.free'), formats.size(freeBytes)],
          [
            say('diagnostics.uptime'),
            say('diagnostics.uptime.value', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
          ],
          [
            say('diagnostics.restarts'),
            say('diagnostics.restarts.value', { engine: engineDeaths, readers: readerDeaths }),
          ],
          [say('diagnostics.app'), say('diagnostics.app.value', { version, electron, chromium })],
          [
            say('diagnostics.system'),
            say('diagnostics.system.value', {
              ...system,
              memory: formats.size(system.memoryBytes),
              free: formats.size(system.freeMemoryBytes),
            }),
          ],
        ]}
      />
    </Part>
  );
}

function Queues({ report: { queues }, words: { say } }: PartProps) {
  const { reading, sync, mirror } = queues;
  const standing = (state: string, left: number) =>
    state === 'off' ? say('diagnostics.state.off') : say('diagnostics.state.left', { left });
  return (
    <Part title={say('diagnostics.queues')}>
      <Facts
        facts={[
          [say('diagnostics.reading'), say('diagnostics.reading.value', { left: reading.total - reading.done })],
          [say('diagnostics.sync'), standing(sync.state, sync.records + sync.originals)],
          [say('diagnostics.mirror'), standing(mirror.state, mirror.left)],
        ]}
      />
    </Part>
  );
}

const mostShown = 12;

function Bugs({ report, words: { say, formats } }: PartProps) {
  const { bugs } = report.machine;
  return (
    <Part title={say('diagnostics.bugs')}>
      {bugs.length === 0 ? (
        <p>{say('diagnostics.bugs.none')}</p>
      ) : (
        <ul className="diagnostics-bugs">
          {bugs.slice(0, mostShown).map((bug, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Two lines may be alike in everything but their place.
            <li key={index}>
              <span className="quiet">
                {formats.nearDay(Date.parse(bug.at))} {formats.clock(Date.parse(bug.at))}
              </span>
              <code>
                {bug.where} {bug.name === 'undefined' ? '' : bug.name}
              </code>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Slow({ report: { calls }, words: { say, formats } }: PartProps) {
  const ms = (value: number) => say('diagnostics.slow.ms', { ms: formats.number(value) });
  return (
    <Part title={say('diagnostics.slow')}>
      <p className="quiet diagnostics-note">{say('diagnostics.slow.note')}</p>
      <table className="diagnostics-table">
        <thead>
          <tr>
            <th scope="col">{say('diagnostics.slow.name')}</th>
            <th scope="col">{say('diagnostics.slow.count')}</th>
            <th scope="col">{say('diagnostics.slow.median')}</th>
            <th scope="col">{say('diagnostics.slow.most')}</th>
          </tr>
        </thead>
        <tbody>
          {calls.slice(0, mostShown).map(({ name, count, medianMs, mostMs }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{formats.number(count)}</td>
              <td>{ms(medianMs)}</td>
              <td>{ms(mostMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Records({ report: { records }, words: { say, formats } }: PartProps) {
  return (
    <Part title={say('diagnostics.records')}>
      <table className="diagnostics-table">
        <thead>
          <tr>
            <th scope="col">{say('diagnostics.records.name')}</th>
            <th scope="col">{say('diagnostics.records.count')}</th>
            <th scope="col">{say('diagnostics.records.version')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(records).map(([name, { count, version }]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{formats.number(count)}</td>
              <td>{formats.number(version)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
