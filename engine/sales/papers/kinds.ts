// Which file makes which paper: the one table.
import type { SalePaperKind } from '../../../shared/sale/paper-kinds';
import { fullmakt } from './fullmakt';
import { losoreliste } from './losoreliste';
import type { PaperMaker } from './paper';

export const paperMakers: Readonly<Record<SalePaperKind, PaperMaker>> = {
  losoreliste,
  fullmakt,
};
