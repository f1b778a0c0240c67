// The words of the guide and of the papers, in the language the user reads.
import { type SaleSay, saleWordsIn } from '../../../shared/i18n/sale-words';
import { useWords } from '../../words';

export const useSaleWords = (): SaleSay => saleWordsIn(useWords().language);
