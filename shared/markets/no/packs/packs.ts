// Norway's packs, in the order they are offered.
import type { PackRules } from '../../pack-rules';
import { bank } from './bank';
import { buyer } from './buyer';
import { craftsman } from './craftsman';
import { heirs } from './heirs';
import { insurer } from './insurer';
import { surveyor } from './surveyor';

export const packs: readonly PackRules[] = [insurer, bank, surveyor, craftsman, buyer, heirs];
