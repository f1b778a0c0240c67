// Takes a request's address apart, strictly: whatever could be read in two ways is refused before anything else is looked at.
import { badRequest } from './refusal';

export type Address = {
  /** Decoded, none of them empty. `/` has none. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
};

const longest = 4096;
/** As they may stand in an address without being encoded; `%` introduces two hexadecimal digits. */
const plain = /^\/(?:[A-Za-z0-9._~:@!$&'()*+,;=-]|%[0-9A-Fa-f]{2}|\/)*$/;

/** @throws Refusal when it holds anything but clean segments: no `.` and `..`, no encoded slashes, no control signs. */
export function takeApart(url: string | undefined): Address {
  if (url === undefined || url.length > longest) throw badRequest('That address is too long.');
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!plain.test(path)) throw badRequest('That is no address.');
  const parts = path.slice(1).split('/');
  // CouchDB's clients end the address of a database with a slash.
  if (parts.at(-1) === '') parts.pop();
  const segments = parts.map((part) => {
    const segment = decoded(part);
    if (segment === '' || segment === '.' || segment === '..' || hasUnclean(segment))
      throw badRequest('That is no address.');
    return segment;
  });
  return { segments, query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest('That is no address.');
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const hasUnclean = (segment: string) => /[/\\\u0000-\u001f\u007f]/.test(segment);
