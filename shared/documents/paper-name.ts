// What a paper is called when it leaves the archive as a file: "2023-03-14 Faktura fra Rør & Varme AS.pdf", on every file system.

export type Named = { readonly date: string; readonly title: string; readonly fileName: string };

/** The day it is from, when it has one, its title, and the ending of what it is. */
export function paperFileName({ date, title, fileName }: Named, ending: string): string {
  const name = title === '' ? fileName.replace(/\.[^.]{1,5}$/, '') : withoutEnding(title, fileName, ending);
  return `${readableName(`${date} ${name}`, 120)}${ending}`;
}

/** A paper whose title is its file's name is not called ".pdf.pdf". */
function withoutEnding(title: string, fileName: string, ending: string): string {
  const known = /\.[A-Za-z0-9]{1,5}$/.exec(title)?.[0] ?? '';
  return known !== '' && (title === fileName || known.toLowerCase() === ending) ? title.slice(0, -known.length) : title;
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/xml': '.xml',
  'application/zip': '.zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.ms-outlook': '.msg',
  'message/rfc822': '.eml',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
  'image/webp': '.webp',
  'image/heic': '.heic',
  'image/heif': '.heic',
  'text/html': '.html',
  'text/plain': '.txt',
};

/** By content first: a paper that calls itself .exe does not leave as one. What is of no known type keeps only a harmless ending. */
export function endingOf(mediaType: string, fileName: string): string {
  const known = endings[mediaType];
  if (known) return known;
  const own = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase() ?? '';
  return Object.values(endings).includes(own) ? own : '';
}

/** A name that every file system takes, and a person recognises. */
export function readableName(text: string, longest = 120): string {
  const plain = withinBytes(
    text
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, ' ')
      .replace(/\p{Cs}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  ).replace(/[. ]+$/, '');
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)( |\.|$)/i.test(plain) || plain.startsWith('.')
    ? `_${plain}`
    : plain;
}

/** Most file systems count 255 bytes or units to a name; a number and an ending must still fit. */
const mostBytes = 200;

function withinBytes(text: string, longest: number): string {
  let bytes = 0;
  let taken = '';
  for (const letter of [...text].slice(0, longest)) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > mostBytes) break;
    taken += letter;
  }
  return taken;
}

/**
 * Each name once, as file systems see it that keep no case: the second gets a number. Two spellings of one letter (å, and a with a
 * ring over it) are one name to macOS.
 */
export function uniqueNames(taken: Set<string> = new Set()): (name: string, ending: string) => string {
  return (name, ending) => {
    for (let number = 1; ; number += 1) {
      const candidate = numbered(name, number, ending);
      const key = nameKey(candidate);
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  };
}

export const numbered = (name: string, number: number, ending: string): string =>
  number === 1 ? `${name}${ending}` : `${name} (${number})${ending}`;

export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();
