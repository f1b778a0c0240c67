// Figures for Prometheus. Labels are endpoints and codes of ours, never what somebody sent.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  answered(endpoint: string, status: number, seconds: number): void;
  began(): () => void;
  /** As Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
};

export function openMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'hub_requests_total',
    help: 'Requests answered, by endpoint and status.',
    labelNames: ['endpoint', 'status'],
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'hub_request_seconds',
    help: 'How long answers took; long polls wait up to a minute.',
    labelNames: ['endpoint'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [register],
  });
  const open = new Gauge({ name: 'hub_requests_open', help: 'Requests being answered.', registers: [register] });
  return {
    answered(endpoint, status, took) {
      requests.inc({ endpoint, status });
      seconds.observe({ endpoint }, took);
    },
    began() {
      open.inc();
      return () => open.dec();
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
