// Nonsense by the ten thousand, other each time: a seed that finds a fault becomes a test.
import { nonsense } from '../fuzz-of-all';

nonsense({ many: 40, seed: Number(process.env.BOLIGPERM_SOAK_SEED ?? Date.now() % 1_000_000) });
