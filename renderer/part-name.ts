// What a building part of a home is called: the person's own name for it, or its kind's.
import { type Say, sayIfKnown } from '../shared/i18n/words';
import type { Home } from '../shared/property/home';

export function partNameIn(say: Say, home: Pick<Home, 'parts'> | undefined, partId: string): string {
  const part = home?.parts.find(({ id }) => id === partId);
  return part ? part.name || sayIfKnown(say, `part.${part.kind}`, part.kind) : partId;
}
