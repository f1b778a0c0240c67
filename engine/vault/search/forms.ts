// The forms one word takes: two words are the same word when they share a form.
//
// Why not a stemmer: Snowball maps each word to one stem, and in Norwegian the stems of one word differ too often ("faktura" -> "faktur", but
// "fakturaen" -> "faktura"; "kjøkken" -> "kjøkk", but "kjøkkenet" -> "kjøkken") or say too little ("bolig" -> "bol"). A word with several
// forms needs no such guess: it keeps itself beside everything it may be an inflection of. Only endings of inflection are taken off, never those
// that make another word, but for "-ing" ("drenering", "drenert"). Norwegian, English and German share the list: a query has no language.

/** Longest first is not needed: each that fits is taken. */
const endings = ['ene', 'ane', 'en', 'et', 'er', 'ar', 'a', 'e', 'es', 'ed', 'ende', 'te', 'edes', 'ert', 'erte'];
const shortestStem = 3;
/** A rest this long before "-ing" is still recognisable: "forsikr", not "mal". */
const shortestBeforeIng = 5;

/** Of a folded word; the word itself comes first. */
export function wordForms(word: string): readonly string[] {
  if (word.length <= shortestStem || /\d/.test(word)) return [word];
  const forms = new Set([word]);
  const bases = [word];
  const base = withoutGenitive(word);
  if (base !== undefined) bases.push(base);
  for (const one of bases) {
    forms.add(one);
    for (const ending of endings) addWithout(one, ending, forms);
    if (one.endsWith('ing') && one.length - 3 >= shortestBeforeIng) forms.add(one.slice(0, -3));
    for (const definite of ['ingen', 'inger', 'ingene'])
      if (one.endsWith(definite) && one.length - definite.length >= shortestBeforeIng)
        forms.add(one.slice(0, -definite.length));
    if (one.endsWith('ies') && one.length > 5) forms.add(`${one.slice(0, -3)}y`);
  }
  for (const form of [...forms]) addShifted(form, forms);
  return [...forms];
}

function addWithout(word: string, ending: string, forms: Set<string>): void {
  if (!word.endsWith(ending)) return;
  // "drenert" and "drenerte" are forms of "drener(e)": what goes is the t.
  const kept = ending === 'ert' || ending === 'erte' ? 2 : 0;
  const stem = word.slice(0, word.length - ending.length + kept);
  if (stem.length < shortestStem) return;
  forms.add(stem);
  const last = stem.charAt(stem.length - 1);
  if ((last === 'a' || last === 'e') && stem.length > shortestStem + 1) forms.add(stem.slice(0, -1));
}

function withoutGenitive(word: string): string | undefined {
  if (!word.endsWith('s') || word.length <= shortestStem + 1) return;
  const before = word.charAt(word.length - 2);
  return 'bcdfghjklmnoprtvyzea'.includes(before) ? word.slice(0, -1) : undefined;
}

/** "regel" and "regl(er)", "artikkel" and "artikl(er)", "rom" and "romm(et)". */
function addShifted(form: string, forms: Set<string>): void {
  if (form.length >= 5 && /[^aeiouy]el$/.test(form)) {
    const short = `${form.slice(0, -2)}l`;
    forms.add(short.replace(/([^aeiouy])\1l$/, '$1l'));
  }
  if (form.endsWith('mm') && form.length > shortestStem) forms.add(form.slice(0, -1));
}

const known = new Map<string, readonly string[]>();
const mostKnown = 50_000;

/** True when both can be forms of one word. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const forms = rememberedForms(one);
  return rememberedForms(other).some((form) => forms.includes(form));
}

function rememberedForms(word: string): readonly string[] {
  let forms = known.get(word);
  if (!forms) {
    forms = wordForms(word);
    if (known.size >= mostKnown) known.clear();
    known.set(word, forms);
  }
  return forms;
}

/** What all forms have in common, near enough: compounds are looked for by it. */
export function core(word: string): string {
  let shortest = word;
  for (const form of rememberedForms(word)) if (form.length < shortest.length && form.length >= 4) shortest = form;
  return shortest;
}
