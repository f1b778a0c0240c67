// Makes a long PDF of our own: every page with its own sentences and its own picture, as large as one likes.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

type Long = { readonly pages: number; readonly bytesPerPage: number };

const words =
  'drenering grunnmur taktekking nedløp varmepumpe ventilasjon sikringsskap membran sluk radiator isolasjon vindu terrasse peis kontroll utført anbefales utbedret måned år garanti'.split(
    ' ',
  );

/** Each page says "Side N" and "kapittel-N", so that a test knows it by its words. */
export async function writeLongPdf(path: string, { pages, bytesPerPage }: Long): Promise<void> {
  const file = createWriteStream(path);
  const places: number[] = [];
  let at = 0;
  const write = async (data: string | Buffer) => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    at += bytes.length;
    if (!file.write(bytes)) await once(file, 'drain');
  };
  const object = async (number: number, head: string, stream?: Buffer) => {
    places[number] = at;
    await write(`${number} 0 obj\n${head}\n`);
    if (stream) {
      await write('stream\n');
      await write(stream);
      await write('\nendstream\n');
    }
    await write('endobj\n');
  };
  const idOf = (page: number) => 4 + page * 3;
  await write('%PDF-1.4\n%\xe6\xf8\xe5\n');
  await object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = Array.from({ length: pages }, (_, page) => `${idOf(page)} 0 R`).join(' ');
  await object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  await object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const side = Math.max(8, Math.floor(Math.sqrt(bytesPerPage / 3)));
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 8;
  };
  for (let page = 0; page < pages; page++) {
    const id = idOf(page);
    const lines = Array.from({ length: 24 }, () =>
      Array.from({ length: 9 }, () => words[next() % words.length]).join(' '),
    );
    const heading = page === 0 ? 'Bruksanvisning for ventilasjonsanlegg' : `Side ${page + 1}`;
    const text = Buffer.from(
      `BT /F1 16 Tf 60 780 Td (${heading}) Tj /F1 10 Tf 0 -24 Td (kapittel-${page + 1}) Tj ${lines
        .map((line) => `0 -14 Td (${line}) Tj`)
        .join(' ')} ET q 200 0 0 200 60 120 cm /Im Do Q`,
      'latin1',
    );
    const picture = Buffer.alloc(side * side * 3);
    for (let byte = 0; byte < picture.length; byte++) picture[byte] = next();
    await object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im ${id + 2} 0 R >> >> >>`,
    );
    await object(id + 1, `<< /Length ${text.length} >>`, text);
    await object(
      id + 2,
      `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${picture.length} >>`,
      picture,
    );
  }
  const table = at;
  await write(
    `xref\n0 ${places.length}\n0000000000 65535 f \n${places
      .slice(1)
      .map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
      .join('')}trailer\n<< /Size ${places.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  );
  file.end();
  await once(file, 'finish');
}
