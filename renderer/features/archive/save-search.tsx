// Gives the search one is looking at a name, and keeps it.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { useHomes } from '../../homes';
import { engine } from '../../ports';
import type { ArchiveRoute } from '../../route';
import { nameFor, searchOf } from '../../saved-searches';
import { useWords } from '../../words';

export function SaveSearch({ route, onDone }: { readonly route: ArchiveRoute; readonly onDone: () => void }) {
  const words = useWords();
  const { say } = words;
  const { homeId } = useHomes();
  const [name, setName] = useState(() => nameFor(words, route));
  const save = () =>
    void tellingFailure(words, async () => {
      const saved = await engine.call('searches.save', { ...searchOf(route, homeId), name });
      showToast({
        text: say('searches.saved', { name: saved.name }),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () =>
            void tellingFailure(words, async () => void (await engine.call('searches.remove', { id: saved.id }))),
        },
      });
      onDone();
    });
  return (
    <form
      className="save-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save();
      }}
    >
      <TextField className="field" value={name} onChange={setName} autoFocus>
        <Label className="small quiet">{say('archive.save.name')}</Label>
        <Input className="input" maxLength={80} onFocus={(event) => event.currentTarget.select()} />
      </TextField>
      <Button className="button button-primary" type="submit" isDisabled={name.trim() === ''}>
        {say('common.save')}
      </Button>
    </form>
  );
}
