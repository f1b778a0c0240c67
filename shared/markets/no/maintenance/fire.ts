// Upkeep of what warns of fire and puts it out.
import type { MaintenanceRule } from '../../maintenance-rule';
import { workPapers } from './bills';
import { kr } from './kroner';
import { extinguishers, powderExtinguishers, smokeAlarms } from './sources';

export const fireRules: readonly MaintenanceRule[] = [
  {
    id: 'smoke-alarm-test',
    parts: ['smoke-alarms'],
    group: 'fire',
    nature: 'care',
    every: { min: 1, max: 1, unit: 'month' },
    who: 'self',
    self: kr(0, 0),
    source: smokeAlarms,
  },
  {
    id: 'smoke-alarm-battery',
    parts: ['smoke-alarms'],
    group: 'fire',
    nature: 'care',
    every: { min: 1, max: 1, unit: 'year' },
    seasons: [[12, 12]],
    who: 'self',
    self: kr(50, 300),
    source: smokeAlarms,
  },
  {
    id: 'smoke-alarm-replace',
    parts: ['smoke-alarms'],
    group: 'fire',
    nature: 'renewal',
    every: { min: 8, max: 10, unit: 'year' },
    who: 'self',
    self: kr(300, 2_500),
    shownBy: { kinds: ['kvittering', 'faktura'], phrases: 'røykvarsler*, røykvarslere' },
    source: smokeAlarms,
  },
  {
    id: 'extinguisher-look',
    parts: ['extinguisher'],
    group: 'fire',
    nature: 'care',
    every: { min: 3, max: 3, unit: 'month' },
    who: 'self',
    self: kr(0, 0),
    source: extinguishers,
  },
  {
    id: 'extinguisher-turn',
    parts: ['extinguisher'],
    group: 'fire',
    nature: 'care',
    every: { min: 1, max: 1, unit: 'year' },
    who: 'self',
    self: kr(0, 0),
    source: powderExtinguishers,
  },
  {
    id: 'extinguisher-service',
    parts: ['extinguisher'],
    group: 'fire',
    nature: 'care',
    every: { min: 5, max: 5, unit: 'year' },
    who: 'professional',
    professional: kr(300, 900),
    shownBy: {
      kinds: workPapers,
      phrases: 'service på brannslokker, kontroll av brannslukker*, slokkerservice, service brannslukker',
    },
    source: extinguishers,
  },
  {
    id: 'extinguisher-replace',
    parts: ['extinguisher'],
    group: 'fire',
    nature: 'renewal',
    every: { min: 10, max: 10, unit: 'year' },
    who: 'self',
    self: kr(500, 1_500),
    shownBy: {
      kinds: ['kvittering', 'faktura'],
      phrases: 'brannslukker, brannslokker, pulverapparat, skumapparat, brannslukningsapparat',
    },
    source: extinguishers,
  },
];
