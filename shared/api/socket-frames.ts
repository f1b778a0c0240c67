// What goes over the socket between the command line and the app: a line of JSON a frame, the token first.
// Two conversations share it, each as the wire speaks it: with the engine, and with the shell. Bytes travel as base64.

/** VAULT/control.json: where the running app listens, and the secret that proves the asker may read the vault's folder. */
export type ControlFile = { readonly pid: number; readonly address: string; readonly token: string };

export type SocketFrame =
  | { readonly hello: string }
  | { readonly to: 'engine' | 'shell'; readonly message: unknown }
  /** From the app: the engine was started anew, what was asked of it is lost. */
  | { readonly engine: 'gone' };

const bytesKey = '$bytes';

export function encodeFrame(frame: SocketFrame): string {
  return `${JSON.stringify(frame, (_key, value) => (value instanceof Uint8Array ? { [bytesKey]: toBase64(value) } : value))}\n`;
}

/** Throws SyntaxError for what is not a frame. */
export function decodeFrame(line: string): SocketFrame {
  const frame: unknown = JSON.parse(line, (_key, value) => {
    const encoded =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[bytesKey] : undefined;
    return typeof encoded === 'string' ? fromBase64(encoded) : value;
  });
  if (typeof frame !== 'object' || frame === null) throw new SyntaxError('not a frame');
  return frame as SocketFrame;
}

/** Gathers what arrives into lines; `tooLong` is called when one line outgrows the limit. */
export function lineReader(
  onLine: (line: string) => void,
  mostCharacters: number,
  tooLong: () => void,
): (text: string) => void {
  let parts: string[] = [];
  let length = 0;
  return (text) => {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      parts.push(text.slice(from, end));
      const line = parts.join('');
      parts = [];
      length = 0;
      from = end + 1;
      if (line !== '') onLine(line);
    }
    parts.push(text.slice(from));
    length += text.length - from;
    if (length > mostCharacters) tooLong();
  };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

declare const btoa: (binary: string) => string;
declare const atob: (text: string) => string;
