import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from './bug-log';

describe('a bug in the log', () => {
  it('does not quote what a paper says', () => {
    const told = withoutPersonalData(new SyntaxError('Unexpected token in "Kari Nordmann, 48 750,00"'));
    expect(told).not.toHaveProperty('message');
    expect(JSON.stringify(told)).not.toContain('Nordmann');
  });

  it('keeps what the code did', () => {
    expect(withoutPersonalData(new TypeError('x is not a function')).message).toBe('x is not a function');
  });

  it('does not name the person whose folder the app lies in', () => {
    const error = new RangeError('too far');
    error.stack =
      'RangeError: too far\n    at read (/home/kari.nordmann/boligperm/out/main/main.cjs:10:5)\n    at file:///home/kari.nordmann/app.asar/out/cli/cli.mjs:1:1';
    expect(JSON.stringify(withoutPersonalData(error))).not.toContain('nordmann');
  });
});
