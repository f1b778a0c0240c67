// Several papers chosen: what can be done to all of them at once, each with one undo.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow } from '../../../shared/api/engine';
import type { Refiling } from '../../../shared/api/filing';
import { kindIds } from '../../../shared/documents/catalogue';
import { categories } from '../../../shared/documents/kind';
import { trashPapers } from '../../acts';
import { followPaper, newerOf, refilePapers } from '../../filing';
import { useHomes } from '../../homes';
import { partNameIn } from '../../part-name';
import { goTo, sharingRoute } from '../../route';
import { TagField } from '../../tag-field';
import { categoryName, kindName, useWords } from '../../words';

type Props = { readonly rows: readonly DocumentRow[]; readonly onClear: () => void };

export function SeveralChosen({ rows, onClear }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { homes } = useHomes();
  const [added, setAdded] = useState<readonly string[]>([]);
  const ids = rows.map(({ id }) => id);
  const home = homes.find(({ id }) => id === rows[0]?.homeId);
  const oneHome = rows.every(({ homeId }) => homeId === home?.id);
  const versions = newerOf(rows);
  const refile = (change: Refiling, what: string) =>
    void refilePapers(words, ids, change, say('bulk.done', { count: rows.length, what }));
  // Tags that all of them have, and those just given.
  const common = (rows[0]?.tags ?? []).filter((tag) => rows.every(({ tags }) => tags?.includes(tag)));
  return (
    <div className="several scroll">
      <h2>{say('archive.selected', { count: formats.number(rows.length) })}</h2>
      <div className="several-fields">
        <Choice
          label={say('factName.kind')}
          choices={kindIds.map((id) => [id, kindName(say, id)])}
          onChoose={(kind, name) => refile({ kind }, name)}
        />
        <Choice
          label={say('factName.category')}
          choices={categories.map((id) => [id, categoryName(say, id)])}
          onChoose={(category, name) => refile({ category }, name)}
        />
        {oneHome && (home?.parts.length ?? 0) > 0 && (
          <Choice
            label={say('links.part')}
            choices={(home?.parts ?? []).map(({ id }) => [id, partNameIn(say, home, id)])}
            onChoose={(partId, name) => refile({ addPartIds: [partId] }, name)}
          />
        )}
        {homes.length > 1 && (
          <Choice
            label={say('bulk.home')}
            choices={homes.map(({ id, address }) => [id, address.street])}
            onChoose={(homeId, name) => refile({ homeId }, name)}
          />
        )}
        <div className="field">
          <span className="several-label">{say('tags.title')}</span>
          <TagField
            label={say('tags.title')}
            tags={[...new Set([...common, ...added])]}
            onAdd={(tag) => {
              setAdded([...added, tag]);
              refile({ addTags: [tag] }, tag);
            }}
            onRemove={(tag) => {
              setAdded(added.filter((one) => one !== tag));
              void refilePapers(words, ids, { removeTags: [tag] }, say('tags.removed', { tag }));
            }}
          />
        </div>
      </div>
      <div className="several-acts">
        {versions && (
          <Button className="button" onPress={() => void followPaper(words, versions[0].id, versions[1].id)}>
            {say('versions.join')}
          </Button>
        )}
        <Button
          className="button"
          onPress={() => void import('../../outgoing').then((out) => out.savePapers(words, rows, 'original'))}
        >
          {say('archive.saveSelected', { count: rows.length })}
        </Button>
        {oneHome && (
          <Button className="button" onPress={() => goTo({ ...sharingRoute, selected: 'new', ids: ids.join(',') })}>
            {say('bulk.share')}
          </Button>
        )}
        <Button className="button" onPress={() => void trashPapers(words, rows)}>
          {say('archive.trashSelected', { count: rows.length })}
        </Button>
        <Button className="link" onPress={onClear}>
          {say('archive.clearSelection')}
        </Button>
      </div>
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly choices: readonly (readonly [id: string, name: string])[];
  readonly onChoose: (id: string, name: string) => void;
};

/** Nothing is chosen to begin with: the papers may differ. */
function Choice({ label, choices, onChoose }: ChoiceProps) {
  const { say } = useWords();
  return (
    <label className="field">
      <span className="several-label">{label}</span>
      <select
        className="input"
        value=""
        onChange={({ currentTarget: { value } }) => onChoose(value, choices.find(([id]) => id === value)?.[1] ?? '')}
      >
        <option value="" disabled>
          {say('bulk.choose')}
        </option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
