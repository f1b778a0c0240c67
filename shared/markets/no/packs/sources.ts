// The texts that the packs' rules rest on.
import type { PackSource } from '../../pack-rules';

const read = '2026-11-23';

/** The owner keeps the declaration for as long as the installation stands; work from 1999 on. */
export const electrical: PackSource = {
  title: 'Forskrift om elektriske lavspenningsanlegg (fel) § 12',
  url: 'https://www.sjt.no/regelverk/forskrift-om-elektriske-lavspenningsanlegg---fel/kapittel-4/',
  read,
};
/** Handed to the owner by the certificate of completion; no plan is asked for by law. */
export const fdv: PackSource = {
  title: 'TEK17 § 4-1, SAK10 § 8-2',
  url: 'https://www.dibk.no/regelverk/byggteknisk-forskrift-tek17/4/4-1',
  read,
};
/** TG0 asks for documentation: what is new but not documented is TG1. */
export const condition: PackSource = {
  title: 'Forskrift om tryggere bolighandel (FOR-2021-06-08-1850) § 2-22, NS 3600',
  url: 'https://www.tryggere-bolighandel.no/tilstandsgrad-i-en-tilstandsrapport/',
  read,
};
/** At a sale the report is at most a year old when the buyer becomes bound. */
export const conditionAge: PackSource = {
  title: 'Avhendingslova § 3-10, forskrift om tryggere bolighandel',
  url: 'https://www.huseierne.no/alt-om-bolig/kjope-og-selge-bolig/selge/regler-ansvar',
  read,
};
/** Owner's duty at sale or rent; valid for ten years. */
export const energy: PackSource = {
  title: 'NVE, Energimerking av bygninger',
  url: 'https://www.nve.no/energi/virkemidler/energimerking-av-bygninger-og-energivurdering-av-varme-og-klimaanlegg/',
  read,
};
/** Fulfils the seller's duty to inform (avhendingslova §§ 3-7, 3-8); needed for seller's insurance. */
export const selfDeclaration: PackSource = {
  title: 'Gjensidige, Egenerklæringsskjema ved boligsalg',
  url: 'https://www.gjensidige.no/forsikring/boligforsikring/boligselgerforsikring/egenerklaring',
  read,
};
/** A norm of the trade, not a law. */
export const wetRoom: PackSource = {
  title: 'Byggebransjens våtromsnorm (BVN), dokumentasjon av våtrom',
  url: 'https://martenstakst.no/uavhengig-kontroll-vatrom-og-lufttetthet/',
  read,
  weak: true,
};
/** What lenders ask for, as they say themselves; no text prescribes it. */
export const lending: PackSource = {
  title: 'Propr, Hva trengs av finansieringsinformasjon',
  url: 'https://propr.no/hjelp/hva-trengs-av-finansieringsinformasjon',
  read,
  weak: true,
};
