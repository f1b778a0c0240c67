// Floor areas: what the standard of 2024 counts together, and what may be set beside what.
import type { Home } from './home';

type Areas = Home['areas'];

/**
 * BRA in m²: the inside, what is reached from outside and what is glazed in (NS 3940:2023, in force for homes on sale from 1 January 2024;
 * norskeiendom.org, "Nye måleregler for arealberegning"). TBA, the open area, is never part of it. undefined when the inside is unknown.
 */
export function bra({ braI, braE = 0, braB = 0 }: Areas): number | undefined {
  return braI === undefined ? undefined : Math.round((braI + braE + braB) * 100) / 100;
}

/** The area one would name first, and the rule it was measured by: figures of different rules are never compared. */
export function namedArea({
  braI,
  braOld,
  primary,
}: Areas): { readonly field: 'areas.braI' | 'areas.braOld' | 'areas.primary'; readonly area: number } | undefined {
  if (braI !== undefined) return { field: 'areas.braI', area: braI };
  if (primary !== undefined) return { field: 'areas.primary', area: primary };
  return braOld === undefined ? undefined : { field: 'areas.braOld', area: braOld };
}
