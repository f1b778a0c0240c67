// What the user prefers: held by the shell, told to the page in its address at start, so that the first frame is already right.
import { createContext, useContext, useMemo } from 'react';
import type { Preferences } from '../shared/api/shell';
import { useShellLive } from './live';
import { shell } from './ports';
import { startPreferences } from './start-preferences';

export const PreferencesContext = createContext<Preferences>(startPreferences);

export function useHeldPreferences(): Preferences {
  const {
    language,
    theme,
    homeId,
    addressLookup = true,
    reminders = true,
  } = useShellLive('preferences') ?? startPreferences;
  // The same object for the same preferences: the whole screen hangs on it.
  return useMemo(
    () => ({ language, theme, homeId, addressLookup, reminders }),
    [language, theme, homeId, addressLookup, reminders],
  );
}

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}

export function prefer(change: Partial<Preferences>): void {
  void shell.call('preferences.set', change);
}
