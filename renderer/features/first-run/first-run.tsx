// The first question: which home. One field, one way on, and two ways out; the binder's spine answers as one writes.
import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft';
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { TrayArrowDownIcon } from '@phosphor-icons/react/TrayArrowDown';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { FoundAddress } from '../../../shared/api/register';
import { type Language, languages } from '../../../shared/i18n/words';
import { parseAddress } from '../../../shared/property/address-line';
import { type PropertyType, propertyTypes } from '../../../shared/property/property-type';
import { sampleAddress } from '../../../shared/property/sample-home';
import { tellingFailure } from '../../acts';
import { AddressField } from '../../address-field';
import { Chosen } from '../../design/chosen';
import { Segments } from '../../design/segments';
import { useHomes } from '../../homes';
import { usePapers } from '../../papers';
import { engine, shell } from '../../ports';
import { prefer } from '../../preferences';
import { sayReady } from '../../ready';
import { archiveRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { Binders } from './binders';
import { FromBackups } from './from-backups';
import './first-run.css';

type Busy = 'no' | 'sample' | 'restore' | 'create';

const types = propertyTypes.filter((type) => type !== '');

export function FirstRun() {
  const words = useWords();
  const { say } = words;
  const { homes } = useHomes();
  const papers = usePapers();
  const [line, setLine] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState<Busy>('no');
  const [fromBackups, setFromBackups] = useState(false);
  const [found, setFound] = useState<FoundAddress>();
  const [unit, setUnit] = useState('');
  const [propertyType, setPropertyType] = useState<PropertyType>('');
  const address = found?.address ?? parseAddress(line);
  const more = homes.length > 0;

  useEffect(() => {
    sayReady('first-run');
  }, []);

  const whileBusy = (what: Busy, work: () => Promise<void>) => {
    setBusy(what);
    void tellingFailure(words, work).finally(() => setBusy('no'));
  };
  const arriveAt = (homeId: string) => {
    prefer({ homeId });
    goTo(archiveRoute);
  };
  const create = () => {
    setAsked(true);
    if (!address.street || busy !== 'no') return;
    whileBusy('create', async () => {
      const home = await engine.call('homes.add', {
        address,
        propertyType,
        ...(found?.matrikkel ? { matrikkel: found.matrikkel } : {}),
        // A house has a unit number too, which nobody asks for.
        ...(unit && propertyType !== 'house' ? { unitNumber: unit } : {}),
      });
      papers.releaseWaiting(home.id);
      arriveAt(home.id);
    });
  };
  const openSample = () =>
    whileBusy('sample', async () => {
      const { files } = await shell.call('sample.papers', {});
      const home = await engine.call('homes.add', {
        address: sampleAddress,
        sample: true,
        propertyType: 'house',
      });
      arriveAt(home.id);
      void papers.takeOffered(home.id, files);
    });
  const restore = () =>
    whileBusy('restore', async () => {
      const { files } = await shell.call('dialogs.openFiles', { backup: true });
      const [file] = files;
      if (!file) return;
      await engine.call('vault.restore', { token: file.token });
      goTo(archiveRoute);
    });

  const chooseBackups = () =>
    void tellingFailure(words, async () => {
      const { chosen } = await shell.call('folders.choose', { for: 'backup' });
      if (chosen) setFromBackups(true);
    });

  return (
    <div className="first-run">
      {fromBackups && <FromBackups onClose={() => setFromBackups(false)} />}
      <main className="first-run-ask">
        <p className="first-run-name">{say('app.name')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create();
          }}
        >
          <h1>{more ? say('firstRun.titleMore') : say('firstRun.title')}</h1>
          <p className="first-run-lead">{say('firstRun.lead')}</p>
          <AddressField
            label={say('firstRun.address')}
            labelClass="first-run-label"
            inputClass="first-run-input"
            placeholder={say('firstRun.placeholder')}
            value={line}
            onChange={(next) => {
              setLine(next);
              setAsked(false);
            }}
            onFound={(one) => {
              setFound(one);
              setUnit(one?.units.length === 1 ? (one.units[0] ?? '') : '');
            }}
            wrong={asked && !address.street ? say('firstRun.needStreet') : ''}
            isDisabled={busy !== 'no'}
          >
            <Button type="submit" className="button button-primary first-run-create" isDisabled={busy !== 'no'}>
              {say('firstRun.create')}
            </Button>
          </AddressField>
          {address.street !== '' && (
            <div className="first-run-kind">
              <span className="first-run-label">{say('firstRun.type')}</span>
              <Segments
                label={say('firstRun.type')}
                value={propertyType}
                ways={types.map((value) => ({ value, label: say(`propertyType.short.${value}`) }))}
                onChoose={setPropertyType}
              />
              {found && found.units.length > 1 && propertyType !== 'house' && (
                <Chosen
                  label={say('firstRun.unit')}
                  value={unit}
                  empty={say('firstRun.unit')}
                  choices={found.units.map((id) => ({ id, name: id }))}
                  onChoose={setUnit}
                />
              )}
            </div>
          )}
          <p className="first-run-hint quiet small" role="status">
            {busy === 'sample' && say('firstRun.preparing')}
            {busy === 'restore' && say('firstRun.restoring')}
            {busy === 'no' && address.street !== '' && address.postalCode === '' && say('firstRun.noPostal')}
          </p>
          <p className="first-run-ways">
            {more ? (
              <Button className="link first-run-back" onPress={() => goTo(archiveRoute)}>
                <ArrowLeftIcon size={16} aria-hidden />
                {say('firstRun.back')}
              </Button>
            ) : (
              <>
                <Button className="link" onPress={restore} isDisabled={busy !== 'no'}>
                  {say('firstRun.restore')}
                </Button>
                <Button className="link" onPress={chooseBackups} isDisabled={busy !== 'no'}>
                  {say('firstRun.backups')}
                </Button>
              </>
            )}
            {!homes.some(({ sample }) => sample) && (
              <Button className="link" onPress={openSample} isDisabled={busy !== 'no'}>
                {say('firstRun.sample')}
              </Button>
            )}
          </p>
        </form>
      </main>
      <div className="first-run-shelf" aria-hidden>
        <Binders street={address.street} place={`${address.postalCode} ${address.place}`.trim()} />
      </div>
      <footer className="first-run-foot">
        <p role="status">
          <TrayArrowDownIcon size={20} aria-hidden />
          {papers.waiting.length > 0 ? say('firstRun.waiting', { count: papers.waiting.length }) : say('firstRun.drop')}
        </p>
        <LanguageChoice />
      </footer>
    </div>
  );
}

function LanguageChoice() {
  const { say, language } = useWords();
  return (
    <MenuTrigger>
      <Button className="sort" aria-label={`${say('settings.language')}: ${say(`settings.language.${language}`)}`}>
        {say(`settings.language.${language}`)}
        <CaretDownIcon size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu aria-label={say('settings.language')} onAction={(key) => prefer({ language: key as Language })}>
          {languages.map((each) => (
            <MenuItem key={each} id={each} className="menu-item" textValue={say(`settings.language.${each}`)}>
              <span className="menu-home">{say(`settings.language.${each}`)}</span>
              {each === language && <CheckIcon size={16} aria-hidden />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
