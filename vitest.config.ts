// Two kinds of tests: those of one room, in Node; and those of the whole app, against real Electron. The soak is asked for by name.
import { defineConfig } from 'vitest/config';

const soak = process.env.BOLIGPERM_SOAK === '1';

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'rooms',
          sequence: { groupOrder: 0 },
          include: soak
            ? []
            : ['{shared,engine,reader,main,preload,renderer,server,cli,benches,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'app',
          include: [soak ? 'tests/soak/**/*.test.ts' : 'tests/**/*.test.ts'],
          exclude: soak ? [] : ['tests/soak/**'],
          globalSetup: 'scripts/test-environment.mjs',
          // Each test starts its own Electron with its own vault; more at once than one would disturb the ones that measure time.
          fileParallelism: false,
          // After the quick ones, which would take the processor from them.
          sequence: { groupOrder: 1 },
          testTimeout: soak ? 3_600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
