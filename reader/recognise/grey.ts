// A grey picture and what is done to it before recognition: even light, straight lines, a size the recogniser likes.

/** One byte a pixel, 0 black to 255 white, rows without padding. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const pixel = pixels[i] as number;
    data[i] = ((pixel & 255) * 77 + ((pixel >> 8) & 255) * 151 + ((pixel >> 16) & 255) * 28) >> 8;
  }
  return { width, height, data };
}

const add = (counts: Uint32Array | Float32Array, at: number) => {
  counts[at] = (counts[at] as number) + 1;
};

/** Turned clockwise by quarter turns. */
export function turn(grey: Grey, degrees: 0 | 90 | 180 | 270): Grey {
  if (degrees === 0) return grey;
  const { width, height, data } = grey;
  const out = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--) out[i] = data[j] as number;
    return { width, height, data: out };
  }
  // In tiles, so that both sides stay in the cache.
  const tile = 32;
  for (let ty = 0; ty < height; ty += tile) {
    for (let tx = 0; tx < width; tx += tile) {
      const bottom = Math.min(ty + tile, height);
      const right = Math.min(tx + tile, width);
      for (let y = ty; y < bottom; y++) {
        for (let x = tx; x < right; x++) {
          const to = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
          out[to] = data[y * width + x] as number;
        }
      }
    }
  }
  return { width: height, height: width, data: out };
}

/** Made smaller by averaging whole squares of pixels. */
export function shrink(grey: Grey, factor: number): Grey {
  if (factor <= 1) return grey;
  const width = Math.floor(grey.width / factor);
  const height = Math.floor(grey.height / factor);
  const out = new Uint8Array(width * height);
  const area = factor * factor;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        let at = (y * factor + dy) * grey.width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += grey.data[at++] as number;
      }
      out[y * width + x] = sum / area;
    }
  }
  return { width, height, data: out };
}

/** Made larger or smaller, turned by a small angle about the middle, or both; bilinear, white outside. */
export function resample(grey: Grey, scale: number, radians: number): Grey {
  if (scale === 1 && radians === 0) return grey;
  const { data } = grey;
  const width = Math.max(1, Math.round(grey.width * scale));
  const height = Math.max(1, Math.round(grey.height * scale));
  const out = new Uint8Array(width * height).fill(255);
  const cos = Math.cos(radians) / scale;
  const sin = Math.sin(radians) / scale;
  const fromX = grey.width / 2;
  const fromY = grey.height / 2;
  for (let y = 0; y < height; y++) {
    const dy = y + 0.5 - height / 2;
    let sx = fromX + (0.5 - width / 2) * cos - dy * sin - 0.5;
    let sy = fromY + (0.5 - width / 2) * sin + dy * cos - 0.5;
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      let x0 = Math.floor(sx);
      let y0 = Math.floor(sy);
      if (x0 < -1 || y0 < -1 || x0 >= grey.width || y0 >= grey.height) continue;
      const fx = sx - x0;
      const fy = sy - y0;
      const x1 = Math.min(x0 + 1, grey.width - 1);
      const y1 = Math.min(y0 + 1, grey.height - 1);
      x0 = Math.max(x0, 0);
      y0 = Math.max(y0, 0);
      const top = (data[y0 * grey.width + x0] as number) * (1 - fx) + (data[y0 * grey.width + x1] as number) * fx;
      const low = (data[y1 * grey.width + x0] as number) * (1 - fx) + (data[y1 * grey.width + x1] as number) * fx;
      out[y * width + x] = top * (1 - fy) + low * fy + 0.5;
    }
  }
  return { width, height, data: out };
}

/**
 * Divides by the light that falls on the paper and stretches what is left, so that one threshold suits the whole page: a photograph's
 * shadows and a till roll's pale print. Returns the picture itself when it is evenly white already.
 */
export function evenLight(grey: Grey): Grey {
  const { width, height, data } = grey;
  const block = Math.max(16, Math.round(Math.max(width, height) / 64));
  const columns = Math.ceil(width / block);
  const rows = Math.ceil(height / block);
  let light = new Float32Array(columns * rows);
  const histogram = new Uint32Array(64);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const bottom = Math.min(height, (row + 1) * block);
      const right = Math.min(width, (column + 1) * block);
      for (let y = row * block; y < bottom; y += 2) {
        for (let x = column * block; x < right; x += 2) {
          add(histogram, (data[y * width + x] as number) >> 2);
          count++;
        }
      }
      let level = 63;
      for (let seen = 0; level > 0; level--) {
        seen += histogram[level] as number;
        if (seen > count * 0.2) break;
      }
      light[row * columns + column] = level * 4 + 3;
    }
  }
  const sorted = [...light].sort((a, b) => a - b);
  const darkest = sorted[Math.floor(sorted.length * 0.05)] ?? 255;
  const usual = sorted[Math.floor(sorted.length * 0.6)] ?? 255;
  const ink = percentile(data, 0.01);
  if (darkest > 235 && ink < 90) return grey;
  // Where a block is all picture or dark band, its light is taken from around it, not made white.
  const floor = Math.max(40, usual * 0.35);
  light = light.map((value) => (value < floor ? usual : value));
  light = smooth(widest(light, columns, rows), columns, rows);
  const out = new Uint8Array(data.length);
  // Ink to black, paper to white: what lies under 3/4 of the way from the page's ink to the light is kept, above it is paper.
  const inkShare = Math.min(0.6, ink / Math.max(1, usual));
  for (let y = 0; y < height; y++) {
    const gy = Math.min(Math.max((y + 0.5) / block - 0.5, 0), rows - 1);
    const y0 = Math.floor(gy);
    const y1 = Math.min(y0 + 1, rows - 1);
    const fy = gy - y0;
    for (let x = 0; x < width; x++) {
      const gx = Math.min(Math.max((x + 0.5) / block - 0.5, 0), columns - 1);
      const x0 = Math.floor(gx);
      const x1 = Math.min(x0 + 1, columns - 1);
      const fx = gx - x0;
      const top = (light[y0 * columns + x0] as number) * (1 - fx) + (light[y0 * columns + x1] as number) * fx;
      const low = (light[y1 * columns + x0] as number) * (1 - fx) + (light[y1 * columns + x1] as number) * fx;
      const share = (data[y * width + x] as number) / (top * (1 - fy) + low * fy);
      const level = ((share - inkShare) / (0.96 - inkShare)) * 255;
      out[y * width + x] = Math.min(255, Math.max(0, level));
    }
  }
  return { width, height, data: out };
}

function percentile(data: Uint8Array, share: number): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let i = 0; i < data.length; i += 7, count++) add(histogram, data[i] as number);
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    sum += histogram[level] as number;
    if (sum >= count * share) return level;
  }
  return 255;
}

/** The brightest of each block and its eight neighbours: text does not darken the paper. */
function widest(light: Float32Array, columns: number, rows: number): Float32Array<ArrayBuffer> {
  return over(light, columns, rows, (values) => values.sort((a, b) => b - a)[Math.min(1, values.length - 1)] ?? 255);
}

function smooth(light: Float32Array, columns: number, rows: number): Float32Array<ArrayBuffer> {
  return over(light, columns, rows, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

function over(
  light: Float32Array,
  columns: number,
  rows: number,
  take: (values: number[]) => number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(light.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const values: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
          values.push(light[y * columns + x] as number);
      out[row * columns + column] = take(values);
    }
  }
  return out;
}

export type Slant = {
  /** Radians by which the lines fall towards the right; to be turned back by as much. */
  readonly radians: number;
  /** How much more like lines of text the page looks across than down; below 1 its lines stand upright, i.e. it lies on its side. */
  readonly across: number;
};

/** Finds the slope of the lines by where the ink falls together best when the page is projected along them. */
export function slantOf(grey: Grey): Slant {
  const small = shrink(grey, Math.max(1, Math.round(Math.max(grey.width, grey.height) / 1100)));
  const ink = inkOf(small);
  const across = bestSlope(ink.xs, ink.ys, small.width, small.height);
  const down = bestSlope(ink.ys, ink.xs, small.height, small.width);
  return { radians: across.radians, across: across.sharpness / Math.max(1e-6, down.sharpness) };
}

function inkOf(grey: Grey): { readonly xs: Float32Array; readonly ys: Float32Array } {
  const { width, height, data } = grey;
  const reach = 12;
  const xs: number[] = [];
  const ys: number[] = [];
  // Ink is what is clearly darker than the average of its surroundings: an integral picture gives the averages.
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  const margin = Math.round(Math.min(width, height) * 0.02);
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const x0 = Math.max(0, x - reach);
      const y0 = Math.max(0, y - reach);
      const x1 = Math.min(width, x + reach + 1);
      const y1 = Math.min(height, y + reach + 1);
      const sum =
        (sums[y1 * (width + 1) + x1] as number) -
        (sums[y0 * (width + 1) + x1] as number) -
        (sums[y1 * (width + 1) + x0] as number) +
        (sums[y0 * (width + 1) + x0] as number);
      if ((data[y * width + x] as number) < (sum / ((x1 - x0) * (y1 - y0))) * 0.8) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

const widestSlant = 0.16;

function bestSlope(along: Float32Array, across: Float32Array, length: number, depth: number) {
  const step = Math.max(1, Math.floor(along.length / 60_000));
  const bins = new Float32Array(depth + Math.ceil(length * widestSlant * 2) + 4);
  const sharpness = (slope: number): number => {
    bins.fill(0);
    const shift = length * widestSlant + 1;
    for (let i = 0; i < along.length; i += step) {
      const at = (across[i] as number) - (along[i] as number) * slope + shift;
      const bin = at | 0;
      if (bin >= 0 && bin < bins.length) add(bins, bin);
    }
    let sum = 0;
    for (let i = 1; i < bins.length; i++) {
      const difference = (bins[i] as number) - (bins[i - 1] as number);
      sum += difference * difference;
    }
    return sum;
  };
  let best = 0;
  let bestSharpness = sharpness(0) * 1.02;
  for (let slope = -widestSlant; slope <= widestSlant; slope += 0.008) {
    const value = sharpness(slope);
    if (value > bestSharpness) {
      best = slope;
      bestSharpness = value;
    }
  }
  for (const fine of [0.004, 0.002, 0.001]) {
    for (const slope of [best - fine, best + fine]) {
      const value = sharpness(slope);
      if (value > bestSharpness) {
        best = slope;
        bestSharpness = value;
      }
    }
  }
  return { radians: Math.atan(best), sharpness: bestSharpness / Math.max(1, along.length / step) };
}

/** As a portable greymap, which Leptonica reads without decoding. */
export function portableGreymap(grey: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${grey.width} ${grey.height}\n255\n`);
  const out = new Uint8Array(head.length + grey.data.length);
  out.set(head);
  out.set(grey.data, head.length);
  return out;
}
