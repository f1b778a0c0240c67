// How fast somebody may ask: a bucket of requests each, filled again by and by.
import { tooFast } from './refusal';

const mostRemembered = 20_000;

/** @param perSecond what flows in; five seconds' worth fit into the bucket. @returns throws Refusal 429 when it is empty */
export function createPace(perSecond: number): (who: string) => void {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const most = perSecond * 5;
  return (who) => {
    const now = performance.now();
    const bucket = buckets.get(who);
    const left = Math.min(most, (bucket?.left ?? most) + ((now - (bucket?.at ?? now)) / 1000) * perSecond);
    buckets.delete(who);
    buckets.set(who, { left: Math.max(0, left - 1), at: now });
    const oldest = buckets.size > mostRemembered ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    if (left < 1) throw tooFast(1);
  };
}
