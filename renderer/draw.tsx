// Draws the screen. Apart from where it starts: this is most of the code, and the engine can be asked before it has been read.
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { engine } from './ports';

/** By then the first screen has taken over what was asked ahead for it. */
const dropAheadAfterMs = 5_000;

export function draw(): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
  setTimeout(() => engine.dropAhead(), dropAheadAfterMs);
}
