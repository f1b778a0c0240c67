// The reader page: opens one file at a time, reads and draws its pages, knows nothing of a vault, and may be killed at any time.
import { receivePorts } from '../shared/api/page-ports';
import { moving } from '../shared/api/port';
import { readerContract } from '../shared/api/reader';
import { serve } from '../shared/api/wire';
import { readerHandlers } from './reader-handlers';

// A hidden window gets no animation frames, and pdf.js waits for one between the steps of a drawing.
const steps = new MessageChannel();
const frames: FrameRequestCallback[] = [];
steps.port1.onmessage = () => frames.shift()?.(performance.now());
window.requestAnimationFrame = (callback) => {
  steps.port2.postMessage(0);
  return frames.push(callback);
};

receivePorts(window as never, ({ name, port }) => {
  if (name !== 'client') return;
  serve(readerContract, port, readerHandlers(moving), (call, error) => console.error(call, error));
});
