// How a page receives its ports from its preload, and speaks the wire over them. Structural types only: `shared` knows no DOM.
import type { Port } from './port';

/** A DOM MessagePort. */
export type PagePort = {
  postMessage(message: unknown, transfer?: never[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  close(): void;
};

/** The window of a page, as far as this needs it. */
export type PageWindow = {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
  postMessage(message: unknown, targetOrigin: string): void;
};
type PageMessage = {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
  readonly ports: readonly PagePort[];
};

/**
 * `shell`: main itself. `engine`: the engine, to the screen. `screen`: a UI window, and `socket`: a command line, to the engine.
 * `reader`: a reader window, to the engine. `client`: the engine, to a reader.
 */
export type PortName = 'shell' | 'engine' | 'screen' | 'socket' | 'reader' | 'client';

/** `key` tells two ports of one name apart; for a reader it is the reader's number. */
export type ArrivedPort = { readonly name: PortName; readonly key: number; readonly port: Port };

/** What main sends to a preload, and a preload hands on to its page with the port beside it. */
export type PortMessage = {
  readonly boligperm: 'port' | 'port-gone';
  readonly name: PortName;
  readonly key: number;
};
/** The one channel between main and the preloads: a preload announces its page on it, main answers on it with ports. */
export const portChannel = 'boligperm:port';
/** What a page posts to itself when it is ready; the preload holds the ports until then. */
export const portsPlease = 'ports-please';

/** Whether buffers may be moved to the other side. Ports that end in main cannot: Electron's main takes copies only. */
const canTransfer: Readonly<Record<PortName, boolean>> = {
  shell: false,
  socket: false,
  engine: true,
  screen: true,
  reader: true,
  client: true,
};

/**
 * Calls back for each port that arrives, now and later: a screen gets a new `engine` port when the engine was started anew, and
 * the old one is then closed. A port's other end is known to be gone because main says so (Chromium 114 has no close event).
 */
export function receivePorts(page: PageWindow, onPort: (arrived: ArrivedPort) => void): void {
  const gone = new Map<string, () => void>();
  page.addEventListener('message', (event) => {
    if (event.source !== page || event.origin !== page.location.origin) return;
    const message = event.data as Partial<PortMessage> | null;
    if (typeof message !== 'object' || message === null) return;
    const { boligperm, name, key } = message;
    if (!name || key === undefined || !(name in canTransfer)) return;
    const id = `${name} ${key}`;
    if (boligperm === 'port-gone') {
      gone.get(id)?.();
      gone.delete(id);
    }
    const [port] = event.ports;
    if (boligperm === 'port' && port) {
      const { wire, close } = wirePort(port, canTransfer[name]);
      gone.set(id, close);
      onPort({ name, key, port: wire });
    }
  });
  page.postMessage({ boligperm: portsPlease }, page.location.origin);
}

function wirePort(port: PagePort, transfers: boolean): { readonly wire: Port; readonly close: () => void } {
  let onClose: (() => void) | undefined;
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    port.close();
    onClose?.();
  };
  const wire: Port = {
    post(message, transfer = []) {
      if (open) port.postMessage(message, (transfers ? [...transfer] : []) as never[]);
    },
    listen(onMessage, whenClosed) {
      onClose = whenClosed;
      port.addEventListener('message', (event) => onMessage(event.data));
      port.start();
    },
    close,
  };
  return { wire, close };
}
