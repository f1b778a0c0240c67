// Papers of our own making from senders who call things by names of their own, with what is true of each: the same every time.
import type { FactName } from '../../shared/documents/facts';
import { isAccountNumber, isOrgNumber, kidCheck } from '../../shared/markets/no/identifiers';

export type MadePaper = {
  readonly id: string;
  readonly kind: string;
  readonly facts: Readonly<Partial<Record<FactName, string | number>>>;
  /** Typed as on a typewriter: see engine/intake/understand/typed-paper.ts. */
  readonly text: string;
};

type Written = Pick<MadePaper, 'facts' | 'text'>;
type Sender = { readonly kind: string; write(dice: Dice): Written };

/** The same number gives the same papers; two numbers give papers of the same senders that differ in everything else. */
export function makePapers(count: number, seed: number, misread = 0): readonly MadePaper[] {
  const dice = diceFrom(seed);
  return Array.from({ length: count }, (_, index): MadePaper => {
    const sender = senders[index % senders.length] as Sender;
    const { facts, text } = sender.write(dice);
    return { id: `p-${seed}-${index}`, kind: sender.kind, facts, text: misreadWords(text, misread, dice) };
  });
}

/** As a scan is read: so many of a hundred words of letters alone have one letter taken for another. */
function misreadWords(text: string, percent: number, dice: Dice): string {
  const taken: Readonly<Record<string, string>> = { e: 'c', a: 'o', i: 'l', n: 'u', r: 'n', t: 'f', s: 'z', l: 'i' };
  return text.replace(/(?<=^|[ \n])[a-zæøå]{3,}(?=[ \n]|$)/g, (word) => {
    if (dice.below(100) >= percent) return word;
    const at = dice.below(word.length);
    return word.slice(0, at) + (taken[word.charAt(at)] ?? word.charAt(at)) + word.slice(at + 1);
  });
}

type Dice = {
  below(number: number): number;
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], least: number): readonly T[];
};

function diceFrom(seed: number): Dice {
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (number: number) => Math.floor(next() * number);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    some: (list, least) => {
      const start = below(list.length);
      const size = least + below(list.length - least);
      return Array.from({ length: size }, (_, at) => list[(start + at) % list.length] as (typeof list)[number]);
    },
  };
}

// ---- what papers are made of --------------------------------------------------------------------------------

const home = { name: 'Liv Tangen', street: 'Bekkefaret 12', town: '3960 Stathelle' };
const address = `${home.street}, ${home.town}`;
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const monthsShort = 'jan feb mar apr mai jun jul aug sep okt nov des'.split(' ');

type Day = { readonly iso: string; readonly dotted: string; readonly long: string; readonly short: string };

function day(dice: Dice, from = 0): Day {
  const at = new Date(Date.UTC(2023, 0, 5) + dice.below(900) * 86_400_000 + from * 86_400_000);
  return dayOf(at);
}

function dayOf(at: Date): Day {
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    iso: `${year}-${two(month + 1)}-${two(date)}`,
    dotted: `${two(date)}.${two(month + 1)}.${year}`,
    long: `${date}. ${months[month]} ${year}`,
    short: `${date}. ${monthsShort[month]} ${year}`,
  };
}

const later = (from: Day, days: number): Day => dayOf(new Date(Date.parse(from.iso) + days * 86_400_000));

const money = (amount: number): string => {
  const [whole = '', part = ''] = amount.toFixed(2).split('.');
  return `${whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ')},${part}`;
};
const amount = (dice: Dice, least: number, most: number) => dice.between(least, most) + dice.pick([0, 0.5, 0.25, 0]);

const firstThat = (prefix: string, digits: number, fits: (number: string) => boolean): string => {
  for (let tail = 0; ; tail++) {
    const number = prefix + String(tail).padStart(digits - prefix.length, '0');
    if (fits(number)) return number;
  }
};
const org = (prefix: string) => firstThat(prefix, 9, isOrgNumber);
const account = (prefix: string) => firstThat(prefix, 11, isAccountNumber);
const kid = (dice: Dice) =>
  firstThat(String(dice.between(10_000_000, 99_999_999)), 10, (number) => kidCheck(number) === 'mod10');
const spaced = (number: string) => number.replace(/(\d{3})(?=\d)/g, '$1 ');
const dotted = (number: string) => `${number.slice(0, 4)}.${number.slice(4, 6)}.${number.slice(6)}`;
const columns = (left: string, right: string, at = 46) => left.padEnd(at) + right;
const lines = (...all: readonly string[]) => all.join('\n');

// ---- the senders --------------------------------------------------------------------------------------------

const waterOrg = org('9811');
const waterAccount = account('26501');
const water: Sender = {
  kind: 'kommunale-avgifter',
  write(dice) {
    const written = day(dice);
    const due = later(written, 21);
    const total = amount(dice, 900, 4_200);
    const reference = kid(dice);
    const rows = dice.some(['Fast del', 'Målt forbruk', 'Slam og tank', 'Nett og brønn', 'Pumpehus'], 2);
    return {
      facts: {
        date: written.iso,
        dueDate: due.iso,
        total,
        currency: 'NOK',
        kid: reference,
        accountNumber: waterAccount,
        orgNumber: waterOrg,
        sender: 'Åsen Vasslag SA',
        address,
      },
      text: lines(
        columns('Åsen Vasslag SA', `Føretaksnr ${spaced(waterOrg)}`),
        'post@aasenvasslag.example',
        '',
        home.name,
        home.street,
        columns(home.town, `Skrive ned ${written.long}`),
        '',
        `## Halvårsgreie for vatn og kloakk`,
        ...rows.map((row) => columns(row, money(amount(dice, 80, 900)))),
        '',
        columns('Din part no', `kr ${money(total)}`),
        columns('Hos oss seinast', due.dotted),
        columns('Til vår konto', dotted(waterAccount)),
        columns('Merk giroen', reference),
        columns('Abonnent', String(dice.between(10_000, 99_999))),
      ),
    };
  },
};

const sweepOrg = org('8730');
const sweep: Sender = {
  kind: 'tilsynsrapport',
  write(dice) {
    const visited = day(dice);
    const due = later(visited, 60);
    const number = `${dice.between(20, 25)}/${dice.between(1_000, 9_999)}`;
    return {
      facts: {
        date: visited.iso,
        deadline: due.iso,
        caseNumber: number,
        address,
        orgNumber: sweepOrg,
        sender: 'Pipemester Lund AS',
      },
      text: lines(
        `# BESØKSLAPP PIPE OG ILDSTED`,
        columns('Pipemester Lund AS', `foretak ${spaced(sweepOrg)}`),
        'www.pipemesterlund.example',
        '',
        columns('Hos', `${home.name}, ${address}`, 20),
        columns('Oppmøte', visited.dotted, 20),
        columns('Lappens nr', number, 20),
        columns('Ringt på', dayOf(new Date(Date.parse(visited.iso) - 9 * 86_400_000)).dotted, 20),
        '',
        ...dice.some(
          ['Pipeløp feid og sett', 'Feieluke i orden', 'Takstige løs', 'Sprekk i ildfast stein', 'Aske fjernet'],
          2,
        ),
        '',
        `Det som mangler må være gjort før ${due.long}.`,
        'Ta bilde og send oss når det er gjort.',
      ),
    };
  },
};

const heatOrg = org('9954');
const heat: Sender = {
  kind: 'servicerapport',
  write(dice) {
    const visited = day(dice);
    const next = later(visited, 730);
    const serial = `VP${dice.between(100_000, 999_999)}-${dice.pick(['A', 'B', 'K'])}`;
    return {
      facts: {
        date: visited.iso,
        nextServiceDate: next.iso,
        serialNumber: serial,
        address,
        orgNumber: heatOrg,
        sender: 'Kulde & Varmelauget AS',
      },
      text: lines(
        columns('Kulde & Varmelauget AS', 'varmelauget.example', 50),
        columns('Hammerveien 8, 3970 Langesund', `NO ${spaced(heatOrg)}`, 50),
        '',
        '## Årskort for varmepumpa di',
        '',
        columns('Kunde', `${home.name}, ${address}`, 18),
        columns('Vi var innom', visited.long, 18),
        columns('Kommer igjen', next.long, 18),
        columns('Merket på boksen', serial, 18),
        '',
        ...dice
          .some(
            ['Filter vasket', 'Trykk målt', 'Avløp spylt', 'Vifte smurt', 'Lekkasjesøk gjort', 'Utedel rengjort'],
            3,
          )
          .map((row) => `- ${row}`),
        '',
        columns('Hilsen', dice.pick(['Oskar', 'Mina', 'Tor Erik']), 18),
      ),
    };
  },
};

const insuranceOrg = org('9218');
const insurance: Sender = {
  kind: 'forsikringsbevis',
  write(dice) {
    const written = day(dice);
    const until = later(written, 365);
    const premium = amount(dice, 4_000, 15_000);
    const policy = `TH-${dice.between(1_000_000, 9_999_999)}`;
    const bra = dice.between(90, 190);
    const built = dice.between(1950, 1999);
    return {
      facts: {
        date: written.iso,
        policyNumber: policy,
        premium,
        validUntil: until.iso,
        currency: 'NOK',
        orgNumber: insuranceOrg,
        sender: 'Trygg Havn gjensidige',
        address,
        buildYear: built,
        bra,
      },
      text: lines(
        `# Trygghetsbrev for huset`,
        columns('Trygg Havn gjensidige', `foretak ${spaced(insuranceOrg)}`),
        'kundesenter@trygghavn.example',
        '',
        home.name,
        home.street,
        columns(home.town, `Stathelle, ${written.dotted}`),
        '',
        columns('Avtale', policy, 30),
        columns('Står til', until.dotted, 30),
        columns('Koster deg i året', `kr ${money(premium)}`, 30),
        columns('Egen andel ved skade', `kr ${money(dice.pick([4_000, 6_000, 8_000]))}`, 30),
        '',
        columns('Huset ble bygd', String(built), 30),
        columns('Gulvflate', `${bra} m²`, 30),
        '',
        ...dice.some(
          ['Brann og uvær', 'Vann og rør', 'Rør i grunnen', 'Hage og gjerde', 'Ansvar som huseier', 'Mus og maur'],
          3,
        ),
      ),
    };
  },
};

const coopOrg = org('9470');
const coopAccount = account('16024');
const coop: Sender = {
  kind: 'felleskostnader',
  write(dice) {
    const written = day(dice);
    const due = later(written, 14);
    const total = amount(dice, 3_500, 8_900);
    const reference = kid(dice);
    const rows = dice.some(['Drift', 'Renter lån', 'Avdrag', 'Bredbånd', 'Garasje', 'Sparing tak'], 3);
    return {
      facts: {
        date: written.iso,
        dueDate: due.iso,
        total,
        currency: 'NOK',
        kid: reference,
        accountNumber: coopAccount,
        orgNumber: coopOrg,
        sender: 'Bekkefaret Boligsameie',
        address,
      },
      text: lines(
        columns('Bekkefaret Boligsameie', `orgnr ${spaced(coopOrg)}`),
        '',
        columns('Månedsslipp', written.dotted),
        `${home.name}, ${address}`,
        '',
        ...rows.map((row) => columns(row, money(amount(dice, 100, 2_500)))),
        columns('Sist måned ble det', money(amount(dice, 3_500, 8_900))),
        columns('Nå blir det', money(total)),
        '',
        columns('Dras fra deg', due.dotted),
        columns('Inn på', dotted(coopAccount)),
        columns('Bruk tallet', reference),
      ),
    };
  },
};

const wireOrg = org('9137');
const wire: Sender = {
  kind: 'samsvarserklaering',
  write(dice) {
    const signed = day(dice);
    return {
      facts: { date: signed.iso, address, orgNumber: wireOrg, sender: 'Strømsnes Installasjon AS' },
      text: lines(
        columns('Strømsnes Installasjon AS', `${spaced(wireOrg)} MVA`),
        columns('Kaia 3, 3950 Brevik', 'hei@stromsnes.example'),
        '',
        '# Vi går god for anlegget',
        '',
        columns('Anlegg hos', `${home.name}, ${address}`, 22),
        columns('Ordre lagt', dayOf(new Date(Date.parse(signed.iso) - 30 * 86_400_000)).dotted, 22),
        columns('Underskrevet', signed.dotted, 22),
        '',
        ...dice.some(
          [
            'Ny kurs til kjøkken',
            'Jordfeilautomat satt inn',
            'Varmekabel bad lagt',
            'Ladeboks montert',
            'Spotter i tak',
          ],
          2,
        ),
        'Arbeidet er gjort etter forskriften og målt av oss.',
      ),
    };
  },
};

const shopOrg = org('9865');
const shop: Sender = {
  kind: 'kvittering',
  write(dice) {
    const bought = day(dice);
    const rows = dice
      .some(['Maling hvit 10L', 'Pensel 3pk', 'Skruer 5x60', 'Terrassebord', 'Listverk', 'Membran 5kg', 'Silikon'], 2)
      .map((row) => [row, amount(dice, 39, 900)] as const);
    const total = rows.reduce((sum, [, price]) => sum + price, 0);
    const vat = Math.round(total * 20) / 100;
    return {
      facts: { date: bought.iso, total, vat, currency: 'NOK', orgNumber: shopOrg, sender: 'Spiker & Panel' },
      text: lines(
        'Spiker & Panel',
        `Havnegata 1  foretak ${spaced(shopOrg)}`,
        'LAPP TIL DEG',
        columns(`Kasse ${dice.between(1, 9)}`, bought.dotted, 24),
        ...rows.map(([row, price]) => columns(row, money(price), 24)),
        columns('Dro kortet', money(total), 24),
        columns('av det avgift', money(vat), 24),
        columns('Bonus så langt', money(amount(dice, 10, 500)), 24),
        'Takk og kom igjen',
      ),
    };
  },
};

const roadOrg = org('9926');
const roadAccount = account('28011');
const road: Sender = {
  kind: 'faktura',
  write(dice) {
    const written = day(dice);
    const due = later(written, 30);
    const total = amount(dice, 800, 3_900);
    const number = `V${dice.between(100, 999)}`;
    return {
      facts: {
        date: written.iso,
        dueDate: due.iso,
        total,
        currency: 'NOK',
        invoiceNumber: number,
        accountNumber: roadAccount,
        orgNumber: roadOrg,
        sender: 'Bekkefaret veilag',
        address,
      },
      text: lines(
        'Bekkefaret veilag',
        `registernr ${spaced(roadOrg)}`,
        '',
        columns(`Til ${home.name}`, `Bekkefaret, ${written.long}`),
        home.street,
        home.town,
        '',
        '## Dugnad er bra, men brøytebilen vil ha penger',
        ...dice.some(['Brøyting og strøing', 'Grus og høvling', 'Lys i veien', 'Rør under veien'], 2),
        '',
        columns('Bilag', number, 24),
        columns('Din del av spleiselaget', money(total), 30),
        columns('Hele laget skal betale', money(amount(dice, 30_000, 80_000)), 30),
        columns('Helst før', due.long, 24),
        columns('Kasserers konto', dotted(roadAccount), 24),
      ),
    };
  },
};

/** Much like the bill it reminds of. */
const roadReminder: Sender = {
  kind: 'purring',
  write(dice) {
    const written = day(dice);
    const due = later(written, 14);
    const owed = amount(dice, 800, 3_900);
    const total = owed + 35;
    const number = `V${dice.between(100, 999)}`;
    return {
      facts: {
        date: written.iso,
        dueDate: due.iso,
        total,
        currency: 'NOK',
        invoiceNumber: number,
        accountNumber: roadAccount,
        orgNumber: roadOrg,
        sender: 'Bekkefaret veilag',
        address,
      },
      text: lines(
        'Bekkefaret veilag',
        `registernr ${spaced(roadOrg)}`,
        '',
        columns(`Til ${home.name}`, `Bekkefaret, ${written.long}`),
        home.street,
        home.town,
        '',
        '## Har du glemt oss?',
        'Brøytebilen har ikke fått pengene sine ennå.',
        '',
        columns('Bilag', number, 24),
        columns('Det var', money(owed), 30),
        columns('For bryet', money(35), 30),
        columns('Nå er det', money(total), 30),
        columns('Nå må det inn før', due.long, 24),
        columns('Kasserers konto', dotted(roadAccount), 24),
      ),
    };
  },
};

const radonOrg = org('9302');
const radon: Sender = {
  kind: 'radonmaling',
  write(dice) {
    const written = day(dice);
    const from = dayOf(new Date(Date.parse(written.iso) - 90 * 86_400_000));
    const to = dayOf(new Date(Date.parse(written.iso) - 20 * 86_400_000));
    return {
      facts: { date: written.iso, address, orgNumber: radonOrg, sender: 'Sporfilm Lab AS' },
      text: lines(
        columns('Sporfilm Lab AS', `Reg ${spaced(radonOrg)}`),
        'svar@sporfilm.example',
        '',
        '# Svar på luftprøven din',
        '',
        columns('Hjemme hos', `${home.name}, ${address}`, 20),
        columns('Boksene hang', `${from.dotted} - ${to.dotted}`, 20),
        columns('Lest av hos oss', written.dotted, 20),
        '',
        ...dice
          .some(['Stue', 'Soverom nede', 'Kjellerstue', 'Kontor'], 2)
          .map((room) => columns(room, `${dice.between(20, 400)} Bq/m³`, 20)),
        'Grensen der tiltak skal gjøres er 100.',
      ),
    };
  },
};

const boardOrg = org('9470');
const board: Sender = {
  kind: 'protokoll',
  write(dice) {
    const met = day(dice);
    return {
      facts: { date: met.iso, meetingDate: met.iso, orgNumber: boardOrg, sender: 'Bekkefaret Boligsameie' },
      text: lines(
        columns('Bekkefaret Boligsameie', `orgnr ${spaced(boardOrg)}`),
        '',
        '# Det vi ble enige om',
        columns('Satt sammen', met.long, 20),
        columns('Rundt bordet', dice.some(['Liv', 'Omar', 'Bente', 'Jon', 'Siri'], 3).join(', '), 20),
        '',
        ...dice
          .some(
            [
              'Takrenner byttes til våren.',
              'Sykkelboden ryddes.',
              'Ny lås i port B.',
              'Vaktmester sier opp, vi leter etter ny.',
              'Husleia settes opp litt.',
            ],
            3,
          )
          .map((row, index) => `${index + 1}) ${row}`),
        '',
        columns('Neste gang', later(met, 35).long, 20),
      ),
    };
  },
};

const craftOrg = org('9758');
const craftAccount = account('60912');
const craft: Sender = {
  kind: 'faktura',
  write(dice) {
    const written = day(dice);
    const due = later(written, 10);
    const net = dice.between(2_000, 48_000);
    const vat = net / 4;
    const total = net + vat;
    const number = `${dice.between(2_000, 9_999)}`;
    return {
      facts: {
        date: written.iso,
        dueDate: due.iso,
        total,
        vat,
        currency: 'NOK',
        invoiceNumber: number,
        accountNumber: craftAccount,
        orgNumber: craftOrg,
        sender: 'Tømrer Hauk',
        address,
      },
      text: lines(
        columns('Tømrer Hauk', 'Hauk bygger og reparerer'),
        columns('hauk@tomrerhauk.example', spaced(craftOrg)),
        '',
        `# SLUTTSEDDEL`,
        columns(`For ${home.name}`, `seddel ${number}`),
        columns(address, `skrevet ${written.short}`),
        '',
        ...dice
          .some(['Riving', 'Ny bindingsvegg', 'Vindu satt inn', 'Panel og lister', 'Bortkjøring', 'Materialer'], 2)
          .map((row) => columns(row, money(amount(dice, 300, 9_000)))),
        '',
        columns('Arbeid og ting', money(net)),
        columns('Staten skal ha', money(vat)),
        columns('Så blir det', money(total)),
        columns('På konto', dotted(craftAccount)),
        columns('Fint om det er inne', due.dotted),
      ),
    };
  },
};

const neighbour: Sender = {
  kind: 'nabovarsel',
  write(dice) {
    const sent = day(dice);
    const due = later(sent, 14);
    const who = dice.pick(['Omar Dahl', 'Bente Lie', 'Jon Aas']);
    return {
      facts: { date: sent.iso, deadline: due.iso, address },
      text: lines(
        '# Beskjed til deg som bor ved siden av',
        columns('Lagt i kassen', sent.dotted, 22),
        columns('Til eier av', address, 22),
        '',
        `${who} vil bygge ${dice.pick(['garasje', 'terrasse', 'bod', 'mur mot veien'])} og søker kommunen om lov.`,
        `Synes du noe om det, skriv til tiltakshaver før ${due.long}.`,
        'Tegninger ligger ved.',
      ),
    };
  },
};

const senders: readonly Sender[] = [
  water,
  sweep,
  heat,
  insurance,
  coop,
  wire,
  shop,
  road,
  radon,
  board,
  craft,
  roadReminder,
  neighbour,
];
