// What is built from what: one Vite build per process, each with the folders it may draw from.

import { builtinModules } from 'node:module';
import { extname, join } from 'node:path';
import { outRoot, projectRoot } from './places.mjs';

// The oldest Electron the app runs on is the test runtime: 25 = Chromium 114 with Node 18.
const pageTarget = 'chrome114';
const electronNodeTarget = 'node18';
const commandLineTarget = 'node20';

/**
 * @typedef {object} BuildTarget
 * @property {string} folder where in out/ the result goes
 * @property {string} entry the file it starts from
 * @property {readonly string[]} inputs folders whose content decides whether it must be built again
 * @property {(outDir: string) => import('vite').InlineConfig} config
 * @property {boolean} [usesReact]
 * @property {boolean} [carriesReadingAssets] whether OCR models and pdf.js data are laid beside it
 * @property {boolean} [carriesTypesettingAssets] whether Typst, typefaces and templates are
 * @property {boolean} [carriesKeychain] whether the native way to the system's keychain is
 */

/** @type {Readonly<Record<string, BuildTarget>>} */
export const buildTargets = {
  main: {
    folder: 'main',
    entry: 'main/main.ts',
    inputs: ['main', 'shared'],
    config: (outDir) =>
      nodeBundle({ entry: 'main/main.ts', outDir, file: 'main.cjs', format: 'cjs', target: electronNodeTarget }),
    carriesKeychain: true,
  },
  ...Object.fromEntries(['ui', 'engine', 'reader'].map((page) => [`preload-${page}`, preload(page)])),
  engine: {
    folder: 'engine',
    entry: 'engine/index.html',
    inputs: ['engine', 'shared'],
    config: (outDir) => pageBundle({ root: 'engine', outDir }),
  },
  reader: {
    folder: 'reader',
    entry: 'reader/index.html',
    inputs: ['reader', 'shared'],
    config: (outDir) => pageBundle({ root: 'reader', outDir }),
    carriesReadingAssets: true,
  },
  typesetting: {
    folder: 'typesetting',
    entry: 'main/typesetting/typesetter.ts',
    inputs: ['main', 'shared', 'resources/typesetting'],
    config: (outDir) =>
      nodeBundle({
        entry: 'main/typesetting/typesetter.ts',
        outDir,
        file: 'typesetter.cjs',
        format: 'cjs',
        target: electronNodeTarget,
        inOneFile: true,
      }),
    carriesTypesettingAssets: true,
  },
  ui: {
    folder: 'ui',
    entry: 'renderer/index.html',
    inputs: ['renderer', 'shared', 'resources/icons'],
    config: (outDir) => screenBundle(outDir),
    usesReact: true,
  },
  hub: {
    folder: 'hub',
    entry: 'server/main.ts',
    inputs: ['server', 'shared'],
    config: (outDir) => {
      const bundle = nodeBundle({
        entry: 'server/main.ts',
        outDir,
        file: 'hub.mjs',
        format: 'es',
        target: commandLineTarget,
      });
      // A server is run from where its packages are installed, with native code among them.
      return { ...bundle, ssr: { external: true, target: 'node' } };
    },
  },
  viewer: {
    folder: 'server/viewer',
    entry: 'server/viewer/index.html',
    inputs: ['server/viewer', 'shared', 'engine/security'],
    // Strangers' browsers: those of the last years, Safari since it can unpack streams.
    config: (outDir) => {
      const bundle = pageBundle({ root: 'server/viewer', outDir });
      return { ...bundle, base: '/s/', build: { ...bundle.build, target: ['chrome114', 'firefox115', 'safari16.4'] } };
    },
  },
  'cli-packaged': {
    folder: 'cli-packaged',
    entry: 'cli/packaged.ts',
    inputs: ['cli', 'benches', 'shared'],
    // Runs inside Electron, which finds it in the app's archive.
    config: (outDir) =>
      nodeBundle({
        entry: 'cli/packaged.ts',
        outDir,
        file: 'packaged.cjs',
        format: 'cjs',
        target: electronNodeTarget,
      }),
  },
  cli: {
    folder: 'cli',
    entry: 'cli/cli.ts',
    inputs: ['cli', 'benches', 'shared'],
    config: (outDir) =>
      nodeBundle({ entry: 'cli/cli.ts', outDir, file: 'cli.mjs', format: 'es', target: commandLineTarget }),
  },
};

/** @returns {BuildTarget} */
function preload(page) {
  const entry = `preload/${page}.ts`;
  return {
    folder: `preload/${page}.cjs`,
    entry,
    inputs: ['preload', 'shared'],
    // A sandboxed preload can require nothing but electron, so each is one self-contained file.
    config: (outDir) =>
      nodeBundle({ entry, outDir, file: `${page}.cjs`, format: 'cjs', target: electronNodeTarget, inOneFile: true }),
  };
}

/** What is imported on demand becomes a file of its own, so that a start reads only what it needs. */
function nodeBundle({ entry, outDir, file, format, target, inOneFile = false }) {
  return {
    ...common,
    root: projectRoot,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...commonBuild,
      outDir,
      target,
      minify: false,
      ssr: join(projectRoot, entry),
      rolldownOptions: {
        checks,
        external: ['electron', ...builtinModules, /^node:/],
        output: {
          format,
          entryFileNames: file,
          ...(inOneFile ? { codeSplitting: false } : { chunkFileNames: `[name]-[hash]${extname(file)}` }),
        },
      },
    },
  };
}

/** React Aria brings its own words in some thirty languages; only those the app speaks are bundled. */
const otherLanguagesOfReactAria = {
  find: /^.*\/(?!nb-NO|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/,
  replacement: join(projectRoot, 'renderer', 'no-words.ts'),
};

/** The screen is what a start waits for: it carries no schemas, one style sheet, and its code is fetched before it is asked for. */
function screenBundle(outDir) {
  const bundle = pageBundle({ root: 'renderer', outDir, resolve: { alias: [otherLanguagesOfReactAria] } });
  bundle.plugins = [fetchAhead('draw')];
  bundle.build.cssCodeSplit = false;
  // The screen asks the engine and takes its answers at their word; of the contracts it needs the types alone.
  bundle.build.rolldownOptions.treeshake = {
    manualPureFunctions: ['Type', 'oneOf', 'call', 'live', 'defineRecord'],
    moduleSideEffects: (id) => !id.startsWith(join(projectRoot, 'shared')) && !id.includes('@sinclair/typebox'),
  };
  return bundle;
}

/** Names in the page's head the files of a module that is imported on demand. @returns {import('vite').Plugin} */
function fetchAhead(name) {
  return {
    name: 'fetch-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name);
        const files = entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : [];
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: /** @type {const} */ ('head'),
        }));
      },
    },
  };
}

function pageBundle({ root, outDir, resolve = {} }) {
  return {
    ...common,
    root: join(projectRoot, root),
    resolve,
    base: '/',
    build: {
      ...commonBuild,
      outDir,
      target: pageTarget,
      // The content security policy allows no data: URLs for scripts, fonts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks },
    },
    worker: { format: 'es', rolldownOptions: { checks } },
  };
}

const common = {
  configFile: false,
  envDir: false,
  mode: 'production',
  logLevel: 'warn',
  clearScreen: false,
  cacheDir: join(outRoot, '.vite'),
};
/** Remarks on how long the bundler's own parts take are nothing the reader can act on. */
const checks = { pluginTimings: false };
const commonBuild = { emptyOutDir: true, sourcemap: false, reportCompressedSize: false, chunkSizeWarningLimit: 8_000 };
