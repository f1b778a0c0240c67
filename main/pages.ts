// Serves the built pages at app://ui, app://engine, app://reader and app://print, each from its own folder and under its own policy.
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { Files } from './files';

export const pageNames = ['ui', 'engine', 'reader', 'print'] as const;
export type PageName = (typeof pageNames)[number];

export const pageAddress = (page: PageName) => `app://${page}/index.html`;

/** Before the app is ready: makes app:// an origin like https. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/**
 * Serves these pages, and no others, to the windows of a session. The engine's session may also fetch offered files.
 *
 * By registerFileProtocol, which Electron calls old, and not by protocol.handle: Chromium then reads the files itself, where
 * handle carries every byte through streams in main's one thread. Starting to a usable archive took a quarter less.
 */
export function servePages(session: Session, root: string, pages: readonly PageName[], files?: Files): void {
  session.protocol.registerFileProtocol('app', ({ url, method }, answer) => {
    const { host, pathname } = new URL(url);
    const page = pages.find((name) => name === host);
    const token = page === 'engine' && pathname.startsWith('/in/') ? pathname.slice('/in/'.length) : undefined;
    const path =
      page === undefined
        ? undefined
        : token === undefined
          ? pathInside(join(root, page), pathname)
          : files?.offered(token);
    if (page === undefined || path === undefined || method !== 'GET') answer({ error: fileNotFound });
    else answer({ path, ...mediaTypeOf(token === undefined ? path : ''), headers: headers(page, pathname) });
  });
}

/** Chromium's net::ERR_FILE_NOT_FOUND. */
const fileNotFound = -6;

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
  // 'self' is where offered files come from. Of all servers that the policy names the guard lets only one through (network.ts).
  engine: policy({
    'script-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'self' https: http://127.0.0.1:* http://localhost:*",
  }),
  // The models of recognition are fetched from 'self'; pdf.js draws pictures and fonts out of the file, its decoders are WASM.
  reader: policy({
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob:",
    'font-src': "'self'",
  }),
  // Pictures on sheets, and nothing that runs.
  print: policy({ 'style-src': "'self'", 'img-src': "'self'" }),
};

/** A worker has the policy of its own script. The search index and recognition are WASM. */
const workerPolicy = policy({ 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'self'" });
const isWorker = (page: PageName, pathname: string) => page !== 'ui' && /worker[^/]*\.m?js$/.test(pathname);

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

function headers(page: PageName, pathname: string): Record<string, string> {
  return {
    'content-security-policy': isWorker(page, pathname) ? workerPolicy : policies[page],
    // No embedder policy: it would only make pages that parse strangers' files cross-origin isolated, with finer clocks. No opener policy: no page
    // can open another, and with one Chromium starts each window in a second process and throws the first away (a quarter of a start).
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

function mediaTypeOf(path: string): { readonly mimeType: string; readonly charset?: string } {
  const mimeType = mediaTypes[extname(path)] ?? 'application/octet-stream';
  return /^text/.test(mimeType) ? { mimeType, charset: 'utf-8' } : { mimeType };
}
