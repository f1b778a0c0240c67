// Text made comparable: lower case without marks, one character for one character, so that a place found in it is a place in the original.

const folds: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  å: 'a',
  ß: 's',
  œ: 'o',
  ð: 'd',
  þ: 't',
  ł: 'l',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
};

/** Folds "Årsmøte" to "arsmote". The result has exactly as many UTF-16 units as the text. */
export function foldText(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  if (unit <= '~') return unit >= 'A' && unit <= 'Z' ? unit.toLowerCase() : unit;
  const lower = unit.toLowerCase();
  const known = folds[lower];
  if (known !== undefined) return known;
  const base = lower.normalize('NFD').charAt(0);
  return base.length === 1 ? base : unit;
}
