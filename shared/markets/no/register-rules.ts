// Norway's registers: how homes are owned, numbered and measured there.
import type { RegisterRules } from '../register-rules';
import { isOrgNumber } from './identifiers';
import { formatMatrikkel, parseMatrikkel } from './matrikkel';
import { statedOfHome } from './stated-home';

/**
 * How one owns: title to the land itself, to a unit of a condominium (seksjon, eierseksjonsloven § 4), a share of a housing co-operative with the
 * right to live there (andel, borettslagsloven § 1-1), shares of a housing company (aksje, borettslagsloven § 1-4), a bond with the right to live
 * there (obligasjon), or ground that is leased (feste, tomtefesteloven § 1).
 */
const tenures: RegisterRules['tenures'] = [
  { id: 'selveier', types: ['house', 'cabin', 'commercial'] },
  { id: 'eierseksjon', types: ['apartment', 'house', 'cabin', 'commercial'] },
  { id: 'andel', types: ['apartment', 'house'] },
  { id: 'aksje', types: ['apartment', 'house'] },
  { id: 'obligasjon', types: ['apartment'] },
  { id: 'feste', types: ['house', 'cabin', 'commercial'] },
];

export const registerRules: RegisterRules = {
  tenures,
  exposures: ['coast', 'windy', 'rain', 'snow', 'shade'],
  energyGrades: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
  // Energimerkeforskriften for bygninger § 8; NVE, "Energimerking av bygninger": the certificate is valid for ten years.
  energyYears: 10,
  // NS 3940:2023, for homes on sale from 1 January 2024; norskeiendom.org, "Nye måleregler for arealberegning".
  areaStandardFrom: '2024-01-01',
  cadastral: { parse: parseMatrikkel, format: formatMatrikkel },
  stated: statedOfHome,
  postalCode: (text) => /^\d{4}$/.exec(text.trim())?.[0],
  orgNumber(text) {
    const digits = text.replace(/[\s.]/g, '').replace(/^(?:NO)?(\d{9})(?:MVA)?$/i, '$1');
    return isOrgNumber(digits) ? digits : undefined;
  },
  /**
   * Bruksenhetsnummer: H main floor, U under ground, L loft, K basement; two digits of floor and two of the door, counted clockwise from the left
   * (Kartverket, Føringsinstruks for matrikkelen 6.1.1.1.1).
   */
  unitNumber(text) {
    const tidy = text.replace(/[\s-]/g, '').toUpperCase();
    return /^[HULK]\d{4}$/.test(tidy) ? tidy : undefined;
  },
  /** Andelsnummer: the co-operative counts its shares from 1; with its organisation number it names one in the land register (grunnboken). */
  shareNumber(text) {
    const digits = text.trim().replace(/^(?:andelsnr|andel|nr)\.?\s*/i, '');
    return /^[1-9]\d{0,5}$/.test(digits) ? digits : undefined;
  },
};
