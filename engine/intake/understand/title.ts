// Names a paper as its owner would: "Faktura fra Rørvik VVS AS", from the patterns of its kind.
import type { Kind } from '../../../shared/documents/kind';
import { phrases } from '../../../shared/documents/phrase';
import type { FactValue } from '../../../shared/documents/understanding';
import type { Sheet } from './sheet';

export function titleOf(
  kind: Kind,
  known: ReadonlyMap<string, FactValue>,
  sheet: Sheet,
  language: 'nb' | 'en',
): string {
  const head = sheet.cells
    .filter((cell) => cell.page === 0 && cell.depth < 0.5)
    .map((cell) => cell.folded)
    .join('\n');
  for (const pattern of kind.titles) {
    if (pattern.when && !phrases(pattern.when).test(head)) continue;
    const filled = fillTitle(pattern[language], known);
    if (filled !== undefined) return filled.slice(0, 200);
  }
  return kind.titles.at(-1)?.[language] ?? kind.id;
}

/** Fills `{fact}` and `{fact:form}`; nothing where a fact is missing. */
export function fillTitle(pattern: string, known: ReadonlyMap<string, FactValue>): string | undefined {
  let complete = true;
  const filled = pattern.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form: string | undefined) => {
    const value = known.get(name);
    if (value === undefined) complete = false;
    return value === undefined ? '' : formed(name === 'sender' ? unshouted(String(value)) : value, form);
  });
  return complete ? filled : undefined;
}

/** A letterhead may shout; a title in a list does not. Short words stay, for they are "AS" and "ANS". */
const unshouted = (name: string): string =>
  name === name.toUpperCase()
    ? name.replace(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name;

function formed(value: FactValue, form: string | undefined): string {
  const text = String(value);
  switch (form) {
    case 'street':
      return text.split(',')[0] ?? text;
    case 'year':
      return text.slice(0, 4);
    case 'date':
      return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
    default:
      return text;
  }
}
