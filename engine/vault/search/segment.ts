// The words of many papers and which papers each stands in, packed: twenty thousand papers take some tens of megabytes, and a word of a query is
// looked up in microseconds.

/** How a word stands in a paper. */
export const stands = { inHeading: 1, inKind: 2 } as const;
/** What is counted of one word in one paper goes no further: more mentions say nothing more. */
export const mostCounted = 63;

export type Posting = {
  /** Number of the paper. */
  readonly no: number;
  /** How often, weighed by where; 1 to `mostCounted`. */
  readonly count: number;
  /** `stands`, added up. */
  readonly where: number;
};

/** Immutable. Words in the order of their UTF-16 units. */
export type Segment = {
  /** All words, each followed by a line feed. */
  readonly terms: string;
  /** Where each word begins; one more at the end. */
  readonly starts: Uint32Array;
  /** For each word: how many papers, then for each the distance to the number before and a byte of where and count. */
  readonly postings: Uint8Array;
  /** Where each word's postings begin; one more at the end. */
  readonly offsets: Uint32Array;
  /** Which words have three letters in a row. Absent in small segments: there the text is looked through. */
  readonly grams?: Grams;
};

type Grams = { readonly starts: Uint32Array; readonly lists: Uint8Array };

const gramBuckets = 1 << 15;
/** Shorter texts are looked through in less time than a list is followed. */
const longestWithoutGrams = 200_000;
const longestInVocabulary = 40;

/** Words of letters only are what may be mistyped or part of a compound; pairs of fillers are no words. */
export const isOfLetters = (term: string) =>
  term.length >= 2 && term.length <= longestInVocabulary && !/[\d ]/.test(term);

/** Words by their postings; papers of each by rising number. */
export function packed(words: ReadonlyMap<string, readonly Posting[]>): Segment {
  const terms = [...words.keys()].sort();
  const writer = segmentWriter();
  for (const term of terms) {
    const postings = words.get(term) ?? [];
    writer.begin(term, postings.length);
    for (const { no, count, where } of postings) writer.add(no, (where << 6) | count);
  }
  return writer.done();
}

/** Together what the segments say, oldest first; papers that are gone are left out. */
export function merged(segments: readonly Segment[], isLive: (no: number) => boolean): Segment {
  const writer = segmentWriter();
  const at = segments.map(() => 0);
  const heads = segments.map((segment) => (sizeOf(segment) > 0 ? termAt(segment, 0) : undefined));
  const nos: number[] = [];
  const bytes: number[] = [];
  for (;;) {
    let next: string | undefined;
    for (const head of heads) if (head !== undefined && (next === undefined || head < next)) next = head;
    if (next === undefined) return writer.done();
    nos.length = 0;
    bytes.length = 0;
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index];
      if (heads[index] !== next || !segment) continue;
      eachPosting(segment, at[index] ?? 0, (no, byte) => {
        if (!isLive(no)) return;
        nos.push(no);
        bytes.push(byte);
      });
      const following = (at[index] ?? 0) + 1;
      at[index] = following;
      heads[index] = following < sizeOf(segment) ? termAt(segment, following) : undefined;
    }
    if (nos.length === 0) continue;
    writer.begin(next, nos.length);
    for (let index = 0; index < nos.length; index++) writer.add(nos[index] ?? 0, bytes[index] ?? 0);
  }
}

export const sizeOf = (segment: Segment) => segment.starts.length - 1;

export function termAt(segment: Segment, index: number): string {
  return segment.terms.substring(segment.starts[index] ?? 0, (segment.starts[index + 1] ?? 0) - 1);
}

/** Index of the first word that is not before this one. */
export function placeOf(segment: Segment, term: string): number {
  let low = 0;
  let high = sizeOf(segment);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(segment, middle) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the word, or -1. */
export function indexOf(segment: Segment, term: string): number {
  const index = placeOf(segment, term);
  return index < sizeOf(segment) && termAt(segment, index) === term ? index : -1;
}

/** Indexes of the words beginning so: from, and up to. */
export const rangeOf = (segment: Segment, prefix: string): readonly [from: number, to: number] => [
  placeOf(segment, prefix),
  placeOf(segment, `${prefix}\uffff`),
];

/** In how many papers; those gone since are counted until segments are next put together. */
export function papersOf(segment: Segment, index: number): number {
  let at = segment.offsets[index] ?? 0;
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = segment.postings[at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

/** Each paper of a word, with where (the two highest bits) and how often (the rest). */
export function eachPosting(segment: Segment, index: number, visit: (no: number, byte: number) => void): void {
  const { postings } = segment;
  const end = segment.offsets[index + 1] ?? 0;
  let at = segment.offsets[index] ?? 0;
  while ((postings[at++] ?? 0) > 127);
  let no = 0;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    no += step;
    visit(no, postings[at++] ?? 0);
  }
}

/** What words are told apart by before any of them is taken out of the text: their length, and the letters they may lack. */
export type Like = {
  readonly shortest: number;
  readonly longest: number;
  /** At most `lacking` of these letters (see `lettersOf`) may be missing. */
  readonly letters?: number;
  readonly lacking?: number;
};

/** Which letters stand in this stretch of a text, a bit each. */
export function lettersOf(text: string, start = 0, end = text.length): number {
  let letters = 0;
  for (let at = start; at < end; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

export function isLike(
  { terms, starts }: Segment,
  index: number,
  { shortest, longest, letters, lacking = 0 }: Like,
): boolean {
  const start = starts[index] ?? 0;
  const end = (starts[index + 1] ?? 0) - 1;
  if (end - start < shortest || end - start > longest) return false;
  return letters === undefined || bits(letters & ~lettersOf(terms, start, end)) <= lacking;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Indexes of the words of letters with this piece, of three letters at least, anywhere in them; of these lengths. */
export function containing(segment: Segment, piece: string, like: Like): readonly number[] {
  const { terms, starts, grams } = segment;
  const found: number[] = [];
  const fits = (index: number) => isLike(segment, index, like);
  if (!grams) {
    let index = 0;
    for (let at = terms.indexOf(piece); at >= 0; at = terms.indexOf(piece, starts[index] ?? terms.length)) {
      while ((starts[index] ?? 0) <= at) index++;
      if (fits(index - 1) && isOfLetters(termAt(segment, index - 1))) found.push(index - 1);
      if (index >= sizeOf(segment)) break;
    }
    return found;
  }
  let [from, to] = [0, 0];
  for (let at = 0; at + 3 <= piece.length; at++) {
    const bucket = gramOf(piece, at);
    const [begin = 0, end = 0] = grams.starts.subarray(bucket, bucket + 2);
    if (at === 0 || end - begin < to - from) [from, to] = [begin, end];
  }
  const first = piece.charCodeAt(0);
  let index = 0;
  while (from < to) {
    let byte = grams.lists[from++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = grams.lists[from++] ?? 0;
      step |= (byte & 127) << shift;
    }
    index += step;
    if (!fits(index)) continue;
    const start = starts[index] ?? 0;
    const last = (starts[index + 1] ?? 0) - 1 - piece.length;
    for (let at = start; at <= last; at++)
      if (terms.charCodeAt(at) === first && terms.startsWith(piece, at)) {
        found.push(index);
        break;
      }
  }
  return found;
}

/** As it is kept between starts. */
export function toParts(segment: Segment): Readonly<Record<string, Uint8Array>> {
  const { terms, starts, postings, offsets, grams } = segment;
  return {
    terms: new TextEncoder().encode(terms),
    starts: bytesOf(starts),
    postings,
    offsets: bytesOf(offsets),
    ...(grams ? { gramStarts: bytesOf(grams.starts), grams: grams.lists } : {}),
  };
}

export function fromParts(parts: ReadonlyMap<string, Uint8Array>): Segment {
  const part = (name: string) => parts.get(name) ?? new Uint8Array();
  const gramStarts = parts.get('gramStarts');
  return {
    terms: new TextDecoder().decode(part('terms')),
    starts: wordsFrom(part('starts')),
    postings: part('postings'),
    offsets: wordsFrom(part('offsets')),
    ...(gramStarts ? { grams: { starts: wordsFrom(gramStarts), lists: part('grams') } } : {}),
  };
}

const bytesOf = (numbers: Uint32Array) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
const wordsFrom = (bytes: Uint8Array) =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Uint32Array(bytes.slice().buffer);

function segmentWriter() {
  const terms: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const postings = byteWriter();
  let length = 0;
  let before = 0;
  return {
    begin(term: string, papers: number) {
      starts.push(length);
      offsets.push(postings.length());
      terms.push(term);
      length += term.length + 1;
      postings.number(papers);
      before = 0;
    },
    add(no: number, byte: number) {
      postings.number(no - before);
      postings.byte(byte);
      before = no;
    },
    done(): Segment {
      starts.push(length);
      offsets.push(postings.length());
      const text = terms.length === 0 ? '' : `${terms.join('\n')}\n`;
      return {
        terms: text,
        starts: Uint32Array.from(starts),
        postings: postings.done(),
        offsets: Uint32Array.from(offsets),
        ...(length > longestWithoutGrams ? { grams: gramsOf(terms) } : {}),
      };
    },
  };
}

function gramsOf(terms: readonly string[]): Grams {
  const counts = new Uint32Array(gramBuckets + 1);
  const each = (visit: (bucket: number, index: number) => void) => {
    terms.forEach((term, index) => {
      if (isOfLetters(term)) for (let at = 0; at + 3 <= term.length; at++) visit(gramOf(term, at), index);
    });
  };
  each((bucket) => {
    counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
  });
  for (let bucket = 0; bucket < gramBuckets; bucket++)
    counts[bucket + 1] = (counts[bucket + 1] ?? 0) + (counts[bucket] ?? 0);
  const entries = new Uint32Array(counts[gramBuckets] ?? 0);
  const next = counts.slice();
  each((bucket, index) => {
    const at = next[bucket] ?? 0;
    entries[at] = index;
    next[bucket] = at + 1;
  });
  const starts = new Uint32Array(gramBuckets + 1);
  const lists = byteWriter();
  for (let bucket = 0; bucket < gramBuckets; bucket++) {
    starts[bucket] = lists.length();
    let before = -1;
    for (let at = counts[bucket] ?? 0; at < (counts[bucket + 1] ?? 0); at++) {
      const index = entries[at] ?? 0;
      if (index === before) continue;
      lists.number(index - Math.max(0, before));
      before = index;
    }
  }
  starts[gramBuckets] = lists.length();
  return { starts, lists: lists.done() };
}

/** Letters a to z each have a bucket of their own; others share. */
const gramOf = (text: string, at: number) =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) & (gramBuckets - 1);

function byteWriter() {
  let bytes = new Uint8Array(4096);
  let length = 0;
  const byte = (value: number) => {
    if (length === bytes.length) {
      const wider = new Uint8Array(bytes.length * 2);
      wider.set(bytes);
      bytes = wider;
    }
    bytes[length++] = value;
  };
  return {
    byte,
    number(value: number) {
      let rest = value;
      for (; rest > 127; rest >>>= 7) byte((rest & 127) | 128);
      byte(rest);
    },
    length: () => length,
    done: () => bytes.slice(0, length),
  };
}
