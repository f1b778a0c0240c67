// Which file makes which paper: the one table.
import type { SalePaperKind } from '../../../shared/sale/paper-kinds';
import { boligensTilstand } from './boligens-tilstand';
import { egenerklaering } from './egenerklaering';
import { fullmakt } from './fullmakt';
import { kjopekontrakt } from './kjopekontrakt';
import { losoreliste } from './losoreliste';
import { nokkelopplysninger } from './nokkelopplysninger';
import { oppgjorsoppstilling } from './oppgjorsoppstilling';
import { overtakelsesprotokoll } from './overtakelsesprotokoll';
import type { PaperMaker } from './paper';
import { salgsoppgave } from './salgsoppgave';

export const paperMakers: Readonly<Record<SalePaperKind, PaperMaker>> = {
  egenerklaering,
  salgsoppgave,
  nokkelopplysninger,
  'boligens-tilstand': boligensTilstand,
  losoreliste,
  fullmakt,
  kjopekontrakt,
  overtakelsesprotokoll,
  oppgjorsoppstilling,
};
