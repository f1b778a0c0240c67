// What people call a kind or category of paper, in every language the app speaks, so that either finds it.
import en from '../../../shared/i18n/en.json';
import nb from '../../../shared/i18n/nb.json';

const languages: readonly Readonly<Record<string, string>>[] = [nb, en];

export const kindWords = (kind: string) => named(`kind.${kind}`, kind);
export const categoryWords = (category: string) => named(`category.${category}`, category);

function named(key: string, id: string): string {
  return [id, ...languages.map((words) => words[key] ?? '')].join(' ');
}
