// The page's side of recognition: one warm worker, renewed now and then because WebAssembly memory only grows.
import type { Manner, RecognisedPage, RecogniseReply, RecogniseRequest } from './recognition';

const pagesPerWorker = 60;

export type Recogniser = {
  /** The pixels are handed over and gone. */
  recognise(
    picture: { readonly rgba: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number },
    dotsPerInch: number,
    onProgress: (fraction: number) => void,
  ): Promise<RecognisedPage>;
  /** What was learnt of the last paper's pages is forgotten. */
  newPaper(): void;
  /** Ends what is under way; the next picture gets a fresh worker. */
  stop(): void;
};

export function createRecogniser(): Recogniser {
  let worker: Worker | undefined;
  let pages = 0;
  let nextId = 1;
  let manner: Manner | undefined;
  let waiting: { readonly id: number; reject(error: Error): void } | undefined;

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    waiting?.reject(new Error('recognition was stopped'));
    waiting = undefined;
  };

  return {
    recognise({ rgba, width, height }, dotsPerInch, onProgress) {
      if (pages >= pagesPerWorker) stop();
      if (!worker) {
        worker = new Worker(new URL('./recogniser.worker.ts', import.meta.url), { type: 'module' });
        pages = 0;
      }
      pages++;
      const id = nextId++;
      const running = worker;
      return new Promise<RecognisedPage>((resolve, reject) => {
        const failed = (error: Error) => {
          if (running === worker) worker = undefined;
          running.terminate();
          waiting = undefined;
          reject(error);
        };
        waiting = { id, reject };
        running.onerror = (event) => failed(new Error(event.message));
        running.onmessage = ({ data }: MessageEvent<RecogniseReply>) => {
          if (data.id !== id) return;
          if ('progress' in data) onProgress(data.progress);
          else if ('page' in data) {
            waiting = undefined;
            manner = data.page.manner;
            resolve(data.page);
          } else failed(new Error(data.error));
        };
        running.postMessage({ id, rgba, width, height, dotsPerInch, manner } satisfies RecogniseRequest, [rgba.buffer]);
      });
    },
    newPaper() {
      manner = undefined;
    },
    stop,
  };
}
