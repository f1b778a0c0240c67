// The office machine and the phone: turns a typeset page into a scan, a photo, a screenshot or a fax-like TIFF. Seeded, so a run repeats itself.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function run(command, args) {
  const done = spawnSync(command, args.map(String), { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stderr ?? done.error}`);
  return done.stdout;
}
const convert = (...args) => run('convert', args.flat());
const sizeOf = (file) =>
  run('identify', ['-format', '%w %h ', `${file}[0]`])
    .trim()
    .split(' ')
    .map(Number);

/** One PNG a page, in page order. */
export function pagesOf(pdf, dpi, work) {
  const stem = `page-${Math.abs(hash(pdf + dpi))}`;
  run('pdftoppm', ['-r', dpi, '-png', pdf, join(work, stem)]);
  return readdirSync(work)
    .filter((name) => name.startsWith(`${stem}-`))
    .sort()
    .map((name) => join(work, name));
}

const hash = (text) => [...text].reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 7);
const at = (value, page, otherwise) => (Array.isArray(value) ? value[page] : value) ?? otherwise;

/** form: dpi, seed, skew (degrees), turn (0/90/180/270), noise, quality, colour, fax, shade, punched; lists are per page. */
export function scan(png, form) {
  const page = form.page ?? 0;
  const dpi = form.dpi ?? 200;
  const [width, height] = sizeOf(png);
  const out = `${png}.scan.${form.fax ? 'tif' : 'jpg'}`;
  const holes = form.punched
    ? [0.5 - 40 / 297, 0.5 + 40 / 297].flatMap((y) => {
        const [cx, cy, r] = [width * 0.047, height * y, width * 0.0125];
        return ['-fill', '#6b6b6b', '-draw', `circle ${cx},${cy} ${cx + r},${cy}`];
      })
    : [];
  const fold = form.fold
    ? [
        '(',
        '-size',
        `${width}x6`,
        'gradient:#000-#fff',
        '-blur',
        '0x2',
        '-evaluate',
        'multiply',
        '0.14',
        '-evaluate',
        'add',
        '86%',
        ')',
        '-gravity',
        'north',
        '-geometry',
        `+0+${Math.round(height * form.fold)}`,
        '-compose',
        'multiply',
        '-composite',
        '-compose',
        'over',
        '+gravity',
      ]
    : [];
  const shade = form.shade
    ? [
        '(',
        '-size',
        `${height}x${width}`,
        `gradient:gray(${100 - form.shade}%)-white`,
        '-rotate',
        '-90',
        '-sigmoidal-contrast',
        '6,8%',
        ')',
        '-compose',
        'multiply',
        '-composite',
        '-compose',
        'over',
      ]
    : [];
  const tone = form.fax
    ? [
        '-colorspace',
        'Gray',
        '-blur',
        '0x0.7',
        '-attenuate',
        at(form.noise, page, 0.5),
        '+noise',
        'Gaussian',
        '-threshold',
        '62%',
        '-type',
        'bilevel',
      ]
    : [
        ...(form.colour ? [] : ['-colorspace', 'Gray']),
        '-blur',
        '0x0.6',
        '-attenuate',
        at(form.noise, page, 0.25),
        '+noise',
        'Gaussian',
        '+level',
        '6%,97%',
      ];
  convert(
    png,
    '-seed',
    (form.seed ?? 1) + page,
    '-background',
    'white',
    '-alpha',
    'remove',
    '-alpha',
    'off',
    ...holes,
    ...fold,
    ...shade,
    '-virtual-pixel',
    'white',
    '-distort',
    'SRT',
    at(form.skew, page, 0),
    ...(form.fax ? [] : ['-fill', 'none']),
    '-rotate',
    at(form.turn, page, 0),
    ...tone,
    '-strip',
    '+repage',
    ...(form.fax
      ? ['-compress', 'Group4', '-define', 'tiff:rows-per-strip=100000', out]
      : ['-sampling-factor', '4:2:0', '-quality', form.quality ?? 42, out]),
  );
  const [w, h] = sizeOf(out);
  return form.fax
    ? { data: faxStrip(readFileSync(out)), width: w, height: h, dpi, filter: 'CCITTFaxDecode', colours: 1 }
    : { data: readFileSync(out), width: w, height: h, dpi, filter: 'DCTDecode', colours: form.colour ? 3 : 1 };
}

/** The single G4 strip of a TIFF, with the polarity a PDF expects (0 is black). */
function faxStrip(file) {
  const little = file.toString('latin1', 0, 2) === 'II';
  const u16 = (o) => (little ? file.readUInt16LE(o) : file.readUInt16BE(o));
  const u32 = (o) => (little ? file.readUInt32LE(o) : file.readUInt32BE(o));
  const directory = u32(4);
  const tags = new Map();
  for (let i = 0; i < u16(directory); i++) {
    const entry = directory + 2 + i * 12;
    tags.set(u16(entry), u16(entry + 2) === 3 ? u16(entry + 8) : u32(entry + 8));
  }
  if (tags.get(259) !== 4) throw new Error('not a G4 strip');
  return file.subarray(tags.get(273), tags.get(273) + tags.get(279));
}

/** A paper on a table, photographed by hand: perspective, uneven light, soft focus, JPEG. */
export function photograph(png, target, form) {
  const [paperWidth, paperHeight] = sizeOf(png);
  const [width, height] = form.size ?? [1500, 2000];
  const { seed } = form;
  const table = `${png}.table.png`;
  const paper = `${png}.paper.png`;
  // wood: noise stretched along one axis, tinted
  convert(
    '-seed',
    seed,
    '-size',
    `${Math.round(width / 3)}x14`,
    'xc:gray(50%)',
    '-attenuate',
    1.6,
    '+noise',
    'Gaussian',
    '-colorspace',
    'Gray',
    '-resize',
    `${width}x${height}!`,
    '-blur',
    '6x3',
    '-normalize',
    '-colorspace',
    'sRGB',
    '-type',
    'TrueColor',
    '+level-colors',
    form.table ?? '#6f5743,#a98c70',
    '-attenuate',
    0.12,
    '+noise',
    'Gaussian',
    table,
  );
  const corners = form.corners.map(([x, y]) => [x * width, y * height]);
  const from = [
    [0, 0],
    [paperWidth, 0],
    [paperWidth, paperHeight],
    [0, paperHeight],
  ];
  convert(
    png,
    '-seed',
    seed + 1,
    '-alpha',
    'set',
    '-modulate',
    '97,100',
    '-fill',
    '#fff6e6',
    '-colorize',
    '7',
    '(',
    '-size',
    `${paperWidth}x${paperHeight}`,
    'plasma:gray70-gray100',
    '-colorspace',
    'Gray',
    '-blur',
    '0x60',
    '-normalize',
    '+level',
    '86%,100%',
    '-colorspace',
    'sRGB',
    '-type',
    'TrueColor',
    ')',
    '-compose',
    'multiply',
    '-composite',
    '-compose',
    'over',
    '-background',
    'none',
    '-virtual-pixel',
    'transparent',
    '-set',
    'option:distort:viewport',
    `${width}x${height}+0+0`,
    '-distort',
    'Perspective',
    from.map((p, i) => `${p.map(Math.round).join(',')} ${corners[i].map(Math.round).join(',')}`).join('  '),
    '+repage',
    paper,
  );
  convert(
    table,
    '(',
    paper,
    '-background',
    'black',
    '-shadow',
    '62x16+10+18',
    ')',
    '-compose',
    'over',
    '-composite',
    paper,
    '-composite',
    '(',
    '-size',
    `${width}x${height}`,
    'radial-gradient:white-gray(72%)',
    '-colorspace',
    'sRGB',
    '-type',
    'TrueColor',
    ')',
    '-compose',
    'multiply',
    '-composite',
    '-blur',
    `0x${form.blur ?? 0.8}`,
    '-seed',
    seed + 2,
    '-attenuate',
    0.08,
    '+noise',
    'Gaussian',
    '-modulate',
    '110,96',
    '-strip',
    '-sampling-factor',
    '4:2:0',
    '-quality',
    form.quality ?? 62,
    target,
  );
}

/** A picture of a screen: sharp, few colours. */
export function screenshot(png, target) {
  convert(
    png,
    '-background',
    'white',
    '-alpha',
    'remove',
    '-alpha',
    'off',
    '+dither',
    '-colors',
    128,
    '-strip',
    '-define',
    'png:exclude-chunks=date,time',
    `PNG8:${target}`,
  );
}

/** Several fax pages in one TIFF, G4. */
export function tiff(pages, target, form, work) {
  const faxed = pages.map((png, i) => {
    const out = join(work, `fax-${i}.tif`);
    convert(
      png,
      '-seed',
      form.seed + i,
      '-background',
      'white',
      '-alpha',
      'remove',
      '-alpha',
      'off',
      '-colorspace',
      'Gray',
      '-virtual-pixel',
      'white',
      '-distort',
      'SRT',
      at(form.skew, i, 0),
      '-blur',
      '0x0.6',
      '-attenuate',
      0.4,
      '+noise',
      'Gaussian',
      '-threshold',
      '60%',
      '-type',
      'bilevel',
      '-units',
      'PixelsPerInch',
      '-density',
      form.dpi,
      '-strip',
      out,
    );
    return out;
  });
  convert(...faxed, '-compress', 'Group4', '-units', 'PixelsPerInch', '-density', form.dpi, target);
}
