// The command line of a checkout: runs in Node, and starts the app by scripts/electron-environment.mjs.
import { appStart } from './app-connection';
import { runCommandLine } from './run';

process.exitCode = await runCommandLine(process.argv.slice(2), appStart(process.env));
