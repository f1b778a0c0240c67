// Good pages made poor in the ways that home owners' copies are: askew, turned, pale, shaded, grainy, photographed on a table. Seeded.
import { crc32, deflateSync } from 'node:zlib';

/** One byte a pixel, 0 black to 255 white. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Where a pixel of the copy comes from on the page; undefined beside it. */
type Source = (x: number, y: number) => { readonly x: number; readonly y: number } | undefined;

export const poorCopies: Readonly<Record<string, (page: Picture, seed: number) => Picture>> = {
  'as it is': (page) => page,
  'askew by 2.5°': (page, seed) => grainy(askew(page, 2.5), 6, seed),
  'askew by -4°': (page, seed) => grainy(askew(page, -4), 6, seed),
  'on its side': (page, seed) =>
    grainy(
      copied(page, page.height, page.width, (x, y) => ({ x: y, y: page.height - 1 - x })),
      6,
      seed,
    ),
  'on its head': (page, seed) =>
    grainy(
      copied(page, page.width, page.height, (x, y) => ({ x: page.width - 1 - x, y: page.height - 1 - y })),
      6,
      seed,
    ),
  pale: (page, seed) =>
    grainy(
      toned(page, (level) => 150 + level * 0.25),
      5,
      seed,
    ),
  grainy: (page, seed) => grainy(page, 34, seed),
  shaded: (page, seed) =>
    grainy(
      toned(page, (level, x, y) => {
        const light = 1 - 0.45 * (x / page.width) - (y > page.height * 0.45 + x * 0.2 ? 0.22 : 0);
        return level * light;
      }),
      6,
      seed,
    ),
  photographed: (page, seed) => photographed(page, seed),
};

const askew = (page: Picture, degrees: number): Picture => {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const [cx, cy] = [page.width / 2, page.height / 2];
  return copied(page, page.width, page.height, (x, y) => ({
    x: cx + (x - cx) * cos + (y - cy) * sin,
    y: cy - (x - cx) * sin + (y - cy) * cos,
  }));
};

/** A trapezium on a table of wood, with the lamp at the top left. */
function photographed(page: Picture, seed: number): Picture {
  const width = Math.round(page.width * 1.25);
  const height = Math.round(page.height * 1.2);
  const random = numbers(seed);
  const corner = (x: number, y: number) => ({
    x: width * (x + (random() - 0.5) * 0.04),
    y: height * (y + (random() - 0.5) * 0.04),
  });
  const a = corner(0.12, 0.08);
  const b = corner(0.87, 0.1);
  const c = corner(0.92, 0.93);
  const d = corner(0.07, 0.9);
  // Newton's steps find the place on the sheet, whose sides are taken to be evenly divided.
  const source: Source = (x, y) => {
    let [u, v] = [(x - a.x) / (b.x - a.x), (y - a.y) / (d.y - a.y)];
    for (let step = 0; step < 4; step++) {
      const px = (1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x) - x;
      const py = (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y) - y;
      const xu = (1 - v) * (b.x - a.x) + v * (c.x - d.x);
      const xv = (1 - u) * (d.x - a.x) + u * (c.x - b.x);
      const yu = (1 - v) * (b.y - a.y) + v * (c.y - d.y);
      const yv = (1 - u) * (d.y - a.y) + u * (c.y - b.y);
      const whole = xu * yv - xv * yu;
      u -= (px * yv - py * xv) / whole;
      v -= (py * xu - px * yu) / whole;
    }
    return { x: u * page.width, y: v * page.height };
  };
  const grain = Array.from({ length: height }, () => 70 + random() * 45);
  const shot = copied(page, width, height, source, (x, y) => (grain[y] ?? 90) + 8 * Math.sin(x / 60 + y / 9));
  return grainy(
    toned(shot, (level, x, y) => level * (0.95 - 0.3 * Math.hypot(x / width, y / height))),
    5,
    seed + 1,
  );
}

function copied(
  page: Picture,
  width: number,
  height: number,
  source: Source,
  beside: (x: number, y: number) => number = () => 255,
): Picture {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = source(x, y);
      const level = from ? levelAt(page, from.x, from.y) : undefined;
      data[y * width + x] = level ?? beside(x, y);
    }
  return { width, height, data };
}

function levelAt({ width, height, data }: Picture, x: number, y: number): number | undefined {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return undefined;
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(x0 + 1, width - 1), Math.min(y0 + 1, height - 1)];
  const [fx, fy] = [x - x0, y - y0];
  const at = (column: number, row: number) => data[row * width + column] ?? 255;
  return (at(x0, y0) * (1 - fx) + at(x1, y0) * fx) * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy;
}

function toned(page: Picture, tone: (level: number, x: number, y: number) => number): Picture {
  const data = page.data.map((level, at) => clamped(tone(level, at % page.width, Math.floor(at / page.width))));
  return { ...page, data };
}

function grainy(page: Picture, strength: number, seed: number): Picture {
  const random = numbers(seed);
  return toned(page, (level) => level + (random() + random() + random() - 1.5) * strength * 2);
}

const clamped = (level: number) => Math.max(0, Math.min(255, Math.round(level)));

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As pdftoppm writes a grey page. */
export function pictureOf(greymap: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(greymap.subarray(0, 64)).toString('latin1'));
  if (!head) throw new Error('no grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, data: greymap.subarray(head[0].length, head[0].length + width * height) };
}

export function pngOf({ width, height, data }: Picture): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const part = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(body.length, 0);
    framed.set(named, 4);
    framed.writeUInt32BE(crc32(named), named.length + 4);
    return framed;
  };
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    part('IHDR', head),
    part('IDAT', deflateSync(rows, { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}
