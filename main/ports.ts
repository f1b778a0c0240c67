// Gives pages their ports. Only the main frame of a window we made, on the origin we made it for, is answered.
import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { type PortMessage, type PortName, portChannel } from '../shared/api/page-ports';
import type { Port } from '../shared/api/port';
import type { PageName } from './pages';

type Page = { readonly name: PageName; readonly onHello: () => void };
const pages = new WeakMap<WebContents, Page>();

/** `onHello`: its preload listens now; again after each reload. */
export function expectPage(contents: WebContents, page: Page): void {
  pages.set(contents, page);
}

export function answerPages(onStranger: (what: string) => void): void {
  ipcMain.on(portChannel, (event) => {
    const page = pages.get(event.sender);
    if (page && isItself(event, page.name)) page.onHello();
    else onStranger(`a page that asked for ports and is none of ours`);
  });
}

function isItself(event: IpcMainEvent, name: PageName): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame.url.startsWith(`app://${name}/`) &&
    frame === event.sender.mainFrame
  );
}

export function givePort(contents: WebContents, name: PortName, key: number, port: MessagePortMain): void {
  send(contents, { boligperm: 'port', name, key }, [port]);
}

export function tellGone(contents: WebContents, name: PortName, key: number): void {
  send(contents, { boligperm: 'port-gone', name, key }, []);
}

function send(contents: WebContents, message: PortMessage, ports: MessagePortMain[]): void {
  if (!contents.isDestroyed()) contents.postMessage(portChannel, message, ports);
}

/** A port whose other end is a page, for `connect` and `serve`. */
export function wirePort(port: MessagePortMain): Port {
  let open = true;
  return {
    post(message) {
      if (open) port.postMessage(message);
    },
    listen(onMessage, onClose) {
      port.on('message', (event) => onMessage(event.data));
      port.on('close', () => {
        open = false;
        onClose();
      });
      port.start();
    },
    close() {
      open = false;
      port.close();
    },
  };
}
