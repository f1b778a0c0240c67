// Writes a PDF as a scanner does: one picture a page, no text layer.

/** pages: { data, width, height, dpi, filter: 'DCTDecode' | 'CCITTFaxDecode', colours: 1 | 3, rotate? } */
export function imagePdf(pages) {
  const objects = [];
  const add = (body) => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const stream = (dict, data) =>
    Buffer.concat([
      Buffer.from(`<< ${dict} /Length ${data.length} >>\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ]);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')}] >>`);
  pages.forEach((page, i) => {
    const id = 3 + i * 3;
    const w = ((page.width / page.dpi) * 72).toFixed(2);
    const h = ((page.height / page.dpi) * 72).toFixed(2);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}]${page.rotate ? ` /Rotate ${page.rotate}` : ''} ` +
        `/Resources << /XObject << /Im ${id + 2} 0 R >> >> /Contents ${id + 1} 0 R >>`,
    );
    add(stream('', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /Im Do Q`, 'latin1')));
    const fax = page.filter === 'CCITTFaxDecode';
    add(
      stream(
        `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} ` +
          `/ColorSpace /${page.colours === 3 ? 'DeviceRGB' : 'DeviceGray'} /BitsPerComponent ${fax ? 1 : 8} /Filter /${page.filter}` +
          (fax ? ` /DecodeParms << /K -1 /Columns ${page.width} /Rows ${page.height} >>` : ''),
        page.data,
      ),
    );
  });
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = [];
  let at = parts[0].length;
  const push = (buffer) => {
    parts.push(buffer);
    at += buffer.length;
  };
  objects.forEach((body, i) => {
    offsets.push(at);
    push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  });
  const start = at;
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`,
    ),
  );
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
