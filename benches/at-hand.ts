// Packages of the checkout that a bench runs beside the app, loaded where they lie: they find their own files there, which a bundle would not have.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appFolder } from '../cli/app-connection';

export async function atHand<T>(name: string): Promise<T> {
  const path = createRequire(join(appFolder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as T;
}
