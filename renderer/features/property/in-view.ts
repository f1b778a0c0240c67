// Brings an item that was opened into view.
import { useEffect, useRef } from 'react';

/** What was opened from elsewhere is brought into view. */
export function useInView<T extends HTMLElement>() {
  const place = useRef<T>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return place;
}
