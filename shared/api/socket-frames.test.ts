import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, lineReader } from './socket-frames';

describe('the talk between the command line and the app', () => {
  it('carries bytes and Norwegian letters unharmed', () => {
    const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
    const frame = { to: 'engine', message: { name: 'Bjørkelia', nested: [{ bytes }] } } as const;
    expect(decodeFrame(encodeFrame(frame).trimEnd())).toEqual(frame);
  });

  it('is one line a frame, however it is cut on the way', () => {
    const heard: string[] = [];
    const read = lineReader(
      (line) => heard.push(line),
      1_000,
      () => {},
    );
    for (const piece of ['{"a"', ':1}\n{"b"', ':2}\n', '\n{"c":3}', '\n']) read(piece);
    expect(heard).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  });

  it('ends with one who sends a line without an end', () => {
    let ended = false;
    const read = lineReader(
      () => {},
      10,
      () => {
        ended = true;
      },
    );
    read('12345');
    expect(ended).toBe(false);
    read('678901');
    expect(ended).toBe(true);
  });
});
