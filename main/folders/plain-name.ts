// Whether a name names one file in a folder, on every system, and nothing else: what an engine that was taken over might ask for is refused.
import { ProblemError, problem } from '../../shared/problem';

const mostBytes = 255;
/** Separators, streams of NTFS, wildcards, controls, and what turns the writing direction around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const device = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)( |\.|$)/i;

export function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !forbidden.test(name) &&
    !device.test(name) &&
    // Hidden files, `.` and `..`; and Windows drops what stands at the end.
    !name.startsWith('.') &&
    !/[. ]$/.test(name) &&
    Buffer.byteLength(name) <= mostBytes
  );
}

export function plainName(name: string): string {
  if (!isPlainName(name)) throw new ProblemError(problem('invalid-input', { field: 'fileName' }));
  return name;
}
