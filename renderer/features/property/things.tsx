// Equipment that belongs to no part, and what papers say of equipment that is written down nowhere.
import { Button } from 'react-aria-components/Button';
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { Home } from '../../../shared/property/home';
import { freeId } from '../../../shared/property/register-edit';
import { useLive } from '../../live';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { editHome } from './edit';
import { Installed, noInstallation } from './installed';
import { Section } from './section';

type Thing = OutputOf<EngineContract['register.offers']>['things'][number];

export function Things({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say, formats } = words;
  const things = useLive('register.offers', { homeId: home.id }).value?.things ?? [];
  const add = ({ title, serialNumber, warrantyUntil, documentId }: Thing) => {
    const id = freeId('thing', home.installations);
    const installation = { ...noInstallation, id, name: title.slice(0, 120), serialNumber, warrantyUntil, documentId };
    void editHome(words, home.id, { put: { installations: [installation] } }, say('register.added', { field: title }));
  };
  const decline = ({ title, documentId }: Thing) =>
    void editHome(
      words,
      home.id,
      { decline: [{ field: 'installation', value: documentId }] },
      say('register.thingDeclined', { title }),
    );
  return (
    <Section title={say('register.installations')}>
      {things.length > 0 && (
        <div className="offers">
          <header className="offers-head">
            <h4 className="heading">{say('offers.title')}</h4>
          </header>
          <ul>
            {things.map((thing) => (
              <li key={thing.documentId} className="offer offer-thing">
                <div className="offer-words">
                  <Button className="link" onPress={() => goTo(documentRoute(thing.documentId))}>
                    {thing.title}
                  </Button>
                  <p className="quiet small">
                    {[
                      thing.serialNumber && say('register.serial', { number: thing.serialNumber }),
                      thing.warrantyUntil &&
                        say('register.warrantyUntil', { day: formats.shortDay(thing.warrantyUntil) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <div className="offer-ways">
                  <Button className="button button-small" onPress={() => add(thing)}>
                    {say('contacts.addShort')}
                  </Button>
                  <Button className="link small" onPress={() => decline(thing)}>
                    {say('offers.decline')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Installed home={home} partId="" />
    </Section>
  );
}
