// The bridge of the screen: one port to the engine and one to the shell.
import { bridgePorts } from './bridge';

bridgePorts();
