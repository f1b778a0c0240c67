// Puts what belongs to a room into the bar above it: ways of looking beside the title, what is done at the right end.
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export function InBar({ at, children }: { readonly at: 'ways' | 'actions'; readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(`bar-${at}`)), [at]);
  return place && createPortal(children, place);
}
