// Some hundred pieces of nonsense for each way in; thousands in soak/. Papers are bent in bent-files.test.ts.
import { nonsense } from './fuzz-of-all';

nonsense({ many: 1, seed: 20_261 });
