// What whole-app tests stand on: the built app, an Electron and a display. Used by vitest, also when a single file is run by hand.

import { build } from './build.mjs';
import { electronEnvironment } from './electron-environment.mjs';
import { setUp } from './setup.mjs';
import { openDisplay } from './with-display.mjs';

// biome-ignore lint/style/noDefaultExport: vitest's globalSetup reads the default export.
export default async function prepare() {
  const runtime = await setUp({ quiet: true });
  await build(undefined, { quiet: true });
  const display = await openDisplay({ alwaysVirtual: process.env.BOLIGPERM_SHOW !== '1' });
  Object.assign(process.env, electronEnvironment(runtime, display.args), display.env);
  return () => display.close();
}
