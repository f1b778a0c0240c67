// The guests' page: the files that were built, and no others, under a policy that lets them do nothing but read the share and draw it.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Answer } from '../store/store';

export type ViewerPage = {
  /** `/s/{id}`: the same page for every share; its script reads the rest of the address. */
  page(): Promise<Answer | undefined>;
  asset(name: string): Promise<Answer | undefined>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
const headers = { 'content-security-policy': policy, 'cross-origin-opener-policy': 'same-origin' };

/** @param folder with `index.html` and `assets/`. Read whole when first asked for: what is served is what stood there then. */
export function openViewerPage(folder: string): ViewerPage {
  let reading: Promise<ReadonlyMap<string, Buffer>> | undefined;
  const files = () => {
    reading ??= readAll(folder).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  const answer = async (name: string, cache: string): Promise<Answer | undefined> => {
    const body = (await files()).get(name);
    const type = types[extname(name)];
    if (!body || !type) return undefined;
    return { status: 200, headers: { ...headers, 'content-type': type, 'cache-control': cache }, body };
  };
  return {
    page: () => answer('index.html', 'no-cache'),
    asset: (name) => answer(`assets/${name}`, 'public, max-age=31536000, immutable'),
  };
}

async function readAll(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const part of ['', 'assets/'])
    for (const entry of await readdir(join(folder, part), { withFileTypes: true }).catch(() => []))
      if (entry.isFile()) files.set(`${part}${entry.name}`, await readFile(join(folder, part, entry.name)));
  if (!files.has('index.html')) throw new Error('the page for guests is not built');
  return files;
}
