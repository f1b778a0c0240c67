// A path that a stranger wrote, as a name and folders that can be shown and lead nowhere.

const mostOfName = 120;
const mostOfFolder = 300;

/** Folders and name of a path out of a ZIP, which may point anywhere: only names that can be shown are left of it. */
export function harmlessPath(path: string): { readonly name: string; readonly folder: string } {
  const parts = path
    .normalize('NFC')
    .split(/[\\/]+/)
    .map((part) => part.replace(/[\p{Cc}\p{Cf}]/gu, '').trim())
    .filter((part) => part !== '' && !/^(\.+|[a-z]:)$/i.test(part));
  const name = parts.pop() ?? '?';
  return { name: cut(name, mostOfName), folder: cut(parts.join('/'), mostOfFolder) };
}

/** Within so many letters, and never half of one; the ending, which people know a file by, stays. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const ending = /\.[^./\s]{1,8}$/.exec(text)?.[0] ?? '';
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length + ending.length > most) break;
    kept += letter;
  }
  return kept + ending;
}
