// Papers that came in other papers: who belongs to whom. Pure; each paper is looked at once.
import type { Document } from './document';

type Kin = Pick<Document, 'id' | 'parentId'>;

/** What came in these papers, and in that, and so on; without the papers themselves. */
export function descendants<R extends Kin>(rows: Iterable<R>, ids: readonly string[]): readonly R[] {
  const children = new Map<string, R[]>();
  for (const row of rows) {
    if (row.parentId === '') continue;
    const siblings = children.get(row.parentId);
    if (siblings) siblings.push(row);
    else children.set(row.parentId, [row]);
  }
  const found = new Map<string, R>();
  const left = [...ids];
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const child of children.get(id) ?? []) {
      if (found.has(child.id) || ids.includes(child.id)) continue;
      found.set(child.id, child);
      left.push(child.id);
    }
  return [...found.values()];
}

/** What this paper came in, and what that came in, the nearest first. */
export function ancestors<R extends Kin>(rows: ReadonlyMap<string, R>, id: string): readonly R[] {
  const found: R[] = [];
  let parent = rows.get(rows.get(id)?.parentId ?? '');
  while (parent && !found.includes(parent)) {
    found.push(parent);
    parent = rows.get(parent.parentId);
  }
  return found;
}
