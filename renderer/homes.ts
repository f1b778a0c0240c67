// The home one is looking at, and the others.
import { createContext, useContext } from 'react';
import type { Home } from '../shared/property/home';

export type HomesState = {
  readonly homes: readonly Home[];
  /** '' while none is known. */
  readonly homeId: string;
  readonly home: Home | undefined;
};

export const HomesContext = createContext<HomesState>({ homes: [], homeId: '', home: undefined });

export const useHomes = (): HomesState => useContext(HomesContext);
