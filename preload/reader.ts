// The bridge of a reader: one port, to the engine.
import { bridgePorts } from './bridge';

bridgePorts();
