// About the home: what its owner knows of it, its rooms and parts, and those around it.
import { useEffect } from 'react';
import { Segments } from '../../design/segments';
import { HistoryFold } from '../../history-fold';
import { useHomes } from '../../homes';
import { sayReady } from '../../ready';
import { type PropertyRoute, propertyRoute, propertyTabs, refine } from '../../route';
import { useWords } from '../../words';
import { About } from './about';
import { Contacts } from './contacts';
import { Parts } from './parts';
import './property.css';

export function Property({ route }: { readonly route: PropertyRoute }) {
  const { say } = useWords();
  const { home } = useHomes();
  const known = home !== undefined;
  useEffect(() => {
    if (known) sayReady('property');
  }, [known]);
  if (!home) return <div className="property" />;
  const { street, postalCode, place } = home.address;
  const what = [
    home.propertyType === '' ? '' : say(`propertyType.${home.propertyType}`),
    `${postalCode} ${place}`.trim(),
  ].filter((text) => text !== '');
  return (
    <div className="property scroll">
      <div className="property-page">
        <header className="property-head">
          <div>
            <h2 className="property-name">{street}</h2>
            <p className="quiet">{what.join(', ')}</p>
          </div>
          <Segments
            label={say('property.title')}
            value={route.tab}
            ways={propertyTabs.map((value) => ({ value, label: say(`property.tab.${value}`) }))}
            onChoose={(tab) => refine({ ...propertyRoute, tab })}
          />
        </header>
        {route.tab === 'about' && <About home={home} />}
        {route.tab === 'parts' && <Parts home={home} route={route} />}
        {route.tab === 'contacts' && <Contacts home={home} route={route} />}
        {route.tab !== 'contacts' && <HistoryFold key={home.id} recordId={home.id} />}
      </div>
    </div>
  );
}
