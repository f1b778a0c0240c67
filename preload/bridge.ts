// The whole of a preload: asks main for this page's ports and hands them on; nothing of Electron reaches the page.
import { ipcRenderer } from 'electron';
import { type PortMessage, portChannel, portsPlease } from '../shared/api/page-ports';

export function bridgePorts(): void {
  const held: { readonly message: PortMessage; readonly ports: MessagePort[] }[] = [];
  let pageIsReady = false;
  const handOn = (message: PortMessage, ports: MessagePort[]) => window.postMessage(message, location.origin, ports);

  ipcRenderer.on(portChannel, (event, message: PortMessage) => {
    if (pageIsReady) handOn(message, [...event.ports]);
    else held.push({ message, ports: [...event.ports] });
  });
  window.addEventListener('message', (event) => {
    if (pageIsReady || event.source !== window || event.data?.boligperm !== portsPlease) return;
    pageIsReady = true;
    for (const { message, ports } of held.splice(0)) handOn(message, ports);
  });
  // Asked for before the page's own scripts have loaded: the ports are there when they are.
  ipcRenderer.send(portChannel);
}
