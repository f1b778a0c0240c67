// Where the screen starts: takes its ports, and draws.
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { connectPorts } from './ports';

connectPorts();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
