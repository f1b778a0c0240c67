// Where the screen starts: takes its ports, draws what the engine said when it last came to rest, or asks it for that while the code is read.
import { archiveQuestion, firstWindow } from './archive-question';
import { connectPorts, engine, shell } from './ports';
import { currentRoute } from './route';
import { startPreferences } from './start-preferences';

/** The shell answers within a few milliseconds; should it not, the screen is drawn without. */
const remembersWithinMs = 300;

const drawing = import('./draw');
const remembered = new Promise<void>((resolve) => {
  setTimeout(resolve, remembersWithinMs);
  connectPorts({
    onEngine: askAhead,
    onShell: () => void remember().finally(resolve),
  });
});
void remembered.then(async () => (await drawing).draw());

async function remember(): Promise<void> {
  const { text } = await shell.call('start.answers', {});
  if (text === '') return;
  const answers = JSON.parse(text) as readonly { name: string; input: unknown; output: unknown }[];
  for (const { name, input, output } of answers) engine.remember(name, input, output);
}

function askAhead(): void {
  if (engine.generation > 1) return;
  engine.askAhead('homes.list', {});
  const route = currentRoute();
  const { homeId } = startPreferences;
  if (homeId && route.at === 'archive') engine.askAhead('documents.list', firstWindow(archiveQuestion(homeId, route)));
}
