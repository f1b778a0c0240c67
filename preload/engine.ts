// The bridge of the engine: the shell, the readers it opens, and a port for each client.
import { bridgePorts } from './bridge';

bridgePorts();
