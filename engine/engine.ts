// The composition root: the engine's parts, put together from top to bottom. Nothing is decided elsewhere.
import { surroundings } from './boot';

const { serveClients } = await surroundings();
serveClients({} as never);
