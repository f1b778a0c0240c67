// The small language in which words on paper are described: "faktura nr", "kjøpekontrakt*", "gnr / bnr".
import { foldText } from '../values/folded-text';

/**
 * Source of a regular expression over folded text. A space matches any run of spaces, full stops, colons, hyphens or strokes, or nothing;
 * `*` any letters, so that compounds are found by their first or last part; everything else itself.
 */
export function phraseSource(phrase: string): string {
  const folded = foldText(phrase).trim();
  const body = folded
    .split(/\s+/)
    .map((word) => word.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replace(/\*/g, '[a-z]*'))
    .join('[\\s.,:/()-]*');
  return `(?<![a-z0-9]|[a-z]-)${body}(?![a-z0-9])`;
}

/** The phrases of a list with commas between, as it stands in the files of kinds and labels. */
export const phrasesOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');

const compiled = new Map<string, RegExp>();

/** One expression for several phrases; longer phrases first, so that "faktura dato" wins over "faktura". */
export function phrases(list: string): RegExp {
  let pattern = compiled.get(list);
  if (!pattern) {
    const sources = [...phrasesOf(list)].sort((a, b) => b.length - a.length).map(phraseSource);
    pattern = new RegExp(`(?:${sources.join('|')})`, 'g');
    compiled.set(list, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}
