// Where the screen starts: takes its ports, asks for what the first screen shows, and draws while the engine answers.
import { archiveQuestion, firstWindow } from './archive-question';
import { connectPorts, engine } from './ports';
import { currentRoute } from './route';
import { startPreferences } from './start-preferences';

connectPorts(() => {
  if (engine.generation > 1) return;
  engine.askAhead('homes.list', {});
  const route = currentRoute();
  const { homeId } = startPreferences;
  if (homeId && route.at === 'archive') engine.askAhead('documents.list', firstWindow(archiveQuestion(homeId, route)));
});
void import('./draw');
