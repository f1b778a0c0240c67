// What the user prefers: held by the shell, told to the page in its address at start, so that the first frame is already right.
import { createContext, useContext } from 'react';
import type { Preferences } from '../shared/api/shell';
import { useShellLive } from './live';
import { shell } from './ports';

const start = new URLSearchParams(globalThis.location?.search);
const startPreferences: Preferences = {
  language: start.get('language') === 'en' ? 'en' : 'nb',
  theme: start.get('theme') === 'light' ? 'light' : start.get('theme') === 'dark' ? 'dark' : 'system',
  homeId: start.get('home') ?? '',
};

export const PreferencesContext = createContext<Preferences>(startPreferences);

export function useHeldPreferences(): Preferences {
  return useShellLive('preferences') ?? startPreferences;
}

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}

export function prefer(change: Partial<Preferences>): void {
  void shell.call('preferences.set', change);
}
