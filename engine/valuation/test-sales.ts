// A small made-up town, for tests: prices of which it is known how they came about.
import { seededRandom } from './learning/random';

export type TestSale = {
  readonly id: string;
  readonly date: string;
  readonly price: number;
  readonly area: number;
  readonly built: number;
  readonly type: string;
  readonly lat: number;
  readonly lon: number;
};

export function testSales(count: number, seed = 1): readonly TestSale[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = [random(), random()];
    const area = Math.round(45 + 120 * random());
    const built = Math.round(1930 + 90 * random());
    const type = random() < 0.6 ? 'Leilighet' : 'Enebolig';
    const month = index % 24;
    const log =
      11.5 +
      0.75 * Math.log(area) +
      0.003 * (built - 1930) +
      0.4 * x -
      0.2 * y +
      0.004 * month +
      (type === 'Enebolig' ? 0.1 : 0) +
      0.12 * (random() + random() - 1);
    return {
      id: `s${index + 1}`,
      date: `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`,
      price: Math.round(Math.exp(log) / 1_000) * 1_000,
      area,
      built,
      type,
      lat: 59.9 + 0.1 * y,
      lon: 10.7 + 0.2 * x,
    };
  });
}

const columns = ['id', 'date', 'price', 'area', 'built', 'type', 'lat', 'lon'] as const;

export const csvOf = (sales: readonly TestSale[], separator = ',') =>
  [columns.join(separator), ...sales.map((sale) => columns.map((column) => sale[column]).join(separator))].join('\n');
