// Where the search's words stand on a paper's pages, in reading order.
import { useEffect, useState } from 'react';
import type { OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { engine } from './ports';

export type HitMark = OutputOf<EngineContract['documents.marks']>['marks'][number];

const none: readonly HitMark[] = [];

export function useHitMarks(id: string, query: string, wanted: boolean): readonly HitMark[] {
  const [found, setFound] = useState<{ readonly key: string; readonly marks: readonly HitMark[] }>();
  const key = `${id} ${query}`;
  useEffect(() => {
    if (!query || !wanted) return;
    let over = false;
    engine.call('documents.marks', { id, query }).then(
      ({ marks }) => {
        if (!over) setFound({ key: `${id} ${query}`, marks });
      },
      // Without marks the page is still the page.
      () => {
        if (!over) setFound({ key: `${id} ${query}`, marks: none });
      },
    );
    return () => {
      over = true;
    };
  }, [id, query, wanted]);
  return query && found?.key === key ? found.marks : none;
}
