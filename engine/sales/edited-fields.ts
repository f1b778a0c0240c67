// Fields changed, and the change that takes it back: what is absent of an edit stays.

export function editedFields<T extends object>(
  before: T,
  edit: { readonly [K in keyof T]?: T[K] | undefined },
): { readonly after: T; readonly undo: Partial<T> } {
  const changed = (Object.keys(edit) as (keyof T)[]).filter((key) => edit[key] !== undefined);
  return {
    after: { ...before, ...Object.fromEntries(changed.map((key) => [key, edit[key]])) },
    undo: Object.fromEntries(changed.map((key) => [key, before[key]])) as Partial<T>,
  };
}
