// The recogniser's worker: a picture comes in, an upright page of words goes out.
import { readPicture } from './read-picture';
import type { RecogniseReply, RecogniseRequest } from './recognition';
import { startTesseract, type Tesseract } from './tesseract';

let tesseract: Promise<Tesseract> | undefined;
let current = 0;
let base = 0;
let share = 1;

const answer = (reply: RecogniseReply) => self.postMessage(reply);

self.addEventListener('message', async (event: MessageEvent<RecogniseRequest>) => {
  const request = event.data;
  try {
    tesseract ??= startTesseract((fraction) => answer({ id: current, progress: base + share * fraction }));
    const reader = await tesseract;
    current = request.id;
    const page = await readPicture(reader, request, (from, upTo) => {
      base = from;
      share = upTo - from;
      answer({ id: current, progress: from });
    });
    answer({ id: request.id, page });
  } catch (error) {
    answer({ id: request.id, error: String(error) });
  }
});
