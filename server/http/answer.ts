// Writes answers: as JSON, as bytes, or piece by piece as fast as they are read; and what was refused.
import type { ServerResponse } from 'node:http';
import type { Answer } from '../store/store';
import type { Refusal } from './refusal';

/** On everything: nothing of it is a page, nothing of it may be framed, guessed at or kept by somebody between. */
const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
const stallMs = 60_000;
const lingerMs = 5_000;

export async function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (Buffer.isBuffer(body)) {
    response.writeHead(status, {
      ...always,
      'content-type': 'application/octet-stream',
      ...headers,
      'content-length': body.length,
    });
    response.end(body);
  } else if (Symbol.asyncIterator in body) {
    response.writeHead(status, { ...always, ...headers });
    for await (const piece of body) {
      if (response.destroyed) break;
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  } else {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      ...always,
      'content-type': 'application/json',
      ...headers,
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  }
}

export function refuse(response: ServerResponse, { status, code, reason, retryAfterSeconds }: Refusal): Promise<void> {
  // What is still on its way is read past for a moment: cut off at once, the other side would never see the answer.
  const { req: request } = response;
  if (!request.complete) {
    const cut = setTimeout(() => request.socket.destroy(), lingerMs);
    request.once('end', () => clearTimeout(cut)).once('close', () => clearTimeout(cut));
  }
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return writeAnswer(response, { status, headers, body: { error: code.replaceAll('-', '_'), code, reason } });
}

/** Somebody who does not read what they asked for does not keep it in memory. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      response.off('drain', end).off('close', end);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), stallMs);
    response.on('drain', end).on('close', end);
  });
}
