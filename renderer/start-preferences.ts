// What the shell told the page in its address: the first frame is already right.
import type { Preferences } from '../shared/api/shell';

const start = new URLSearchParams(globalThis.location?.search);
export const startPreferences: Preferences = {
  language: start.get('language') === 'en' ? 'en' : 'nb',
  theme: start.get('theme') === 'light' ? 'light' : start.get('theme') === 'dark' ? 'dark' : 'system',
  homeId: start.get('home') ?? '',
};
