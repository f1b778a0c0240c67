// The home's name and what it is, in a sentence; and while nobody has said what it is, the question.
import { Button } from 'react-aria-components/Button';
import { sayIfKnown } from '../../../shared/i18n/words';
import type { Home } from '../../../shared/property/home';
import { propertyTypes } from '../../../shared/property/property-type';
import { goTo, propertyRoute } from '../../route';
import { useWords, type Words } from '../../words';
import { editRegister } from './register-acts';

export function WhatItIs({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const { street, postalCode, place } = home.address;
  const sentence = sentenceOf(words, home);
  return (
    <header className="home-head">
      <div className="home-title">
        <h2 className="home-name">{street}</h2>
        <Button className="link" onPress={() => goTo(propertyRoute)}>
          {say('home.about')}
        </Button>
      </div>
      <p className="home-what">{[sentence, `${postalCode} ${place}`.trim()].find((each) => each !== '')}</p>
      {home.propertyType === '' && (
        <div className="home-ask">
          <p>{say('home.whatKind')}</p>
          <p className="home-kinds">
            {propertyTypes
              .filter((type) => type !== '')
              .map((type) => (
                <Button
                  key={type}
                  className="button button-small"
                  onPress={() =>
                    void editRegister(
                      words,
                      home.id,
                      { set: { propertyType: type } },
                      say('home.kindSaid', { kind: say(`home.type.${type}`) }),
                    )
                  }
                >
                  {say(`home.type.${type}`)}
                </Button>
              ))}
          </p>
        </div>
      )}
    </header>
  );
}

/** "Enebolig, selveier. Eid av Ingrid og Jonas siden 2014." */
function sentenceOf({ say, formats }: Words, home: Home): string {
  const type = home.propertyType && say(`home.type.${home.propertyType}`);
  const tenure = home.tenure && sayIfKnown(say, `tenure.${home.tenure}`, home.tenure).toLowerCase();
  const what = [type, tenure].filter(Boolean).join(', ');
  const owners = home.people.filter(({ role }) => role === 'owner').map(({ name }) => name.split(/\s+/)[0] ?? name);
  const since = home.purchase.on.slice(0, 4);
  const owned =
    owners.length === 0
      ? since && say('home.ownedSince', { year: since })
      : since
        ? say('home.ownedBySince', { owners: formats.list(owners), year: since })
        : say('home.ownedBy', { owners: formats.list(owners) });
  return [what && `${what}.`, owned].filter(Boolean).join(' ');
}
