// Tags as a person types them: trimmed, each once whatever its case, spelt as it was the first time. Pure.
import { mostTagLetters, mostTags } from '../../shared/documents/document';
import { foldText } from '../../shared/values/folded-text';

/** In the order given. Of two spellings the first stands; `known` are spellings of other papers, which a new paper's follows. */
export function tidyTags(tags: readonly string[], known: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const text = tag.trim().replace(/\s+/g, ' ').slice(0, mostTagLetters).trim();
    const key = foldText(text);
    if (text !== '' && !kept.has(key)) kept.set(key, known.get(key) ?? text);
  }
  return [...kept.values()].slice(0, mostTags);
}

export function withTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  const gone = new Set(remove.map((tag) => foldText(tag.trim())));
  return tidyTags([...tags.filter((tag) => !gone.has(foldText(tag))), ...add]);
}

/** Every tag in use with how many papers have it, the most used first. */
export function countTags(
  rows: Iterable<{ readonly tags?: readonly string[]; readonly trashedAt: number }>,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, { value: string; count: number }>();
  for (const { tags, trashedAt } of rows) {
    if (!tags || trashedAt > 0) continue;
    for (const tag of tags) {
      const key = foldText(tag);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { value: tag, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
