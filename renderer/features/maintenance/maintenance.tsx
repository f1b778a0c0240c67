// Maintenance: the year's plan, the list, the calendar, and the task one looks at.
import { useEffect } from 'react';
import { InBar } from '../../design/in-bar';
import { Segments } from '../../design/segments';
import { sayReady } from '../../ready';
import { type MaintenanceRoute, maintenanceViews, refine } from '../../route';
import { useWords } from '../../words';
import './maintenance.css';

export function Maintenance({ route }: { readonly route: MaintenanceRoute }) {
  const { say } = useWords();
  useEffect(() => sayReady('maintenance'), []);
  return (
    <div className="maintenance">
      <InBar at="ways">
        <Segments
          label={say('maintenance.views')}
          value={route.view}
          ways={maintenanceViews.map((view) => ({ value: view, label: say(`maintenance.view.${view}`) }))}
          onChoose={(view) => refine({ ...route, view })}
        />
      </InBar>
      <div className="empty">
        <h2>{say('maintenance.empty.title')}</h2>
        <p>{say('maintenance.empty.body')}</p>
      </div>
    </div>
  );
}
