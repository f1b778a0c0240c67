// Decodes HEIC by libheif, in a worker that a hostile file can trap and that takes its memory along when it ends.
import type { HeifReply, HeifRequest } from './open-heif';

type HeifImage = {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(into: ImageData, done: (filled: ImageData | null) => void): void;
};
type Heif = { HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] } };

let images: readonly HeifImage[] = [];

self.onmessage = async ({ data }: MessageEvent<HeifRequest>) => {
  const answer = (reply: HeifReply, move: Transferable[] = []) => self.postMessage(reply, { transfer: move });
  try {
    if ('bytes' in data) {
      // A file of its own beside the page, as its licence (LGPL) asks, and not part of our bundle.
      const address = `${self.location.origin}/heif/libheif.mjs`;
      const { default: start } = (await import(/* @vite-ignore */ address)) as { default: () => Heif | Promise<Heif> };
      const { HeifDecoder } = await start();
      images = [...new HeifDecoder().decode(data.bytes)].sort(
        (a, b) => Number(b.is_primary()) - Number(a.is_primary()),
      );
      answer({ sizes: images.map((image) => ({ width: image.get_width(), height: image.get_height() })) });
      return;
    }
    const image = images[data.index];
    if (!image) throw new Error('no such picture');
    const pixels = new ImageData(image.get_width(), image.get_height());
    image.display(pixels, (filled) => {
      if (filled) answer({ width: filled.width, height: filled.height, rgba: filled.data }, [filled.data.buffer]);
      else answer({ error: 'not decoded' });
    });
  } catch (error) {
    answer({ error: String(error) });
  }
};
