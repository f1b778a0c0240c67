// Makes the mails and ZIPs of the tests, good ones and hostile ones: nobody else's, and none of them lies in the project.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { BlobWriter, configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import * as CFB from 'cfb';

configure({ useWebWorkers: false });

export type Entry = readonly [
  name: string,
  content: string | Uint8Array,
  options?: { readonly password?: string; readonly level?: number },
];

export async function zipOf(entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, content, options = {}] of entries) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await zip.add(name, reader, { ...options, filenameValidation: 'tolerant' } as object);
  }
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

/** ZIP in ZIP in ZIP, as deep as asked, a letter in each. */
export async function nestedZip(depth: number): Promise<Uint8Array<ArrayBuffer>> {
  let inner = await zipOf([['innerst.txt', 'Innerste brev: vi har byttet taket.']]);
  for (let level = depth - 1; level > 0; level -= 1)
    inner = await zipOf([
      [`brev ${level}.txt`, `Brev nummer ${level} om taket.`],
      [`lag ${level}.zip`, inner],
    ]);
  return inner;
}

/** A quarter of a gigabyte of zeros in a quarter of a megabyte. */
export async function zipBomb(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new BlobWriter());
  const block = new Uint8Array(8 * 1024 * 1024);
  let left = 32;
  const zeros = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(block);
    },
  });
  await zip.add('papirer.txt', zeros);
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

/** So many small files, stored as they are; written out by hand, since a library takes half a minute. */
export function zipOfMany(count: number): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const name = Buffer.from(`${index}.txt`);
    const content = Buffer.from(`Nummer ${index}`);
    // From the version needed to the length of the extra field, the same in both places.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, tail, name);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, content]);
    files.push(file);
    at += file.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, listing, end]));
}

export type Part = { readonly type: string; readonly name?: string; readonly content: string | Uint8Array };

let mails = 0;

/** A mail as mail programs save it. */
export function emlOf(options: {
  readonly subject: string;
  readonly from?: string;
  readonly date?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly Part[];
}): Uint8Array<ArrayBuffer> {
  const { subject, from = 'Kari Nordmann <kari@example.no>', date = 'Thu, 14 Mar 2024 23:40:00 +0100' } = options;
  mails += 1;
  const boundary = `skille-${mails}`;
  const bodies: Part[] = [
    ...(options.text === undefined ? [] : [{ type: 'text/plain; charset=utf-8', content: options.text }]),
    ...(options.html === undefined ? [] : [{ type: 'text/html; charset=utf-8', content: options.html }]),
  ];
  const parts = [...bodies, ...(options.attachments ?? [])].map(({ type, name, content }) => {
    const raw = type === 'message/rfc822';
    const bytes = Buffer.from(content as string);
    return [
      `--${boundary}`,
      `Content-Type: ${type}${name ? `; name="${name}"` : ''}`,
      ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
      ...(raw ? [] : ['Content-Transfer-Encoding: base64']),
      '',
      raw ? bytes.toString('latin1') : (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
    ].join('\r\n');
  });
  const head = [
    `From: ${from}`,
    'To: Ola Nordmann <ola@example.no>',
    `Date: ${date}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    '',
  ];
  return new Uint8Array(Buffer.from(`${head.join('\r\n')}${parts.join('\r\n')}\r\n--${boundary}--\r\n`, 'latin1'));
}

/** Mails in mails, as deep as asked. */
export function nestedMail(depth: number): Uint8Array<ArrayBuffer> {
  let inner = emlOf({ subject: 'Innerst', text: 'Det innerste brevet.' });
  for (let level = depth - 1; level > 0; level -= 1)
    inner = emlOf({
      subject: `Videresendt ${level}`,
      text: `Brev på nivå ${level}.`,
      attachments: [{ type: 'message/rfc822', name: `nivå ${level}.eml`.replace('å', 'a'), content: inner }],
    });
  return inner;
}

/** A mail as Outlook saves it. */
export function msgOf(options: {
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly { readonly name: string; readonly content: Uint8Array }[];
}): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  const add = (path: string, bytes: Uint8Array) => CFB.utils.cfb_add(file, path, [...bytes]);
  const properties = Buffer.alloc(32 + 16);
  properties.writeUInt32LE(0x00390040, 32);
  const sent = BigInt(Date.UTC(2024, 2, 14, 12, 0) + 11_644_473_600_000) * 10_000n;
  properties.writeBigUInt64LE(sent, 40);
  add('/__properties_version1.0', properties);
  add('/__substg1.0_0037001F', wide(options.subject));
  add('/__substg1.0_0C1A001F', wide('Kari Nordmann'));
  add('/__substg1.0_5D01001F', wide('kari@example.no'));
  add('/__substg1.0_0E04001F', wide('Ola Nordmann'));
  add('/__substg1.0_1000001F', wide(options.text));
  for (const [index, { name, content }] of (options.attachments ?? []).entries()) {
    const folder = `/__attach_version1.0_#${String(index).padStart(8, '0')}`;
    add(`${folder}/__substg1.0_3707001F`, wide(name));
    add(`${folder}/__substg1.0_37010102`, content);
  }
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as unknown as number[]);
}

export function saved(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
