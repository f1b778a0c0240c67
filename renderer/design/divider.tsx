// The divider mark of a category: a colour from the binder, always beside its words.
import { categories } from '../../shared/documents/kind';

export function Divider({ category }: { readonly category: string }) {
  const known = (categories as readonly string[]).includes(category) ? category : 'annet';
  return <span className={`divider divider-${known}`} aria-hidden />;
}
