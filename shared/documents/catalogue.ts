// The catalogue of kinds: every kind of paper the archive knows, each described in a file of its own.
import type { Category, Kind } from './kind';
import { arsberetning } from './kinds/association/arsberetning';
import { arsregnskap } from './kinds/association/arsregnskap';
import { budsjett } from './kinds/association/budsjett';
import { husordensregler } from './kinds/association/husordensregler';
import { innkalling } from './kinds/association/innkalling';
import { protokoll } from './kinds/association/protokoll';
import { revisjonsberetning } from './kinds/association/revisjonsberetning';
import { vedtekter } from './kinds/association/vedtekter';
import { forsikringsbevis } from './kinds/insurance/forsikringsbevis';
import { skadeoppgjor } from './kinds/insurance/skadeoppgjor';
import { bruksanvisning } from './kinds/maintenance/bruksanvisning';
import { fdvDokumentasjon } from './kinds/maintenance/fdv-dokumentasjon';
import { garantibevis } from './kinds/maintenance/garantibevis';
import { produktdatablad } from './kinds/maintenance/produktdatablad';
import { rapport } from './kinds/maintenance/rapport';
import { samsvarserklaering } from './kinds/maintenance/samsvarserklaering';
import { servicerapport } from './kinds/maintenance/servicerapport';
import { tilsynsrapport } from './kinds/maintenance/tilsynsrapport';
import { vatromsdokumentasjon } from './kinds/maintenance/vatromsdokumentasjon';
import { bestilling } from './kinds/money/bestilling';
import { faktura } from './kinds/money/faktura';
import { felleskostnader } from './kinds/money/felleskostnader';
import { kommunaleAvgifter } from './kinds/money/kommunale-avgifter';
import { kreditnota } from './kinds/money/kreditnota';
import { kvittering } from './kinds/money/kvittering';
import { lanPant } from './kinds/money/lan-pant';
import { purring } from './kinds/money/purring';
import { budskjema } from './kinds/ownership/budskjema';
import { egenerklaering } from './kinds/ownership/egenerklaering';
import { grunnbokutskrift } from './kinds/ownership/grunnbokutskrift';
import { kjopekontrakt } from './kinds/ownership/kjopekontrakt';
import { matrikkelbrev } from './kinds/ownership/matrikkelbrev';
import { oppgjorsoppstilling } from './kinds/ownership/oppgjorsoppstilling';
import { overtakelsesprotokoll } from './kinds/ownership/overtakelsesprotokoll';
import { salgsoppgave } from './kinds/ownership/salgsoppgave';
import { skjote } from './kinds/ownership/skjote';
import { annet } from './kinds/plain/annet';
import { bilde } from './kinds/plain/bilde';
import { brev } from './kinds/plain/brev';
import { skjema } from './kinds/plain/skjema';
import { byggetillatelse } from './kinds/public/byggetillatelse';
import { ferdigattest } from './kinds/public/ferdigattest';
import { gjennomforingsplan } from './kinds/public/gjennomforingsplan';
import { nabovarsel } from './kinds/public/nabovarsel';
import { tegning } from './kinds/public/tegning';
import { energiattest } from './kinds/valuation/energiattest';
import { radonmaling } from './kinds/valuation/radonmaling';
import { tilstandsrapport } from './kinds/valuation/tilstandsrapport';
import { verditakst } from './kinds/valuation/verditakst';

export const kinds: readonly Kind[] = [
  // Money
  faktura,
  kreditnota,
  purring,
  kvittering,
  kommunaleAvgifter,
  felleskostnader,
  lanPant,
  bestilling,
  // Insurance
  forsikringsbevis,
  skadeoppgjor,
  // Judging a home
  tilstandsrapport,
  verditakst,
  energiattest,
  radonmaling,
  // Owning, buying and selling
  kjopekontrakt,
  skjote,
  grunnbokutskrift,
  matrikkelbrev,
  salgsoppgave,
  egenerklaering,
  budskjema,
  overtakelsesprotokoll,
  oppgjorsoppstilling,
  // Building and keeping up
  garantibevis,
  samsvarserklaering,
  vatromsdokumentasjon,
  fdvDokumentasjon,
  bruksanvisning,
  produktdatablad,
  servicerapport,
  tilsynsrapport,
  rapport,
  // Public authorities and neighbours
  ferdigattest,
  byggetillatelse,
  gjennomforingsplan,
  nabovarsel,
  tegning,
  // Housing associations
  vedtekter,
  husordensregler,
  innkalling,
  protokoll,
  arsregnskap,
  arsberetning,
  revisjonsberetning,
  budsjett,
  // Told by their form rather than their matter
  skjema,
  brev,
  bilde,
  annet,
];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

export const kindIds: readonly string[] = kinds.map((kind) => kind.id);

export const findKind = (id: string): Kind | undefined => byId.get(id);

export const categoryOf = (kindId: string): Category => byId.get(kindId)?.category ?? 'annet';
