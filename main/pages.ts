// Serves the built pages at app://ui, app://engine and app://reader, each from its own folder and under its own policy.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import type { Files } from './files';

export const pageNames = ['ui', 'engine', 'reader'] as const;
export type PageName = (typeof pageNames)[number];

export const pageAddress = (page: PageName) => `app://${page}/index.html`;

/** Before the app is ready: makes app:// an origin like https. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves these pages, and no others, to the windows of a session. The engine's session may also fetch offered files. */
export function servePages(session: Session, root: string, pages: readonly PageName[], files?: Files): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const page = pages.find((name) => name === url.host);
    if (!page || request.method !== 'GET') return refusal(page ? 405 : 404);
    if (page === 'engine' && url.pathname.startsWith('/in/'))
      return offeredFile(url.pathname.slice('/in/'.length), files);
    return pageFile(join(root, page), page, url.pathname);
  });
}

async function pageFile(folder: string, page: PageName, pathname: string): Promise<Response> {
  const path = pathInside(folder, pathname);
  if (!path) return refusal(404);
  try {
    const bytes = await readFile(path);
    return new Response(bytes, {
      headers: { ...headers(page), 'content-type': mediaType(path), 'content-length': String(bytes.length) },
    });
  } catch {
    return refusal(404);
  }
}

/** The file that a path of an address names, or undefined when it would lead out of the folder. */
export function pathInside(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const path = join(folder, decoded === '/' ? 'index.html' : decoded);
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return undefined;
  return path.startsWith(folder + sep) ? path : undefined;
}

async function offeredFile(token: string, files: Files | undefined): Promise<Response> {
  const path = files?.offered(token);
  if (!path) return refusal(404);
  try {
    const { size } = await stat(path);
    const body =
      size === 0
        ? null
        : (Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 20 })) as unknown as ReadableStream);
    return new Response(body, {
      headers: { ...headers('engine'), 'content-type': 'application/octet-stream', 'content-length': String(size) },
    });
  } catch {
    return refusal(404);
  }
}

const refusal = (status: number) => new Response(null, { status });

/** What each page may load. `default-src 'none'` closes what is not named: frames, objects, media, manifests, forms. */
const policies: Readonly<Record<PageName, string>> = {
  // No network at all: the screen has only its port.
  ui: policy({
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob:",
    'font-src': "'self'",
    'connect-src': "'none'",
  }),
  // 'self' is where offered files come from. The search index is SQLite in a worker.
  engine: policy({
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
  }),
  // Recognition is WASM in a worker, its models are fetched from 'self'; pdf.js draws pictures and fonts out of the file.
  reader: policy({
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob:",
    'font-src': "'self'",
  }),
};

function policy(sources: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...sources,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function headers(page: PageName): Record<string, string> {
  return {
    'content-security-policy': policies[page],
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const mediaType = (path: string) => mediaTypes[extname(path)] ?? 'application/octet-stream';
