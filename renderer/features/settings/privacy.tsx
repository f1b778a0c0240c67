// What is kept of a person: found, handed out, erased; and the record of what is processed.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { FoundPerson } from '../../../shared/api/privacy';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';

type Found = OutputOf<EngineContract['privacy.find']>;
const keyOf = ({ place, recordId, personId }: FoundPerson) => `${place}/${recordId}/${personId}`;

export function Privacy() {
  const words = useWords();
  const { say, formats, language } = words;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const trying = (work: () => Promise<void>) => {
    setSaid('');
    void tellingFailure(words, work);
  };
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (query.trim().length < 2) return;
    trying(async () => {
      const all = await engine.call('privacy.find', { query });
      setFound(all);
      // Papers may concern others as well: they are chosen one by one.
      setChosen(new Set(all.people.filter(({ duty }) => !duty).map(keyOf)));
    });
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const wanted = () => ({
    people: (found?.people ?? [])
      .filter((person) => chosen.has(keyOf(person)))
      .map(({ place, recordId, personId }) => ({ place, recordId, personId })),
    documentIds: (found?.papers ?? []).filter(({ id }) => chosen.has(id)).map(({ id }) => id),
  });
  const handOut = (as: 'json' | 'pdf') =>
    trying(async () => {
      const { token } = await shell.call('dialogs.saveFile', { suggestedName: `person.${as}` });
      if (!token) return;
      await engine.call('privacy.export', { ...wanted(), as, token, language });
      setSaid(say('privacy.written'));
    });
  const erase = () =>
    trying(async () => {
      const gone = await engine.call('privacy.erase', wanted());
      setFound(undefined);
      setChosen(new Set());
      setSaid(say('privacy.erased', gone));
    });
  const makeRecord = () =>
    trying(async () => {
      const { token } = await shell.call('dialogs.saveFile', { suggestedName: 'protokoll.pdf' });
      if (!token) return;
      await engine.call('privacy.record', { token, language });
      setSaid(say('privacy.written'));
    });
  return (
    <section className="setting">
      <h2 className="setting-label">{say('privacy.setting')}</h2>
      <div>
        <p className="quiet setting-note">{say('privacy.setting.note')}</p>
        <form className="setting-ways" onSubmit={find}>
          <input
            className="input"
            aria-label={say('privacy.query')}
            placeholder={say('privacy.query')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button type="submit" className="button">
            {say('privacy.find')}
          </Button>
          <Button className="button" onPress={makeRecord}>
            {say('privacy.record')}
          </Button>
        </form>
        {found && (
          <>
            <p className="setting-after">
              {say('privacy.found', {
                people: found.people.length,
                papers: found.papers.length,
                lines: found.lines,
              })}
            </p>
            <ul className="setting-found">
              {found.people.map((person) => (
                <li key={keyOf(person)}>
                  <label>
                    <input type="checkbox" checked={chosen.has(keyOf(person))} onChange={() => toggle(keyOf(person))} />
                    <span>
                      <strong>{person.name}</strong> {say(`privacy.place.${person.place}`)}
                      <span className="quiet small"> {person.details.join(', ')}</span>
                      {person.consent && (
                        <span className="quiet small">
                          {' '}
                          {say('privacy.consent', { to: person.consent.to, when: formats.moment(person.consent.at) })}
                        </span>
                      )}
                      {person.duty && (
                        <span className="small outcome-attention"> {say('privacy.duty', person.duty)}</span>
                      )}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            {found.papers.length > 0 && <p className="quiet small">{say('privacy.papers')}</p>}
            <ul className="setting-found">
              {found.papers.map(({ id, title, date }) => (
                <li key={id}>
                  <label>
                    <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                    <span>
                      {title} <span className="quiet small">{date}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <div className="setting-ways">
              <Button className="button" isDisabled={chosen.size === 0} onPress={() => handOut('json')}>
                {say('privacy.json')}
              </Button>
              <Button className="button" isDisabled={chosen.size === 0} onPress={() => handOut('pdf')}>
                {say('privacy.pdf')}
              </Button>
              <Button className="button button-danger" isDisabled={chosen.size === 0} onPress={() => setAsking(true)}>
                {say('privacy.erase')}
              </Button>
            </div>
          </>
        )}
        <p role="status" className={said ? 'outcome outcome-ok' : 'outcome'}>
          {said}
        </p>
      </div>
      <AskFirst
        open={asking}
        title={say('privacy.erase.title')}
        body={say('privacy.erase.body')}
        confirm={say('privacy.erase.confirm', { count: chosen.size })}
        onConfirm={erase}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
