// Lays what typesetting needs beside its process: Typst's native build for this machine, the typefaces, the templates.

import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from './places.mjs';
import { Stop } from './say.mjs';

const modules = join(projectRoot, 'node_modules');
const typst = '@myriaddreamin/typst-ts-node-compiler';

// Typst takes no variable fonts, and the screen's are in parts by script: these are whole, in the weights that papers use.
const fonts = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/schibsted-grotesk/600SemiBold/SchibstedGrotesk_600SemiBold.ttf',
];

/** Every package that ends up beside the typesetter: a change of version means laying them out again. */
export const typesettingPackages = [typst, '@expo-google-fonts/inter', '@expo-google-fonts/schibsted-grotesk'];

export function layTypesettingAssets(folder) {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  copyFileSync(nativeTypst(), join(folder, 'typst.node'));
  for (const font of fonts) copyFileSync(join(modules, font), join(folder, 'fonts', basename(font)));
  cpSync(join(projectRoot, 'resources', 'typesetting'), join(folder, 'templates'), { recursive: true });
}

/** npm installs the build of this machine alone; its name says which it is. */
function nativeTypst() {
  const machine = `${process.platform}-${process.arch}`;
  for (const build of [machine, `${machine}-gnu`, `${machine}-musl`, `${machine}-msvc`]) {
    const path = join(modules, `${typst}-${build}`, `typst-ts-node-compiler.${build}.node`);
    if (existsSync(path)) return path;
  }
  throw new Stop(`Typst has no build for ${machine}, or it was not installed: npm install --include=optional`);
}
