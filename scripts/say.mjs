// What the scripts tell the person at the terminal: always on stderr, so that stdout stays data.

let quiet = false;

export function beQuiet(value = true) {
  quiet = value;
}

/** A step that takes time or changes something on the machine. Always shown: nothing is fetched or installed silently. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** A confirmation that nothing had to be done. Left out when another program is the reader. */
export function murmur(message) {
  if (!quiet) process.stderr.write(`${message}\n`);
}

/** Ends the script with words instead of a stack trace. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function; a `Stop` is printed as it is, anything else is a bug and keeps its trace. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) {
      process.stderr.write(`\n${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(`${error?.stack ?? error}\n`);
      process.exitCode = 5;
    }
  }
}
