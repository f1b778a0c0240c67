// Every command by its name, and those that cli.md promises for later.

import { exportVault, restoreVault, verifyVault } from './backup';
import { bench } from './bench';
import { demo } from './demo';
import { importPapers } from './import';
import { home, list, search, show } from './look';
import type { Command } from './options';
import { pack } from './pack';
import { plan } from './plan';
import { share } from './share';

export const commands: Readonly<Record<string, Command>> = {
  import: importPapers,
  search,
  list,
  show,
  home,
  pack,
  plan,
  share,
  export: exportVault,
  restore: restoreVault,
  verify: verifyVault,
  bench,
  demo,
};

export const later: ReadonlySet<string> = new Set(['value', 'case', 'bid', 'paper', 'sync', 'hub']);
