// Every command by its name.

import { exportVault, restoreVault, verifyVault } from './backup';
import { backup } from './backups';
import { bench } from './bench';
import { bid } from './bid';
import { saleCase } from './case';
import { demo } from './demo';
import { diagnose } from './diagnose';
import { hub } from './hub';
import { importPapers } from './import';
import { lock } from './lock';
import { home, list, search, show } from './look';
import type { Command } from './options';
import { pack } from './pack';
import { paper } from './paper';
import { plan } from './plan';
import { share } from './share';
import { sync } from './sync';
import { value } from './value';

export const commands: Readonly<Record<string, Command>> = {
  case: saleCase,
  bid,
  backup,
  import: importPapers,
  search,
  list,
  show,
  home,
  hub,
  lock,
  pack,
  paper,
  plan,
  share,
  sync,
  value,
  export: exportVault,
  restore: restoreVault,
  verify: verifyVault,
  diagnose,
  bench,
  demo,
};
