// What the paper belongs to: its tags, building parts, contacts and tasks; what its words suggest waits for a yes.
import { HouseLineIcon } from '@phosphor-icons/react/HouseLine';
import { UserIcon } from '@phosphor-icons/react/User';
import { WrenchIcon } from '@phosphor-icons/react/Wrench';
import { XIcon } from '@phosphor-icons/react/X';
import { Button } from 'react-aria-components/Button';
import type { DocumentView } from '../../../shared/api/engine';
import type { Belonging } from '../../../shared/api/filing';
import { costKinds } from '../../../shared/costs/cost-paper';
import { sayIfKnown } from '../../../shared/i18n/words';
import { linkPaper, tagPaper } from '../../filing';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { partNameIn } from '../../part-name';
import { costsRoute, goTo } from '../../route';
import { TagField } from '../../tag-field';
import { useWords, type Words } from '../../words';
import { Versions } from './versions';

export function Belongs({ view }: { readonly view: DocumentView }) {
  const words = useWords();
  const { say } = words;
  const { homes } = useHomes();
  const { row, tags } = view;
  const { value } = useLive('documents.belongings', { id: row.id });
  const contacts = useLive('contacts.list', {}).value?.contacts ?? [];
  const home = homes.find(({ id }) => id === row.homeId);
  const belongings = value?.belongings ?? [];
  const parts = (home?.parts ?? []).filter(({ id }) => !belongings.some((one) => one.said && one.id === id));
  const others = contacts.filter(({ id }) => !belongings.some((one) => one.said && one.id === id));
  const link = (to: Belonging['to'], targetId: string, name: string, on = true) =>
    void linkPaper(words, row.id, { to, targetId, name }, on);
  return (
    <>
      <Versions view={view} {...(value?.previous ? { previous: value.previous } : {})} />
      <section className="belongs" aria-labelledby="belongs-title">
        <h2 id="belongs-title" className="belongs-title">
          {say('links.title')}
        </h2>
        <ul>
          {belongings.map((one) => (
            <li key={`${one.to} ${one.id}`} className={one.said ? 'belonging' : 'belonging belonging-suggested'}>
              <Icon to={one.to} />
              <span className="belonging-words">
                <span className="belonging-name">{nameOf(words, one)}</span>
                {!one.said && (
                  <span className="quiet small">
                    {say(one.to === 'part' ? 'links.because' : 'links.wroteIt', { words: one.words.join('», «') })}
                  </span>
                )}
              </span>
              {one.said ? (
                one.to !== 'task' && (
                  <Button
                    className="icon-button"
                    aria-label={say('links.remove', { name: nameOf(words, one) })}
                    onPress={() => link(one.to, one.id, nameOf(words, one), false)}
                  >
                    <XIcon size={14} aria-hidden />
                  </Button>
                )
              ) : (
                <Button
                  className="button button-small"
                  aria-label={say('links.confirm', { name: nameOf(words, one) })}
                  onPress={() => link(one.to, one.id, nameOf(words, one))}
                >
                  {say('links.yes')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div className="belongs-add">
          <select
            className="input"
            aria-label={say('links.addPart')}
            value=""
            onChange={({ currentTarget: { value: id } }) => link('part', id, partNameIn(say, home, id))}
          >
            <option value="" disabled>
              {say('links.addPart')}
            </option>
            {parts.map(({ id }) => (
              <option key={id} value={id}>
                {partNameIn(say, home, id)}
              </option>
            ))}
          </select>
          {others.length > 0 && (
            <select
              className="input"
              aria-label={say('links.addContact')}
              value=""
              onChange={({ currentTarget: { value: id } }) =>
                link('contact', id, others.find((one) => one.id === id)?.name ?? '')
              }
            >
              <option value="" disabled>
                {say('links.addContact')}
              </option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </div>
        {costKinds.includes(row.kind) && (
          <Button
            className="link small"
            onPress={() => goTo({ ...costsRoute, year: row.date.slice(0, 4) || 'none', query: row.title })}
          >
            {say('links.cost')}
          </Button>
        )}
        <h2 className="belongs-title">{say('tags.title')}</h2>
        <TagField
          label={say('tags.title')}
          tags={tags}
          onAdd={(tag) => void tagPaper(words, row.id, tags, [...tags, tag])}
          onRemove={(tag) =>
            void tagPaper(
              words,
              row.id,
              tags,
              tags.filter((one) => one !== tag),
            )
          }
        />
      </section>
    </>
  );
}

function Icon({ to }: { readonly to: Belonging['to'] }) {
  switch (to) {
    case 'part':
      return <HouseLineIcon size={18} aria-hidden />;
    case 'contact':
      return <UserIcon size={18} aria-hidden />;
    case 'task':
      return <WrenchIcon size={18} aria-hidden />;
  }
}

function nameOf({ say }: Words, { to, name, kind }: Belonging): string {
  if (name !== '') return name;
  return to === 'part'
    ? sayIfKnown(say, `part.${kind}`, kind)
    : sayIfKnown(say, `rule.${kind}.title`, say('links.task'));
}
