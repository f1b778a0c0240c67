// Opens a mail as Outlook saves it (MSG): a compound file, whose streams are properties as [MS-OXMSG] and [MS-OXPROPS] name them.
import * as CFB from 'cfb';
import { ProblemError, problem } from '../../shared/problem';
import type { OpenedFile } from '../opened-file';
import { decodeText } from '../text/decode-text';
import { type Attached, type Mail, mostBytesOfMail, setMail } from './mail';
import { plainOfRtf } from './rtf-text';

export async function openMsg(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  if (bytes.length > mostBytesOfMail)
    throw new ProblemError(problem('too-large', { limit: mostBytesOfMail / 1024 / 1024 }));
  return setMail('application/vnd.ms-outlook', mailOf(storageOf(bytes)));
}

/** Property tags of the ones we read; the last four digits of a stream's name are its type. */
const tags = {
  subject: '0037',
  sender: '0C1A',
  senderAddress: '5D01',
  senderAddressOld: '0C1F',
  to: '0E04',
  copy: '0E03',
  text: '1000',
  html: '1013',
  rtf: '1009',
  fileName: '3707',
  shortFileName: '3704',
  displayName: '3001',
  mediaType: '370E',
  contentId: '3712',
  data: '3701',
} as const;

/** Streams of one storage by name, and the storages in it. */
type Storage = {
  readonly streams: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly storages: ReadonlyMap<string, Storage>;
};

function storageOf(bytes: Uint8Array): Storage {
  type Open = { streams: Map<string, Uint8Array<ArrayBuffer>>; storages: Map<string, Open> };
  const root: Open = { streams: new Map(), storages: new Map() };
  try {
    const container = CFB.read(bytes, { type: 'array' });
    for (const [at, path] of container.FullPaths.entries()) {
      const entry = container.FileIndex[at];
      const [, ...names] = path.split('/');
      if (entry?.type !== 2) continue;
      const name = names.pop() ?? '';
      let place = root;
      for (const folder of names) {
        const next: Open = place.storages.get(folder) ?? { streams: new Map(), storages: new Map() };
        place.storages.set(folder, next);
        place = next;
      }
      place.streams.set(name.toUpperCase(), Uint8Array.from(entry.content ?? []));
    }
  } catch {
    throw new ProblemError(problem('damaged-file'));
  }
  return root;
}

function mailOf(message: Storage): Mail {
  const address = textOf(message, tags.senderAddress) || textOf(message, tags.senderAddressOld);
  const name = textOf(message, tags.sender);
  const html = bytesOf(message, tags.html);
  return {
    // Inside a company Outlook writes a directory's path for an address.
    from: !address.includes('@') || address === name ? name : `${name} <${address}>`.trim(),
    to: textOf(message, tags.to),
    copy: textOf(message, tags.copy),
    date: sentOn(message),
    subject: textOf(message, tags.subject),
    text: textOf(message, tags.text) || plainOfRtf(bytesOf(message, tags.rtf)),
    html: html ? decodeText(html) : textOf(message, tags.html),
    attachments: [...message.storages]
      .filter(([storage]) => storage.startsWith('__attach_version1.0_'))
      .flatMap(([, attachment]) => attachedOf(attachment)),
  };
}

function attachedOf(attachment: Storage): readonly Attached[] {
  const name =
    textOf(attachment, tags.fileName) || textOf(attachment, tags.displayName) || textOf(attachment, tags.shortFileName);
  const within = attachment.storages.get('__substg1.0_3701000D');
  if (within) {
    // A mail in a mail lies there as a storage: made a file of its own again.
    const mediaType = 'application/vnd.ms-outlook';
    const bytes = messageFile(within);
    return [{ name: /\.msg$/i.test(name) ? name : `${name}.msg`, mediaType, isWithin: false, bytes }];
  }
  const bytes = bytesOf(attachment, tags.data);
  if (!bytes) return [];
  const isWithin = textOf(attachment, tags.contentId) !== '';
  return [{ name, mediaType: textOf(attachment, tags.mediaType).toLowerCase() || guessed(name), isWithin, bytes }];
}

const guessed = (name: string) => (/\.(png|gif|jpe?g|bmp)$/i.test(name) ? 'image/unknown' : '');

const properties = '__PROPERTIES_VERSION1.0';

function messageFile(message: Storage): Uint8Array<ArrayBuffer> {
  const container = CFB.utils.cfb_new();
  const add = ({ streams, storages }: Storage, path: string, isRoot: boolean) => {
    for (const [name, bytes] of streams) {
      const isHead = isRoot && name === properties;
      CFB.utils.cfb_add(
        container,
        `${path}${isHead ? properties.toLowerCase() : name.replace('__SUBSTG', '__substg').replace('__PROPERTIES_VERSION', '__properties_version')}`,
        [...(isHead ? withLongHead(bytes) : bytes)],
      );
    }
    for (const [name, storage] of storages) add(storage, `${path}${name}/`, false);
  };
  add(message, '/', true);
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as unknown as number[]);
}

/** The head of the properties of a mail that lies alone has eight bytes more ([MS-OXMSG] 2.4.1.1). */
const withLongHead = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, 24), ...new Uint8Array(8), ...bytes.subarray(24)]);

function bytesOf({ streams }: Storage, tag: string): Uint8Array<ArrayBuffer> | undefined {
  return streams.get(`__SUBSTG1.0_${tag}0102`);
}

/** Unicode, or the letters of a Windows code page, which for Norwegian is 1252. */
function textOf({ streams }: Storage, tag: string): string {
  const wide = streams.get(`__SUBSTG1.0_${tag}001F`);
  if (wide) return new TextDecoder('utf-16le').decode(wide).replace(/\0+$/, '');
  const narrow = streams.get(`__SUBSTG1.0_${tag}001E`);
  return narrow ? decodeText(narrow).replace(/\0+$/, '') : '';
}

/** When it was handed in, else when it arrived; both as 100 nanoseconds since 1601. */
function sentOn({ streams }: Storage): string {
  const bytes = streams.get(properties);
  if (!bytes) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const times = new Map<number, number>();
  for (let at = 32; at + 16 <= bytes.length; at += 16)
    times.set(view.getUint32(at, true), Number(view.getBigUint64(at + 8, true) / 10_000n) - 11_644_473_600_000);
  const moment = new Date(times.get(0x00390040) ?? times.get(0x0e060040) ?? Number.NaN);
  if (Number.isNaN(moment.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(moment.getDate())}.${two(moment.getMonth() + 1)}.${moment.getFullYear()}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
