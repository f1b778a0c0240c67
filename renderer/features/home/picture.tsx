// The home's picture: a paper of the archive or a file from the machine; until there is one, a drawing.
import { CameraIcon } from '@phosphor-icons/react/Camera';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Home } from '../../../shared/property/home';
import { tellingFailure } from '../../acts';
import { useWidth } from '../../design/page-picture';
import { Thumbnail } from '../../design/thumbnail';
import { useLive } from '../../live';
import { usePagePicture } from '../../pictures';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';
import { Placeholder } from './placeholder';
import { editRegister } from './register-acts';

const offered = 12;

export function HomePicture({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const { ref, width } = useWidth<HTMLDivElement>();
  const [over, setOver] = useState(false);
  const { documentId = '', page = 0 } = home.picture ?? {};
  const { picture } = usePagePicture(documentId, page, width, documentId !== '' && width > 0);
  const choose = (id: string) =>
    editRegister(words, home.id, { picture: { documentId: id, page: 0 } }, say('home.picture.changed'));
  const take = (files: readonly File[]) =>
    void tellingFailure(words, async () => {
      const { answers } = await engine.call('documents.import', { homeId: home.id, files: files.slice(0, 1) });
      const id = answers[0]?.id;
      if (id) await choose(id);
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the button offers.
    <div
      ref={ref}
      className={over ? 'home-picture home-picture-over' : 'home-picture'}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        setOver(false);
        const pictures = [...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/'));
        if (pictures.length === 0) return;
        event.preventDefault();
        // The window would take it in as well.
        event.stopPropagation();
        take(pictures);
      }}
    >
      {picture ? (
        <img className="home-photo" src={picture.url} alt={say('home.picture.of', { street: home.address.street })} />
      ) : (
        <Placeholder type={home.propertyType} />
      )}
      <DialogTrigger>
        <Button
          className="home-picture-change"
          aria-label={say(picture ? 'home.picture.change' : 'home.picture.choose')}
        >
          <CameraIcon size={16} aria-hidden />
          {say(picture ? 'home.picture.change' : 'home.picture.choose')}
        </Button>
        <Popover className="popover picture-popover" placement="bottom end">
          <Dialog aria-label={say('home.picture.choose')}>
            {({ close }) => <Choice home={home} onChoose={choose} close={close} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

type ChoiceProps = {
  readonly home: Home;
  readonly onChoose: (id: string) => Promise<unknown>;
  readonly close: () => void;
};

function Choice({ home, onChoose, close }: ChoiceProps) {
  const words = useWords();
  const { say } = words;
  const busy = useRef(false);
  const pictures = useLive('documents.list', {
    homeId: home.id,
    filter: { kind: 'bilde' },
    sort: 'date',
    limit: offered,
  }).value?.rows;
  const fromMachine = () => {
    if (busy.current) return;
    busy.current = true;
    void tellingFailure(words, async () => {
      const { files } = await shell.call('dialogs.openFiles', { backup: false });
      const [file] = files;
      close();
      if (!file) return;
      const { id } = await engine.call('documents.importOffered', { homeId: home.id, ...file });
      if (id) await onChoose(id);
    });
  };
  return (
    <div className="picture-choice">
      {pictures && pictures.length > 0 && (
        <ul className="picture-grid">
          {pictures.map((row) => (
            <li key={row.id}>
              <Button
                aria-label={row.title || row.fileName}
                className="picture-option"
                onPress={() => {
                  close();
                  void onChoose(row.id);
                }}
              >
                <Thumbnail id={row.id} pages={row.pageCount} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">{say('home.picture.note')}</p>
      <p className="picture-ways">
        <Button className="button button-small" onPress={fromMachine}>
          {say('home.picture.fromMachine')}
        </Button>
        {home.picture && (
          <Button
            className="button button-small"
            onPress={() => {
              close();
              void editRegister(words, home.id, { picture: null }, say('home.picture.removed'));
            }}
          >
            {say('home.picture.remove')}
          </Button>
        )}
      </p>
    </div>
  );
}
