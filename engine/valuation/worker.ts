// Starts the worker that learns and values. One for each large question, and ended with it: what it learnt takes its memory along.
import type { Client } from '../../shared/api/contract';
import type { Port } from '../../shared/api/port';
import { connect } from '../../shared/api/wire';
import { valuationCalls } from './calls';

export type ValuationWorker = { readonly client: Client<typeof valuationCalls>; end(): void };

export function startValuationWorker(onDeath: (error: unknown) => void): ValuationWorker {
  const worker = new Worker(new URL('./valuation.worker.ts', import.meta.url), { type: 'module', name: 'valuation' });
  let onClosed = () => {};
  const end = () => {
    worker.terminate();
    onClosed();
  };
  worker.addEventListener('error', (event) => {
    end();
    onDeath(event.error ?? new Error('the valuation worker failed'));
  });
  const port: Port = {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onClose) {
      worker.addEventListener('message', (event) => onMessage(event.data));
      onClosed = onClose;
    },
    close: end,
  };
  return { client: connect(valuationCalls, port), end };
}
