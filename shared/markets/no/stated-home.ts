// What Norwegian reports and deeds say of a home in so many words: areas by name, the plot, the cadastral number, the dwelling's number.
import { formatMatrikkel, parseMatrikkel } from './matrikkel';

type Stated = { readonly field: string; readonly value: string | number };

/** A name, then a figure in square metres; a few words may stand between, never a line's end or another figure. */
const area = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?:${name})(?![\\p{L}-])[^\\d\\n]{0,40}?(\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d{1,6})(?:[.,](\\d{1,2}))?\\s?(?:m²|m2|kvm)(?![\\p{L}\\d])`,
    'iu',
  );

const areas: readonly (readonly [field: string, pattern: RegExp, most: number])[] = [
  // NS 3940:2023, the terms of condition reports since 1 January 2024.
  ['areas.braI', area('BRA[- ]?i|internt bruksareal'), 2_000],
  ['areas.braE', area('BRA[- ]?e|eksternt bruksareal'), 2_000],
  ['areas.braB', area('BRA[- ]?b|innglasset balkong'), 500],
  ['areas.tba', area('TBA|terrasse- og balkongareal'), 1_000],
  // Before that.
  ['areas.primary', area('P-?rom|primærrom'), 2_000],
  [
    'plotArea',
    area('eiet tomt(?: på)?|eigd tomt(?: på)?|festet tomt(?: på)?|tomteareal|tomtestørrelse|tomtens areal|areal tomt'),
    10_000_000,
  ],
];

export function statedOfHome(text: string): readonly Stated[] {
  const bounded = text.slice(0, 40_000);
  return [...areas.flatMap((one) => areaIn(bounded, one)), ...matrikkelIn(bounded), ...unitIn(bounded)];
}

function areaIn(text: string, [field, pattern, most]: (typeof areas)[number]): readonly Stated[] {
  const [, whole, decimals] = pattern.exec(text) ?? [];
  if (whole === undefined) return [];
  const value = Number(`${whole.replace(/\D/g, '')}.${decimals ?? 0}`);
  return value > 0 && value <= most ? [{ field, value }] : [];
}

/** With the number of the municipality: without it, it names a plot in every other one as well. */
function matrikkelIn(text: string): readonly Stated[] {
  const short = /(?<![\d-])\d{4}\s?-\s?\d{1,5}\s?\/\s?\d{1,4}(?:\/\d{1,4}){0,2}(?![\d/])/.exec(text)?.[0];
  // Called one: four digits before a place are else its postal code.
  const [, knr, gnr, bnr] =
    /(?:matrikkel(?:nummer|nr)?|kommunenummer|kommunenr|komm\.?\s?nr|knr)\.?:?[ \t]{0,60}(\d{4})(?!\d)[^\d\n]{0,60}?g(?:nr|årdsnr|årdsnummer)\.?:?\s?(\d{1,5}),?\s+b(?:nr|ruksnr|ruksnummer)\.?:?\s?(\d{1,4})(?!\d)/iu.exec(
      text,
    ) ?? [];
  const long = knr === undefined ? undefined : `${knr}-${gnr}/${bnr}`;
  for (const candidate of [short, long]) {
    const parsed = candidate === undefined ? undefined : parseMatrikkel(candidate);
    if (parsed) return [{ field: 'matrikkel', value: formatMatrikkel(parsed) }];
  }
  return [];
}

function unitIn(text: string): readonly Stated[] {
  const unit =
    /(?:bruksenhet(?:snummer|snr)?|leilighets(?:nummer|nr)|boligenhet)\.?:?\s{0,3}([HULK]\s?\d{4})(?!\d)/i.exec(
      text,
    )?.[1];
  return unit === undefined ? [] : [{ field: 'unitNumber', value: unit.replace(/\s/g, '').toUpperCase() }];
}
