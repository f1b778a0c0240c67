// Checks the truth before it is written: check digits, sums and days.
const weighted = (digits, weights) => [...digits].reduce((sum, d, i) => sum + Number(d) * weights[i], 0);
const mod11 = (digits, weights) => {
  const rest = (11 - (weighted(digits, weights) % 11)) % 11;
  return String(rest);
};
const mod10 = (digits) =>
  String(
    (10 -
      ([...digits]
        .reverse()
        .reduce((sum, d, i) => sum + (i % 2 ? Number(d) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(d)]), 0) %
        10)) %
      10,
  );
const ibanRest = (iban) =>
  [...(iban.slice(4) + iban.slice(0, 4))]
    .map((c) => parseInt(c, 36))
    .join('')
    .split('')
    .reduce((rest, d) => (rest * 10 + Number(d)) % 97, 0);

const checks = {
  orgNumber: (v) => v.startsWith('85') && mod11(v.slice(0, 8), [3, 2, 7, 6, 5, 4, 3, 2]) === v.slice(8),
  accountNumber: (v) => v.startsWith('1234') && mod11(v.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === v.slice(10),
  kid: (v) => mod10(v.slice(0, -1)) === v.slice(-1),
  iban: (v) => ibanRest(v) === 1,
};
const days = ['date', 'dueDate', 'validUntil', 'takeoverDate', 'meetingDate', 'nextServiceDate', 'deadline'];

export function checkPapers(papers) {
  const faults = papers.flatMap(({ file, truth: { facts } }) => [
    ...Object.entries(checks)
      .filter(([name, ok]) => facts[name] !== undefined && !ok(facts[name]))
      .map(([name]) => `${file}: ${name} ${facts[name]}`),
    ...days
      .filter((name) => facts[name] !== undefined && new Date(facts[name]).toISOString().slice(0, 10) !== facts[name])
      .map((name) => `${file}: ${name}`),
  ]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
