// Sales of a town that does not exist, the same for the same seed: prices of which we know how they came about, written as untidily as people's lists are.
import { seededRandom } from '../../engine/valuation/learning/random';

export type MadeSales = {
  readonly sales: string;
  readonly subjects: string;
  readonly truth: ReadonlyMap<string, number>;
};

const heads = [
  'id',
  'date',
  'price',
  'type',
  'postcode',
  'area',
  'built',
  'bedrooms',
  'floor',
  'energy',
  'bathroom_grade',
  'garage',
  'balcony',
  'condition',
  'plot',
  'lat',
  'lon',
  'agent',
  'lift',
];
const types = ['Leilighet', 'Enebolig', 'Rekkehus', 'Tomannsbolig'] as const;
const firstDay = Date.UTC(2021, 0, 1);
const dayMs = 86_400_000;
const days = 1_500;
/** What nobody can know of a price: haggling, taste, the day's weather. */
const luck = 0.08;

export function makeSales(count: number, subjects: number, seed: number): MadeSales {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const hills = Array.from({ length: 14 }, () => ({
    x: random() * 16,
    y: random() * 16,
    high: 0.22 * normal(),
    wide: 1 + 2 * random(),
  }));
  const rows = Array.from({ length: count + subjects }, (_, index) => {
    const x = random() * 16;
    const y = random() * 16;
    const type = Math.min(3, Math.floor(random() * random() * 5));
    const area = Math.round(Math.exp([4.15, 5, 4.7, 4.85][type] ?? 4.5) * Math.exp(0.28 * normal()));
    const built = Math.round(2020 - 110 * random() * random());
    const floor = type === 0 ? 1 + Math.floor(random() * 6) : 1;
    const grade = Math.min(3, Math.floor(random() * (1 + (2025 - built) / 25)));
    const energy = Math.max(0, Math.min(6, Math.round((2020 - built) / 20 + normal())));
    const plot = type === 0 ? 0 : Math.round(300 + 600 * random());
    const lift = type === 0 && built > 1975 ? 1 : 0;
    const day = index < count ? Math.floor((index / count) * days) : days + Math.floor(random() * 30);
    const location = hills.reduce(
      (sum, hill) => sum + hill.high * Math.exp(-((x - hill.x) ** 2 + (y - hill.y) ** 2) / (2 * hill.wide ** 2)),
      0,
    );
    const market = 0.05 * (day / 365) + 0.02 * Math.sin((2 * Math.PI * day) / 365);
    const log =
      11.6 +
      location +
      market +
      0.78 * Math.log(area) -
      0.06 * grade -
      0.015 * energy +
      (lift ? 0.03 + 0.012 * floor : -0.01 * floor) +
      0.00025 * Math.max(0, built - 1980) * 10 +
      0.0001 * plot +
      (type === 1 ? 0.1 : 0.03) +
      luck * normal();
    return {
      price: Math.round(Math.exp(log) / 10_000) * 10_000,
      cells: [
        `s${index + 1}`,
        new Date(firstDay + day * dayMs).toISOString().slice(0, 10),
        '',
        types[type],
        String(2000 + Math.floor(x / 2) * 8 + Math.floor(y / 2)).padStart(4, '0'),
        area,
        random() < 0.06 ? '' : built,
        random() < 0.05 ? '' : Math.max(1, Math.round(area / 30 + 0.6 * normal())),
        floor,
        random() < 0.1 ? '' : 'ABCDEFG'[energy],
        random() < 0.2 ? '' : `TG${grade}`,
        random() < 0.3 ? 'ja' : 'nei',
        Math.round(12 * random()),
        random() < 0.15 ? '' : Math.round(3 + normal()),
        plot === 0 ? '' : plot,
        (59 + y / 111.32).toFixed(5),
        (10 + x / 57.3).toFixed(5),
        `Megler ${1 + Math.floor(random() * 40)}`,
        lift,
      ],
    };
  });
  const truth = new Map(rows.slice(count).map(({ cells, price }) => [String(cells[0]), price]));
  // One in five hundred was typed with a zero too many.
  const line = ({ cells, price }: (typeof rows)[number], told: boolean) =>
    cells
      .map((cell, column) => (column === 2 ? (told ? (random() < 0.002 ? price * 10 : price) : '') : cell))
      .join(',');
  const head = heads.join(',');
  return {
    sales: [head, ...rows.slice(0, count).map((row) => line(row, true))].join('\n'),
    subjects: [head, ...rows.slice(count).map((row) => line(row, false))].join('\n'),
    truth,
  };
}
