// The log in the settings: its newest lines, whether it is whole, and the way out for it.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { AuditLine } from '../../../shared/api/audit';
import { tellingFailure } from '../../acts';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';

const step = 12;

export function Audit() {
  const words = useWords();
  const { say, formats } = words;
  const [lines, setLines] = useState<readonly AuditLine[]>();
  const [count, setCount] = useState(0);
  const [limit, setLimit] = useState(step);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'danger'; readonly text: string }>();
  useEffect(() => {
    let isStale = false;
    engine.call('audit.list', { limit }).then(
      (found) => {
        if (isStale) return;
        setLines(found.lines);
        setCount(found.count);
      },
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [limit]);
  const check = () =>
    void tellingFailure(words, async () => {
      const { books } = await engine.call('audit.check', {});
      const broken = books.find(({ whole }) => !whole);
      const total = books.reduce((sum, book) => sum + book.lines, 0);
      setSaid(
        broken
          ? { tone: 'danger', text: say('audit.broken', { sequence: broken.sequence ?? 0 }) }
          : { tone: 'ok', text: say('audit.whole', { count: total }) },
      );
    });
  const takeOut = () =>
    void tellingFailure(words, async () => {
      const { token } = await shell.call('dialogs.saveFile', { suggestedName: 'boligperm-logg.jsonl' });
      if (!token) return;
      const { lines: out } = await engine.call('audit.export', { token });
      setSaid({ tone: 'ok', text: say('audit.exported', { count: out }) });
    });
  return (
    <section className="setting">
      <h2 className="setting-label">{say('audit.setting')}</h2>
      <div>
        <p className="quiet setting-note">{say('audit.setting.note')}</p>
        {lines?.length === 0 && <p>{say('audit.none')}</p>}
        {lines && lines.length > 0 && (
          <table className="setting-table">
            <thead>
              <tr>
                <th scope="col">{say('audit.when')}</th>
                <th scope="col">{say('audit.what')}</th>
                <th scope="col">{say('audit.about')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, at, what, subjectId }) => (
                <tr key={id}>
                  <td>{formats.moment(at)}</td>
                  <td>{what}</td>
                  <td className="quiet small">{subjectId}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="setting-ways">
          <Button className="button" onPress={check}>
            {say('audit.check')}
          </Button>
          <Button className="button" onPress={takeOut}>
            {say('audit.export')}
          </Button>
          {lines && lines.length < Math.min(count, 200) && (
            <Button className="button" onPress={() => setLimit(Math.min(200, limit + 50))}>
              {say('audit.more')}
            </Button>
          )}
        </div>
        <p role="status" className={said ? `outcome outcome-${said.tone}` : 'outcome'}>
          {said?.text ?? ''}
        </p>
      </div>
    </section>
  );
}
