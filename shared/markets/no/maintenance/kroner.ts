// Rough costs are written in kroner and kept in øre.
import type { Range } from '../../maintenance-rule';

export const kr = (low: number, high: number): Range => ({ low: low * 100, high: high * 100 });
