// What valuations are measured against: the mean of the ten nearest comparables by price per square metre, and a hedonic regression, both as plain as in a textbook.
import { nearestOf } from '../../engine/valuation/learning/nearest';
import { foldSums, solveRidge } from '../../engine/valuation/learning/ridge';
import type { Homes, Sales } from '../../engine/valuation/model/homes';

export function tenNearest({ homes, logPrices }: Sales, subjects: Homes): Float64Array {
  const nearest = nearestOf(homes.east, homes.north);
  const found = new Int32Array(10);
  const distances = new Float32Array(10);
  const areas = homes.numbers[homes.areaAt ?? 0]?.values;
  const own = subjects.numbers[subjects.areaAt ?? 0]?.values;
  return Float64Array.from({ length: subjects.count }, (_, home) => {
    const count = nearest.find(subjects.east[home] as number, subjects.north[home] as number, found, distances);
    let sum = 0;
    for (const sale of found.subarray(0, count)) sum += Math.exp(logPrices[sale] as number) / (areas?.[sale] as number);
    return Math.log((sum / count) * (own?.[home] as number));
  });
}

/** Least squares on the logarithm of the price: size, age, day, place to the second power, and the numbers that are always there. */
export function hedonicRegression({ homes, logPrices }: Sales, subjects: Homes): Float64Array {
  const write = (some: Homes) => {
    const columns: ((home: number) => number)[] = [() => 1];
    const add = (values: Float64Array | undefined, middle: number, scale: number) => {
      const at = (home: number) =>
        Number.isFinite(values?.[home]) ? ((values?.[home] as number) - middle) / scale : 0;
      columns.push(at, (home) => at(home) ** 2);
    };
    const areas = some.numbers[some.areaAt ?? 0]?.values;
    columns.push((home) => Math.log(areas?.[home] as number));
    for (const [index, { values }] of some.numbers.entries()) {
      const known = homes.numbers[index]?.values.filter(Number.isFinite) ?? new Float64Array();
      const middle = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
      add(
        values,
        middle,
        Math.max(
          1e-6,
          Math.sqrt(known.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, known.length)),
        ),
      );
    }
    add(some.days, homes.days[0] as number, 365);
    add(some.east, homes.east[0] as number, 10_000);
    add(some.north, homes.north[0] as number, 10_000);
    const cells = new Float32Array(some.count * columns.length);
    for (let home = 0; home < some.count; home++)
      columns.forEach((column, at) => {
        cells[home * columns.length + at] = column(home);
      });
    return { rows: some.count, columns: columns.length, cells };
  };
  const matrix = write(homes);
  const even = new Float32Array(homes.count).fill(1);
  const sums = foldSums(matrix, logPrices, even, new Uint8Array(homes.count), 1);
  const coefficients = solveRidge(sums, -1, new Float64Array(matrix.columns).fill(1e-6));
  const asked = write(subjects);
  return Float64Array.from({ length: subjects.count }, (_, home) =>
    coefficients.reduce(
      (sum, value, column) => sum + value * (asked.cells[home * asked.columns + column] as number),
      0,
    ),
  );
}
