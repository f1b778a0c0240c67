// Papers of the project's own, typed, with everything that is to be read in them: many kinds, senders and layouts.
import type { FactName } from '../../../shared/documents/facts';

export interface TypedPaper {
  readonly kind: string;
  readonly language?: string;
  readonly facts: Readonly<Partial<Record<FactName, string | number>>>;
  readonly text: string;
}

export const typedPapers: readonly TypedPaper[] = [
  {
    kind: 'purring',
    facts: {
      date: '2024-03-04',
      dueDate: '2024-03-18',
      total: 1985,
      currency: 'NOK',
      invoiceNumber: '778120',
      kid: '0620278683870',
      accountNumber: '90682883609',
      orgNumber: '929141776',
      sender: 'Solvik Strøm AS',
      address: 'Lindeveien 14, 3112 Tønsberg',
    },
    text: `Solvik Strøm AS
Postboks 88, 3101 Tønsberg                         Org.nr: 929 141 776 MVA

Petra Nilsen
Lindeveien 14
3112 Tønsberg                                      Dato:           04.03.2024
                                                   Kundenr:        5512093
                                                   Fakturanr:      778120

## Purring
Vi kan ikke se å ha mottatt betaling for faktura 778120 med forfall 05.02.2024.
Vi ber om at beløpet betales innen 18.03.2024.

Fakturabeløp                                       1 915,00
Purregebyr                                            70,00
Å betale                                           1 985,00

Kontonummer             KID                     Forfall           Beløp
9068.28.83609           0620278683870           18.03.2024        1 985,00`,
  },
  {
    kind: 'kreditnota',
    facts: {
      date: '2025-01-09',
      total: 3125,
      vat: 625,
      currency: 'NOK',
      invoiceNumber: 'K-2041',
      orgNumber: '976317068',
      sender: 'Byggvare Nord AS',
      address: 'Måkeveien 3, 9012 Tromsø',
    },
    text: `# KREDITNOTA
                                              Byggvare Nord AS
                                              Strandgata 40
Knut Hansen                                   9008 Tromsø
Måkeveien 3                                   Foretaksregisteret NO 976 317 068 MVA
9012 Tromsø

Kreditnotanr.  K-2041
Dato           9. januar 2025
Gjelder faktura 20418

Retur av 10 pk gulvlist                          2 500,00
Netto                                            2 500,00
MVA 25%                                            625,00
Til gode                                     kr  3 125,00`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2024-11-15',
      dueDate: '2024-11-29',
      total: 23750,
      vat: 4750,
      currency: 'NOK',
      invoiceNumber: '10482',
      kid: '3806956042300',
      accountNumber: '75983867561',
      orgNumber: '969074397',
      sender: 'Malermester Haugland AS',
      address: 'Furuveien 9 B, 5221 Nesttun',
    },
    text: `# Malermester Haugland AS
Industriveien 2, 5210 Os   Tlf. 56 00 11 22   post@malermester-haugland.example

FAKTURA
Fakturanr    Fakturadato    Kundenr     Ordrenr    Forfallsdato
10482        15.11.2024     30021       7761       29.11.2024

Fakturaadresse                       Leveringsadresse
Ida Bakke                            Ida Bakke
Furuveien 9 B                        Furuveien 9 B
5221 Nesttun                         5221 Nesttun

Beskrivelse                 Antall    Enhet    Pris        Beløp
Utvendig maling, fasade sør      1    RS       16 500,00   16 500,00
Stillas                          1    RS        2 500,00    2 500,00
                                       Sum eks. mva        19 000,00
                                       MVA 25 %             4 750,00
                                       Totalt å betale     23 750,00

Bankkonto: 7598.38.67561     KID: 3806956042300
Org.nr. NO 969 074 397 MVA - Malermester Haugland AS`,
  },
  {
    kind: 'kommunale-avgifter',
    facts: {
      date: '2024-02-12',
      dueDate: '2024-03-15',
      total: 4312.5,
      vat: 662.5,
      currency: 'NOK',
      invoiceNumber: '24000981',
      kid: '4114426942087',
      accountNumber: '50889957902',
      orgNumber: '940681243',
      sender: 'Fjellvik kommune',
      address: 'Bakkegata 17, 2850 Lena',
      gnr: 44,
      bnr: 102,
    },
    text: `Fjellvik kommune
Kemneren, Torget 1, 2850 Lena
Org.nr.: 940 681 243 MVA

Ola og Kari Moen
Bakkegata 17                                  Faktura nr:     24000981
2850 Lena                                     Fakturadato:    12.02.2024
                                              Forfallsdato:   15.03.2024
                                              Kundenr:        118830
# Kommunale avgifter 1. termin 2024
Eiendom: 3442-44/102 Bakkegata 17
Tekst                   Grunnlag     Pris pr år    Mva     Beløp
Vann, fast del                  1      1 800,00     25     900,00
Avløp, fast del                 1      2 100,00     25   1 050,00
Renovasjon                      1      1 400,00     25     700,00
Eiendomsskatt           1 250 000      2 000,00      0   1 000,00
Netto                                                     3 650,00
Mva                                                         662,50
Å betale                                                  4 312,50

Betales til konto: 5088.99.57902   KID: 4114426942087`,
  },
  {
    kind: 'tilstandsrapport',
    facts: {
      date: '2024-06-03',
      sender: 'Sørlandet Takst AS',
      orgNumber: '915000800',
      address: 'Solsvingen 8, 4633 Kristiansand',
      gnr: 150,
      bnr: 871,
      buildYear: 1978,
      bra: 143,
    },
    text: `# Tilstandsrapport
## Enebolig
Solsvingen 8, 4633 KRISTIANSAND
Kristiansand kommune
gnr. 150, bnr. 871

Befaringsdato: 30.05.2024      Rapportdato: 03.06.2024      Oppdragsnr.: 20114-1337
Sørlandet Takst AS                  Uavhengig takstingeniør: Anne Lia
Org.nr. 915 000 800

\fTilstandsgrader
TG0 Ingen avvik
TG2 Vesentlige avvik
TG3 Store eller alvorlige avvik
Arealer
Byggeår                      1978
Bruksareal BRA               143 m²
BRA-i                        131 m²
BRA-e                         12 m²
NS 3600. Hulltaking er foretatt.
Rapporten er gyldig i ett år.`,
  },
  {
    kind: 'forsikringsbevis',
    facts: {
      date: '2024-12-20',
      policyNumber: '88 104 552',
      premium: 9840,
      validUntil: '2025-12-31',
      currency: 'NOK',
      orgNumber: '963608373',
      sender: 'Nordlys Forsikring ASA',
      address: 'Enerhaugen 21, 1407 Vinterbro',
      gnr: 87,
      bnr: 19,
      buildYear: 1992,
      bra: 176,
    },
    text: `Nordlys Forsikring ASA          Postboks 700 Sentrum, 0106 Oslo    Org.nr 963 608 373

Siri Dahl
Enerhaugen 21
1407 Vinterbro                                           Oslo, 20. desember 2024

# Forsikringsbevis - Hus
Avtalenummer:          88 104 552
Forsikringstaker:      Siri Dahl
Forsikringsperiode:    01.01.2025 - 31.12.2025
Forsikringssted:       Enerhaugen 21, 1407 Vinterbro
Gnr/bnr:               87/19
Byggeår:               1992        Bruksareal:   176 kvm
Dekning                                  Egenandel         Pris
Hus Super                                10 000           8 320
Naturskade                                8 000           1 520
Årspris                                                   9 840`,
  },
  {
    kind: 'skadeoppgjor',
    facts: {
      date: '2023-09-14',
      total: 48200,
      currency: 'NOK',
      caseNumber: '23-884102',
      policyNumber: '4471209',
      orgNumber: '978353371',
      sender: 'Trygg Havn Forsikring AS',
      address: 'Kirkeveien 5, 3970 Langesund',
    },
    text: `Trygg Havn Forsikring AS
Org.nr. 978 353 371

Jens Lie
Kirkeveien 5
3970 Langesund
                                                 Dato: 14.09.2023
                                                 Skadenummer: 23-884102
                                                 Polisenr.: 4471209
## Oppgjør av vannskade
Vi viser til skaden 02.08.2023 på Kirkeveien 5.
Skadebeløp etter takst                           60 200,00
Aldersfradrag                                    -4 000,00
Egenandel                                        -8 000,00
Til utbetaling                                   48 200,00
Beløpet utbetales til konto 1070.43.41925 innen 7 dager.

Med vennlig hilsen
Trygg Havn Forsikring AS`,
  },
  {
    kind: 'ferdigattest',
    facts: {
      date: '2022-10-28',
      caseNumber: '22/3391-7',
      sender: 'Storvik kommune',
      orgNumber: '915868347',
      address: 'Elveveien 22, 7340 Oppdal',
      gnr: 61,
      bnr: 8,
    },
    text: `Storvik kommune
Byggesak

Hus & Plan AS
Skolegata 4
7340 Oppdal

Vår ref.             Deres ref.         Saksbehandler          Dato
22/3391-7            2210               Tor Eng                28.10.2022

## Ferdigattest - tilbygg til enebolig
Byggested:      Elveveien 22, 7340 Oppdal        Gnr/Bnr: 61/8
Tiltakshaver:   Marit Sæther                     Ansvarlig søker: Hus & Plan AS
Tiltakets art:  Tilbygg over 50 m²

Med hjemmel i plan- og bygningsloven § 21-10 utstedes ferdigattest for tiltaket.
Tillatelse ble gitt 14.04.2021.
Med hilsen
Tor Eng

Postadresse: Rådhuset, 7341 Oppdal    Org.nr: 915 868 347   Tlf 72 00 00 00`,
  },
  {
    kind: 'energiattest',
    facts: {
      date: '2023-05-02',
      validUntil: '2033-05-02',
      energyGrade: 'D',
      address: 'Rosenborggata 3, 0356 Oslo',
      gnr: 214,
      bnr: 77,
      buildYear: 1936,
      bra: 84,
    },
    text: `# Energiattest
Adresse            Rosenborggata 3
Postnummer         0356
Sted               OSLO
Kommunenavn        Oslo
Gårdsnummer        214
Bruksnummer        77
Seksjonsnummer     12
Bygningsnummer     80371122
Bruksenhetsnummer  H0301
Merkenummer        A2023-1450091
Dato               02.05.2023
Gyldig til         02.05.2033

Energikarakter     D
Byggeår            1936
Bruksareal         84 m²
Beregnet levert energi pr år  17 540 kWh`,
  },
  {
    kind: 'samsvarserklaering',
    facts: {
      date: '2021-11-19',
      sender: 'Fjordlys Elektro AS',
      orgNumber: '949786900',
      address: 'Strandvegen 61, 6783 Stryn',
      gnr: 12,
      bnr: 340,
    },
    text: `# Samsvarserklæring
for elektrisk lågspenningsanlegg

Installatør:   Fjordlys Elektro AS         Org.nr:  949 786 900
Adresse:       Tonningsgata 12, 6783 Stryn
Eigar:         Oddvar Tonning
Anleggsadresse: Strandvegen 61, 6783 Stryn
Gnr: 12  Bnr: 340

Arbeidet omfattar: Ny kurs til varmekablar på bad. Arbeidet vart utført i veke 46.
Normer: NEK 400:2018. Sluttkontroll er utført. Isolasjonsmåling: OK
Vi erklærer at anlegget ikkje er til fare.

Stryn, den 19.11.2021
Fjordlys Elektro AS`,
  },
  {
    kind: 'garantibevis',
    facts: {
      date: '2022-04-20',
      validUntil: '2027-04-20',
      serialNumber: 'DX35-22041187',
      sender: 'Klimahuset Innlandet AS',
      orgNumber: '973662589',
      address: 'Birkelia 4, 2315 Hamar',
    },
    text: `Klimahuset Innlandet AS   Vangsvegen 90, 2317 Hamar   Org.nr 973 662 589 MVA
# GARANTIBEVIS
Produkt:         Varmepumpe Nordic 35
Serienummer:     DX35-22041187
Kunde:           Line Berg
Montert hos:     Birkelia 4, 2315 Hamar
Kjøpsdato:       20.04.2022
Garantitid:      5 år
Garantien gjelder til: 20.04.2027

Hamar, 20.04.2022`,
  },
  {
    kind: 'skjote',
    facts: {
      date: '2019-06-27',
      price: 3150000,
      currency: 'NOK',
      address: 'Tverrveien 2, 8515 Narvik',
      gnr: 39,
      bnr: 510,
      caseNumber: '2019/771203-1/200',
    },
    text: `Rekvirent: Oppgjørskontoret AS                       Plass for tinglysingsstempel
Org.nr: 951 781 282                                  Doknr: 2019/771203-1/200  Tinglyst: 02.07.2019
# Skjøte
1. Eiendommen
Kommunenr.    Kommunenavn     Gnr.     Bnr.     Festenr.   Seksjonsnr.
1806          Narvik          39       510
Adresse: Tverrveien 2, 8515 Narvik
2. Kjøpesum
Kr 3 150 000,-        Omsetningstype: Fritt salg
3. Overdras fra
Navn: Per Olsen      Fødselsnr.: 010160 12345    Ideell andel 1/1
4. Til
Navn: Eva Lind       Fødselsnr.: 020280 54321    Ideell andel 1/1
Sted, dato
Narvik, 27.06.2019`,
  },
  {
    kind: 'grunnbokutskrift',
    facts: { date: '2024-10-01', sender: 'Kartverket', gnr: 120, bnr: 45 },
    text: `# Grunnbokutskrift
Kartverket
Utskriftsdato: 01.10.2024 kl. 09:14
Kommune: 3907 Sandefjord   Gnr: 120   Bnr: 45

HJEMMELSOPPLYSNINGER
Rettigheter på eiendomsrett
2011/88123-1/200   HJEMMEL TIL EIENDOMSRETT
04.02.2011         VEDERLAG: NOK 2 400 000
HEFTELSER
1968/1204-1/41  BESTEMMELSE OM VEG
12.03.1968
2015/440012-1/200  PANTEDOKUMENT
15.05.2015         Beløp: NOK 2 000 000    Panthaver: Kystbanken ASA
GRUNNDATA`,
  },
  {
    kind: 'egenerklaering',
    facts: { date: '2025-02-17', address: 'Granlia 30, 1710 Sarpsborg', gnr: 2041, bnr: 118, buildYear: 1985 },
    text: `# Egenerklæring
Oppdragsnr. 44-25-0017
Adresse: Granlia 30, 1710 Sarpsborg
Gnr. 2041  Bnr. 118    Byggeår: 1985
Selger: Unni Vik
Når kjøpte du boligen? 2009
1. Kjenner du til feil på bad eller våtrom?   Nei [x]  Ja [ ]
2. Kjenner du til om det er utført arbeid på bad?  Ja. Nytt bad 2016 av Rør & Flis AS.
3. Kjenner du til lekkasje?  Nei
4. Kjenner du til skadedyr?  Nei
Sted og dato: Sarpsborg 17.02.2025
Signatur`,
  },
  {
    kind: 'budskjema',
    facts: {
      date: '2025-03-11',
      price: 4150000,
      currency: 'NOK',
      deadline: '2025-03-12',
      takeoverDate: '2025-06-01',
      address: 'Ekornveien 12, 1354 Bærums Verk',
      gnr: 94,
      bnr: 221,
    },
    text: `# Bindende bud på eiendom
Eiendom: Ekornveien 12, 1354 Bærums Verk
Gnr. 94 bnr. 221 i Bærum
Budsum: kr 4 150 000,-   Skriver: fire millioner ett hundre og femti tusen
+ omkostninger ifølge salgsoppgaven
Budet er bindende til (akseptfrist): 12.03.2025 kl. 15:00
Ønsket overtakelse: 01.06.2025
Finansieringsplan: Lån i Kystbanken kr 3 200 000, egenkapital kr 950 000
Forbehold: ingen
Budgiver 1: Nora Berg    Adresse: Hasleveien 4, 0571 Oslo
Sted/dato: Oslo, 11.03.2025`,
  },
  {
    kind: 'overtakelsesprotokoll',
    facts: { date: '2024-08-30', takeoverDate: '2024-08-30', address: 'Myrvangveien 6, 2040 Kløfta', gnr: 30, bnr: 77 },
    text: `# Overtakelsesprotokoll
Eiendom:  Myrvangveien 6, 2040 Kløfta    Gnr. 30 Bnr. 77
Selger:   Tom Aas
Kjøper:   Hilde Ruud
Overtakelse er gjennomført 30.08.2024 kl 12:00.
Strømmåler: nr 7359992881, avlesning 45 210 kWh
Antall nøkler overlevert: 4
Boligen er ryddet og rengjort: ja
Merknader: ingen
Kløfta, 30.08.2024`,
  },
  {
    kind: 'oppgjorsoppstilling',
    facts: {
      date: '2024-09-05',
      price: 3900000,
      currency: 'NOK',
      takeoverDate: '2024-09-02',
      sender: 'Fjordgata Oppgjør AS',
      orgNumber: '965707042',
      address: 'Plogveien 40, 0679 Oslo',
    },
    text: `Fjordgata Oppgjør AS      Fjordgata 2, 7010 Trondheim      Org.nr. 965 707 042
## Oppgjørsoppstilling - selger
Oppdrag: 24-0331                              Dato: 05.09.2024
Eiendom: Plogveien 40, 0679 Oslo
Overtakelse: 02.09.2024
Kjøpesum                                       3 900 000,00
Innfrielse av lån, Kystbanken                 -1 720 400,00
Oppgjørsgebyr                                     -9 900,00
Netto til selger                               2 169 700,00
Beløpet er utbetalt fra klientkonto 05.09.2024.`,
  },
  {
    kind: 'servicerapport',
    facts: {
      date: '2024-10-22',
      nextServiceDate: '2026-10-22',
      serialNumber: 'A4471-209',
      sender: 'Kuldeservice Vest AS',
      orgNumber: '999962289',
      address: 'Tunveien 15, 5355 Knarrevik',
    },
    text: `Kuldeservice Vest AS    Bøneset 3, 5160 Laksevåg    Org.nr. 999 962 289 MVA   tlf 55 00 00 01
# Servicerapport varmepumpe
Kunde:        Arne Foss            Dato: 22.10.2024
Adresse:      Tunveien 15, 5355 Knarrevik
Anlegg:       Luft-luft Polar 9    Serienr.: A4471-209
Kuldemedium R32. Filter rengjort. Kompressor OK.
Neste anbefalte service: 22.10.2026
Tekniker: J. Hope`,
  },
  {
    kind: 'tilsynsrapport',
    facts: {
      date: '2023-11-30',
      deadline: '2024-02-29',
      sender: 'Midtre Dal brann og redning IKS',
      orgNumber: '985957487',
      address: 'Sagveien 2, 2450 Rena',
      gnr: 18,
      bnr: 64,
      caseNumber: '2023/1882',
    },
    text: `Midtre Dal brann og redning IKS
Brannvegen 1, 2450 Rena - Org.nr. 985 957 487

Gerd Moe
Sagveien 2
2450 Rena                                Dato: 30.11.2023
                                         Saksnr: 2023/1882
## Rapport fra tilsyn med fyringsanlegg
Eiendom: Sagveien 2, gnr. 18, bnr. 64
Tilsynet ble gjennomført 28.11.2023 av feier Nils Aune.
Avvik 1: Manglende feieluke. Sotluke er ikke tett.
Frist for retting: 29.02.2024
Røykvarslere: i orden`,
  },
  {
    kind: 'nabovarsel',
    facts: { date: '2024-04-08', deadline: '2024-04-22', address: 'Åsveien 7, 1470 Lørenskog', gnr: 102, bnr: 55 },
    text: `# Nabovarsel
sendes til nabo og gjenboere etter plan- og bygningsloven § 21-3
Tiltak på eiendommen: Gnr. 102 Bnr. 55   Adresse: Åsveien 7, 1470 Lørenskog
Det varsles herved om: oppføring av garasje
Tiltakshaver: Bjørn Rud
Merknadsfrist: 22.04.2024
Merknader sendes til ansvarlig søker
Sted og dato: Lørenskog 08.04.2024`,
  },
  {
    kind: 'felleskostnader',
    facts: {
      date: '2024-11-20',
      total: 5480,
      currency: 'NOK',
      sender: 'Lyngbakken Borettslag',
      orgNumber: '951781282',
      address: 'Lyngbakken 12, 1182 Oslo',
    },
    text: `Lyngbakken Borettslag      Org.nr 951 781 282

Frode Lund
Lyngbakken 12
1182 Oslo                                     20. november 2024

## Varsel om endring av felleskostnader fra 01.01.2025
Andelsnr. 31
Styret har vedtatt å øke felleskostnadene med 6 %.
Felleskostnader i dag      kr 5 170 per måned
Nye felleskostnader        kr 5 480 per måned
Hilsen styret`,
  },
  {
    kind: 'innkalling',
    facts: {
      date: '2025-03-20',
      meetingDate: '2025-04-10',
      deadline: '2025-04-01',
      sender: 'Sameiet Fagertun Terrasse',
    },
    text: `# Sameiet Fagertun Terrasse
## Innkalling til ordinært årsmøte
Det innkalles til årsmøte torsdag 10. april 2025 kl. 18:00 i grendehuset.
Saksliste
1. Konstituering
2. Årsregnskap for 2024
3. Valg av styre
Saker må være styret i hende innen 1. april 2025.
Oslo, 20. mars 2025
Styret`,
  },
  {
    kind: 'protokoll',
    facts: { date: '2023-05-04', meetingDate: '2023-05-04', sender: 'Solbakken Burettslag' },
    text: `## Protokoll frå ordinær generalforsamling i Solbakken Burettslag
Møtedato: 4. mai 2023
Til stades: 18 andelseigarar og 3 fullmakter
Møteleiar: Jon Ness    Referent: Liv Ness
Sak 1. Innkalling og saksliste vart godkjend.
Sak 2. Rekneskapen vart samrøystes vedteken.
Møtet vart heva kl. 20.15. Protokollen er underskriven.`,
  },
  {
    kind: 'radonmaling',
    facts: {
      date: '2024-04-16',
      sender: 'Radonlab Norge AS',
      orgNumber: '929141776',
      address: 'Kleivveien 9, 3044 Drammen',
    },
    text: `Radonlab Norge AS  Forskningsveien 3, 0373 Oslo  Org.nr. 929 141 776 MVA
# Måling av radon i inneluft
Rapportdato: 16.04.2024
Oppdragsgiver: Tone Brekke
Målested: Kleivveien 9, 3044 Drammen
Måleperiode: 12.01.2024 - 02.04.2024
Rom          Etasje     Bq/m³
Stue         1          84
Kjellerstue  U          142
Årsmiddelverdi 110 Bq/m³. Tiltaksgrense 100 Bq/m³`,
  },
  {
    kind: 'lan-pant',
    facts: {
      date: '2022-01-17',
      total: 2800000,
      currency: 'NOK',
      sender: 'Kystbanken ASA',
      orgNumber: '976317068',
      address: 'Bjørkeveien 11, 1615 Fredrikstad',
      gnr: 207,
      bnr: 33,
    },
    text: `Kystbanken ASA                                              Org.nr. 976 317 068
# Pantedokument
Pantsetter: Guro Holm
Panthaver: Kystbanken ASA
Pantebeløp: NOK 2 800 000
Panteobjekt: Bjørkeveien 11, 1615 Fredrikstad
Kommunenr. 3107 Gnr. 207 Bnr. 33
Prioritet: 1
Sted og dato: Fredrikstad, 17.01.2022`,
  },
  {
    kind: 'vatromsdokumentasjon',
    facts: {
      date: '2023-02-24',
      sender: 'Flis & Membran Øst AS',
      orgNumber: '969074397',
      address: 'Nordliveien 18, 1900 Fetsund',
    },
    text: `# Dokumentasjon av våtrom
Utførende firma: Flis & Membran Øst AS     Org.nr: 969 074 397
Byggherre: Stian Haug
Adresse: Nordliveien 18, 1900 Fetsund
Rom: Bad 1. etasje
Membran: Smøremembran W5, tykkelse 1,2 mm
Sluk: type Joti 50, klemring og slukmansjett montert
Fall til sluk: 1:50 i dusjsone
Utført etter Byggebransjens våtromsnorm
Fetsund 24.02.2023`,
  },
  {
    kind: 'kvittering',
    facts: {
      date: '2024-05-11',
      total: 1247,
      vat: 249.4,
      currency: 'NOK',
      sender: 'Byggmarked Sentrum',
      orgNumber: '949786900',
    },
    text: `Byggmarked Sentrum
Storgata 2, 3182 Horten
Org.nr. NO 949786900 MVA
Salgskvittering 4471    11.05.2024 13:22
Terrassebeis 9L          1   899,00
Pensel 100mm             2   348,00
Sum                        1 247,00
Bankaxept                  1 247,00
MVA 25%  Grunnlag 997,60     249,40
Åpent kjøp 30 dager mot kvittering
Velkommen tilbake!`,
  },
  {
    kind: 'vedtekter',
    facts: { date: '2021-04-28', sender: 'Eierseksjonssameiet Havblikk' },
    text: `# Vedtekter
for Eierseksjonssameiet Havblikk
Vedtatt på årsmøte 28.04.2021
§ 1 Navn
Sameiets navn er Eierseksjonssameiet Havblikk.
§ 2 Rettslig råderett
Seksjonseieren disponerer sin seksjon fritt. Eierseksjonsloven gjelder.
§ 3 Årsmøte
Ordinært årsmøte holdes innen 30. juni.
§ 4 Vedlikeholdsplikt`,
  },
  {
    kind: 'arsregnskap',
    facts: { sender: 'Bjørkelunden Sameie' },
    text: `# Årsregnskap 2023
Bjørkelunden Sameie
RESULTATREGNSKAP          Note      2023        2022      Budsjett 2023
Driftsinntekter
Felleskostnader              2   1 200 000   1 150 000   1 200 000
Sum driftsinntekter              1 200 000   1 150 000
Driftskostnader
Styrehonorar                 3      80 000      80 000
Driftsresultat                      95 000      70 000
BALANSE
Eiendeler
Egenkapital
Kortsiktig gjeld`,
  },
  {
    kind: 'byggetillatelse',
    facts: {
      date: '2020-09-02',
      caseNumber: '20/1145',
      sender: 'Vågsund kommune',
      orgNumber: '915868347',
      address: 'Hamnegata 5, 6900 Florø',
      gnr: 201,
      bnr: 17,
    },
    text: `Vågsund kommune                                    Org.nr. 915 868 347
Plan og byggesak

Nils Hamre
Hamnegata 5
6900 Florø

Saksnr: 20/1145          Sakshandsamar: Berit Vik        Dato: 02.09.2020
## Løyve til tiltak - bruksendring frå naust til bustad
Eigedom: gnr. 201 bnr. 17, Hamnegata 5
Tiltakshavar: Nils Hamre
Kommunen gjev løyve etter plan- og bygningslova § 20-1. Tiltaket fell bort etter tre år.
Søknad motteken 12.06.2020. Klagefristen er tre veker.
Med helsing
Berit Vik`,
  },
  {
    kind: 'brev',
    facts: { date: '2024-01-15', sender: 'Granåsen Velforening' },
    text: `Granåsen Velforening
                                                              15.01.2024
Til alle beboere
## Brøyting av fellesvei
Hei,
vi minner om at biler må flyttes før kl. 07 ved snøfall. Takk for hjelpen!
Vennlig hilsen
Styret i Granåsen Velforening`,
  },
  {
    kind: 'skjote',
    facts: { date: '1974-05-12', price: 85000, currency: 'NOK', gnr: 14, bnr: 233, caseNumber: '2214' },
    text: `# S K J Ø T E
Undertegnede Arne Johansen skjøter og overdrar herved til
Else og Bjarne Moe min eiendom "Solhaug", gnr. 14 bnr. 233 i Eidsberg,
for en kjøpesum av kr. 85.000,- kroner åttifem tusen.
Kjøpesummen er oppgjort på omforenet måte.
Eiendommens skyld er mark 0,04.

Mysen, den 12. mai 1974
Arne Johansen
Til vitterlighet: K. Lund
Tinglyst 20/5-1974 i sorenskriverembetet. Dagbok nr. 2214`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2025-02-05',
      dueDate: '2025-02-19',
      total: 2184.37,
      vat: 436.87,
      currency: 'NOK',
      invoiceNumber: '3900121877',
      kid: '0939729806355',
      accountNumber: '32892184010',
      orgNumber: '913120000',
      sender: 'Kraftlinja Nett AS',
      address: 'Skogholtet 3, 1397 Nesøya',
    },
    text: `Kraftlinja Nett AS
Kundeservice 22 00 11 33   www.kraftlinja.example     Organisasjonsnr. 913 120 000 MVA

Line Moen                                         Fakturanummer     3900121877
Skogholtet 3                                      Kundenummer       70012345678
1397 Nesøya                                       Fakturadato       05.02.2025
                                                  Betal innen       19.02.2025
## Nettleie og strøm januar 2025
Målepunkt-ID 707057500012345678     Anleggsadresse Skogholtet 3
Forbruk  1 422 kWh
Energiledd                               1 100,50
Kapasitetsledd                             647,00
Sum før mva                              1 747,50
Mva 25 %                                   436,87
Sum å betale                             2 184,37
Årlig forbruk 2024: 15 210 kWh

KVITTERING                              Innbetalt til konto 3289.21.84010
Beløp 2184,37        Betaler: Line Moen
Kundeidentifikasjon (KID)     Kroner    Øre     Til konto
0939729806355                 2184      37      3289.21.84010`,
  },
  {
    kind: 'kvittering',
    facts: {
      date: '2022-09-17',
      total: 3490,
      vat: 698,
      currency: 'NOK',
      sender: 'Grønvold Jernvare',
      orgNumber: '974120003',
    },
    text: `# GRØNVOLD JERNVARE
Nygata 14 - 3510 Hønefoss
Foretaksnr. 974 120 003 MVA

SALGSKVITTERING          17/09-22  11:04
Kasse 2   Bong 00412   Betjent av: Tor
1 STK GRESSKLIPPER B40            3 290,00
2 STK HANSKE                        200,00
TOTALT NOK                        3 490,00
KORT VISA                         3 490,00
HERAV MVA 25%                       698,00
Ta vare på kvitteringen. Bytterett 30 dager.`,
  },
  {
    kind: 'tilsynsrapport',
    facts: {
      date: '2025-01-28',
      deadline: '2025-05-01',
      sender: 'Elvedal kommune',
      address: 'Kvernveien 44, 2080 Eidsvoll',
      caseNumber: '25/00812-3',
    },
    text: `Elvedal kommune
Brann og redning, forebyggende avdeling

Per Sand
Kvernveien 44
2080 Eidsvoll

Vår ref: 25/00812-3            Deres ref:               Dato: 28.01.2025

## Tilsynsrapport - fyringsanlegg
Tilsynsdato: 21.01.2025        Objekt: Kvernveien 44, 2080 Eidsvoll
Det ble avdekket følgende avvik:
1. Ildsted står for nær brennbart materiale.
Avvikene må være rettet innen 01.05.2025.
Feiing ble sist utført 03.10.2023.
Med hilsen
Mona Lid, feier`,
  },
  {
    kind: 'verditakst',
    facts: {
      date: '2023-10-18',
      price: 4700000,
      currency: 'NOK',
      sender: 'Bryggen Eiendomsmegling AS',
      orgNumber: '988120006',
      address: 'Tertnesveien 70, 5113 Tertnes',
      gnr: 186,
      bnr: 54,
      buildYear: 1971,
      bra: 112,
    },
    text: `Bryggen Eiendomsmegling AS            Org.nr. 988 120 006
Torget 5, 5014 Bergen
# E-takst
## Tertnesveien 70
5113 Tertnes

Gnr. 186, bnr. 54 i Bergen kommune
Eierform: Selveier     Boligtype: Rekkehus     Byggeår: 1971
BRA: 112 m²    BRA-i: 104 m²   Soverom: 3
Siste omsetning: 2016 for kr 3 150 000
Markedsverdi:           kr 4 700 000
Fellesgjeld:            kr 0
Verdivurderingen er utført 18.10.2023 etter befaring samme dag.
Bergen 18.10.2023
Kari Nes, eiendomsmegler MNEF`,
  },
  {
    kind: 'forsikringsbevis',
    facts: {
      date: '2024-02-02',
      policyNumber: 'SP-771.204',
      premium: 6215,
      validUntil: '2025-03-01',
      currency: 'NOK',
      sender: 'Bjørnefjell Forsikring',
      orgNumber: '982120004',
      address: 'Myrullveien 8, 2609 Lillehammer',
    },
    text: `# Bjørnefjell Forsikring
Org. nr. 982 120 004                                       02.02.2024
Aud Vik
Myrullveien 8
2609 Lillehammer

## Forsikringsbevis for leilighet og innbo
Polisenummer         SP-771.204
Gjelder fra/til      02.03.2024 - 01.03.2025
Forsikringssted      Myrullveien 8, 2609 Lillehammer
Objekt               Innbo og løsøre   Forsikringssum kr 1 200 000
Egenandel            4 000
Pris per år          6 215,-
Naturskadepremie inkludert.`,
  },
  {
    kind: 'byggetillatelse',
    facts: {
      date: '2018-06-11',
      caseNumber: '2018/4456-9',
      sender: 'Lindås Nord kommune',
      address: 'Havnegata 31, 8430 Myre',
      gnr: 73,
      bnr: 401,
    },
    text: `LINDÅS NORD KOMMUNE
Plan, bygg og oppmåling

Arkitekt Blå AS
Sjøgata 1
8430 Myre

Deres ref:       Vår ref:          Saksbehandler:       Dato:
                 2018/4456-9       Ida Krag             11.06.2018

Tillatelse til tiltak etter plan- og bygningsloven § 20-3
Eiendom (gnr/bnr/fnr/snr): 73/401/0/0
Byggeplass: Havnegata 31, 8430 Myre
Tiltakshaver: Geir Strand, Havnegata 31, 8430 Myre
Søknad mottatt 02.05.2018, komplett 22.05.2018.
Vedtak: Søknaden godkjennes. Tillatelsen faller bort om arbeidet ikke er satt i gang innen 3 år.
Klageadgang: Vedtaket kan påklages innen tre uker.`,
  },
  {
    kind: 'rapport',
    facts: {
      date: '2019-08-14',
      sender: 'Tanksanering Øst AS',
      orgNumber: '979120001',
      address: 'Granveien 2, 1472 Fjellhamar',
    },
    text: `Tanksanering Øst AS - Industriveien 9, 1473 Lørenskog - Org.nr. 979 120 001 MVA
# Rapport - sanering av oljetank
Kunde: Roar Lien
Adresse: Granveien 2, 1472 Fjellhamar
Dato: 14.08.2019
Nedgravd tank på 3000 liter er tømt, rengjort og fylt med lettklinker.
Konklusjon: Tanken er forsvarlig sanert.`,
  },
  {
    kind: 'fdv-dokumentasjon',
    facts: {
      date: '2020-06-19',
      sender: 'Tindeberg Bygg AS',
      orgNumber: '996120007',
      address: 'Orrestien 5, 1820 Spydeberg',
    },
    text: `# FDV-dokumentasjon
Forvaltning, drift og vedlikehold
Tindeberg Bygg AS    Org.nr. 996 120 007
Prosjekt: Rehabilitering av bad, Orrestien 5, 1820 Spydeberg
Dato: 19.06.2020
Bygningsdel        Produkt         Vedlikehold        Intervall
Fliser             Porselen 30x30  Rengjøring         Ukentlig
Silikonfuger       Sanitær         Skiftes            5-10 år
Sluk               Joti 75         Renses             Hver 3. måned`,
  },
  {
    kind: 'kjopekontrakt',
    facts: {
      date: '2021-02-26',
      price: 5125000,
      currency: 'NOK',
      takeoverDate: '2021-04-15',
      address: 'Fagerliveien 19, 3942 Porsgrunn',
      gnr: 45,
      bnr: 612,
    },
    text: `# KJØPEKONTRAKT
mellom
Grete Aasen, Fagerliveien 19, 3942 Porsgrunn                  heretter kalt selger
og
Jonas Wiik, Skippergata 2, 3921 Porsgrunn                     heretter kalt kjøper
§ 1 Salgsobjekt
Eiendommen Fagerliveien 19, gnr. 45, bnr. 612 i Porsgrunn kommune
§ 2 Kjøpesum og omkostninger
Eiendommen selges for en kjøpesum stor kr 5.125.000,-
I tillegg kommer dokumentavgift kr 128.125,- og tinglysingsgebyr kr 585,-
§ 3 Oppgjør
10 % innbetales innen 10.03.2021.
§ 5 Overtakelse
Kjøper overtar eiendommen den 15.04.2021.
§ 6 Avhendingslova gjelder. Heftelser: ingen.
Porsgrunn, 26.02.2021
Selger                          Kjøper`,
  },
  {
    kind: 'salgsoppgave',
    facts: {
      price: 3450000,
      currency: 'NOK',
      address: 'Vardeveien 88, 4326 Sandnes',
      gnr: 69,
      bnr: 1204,
      buildYear: 2004,
      bra: 91,
      energyGrade: 'C',
    },
    text: `# Vardeveien 88
## Innholdsrik 3-roms med garasje
Adresse            Vardeveien 88, 4326 Sandnes
Prisantydning      3 450 000,-
Omkostninger          87 590,-
Totalpris          3 537 590,-
Boligtype          Leilighet
Eierform           Eierseksjon
Bruksareal         91 m²
Byggeår            2004
Soverom            2
Energimerke        C - Gul
Gnr/bnr/snr        69/1204/7
Felleskostnader    2 950,- pr. mnd
Visning etter avtale. Megler: Salg & Bolig AS`,
  },
  {
    kind: 'lan-pant',
    facts: {
      date: '2023-03-30',
      total: 3600000,
      currency: 'NOK',
      sender: 'Fjordbank Sparebank',
      orgNumber: '937120001',
    },
    text: `Fjordbank Sparebank                              Org.nr. 937 120 001
## Låneavtale - boliglån med pant
Lånenummer       8811.40.22917
Låntaker         Mari Sunde
Lånebeløp        kr 3 600 000
Nominell rente   4,85 %
Effektiv rente   5,02 %
Løpetid          25 år
Terminbeløp      kr 20 811 per måned
Første avdrag    20.05.2023
Sted og dato     Ålesund, 30.03.2023`,
  },
  {
    kind: 'matrikkelbrev',
    facts: { date: '2015-09-07', gnr: 28, bnr: 17 },
    text: `# Matrikkelbrev
Matrikkelenhet: 1719 - 28/17
Utskriftsdato: 07.09.2015
Beregnet areal for 28/17: 1 042,6 m²
Koordinatsystem EUREF89 UTM sone 32
Grensepunkt    Nord         Øst       Grensemerke
1         7041223.11   321044.80   Bolt
2         7041230.02   321071.35   Jordfast stein
Oppmålingsforretning avholdt 19.08.2015`,
  },
  {
    kind: 'servicerapport',
    facts: {
      date: '2025-04-03',
      nextServiceDate: '2026-04-01',
      serialNumber: 'VX-90021-7',
      sender: 'Luft og Klima Sunnmøre AS',
      address: 'Ekrevegen 20, 6150 Ørsta',
    },
    text: `LUFT OG KLIMA SUNNMØRE AS
Webjørn Svendsens gate 3, 6150 Ørsta  -  tlf. 70 00 44 55
# Serviceskjema ventilasjon
Kunde     Anne Grete Sæbø
Adresse   Ekrevegen 20, 6150 Ørsta
Aggregat  Ventex 300       Serienr   VX-90021-7
Utført arbeid: Bytt filter, reingjort vifter og varmegjenvinnar. Alt i orden.
Neste service: 01.04.2026
Dato: 03.04.2025        Montør: Knut Vik`,
  },
  {
    kind: 'garantibevis',
    facts: { date: '2024-01-12', validUntil: '2034-01-12', serialNumber: 'SN99812-A', sender: 'Northwall Windows Ltd' },
    text: `# Certificate of Warranty
Northwall Windows Ltd
Product: Triple glazed window, series 9      Serial no: SN99812-A
Date of issue: 12 January 2024
This warranty covers defects in material for ten years.
Valid until: 12 January 2034`,
  },
  {
    kind: 'husordensregler',
    facts: { date: '2019-05-20', sender: 'Myrvoll Borettslag' },
    text: `# Husordensregler for Myrvoll Borettslag
Vedtatt på generalforsamling 20. mai 2019
1. Det skal være ro mellom kl. 23 og 07.
2. Dyrehold er tillatt etter søknad til styret.
3. Søppel kastes i nedgravd container.
4. Boring og banking er ikke tillatt på søndager.`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2023-06-01',
      dueDate: '2023-06-15',
      total: 48112.5,
      vat: 9622.5,
      currency: 'NOK',
      invoiceNumber: '2023-0112',
      accountNumber: '10704341925',
      orgNumber: '992120002',
      sender: 'Snekker Bakken',
      address: 'Tømmerstien 6, 2030 Nannestad',
    },
    text: `## Snekker Bakken                                      FAKTURA 2023-0112
Enkeltpersonforetak
Lia 4, 2032 Maura                                      Dato 01.06.23
Tlf 900 11 222                                         Forfall 15.06.23

Til:
Berit Holm
Tømmerstien 6
2030 Nannestad

Gjelder: Ny terrasse, Tømmerstien 6
Timer            35 t    à 650           22 750,00
Materialer                               15 740,00
Sum eks mva                              38 490,00
25 % mva                                  9 622,50
Å betale                                 48 112,50

Betales til konto 1070.43.41925. Merk betalingen med fakturanummer.
Org.nr 992 120 002 MVA`,
  },
  {
    kind: 'purring',
    facts: {
      date: '2024-06-10',
      dueDate: '2024-06-24',
      total: 3512,
      currency: 'NOK',
      kid: '1396937164870',
      accountNumber: '54122482440',
      sender: 'Fordring Nord AS',
      orgNumber: '950340002',
      address: 'Havreveien 40, 8016 Bodø',
      invoiceNumber: '60012',
    },
    text: `Fordring Nord AS                                  Org.nr. 950 340 002
Storgata 1, 8006 Bodø                             Saksnr: 884120

Jan Erik Dahl
Havreveien 40
8016 Bodø                                         10.06.2024

## Inkassovarsel
Oppdragsgiver: Lofoten Bredbånd AS
Faktura nr. 60012 med opprinnelig forfall 02.04.2024 er fortsatt ubetalt.
Hovedkrav                    3 398,00
Forsinkelsesrente               79,00
Inkassogebyr                    35,00
Å betale                     3 512,00
Betales innen 24.06.2024 til konto 5412.24.82440, KID 1396937164870
Etter inkassoloven § 9 kan kravet ellers bli sendt til inkasso.`,
  },
  {
    kind: 'kvittering',
    facts: {
      date: '2025-05-03',
      total: 5498,
      vat: 1099.6,
      currency: 'NOK',
      address: 'Lyngveien 2, 4870 Fevik',
      sender: 'Hvitevarehuset Nett AS',
      orgNumber: '951340006',
      serialNumber: 'OV-2255-10938',
    },
    text: `hvitevarehuset
## Kvittering for kjøp
Ordrenummer: 10088213        Kjøpsdato: 03.05.2025
Leveres til: Guri Bø, Lyngveien 2, 4870 Fevik
Vare                                Antall      Pris
Komfyr Ovnia 60 hvit                   1    4 999,00
Serienummer OV-2255-10938
Frakt                                  1      499,00
Totalt inkl. mva                            5 498,00
Herav mva (25 %)                            1 099,60
Betalt med Vipps                            5 498,00
Hvitevarehuset Nett AS, Postboks 12, 1300 Sandvika. Foretaksregisteret: NO 951 340 006 MVA
Reklamasjonsrett 5 år. Angrerett 14 dager.`,
  },
  {
    kind: 'tilstandsrapport',
    facts: {
      date: '2023-09-21',
      sender: 'Takstmann Leiv Ove Hauge',
      address: 'Øyravegen 15, 6863 Leikanger',
      gnr: 7,
      bnr: 88,
      buildYear: 1954,
      bra: 187,
    },
    text: `# TILSTANDSRAPPORT
NS 3600:2018
Takstmann Leiv Ove Hauge
Fjordvegen 2, 6863 Leikanger   mobil 911 00 222

Oppdragsnr 2023-77      Synfaring 14.09.2023      Rapportdato 21.09.2023

Adresse           Øyravegen 15, 6863 Leikanger
Gnr/Bnr           7/88
Heimelshavar      Solveig Hauge
Byggjeår          1954, påbygd 1988
Tomt              1 120 m²

Etasje           BRA-i      BRA-e     BRA-b     Sum BRA     TBA
Kjellar             62          0         0          62       0
1. etasje           75          0         0          75      12
Loft                50          0         0          50       0
Sum                187          0         0         187      12
Samla BRA: 187 m²
TG2: 7   TG3: 2   TGIU: 1
Drenering: TG3. Kostnadsestimat 100 000 - 200 000`,
  },
  {
    kind: 'kjopekontrakt',
    facts: {
      date: '2024-01-19',
      price: 6850000,
      currency: 'NOK',
      takeoverDate: '2024-03-01',
      sender: 'Parkveien Eiendomsmegling AS',
      accountNumber: '12345678903',
      orgNumber: '952340018',
      address: 'Heggeliveien 50 A, 0375 Oslo',
      gnr: 29,
      bnr: 118,
    },
    text: `Parkveien Eiendomsmegling AS        Org.nr. 952340018 MVA       Oppdragsnr: 18-24-0009
Parkveien 30, 0350 Oslo
# Kjøpekontrakt
Selger: Vidar Holt          Fødselsnr: 120365 ***** 
Adresse: Heggeliveien 50 A, 0375 Oslo
Kjøper: Mona Lie og Ali Khan
Adresse: Sandakerveien 9, 0473 Oslo
1. Salgsobjekt
Eiendom: Heggeliveien 50 A, 0375 Oslo, gnr. 29 bnr. 118 snr. 3 i Oslo kommune
2. Kjøpesum
Kjøpesum                                   kr 6 850 000
Dokumentavgift                             kr   171 250
Sum å betale                               kr 7 021 250
3. Overtakelse
Overtakelse: 1. mars 2024 kl. 12.00. Kjøpesum med omkostninger må være
innbetalt til klientkonto 1234.56.78903 senest 28.02.2024.
Oslo, 19.01.2024`,
  },
  {
    kind: 'salgsoppgave',
    facts: {
      price: 4290000,
      currency: 'NOK',
      address: 'Skjærgårdsveien 3, 1621 Gressvik',
      gnr: 58,
      bnr: 240,
      buildYear: 1987,
      bra: 158,
      energyGrade: 'E',
    },
    text: `# Salgsoppgave
## Skjærgårdsveien 3 - Gressvik
Nøkkelinformasjon
Prisantydning: 4 290 000          Omkostninger: 109 390
Totalpris: 4 399 390              Formuesverdi: 1 012 000
Adresse: Skjærgårdsveien 3, 1621 Gressvik
Matrikkel: gnr. 58, bnr. 240 i Fredrikstad kommune
Boligtype: Enebolig   Eierform: Eiet   Byggeår: 1987
BRA: 158 m²   BRA-i: 140 m²   BRA-e: 18 m²   TBA: 30 m²
Energimerking: E (oransje)
Visning: søndag 12. mai kl. 12-13
Eiendomsmegler: Nina Krog
Overtakelse etter avtale. Budgivning: Bud skal være skriftlig.`,
  },
  {
    kind: 'egenerklaering',
    facts: { date: '2022-08-08', address: 'Tunvegen 7, 5700 Voss', gnr: 255, bnr: 31, buildYear: 1969 },
    text: `# Eigenerklæring frå seljar
Eigedom: Tunvegen 7, 5700 Voss
Gnr 255   Bnr 31
Byggjeår: 1969
Seljar: Torunn Lid
Veit du om feil eller skadar på bad?          JA   Lekkasje 2014, retta av røyrleggjar
Veit du om sopp eller insekt i bustaden?      NEI
Er det nedgraven oljetank på eigedomen?       NEI
Er det gjort arbeid på det elektriske anlegget?   JA   Samsvarserklæring ligg ved
Stad: Voss      Dato: 08.08.2022
Underskrift`,
  },
  {
    kind: 'samsvarserklaering',
    facts: {
      date: '2023-10-05',
      sender: 'Lys & Varme Installasjon AS',
      orgNumber: '953340003',
      address: 'Kvartsveien 1, 7022 Trondheim',
    },
    text: `                                                       Samsvarserklæring nr. 30118
LYS & VARME INSTALLASJON AS
# Erklæring om samsvar
Forskrift om elektriske lavspenningsanlegg § 12
Kunde                                      Utførende virksomhet
Ragnhild Moe                               Lys & Varme Installasjon AS
Kvartsveien 1                              Ladeveien 10
7022 Trondheim                             7041 Trondheim
                                           Org.nr. 953 340 003
Anleggsadresse: Kvartsveien 1, 7022 Trondheim
Arbeid utført 02.10.2023: Montert 6 stikkontakter på kjøkken, ny kurs 16A.
Norm: NEK 400:2022
Dato  05.10.2023         Signatur faglig ansvarlig`,
  },
  {
    kind: 'ferdigattest',
    facts: {
      date: '2009-12-02',
      caseNumber: '09/771',
      sender: 'Hornsvik kommune',
      address: 'Bruvegen 12, 5750 Odda',
      gnr: 61,
      bnr: 205,
    },
    text: `# Hornsvik kommune
Teknisk etat

Ola Tveit
Bruvegen 12
5750 Odda

Dykkar ref.        Vår ref.         Arkivkode        Dato
                   09/771           GBNR-61/205      02.12.2009

FERDIGATTEST
etter plan- og bygningslova § 99
Byggjestad: Bruvegen 12          Gnr. 61  Bnr. 205
Tiltakshavar: Ola Tveit
Byggjeløyve gjeve 14.05.2007.
Det vert med dette gjeve ferdigattest for garasje.`,
  },
  {
    kind: 'radonmaling',
    facts: { date: '2022-05-30', sender: 'Miljølab AS', orgNumber: '954340007', address: 'Lundeveien 4, 4550 Farsund' },
    text: `Miljølab AS, Forskerveien 8, 1410 Kolbotn
Foretaksregisteret NO 954 340 007 MVA

Kari Lunde
Lundeveien 4
4550 Farsund                                                  30.05.2022

## Resultat av radonmåling i bolig
Måleadresse: Lundeveien 4, 4550 Farsund
Sporfilm nr.    Rom         Eksponering              Bq/m3
112231          Soverom     03.02.22 - 25.04.22         65
112232          Stue        03.02.22 - 25.04.22         58
Årsmiddelverdien er under tiltaksgrensen på 100 Bq/m3.
Med vennlig hilsen
Miljølab AS`,
  },
  {
    kind: 'oppgjorsoppstilling',
    facts: {
      date: '2023-11-17',
      price: 2980000,
      currency: 'NOK',
      takeoverDate: '2023-11-15',
      sender: 'Havn Eiendomsmegling AS',
      orgNumber: '955340000',
      address: 'Sjøbergveien 2, 1516 Moss',
      gnr: 2,
      bnr: 1290,
    },
    text: `HAVN EIENDOMSMEGLING AS         Foretaksnr 955 340 000
# OPPGJØRSOPPSTILLING KJØPER
Vedrørende eiendommen Sjøbergveien 2, 1516 Moss - gnr. 2 bnr. 1290
Overtatt 15.11.2023

Kjøpesum ifølge kontrakt                          2 980 000,00
Dokumentavgift                                       74 500,00
Tinglysingsgebyr skjøte                                 585,00
Innbetalt 10 %                                     -298 000,00
Innbetalt restkjøpesum                           -2 757 085,00
Til gode                                                  0,00
Moss, 17.11.2023`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2022-12-19',
      dueDate: '2023-01-02',
      total: 11875,
      vat: 2375,
      currency: 'NOK',
      invoiceNumber: '51234',
      accountNumber: '34148396037',
      orgNumber: '956340004',
      sender: 'Advokatfirmaet Rosen & Vik AS',
      kid: '6341685878318',
      address: 'Epletunet 6, 1440 Drøbak',
    },
    text: `                                                     Advokatfirmaet Rosen & Vik AS
                                                     Torggata 2
Cecilie Berge                                        1440 Drøbak
Epletunet 6                                          Org.nr: 956 340 004 MVA
1440 Drøbak                                          Bankkonto: 3414.83.96037

# Faktura

Fakturanummer          Fakturadato         Forfallsdato         KID
51234                  19.12.2022          02.01.2023           6341685878318

Vår ref.: MV          Oppdrag: 2022-448
Tekst                                       Timer     Sats        Beløp
Bistand nabotvist                             4,75    2 000     9 500,00
                                              Netto             9 500,00
                                              MVA 25 %          2 375,00
                                              Å betale NOK     11 875,00
Ved forsinket betaling beregnes rente etter forsinkelsesrenteloven.`,
  },
  {
    kind: 'innkalling',
    facts: { date: '2024-04-02', meetingDate: '2024-04-24', sender: 'Borettslaget Tunet Vest' },
    text: `Borettslaget Tunet Vest
## INNKALLING TIL ORDINÆR GENERALFORSAMLING
Dato: 02.04.2024
Andelseierne innkalles til generalforsamling
onsdag 24. april 2024 kl. 19:00 i Fellesstua.
TIL BEHANDLING FORELIGGER:
1. Konstituering. Valg av møteleder
2. Årsoppgjør for 2023
3. Vedtektsendring, jf. vedtak av 12.05.2019
4. Valg av tillitsvalgte
Fullmakt kan gis til annen person.`,
  },
  {
    kind: 'arsberetning',
    facts: { sender: 'Sameiet Kastanjehagen' },
    text: `# Årsberetning 2023
Sameiet Kastanjehagen
Styret har bestått av: leder Ivar Næss, medlemmer Tuva Lie og Per Dahl.
Styret har hatt 8 styremøter og behandlet 41 saker.
Styrets arbeid: ny sykkelparkering, rens av ventilasjon.
Forutsetningen om fortsatt drift er til stede.`,
  },
  {
    kind: 'protokoll',
    facts: { date: '2025-02-04', meetingDate: '2025-02-04', sender: 'Ekelunden Borettslag' },
    text: `Ekelunden Borettslag
## Protokoll fra styremøte
Tid: 4. februar 2025 kl 18:30      Sted: Møterommet
Til stede: Eva, Tom, Nils         Forfall: Randi
Sak 11/25 Godkjenning av protokoll fra 14.01.2025. Godkjent.
Sak 12/25 Tilbud på maling av oppgang. Vedtak: Styret antar tilbudet.
Neste styremøte: 11. mars 2025`,
  },
  {
    kind: 'bestilling',
    facts: {
      date: '2024-03-22',
      total: 86500,
      currency: 'NOK',
      sender: 'Vindusmesteren AS',
      orgNumber: '957340008',
      address: 'Revefaret 5, 1283 Oslo',
    },
    text: `Vindusmesteren AS     Verkstedveien 3, 1400 Ski     Org.nr 957 340 008 MVA
# Tilbud
Til: Pål Enger, Revefaret 5, 1283 Oslo
Dato: 22.03.2024        Tilbudsnr: T-4410
Tilbudet gjelder levering og montering av 8 vinduer, Revefaret 5.
Vinduer 8 stk                         58 500,00
Montering                             28 000,00
Totalt inkl. mva                      86 500,00
Tilbudet er gyldig til 22.04.2024.`,
  },
  {
    kind: 'protokoll',
    facts: { date: '2013-04-24', meetingDate: '2013-04-24', sender: 'Sameiet Skogfaret 4' },
    text: `SAMEIET SKOGFARET 4
REFERAT FRA ORDINÆRT SAMEIERMØTE ONSDAG 24. APRIL 2013
Sted: Skogbo skole
1. Åpning. Styrets leder ønsket velkommen. 14 sameiere møtte, 3 ved fullmakt.
2. Valg av møteleder: Odd Lie. Referent: Ida Ås.
3. Årsberetning ble tatt til etterretning.
4. Regnskapet ble godkjent.
5. Valg: Per Moe ble valgt til leder.`,
  },
  {
    kind: 'innkalling',
    facts: { date: '2011-11-02', meetingDate: '2011-11-17', sender: 'Borettslaget Kornveien' },
    text: `Borettslaget Kornveien
Til andelseierne                                                   2. november 2011
INNKALLING TIL EKSTRAORDINÆR GENERALFORSAMLING
Torsdag 17. november 2011 kl. 18.00 i selskapslokalet
Sak 1: Rehabilitering av balkonger, se vedlagte tilbud.
Sak 2: Låneopptak inntil kr 12 000 000.
Styret`,
  },
  {
    kind: 'brev',
    facts: { date: '2016-03-08', sender: 'Sameiet Rosenhoff Park' },
    text: `Sameiet Rosenhoff Park
INFORMASJON FRA STYRET
08.03.2016
Vi minner om at det skal utføres rørarbeid i oppgang A og B i uke 12. Vannet stenges kl. 9-15.
Beboere må fjerne gjenstander fra boder som ligger under stamrør.
Har du spørsmål kan du kontakte vaktmester.
Hilsen styret`,
  },
  {
    kind: 'arsberetning',
    facts: { sender: 'Borettslaget Kornveien' },
    text: `STYRETS ÅRSBERETNING FOR 2010
Borettslaget Kornveien
1. Styret har i perioden bestått av følgende: Leder Arne Vik, styremedlem Tone Lie
2. Styret har avholdt 9 styremøter.
3. Vedlikehold: Det er skiftet tak på blokk 2.`,
  },
  {
    kind: 'budsjett',
    facts: { sender: 'Sameiet Skogfaret 4' },
    text: `Sameiet Skogfaret 4
BUDSJETT 2015
                         Budsjett 2015     Regnskap 2014
Felleskostnader              820 000           800 000
Sum inntekter                820 000           800 000
Forsikring                    95 000            91 000
Kommunale avgifter           210 000           205 000
Styrehonorar                  60 000            60 000
Sum utgifter                 760 000           748 000
Resultat                      60 000            52 000`,
  },
  {
    kind: 'revisjonsberetning',
    facts: { date: '2012-03-20', sender: 'Revisjon Sør AS' },
    text: `Til generalforsamlingen i Borettslaget Kornveien
REVISORS BERETNING
Vi har revidert årsregnskapet for Borettslaget Kornveien for 2011.
Vår konklusjon er at årsregnskapet gir et rettvisende bilde.
Oslo, 20. mars 2012
Revisjon Sør AS
statsautorisert revisor`,
  },
  {
    kind: 'husordensregler',
    facts: {},
    text: `ORDENSREGLER
§ 1 Alle skal bidra til ro og orden. Nattero fra kl. 23.00.
§ 2 Tepper skal ikke ristes fra balkongene. 
§ 3 Husdyr må holdes i bånd. Sykler settes i sykkelboden.
§ 4 Avfall kastes i avfallsbrønn.`,
  },
  {
    kind: 'skjema',
    facts: {},
    text: `FULLMAKT
Undertegnede gir herved fullmakt til ______________ å møte og stemme på mine vegne
på årsmøtet.
Navn:                      Seksjon nr:
Sted og dato:              Underskrift:`,
  },
  {
    kind: 'vedtekter',
    facts: { date: '2005-06-14', sender: 'Sameiet Skogfaret 4' },
    text: `VEDTEKTER FOR SAMEIET SKOGFARET 4
Vedtatt i sameiermøte 14. juni 2005
1. Sameiets navn er Sameiet Skogfaret 4, gnr. 112 bnr. 34 i Oslo.
2. Sameiets formål er å ivareta sameiernes felles interesser.
3. Ordinært sameiermøte holdes hvert år innen utgangen av april.
4. Vedlikeholdsplikt. Sameierne plikter å vedlikeholde bruksenheten.`,
  },
  {
    kind: 'protokoll',
    facts: { date: '2014-09-02', meetingDate: '2014-09-02', sender: 'Sameiet Rosenhoff Park' },
    text: `Sameiet Rosenhoff Park
Styremøte nr 6/2014
Dato: 2. september 2014
Tilstede: Anne, Bjørn, Cato. Forfall: Dina
Sak 41 Økonomi. Regnskap pr august gjennomgått. Vedtak: Tas til orientering.
Sak 42 Porttelefon. Vedtak: Innhenter tilbud.
Neste møte: 7. oktober 2014`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2025-08-14',
      dueDate: '2025-09-03',
      total: 7890,
      vat: 1578,
      currency: 'NOK',
      invoiceNumber: 'INV-2025-0081',
      accountNumber: '10704341925',
      sender: 'Hagemann & Søner',
      address: 'Lindeberglia 9 B, 1069 Oslo',
    },
    text: `HAGEMANN & SØNER
hage - anlegg - brøyting

Til                                          Faktura: INV-2025-0081
Torill Eng                                   Dato: 14.08.2025
Lindeberglia 9 B                             Forfall: 03.09.2025
1069 Oslo
Trefelling, 2 stk bjørk                                              5 000,00
Bortkjøring                                                          1 312,00
                                             Sum                     6 312,00
                                             Mva 25%                 1 578,00
                                             Totalt                  7 890,00
Beløpet betales til 1070 43 41925`,
  },
  {
    kind: 'forsikringsbevis',
    facts: {
      date: '2022-11-30',
      policyNumber: '4490128',
      premium: 12417,
      validUntil: '2023-12-31',
      currency: 'NOK',
      sender: 'Solheim Forsikring AS',
      address: 'Fuglevika 2, 4900 Tvedestrand',
    },
    text: `Solheim Forsikring AS
FORSIKRINGSBEVIS                                              30. november 2022
Villaforsikring
Avtalenummer 4490128
Forsikringstaker Hans Grimstad, Fuglevika 2, 4900 Tvedestrand
Forsikringen gjelder 01.01.2023-31.12.2023
Forsikringssted: Fuglevika 2, 4900 Tvedestrand
Hus: fullverdi       Egenandel 6 000
Pris            11 204
Naturskade       1 213
Sum per år      12 417
Du kan betale månedlig: 1 035 kr.`,
  },
  {
    kind: 'tilsynsrapport',
    facts: {
      date: '2021-03-16',
      deadline: '2021-06-01',
      sender: 'Fjordnett AS',
      address: 'Kystveien 300, 4635 Kristiansand',
      caseNumber: '21-0441',
    },
    text: `Fjordnett AS - Det lokale eltilsyn (DLE)
Kontrollrapport - bolig
Anleggseier: Siv Tangen
Anleggsadresse: Kystveien 300, 4635 Kristiansand
Saksnummer: 21-0441          Kontrolldato: 12.03.2021
Avvik:
1. Defekt stikkontakt i gang. FEL § 20
2. Manglende jordfeilbryter på kurs 4
Frist for utbedring av avvik: 01.06.2021
Kristiansand, 16.03.2021
Inspektør Even Dahl`,
  },
  {
    kind: 'kvittering',
    facts: { date: '2023-07-04', total: 549, vat: 109.8, currency: 'NOK', sender: 'Maxi Bygg Alnabru' },
    text: `     Maxi Bygg Alnabru
     Alfasetveien 20, 0668 Oslo
     Tlf 22 00 00 00
04.07.2023 17:45      Kasse 3
Skrumaskin 12V            549,00
SUM                       549,00
Kort                      549,00
Herav MVA 25,00 %         109,80
TAKK FOR HANDELEN`,
  },
  {
    kind: 'byggetillatelse',
    facts: {
      date: '2016-02-29',
      caseNumber: '201512345-6',
      sender: 'Oslo kommune',
      address: 'Havreveien 10, 0680 Oslo',
      gnr: 147,
      bnr: 302,
    },
    text: `Oslo kommune
Plan- og bygningsetaten

ARKITEKT LIEN AS
Storgata 30
0184 OSLO
                                                       Dato: 29.02.2016
Deres ref:      Vår ref (saksnr): 201512345-6    Saksbeh: Mia Berg
Byggeplass: HAVREVEIEN 10        Eiendom: 147/302/0/0
Tiltakshaver: Jan Eek            Adresse: Havreveien 10, 0680 OSLO
Tiltakstype: Enebolig   Tiltaksart: Tilbygg
RAMMETILLATELSE - HAVREVEIEN 10
Søknaden godkjennes i medhold av plan- og bygningsloven § 20-1.
Tillatelsen bortfaller dersom tiltaket ikke er igangsatt innen 3 år.`,
  },
  {
    kind: 'budskjema',
    facts: {
      date: '2025-03-11',
      price: 5150000,
      currency: 'NOK',
      deadline: '2025-03-12',
      takeoverDate: '2025-06-02',
      address: 'Tistelveien 6, 1528 Moss',
      gnr: 12,
      bnr: 345,
    },
    text: `# BUDSKJEMA
Eiendommens adresse                  Gnr.        Bnr.       Oppdragsnr.
Tistelveien 6, 1528 Moss             12          345        71-25-0088

Undertegnede gir herved bud
kr
5 150 000
kroner med bokstaver
femmillioneretthundreogfemtitusen
+ omkostninger ifølge salgsoppgaven        kr 145 870

Finansieringsplan
Långiver              Kontaktperson          Beløp
Fjordbanken           Siri Lie  22 00 00 11  kr 4 200 000
Egenkapital           Beløp
                      kr 1 095 870

Budet er bindende til       12.03.2025 kl. 15.00
Ønsket overtakelse          02.06.2025
Sted og dato                Underskrift
Moss, 11.03.2025            Per Aas`,
  },
  {
    kind: 'budskjema',
    facts: {
      date: '2024-09-02',
      price: 3975000,
      currency: 'NOK',
      deadline: '2024-09-03',
      address: 'Kirkealleen 14C, 3208 Sandefjord',
    },
    text: `# Bindende kjøpetilbud
Oppdragsnr.: 44-24-0199
Adresse: Kirkealleen 14C, 3208 Sandefjord
Budet gjelder eiendommen med det innhold som fremgår av salgsoppgaven.
Kjøpesum         kr 3 975 000         + omkostninger  kr 117 200
skriver          tremillionernihundreogsyttifemtusen
Kjøpet finansieres slik
Lån i            Kystbanken           kr 3 000 000
Egenkapital                           kr 1 092 200
Totalt                                kr 4 092 200
Akseptfrist      03.09.2024 kl. 12:00
Dato   02.09.2024         Sign. Eva Dal`,
  },
  {
    kind: 'nabovarsel',
    facts: {
      date: '2024-04-22',
      deadline: '2024-05-06',
      gnr: 27,
      bnr: 512,
      address: 'Furukollen 8, 3142 Vestskogen',
    },
    text: `## Nabovarsel
sendes til eiere og festere av berørte naboeiendommer
Tiltak på eiendommen
Gnr.      Bnr.      Festenr.    Seksjonsnr.     Eiendommens adresse
27        512                                   Furukollen 8
Postnr.   Poststed                              Kommune
3142      VESTSKOGEN                            Færder

Det varsles herved om
Oppføring av garasje og dispensasjon fra avstandskravet mot gnr. 27 bnr. 513

Mottaker av varselet
Nabo      Knut Eng              Gnr./bnr. 27/513
Adresse   Furukollen 10, 3142 Vestskogen

Eventuelle merknader må være mottatt innen 2 uker etter at varselet er sendt, dvs. senest 06.05.2024.
Merknader sendes til tiltakshaver.
Dato 22.04.2024       Tiltakshaver Unni Rød`,
  },
  {
    kind: 'energiattest',
    facts: {
      date: '2023-06-14',
      validUntil: '2033-06-14',
      energyGrade: 'D',
      address: 'Myrstubben 21, 3121 Nøtterøy',
      gnr: 148,
      bnr: 59,
      buildYear: 1987,
      bra: 142,
    },
    text: `# ENERGIATTEST
Adresse              Myrstubben 21              Energikarakter
Postnummer           3121
Sted                 NØTTERØY                         D
Gårdsnummer          148
Bruksnummer          59                          A
Byggeår              1987                        B
Bruksareal           142 m²                      C
Attestnummer         Energiattest-2023-118842    D
Dato                 14.06.2023                  E
Gyldig til           14.06.2033                  F
                                                 G
Energikarakteren A er best, G er dårligst. Oppvarmingskarakter: rød.
Beregnet levert energi 178 kWh/m² per år.`,
  },
  {
    kind: 'kvittering',
    facts: {
      date: '2024-05-18',
      total: 1596,
      vat: 319.2,
      currency: 'NOK',
      sender: 'Maxi Jernvare Lia AS',
      orgNumber: '974760673',
    },
    text: `      Maxi Jernvare Lia AS
      Industriveien 12, 2020 Skedsmokorset
      Org.nr 974 760 673 MVA
      Salgskvittering 10443
18.05.2024  14:22   Kasse 2
Terrasseskruer A4 5x60       2 x 249,00
                             498,00
Trykkimp 48x98 4,2 m         648,50
Sparkel 5 l                  449,50
TOTALT (5 varer)            1596,00
Kontant                     2000,00
Tilbake                     -404,00
MVA-spes
Grl        MVA        Sum
25,00 %
1276,80    319,20     1596,00
Takk for handelen!`,
  },
  {
    kind: 'kvittering',
    facts: {
      date: '2025-02-03',
      total: 1249.0,
      vat: 249.8,
      currency: 'NOK',
      sender: 'Fargehjørnet Bodø AS',
    },
    text: `   FARGEHJØRNET BODØ AS
   Storgata 9 8006 BODØ
   Kvittering 8831  03.02.2025 16:41
Veggmaling 10 l       1199,00
Malekost                50,00
Totalt 2 varer        1249,00
Bank:                 1249,00
Mva-grunnlag  Mva%   Mva    Totalt
999,20  25,00  249,80  1249,00`,
  },
  {
    kind: 'skjote',
    facts: {
      date: '2024-02-12',
      price: 4350000,
      currency: 'NOK',
      gnr: 77,
      bnr: 12,
      address: 'Elvebakken 3, 9900 Kirkenes',
    },
    text: `# Skjøte
Oppdragsnr.: 52-24-0417     Omsetningsnr. 88123
1. Eiendommen(e)
Kommunenr.   Kommunenavn        Gnr.    Bnr.
5605         Sør-Varanger       77      12
Adresse: Elvebakken 3, 9900 Kirkenes
2. Kjøpesum
kr 4 350 000     Utlyst til salg på det frie marked
Salgsverdi/avgiftsgrunnlag kr 4 500 000
3. Overdras fra   Hjemmelshaver   Liv Eng
4. Til            Ola Moe
Sted, dato        Kirkenes, 12.02.2024
Plass for tinglysingsstempel`,
  },
  {
    kind: 'tilsynsrapport',
    facts: {
      date: '2024-10-02',
      deadline: '2024-12-01',
      address: 'Lykkjeveien 5, 6783 Stryn',
      sender: 'Indre Fjord brannvern IKS',
    },
    text: `Indre Fjo rd bran nvern IKS
Feiing og tilsyn
# Tilsynsrapport fyringsanlegg
Eier        Nils Hove
Adresse     Lykkjeveien 5, 6783 Stryn
Tilsynsdato 02.10.2024
Oppdragsnr. 5567
Avvik 1: Sotluke mangler ubrennbar plate.
Avvik rettes innen 01.12.2024
Neste tilsyn: 2028`,
  },
  {
    kind: 'innkalling',
    facts: {
      date: '2025-03-03',
      meetingDate: '2025-04-09',
      deadline: '2025-03-20',
      sender: 'Sameiet Orrebakken 2',
    },
    text: `Sameiet Orrebakken 2
Til seksjonseierne                                     3. mars 2025
# Innkalling til ordinært årsmøte
Det innkalles til ordinært årsmøte onsdag 9. april 2025 kl. 18.00 i kantina.
Saker som ønskes behandlet må være styret i hende senest 20. mars 2025.
Fullmakt må leveres senest 8. april.
Sak 1 Konstituering
Sak 2 Årsregnskap for 2024
Forrige årsmøte ble holdt 10.04.2024.
Vennlig hilsen styret`,
  },
  {
    kind: 'ferdigattest',
    facts: {
      date: '2019-06-03',
      caseNumber: '2018/1442-17',
      address: 'Myrullveien 8, 4623 Kristiansand',
      gnr: 12,
      bnr: 871,
      sender: 'Kvadal kommune',
    },
    text: `Kvadal kommune
Plan og bygg
Byggmester Olsen AS
Postboks 12
4600 Kristiansand
Vår ref.: 2018/1442-17     Deres ref.: 17-220      Dato: 03.06.2019
# FERDIGATTEST
Svar på søknad om ferdigattest for bolig
Byggested: Myrullveien 8, 4623 Kristiansand     Gnr./bnr.: 12/871
Tiltakshaver: Kari og Per Lund    Ansvarlig søker: Byggmester Olsen AS
Tillatelse gitt 12.11.2018 i sak 2018/1442-4.
Ferdigattest gis i medhold av plan- og bygningsloven § 21-10.
Klagefristen er tre uker.`,
  },
  {
    kind: 'kommunale-avgifter',
    facts: {
      date: '2025-02-20',
      dueDate: '2025-03-20',
      total: 6148.5,
      vat: 980.5,
      currency: 'NOK',
      invoiceNumber: '1200345',
      orgNumber: '974760673',
      accountNumber: '32892184010',
      sender: 'Havnås kommune',
      gnr: 88,
      bnr: 14,
      address: 'Bregneveien 2, 1385 Asker',
    },
    text: `Havnås kommune                                  Faktura kommunale gebyrer
Rådhusveien 1, 1384 Asker    Org.nr 974 760 673
Tove Nes                                        Fakturanr        1200345
Bregneveien 2                                   Kundenr          558821
1385 Asker                                      Fakturadato      20.02.2025
                                                Forfall          20.03.2025
Eiendom: 88/14/0/0 Bregneveien 2
Vare                 Grunnlag    Sats      Mva      Beløp
Vann forbruk         120 m3      18,50     25 %     2 220,00
Avløp                120 m3      14,18     25 %     1 702,00
Eiendomsskatt                              0 %      1 246,00
Netto                                               5 168,00
Mva 25 % av 3 922,00                                  980,50
Å betale                                            6 148,50
Formuesverdi 2 980 000
Kontonummer 3289.21.84010       KID 0012003451`,
  },
  {
    kind: 'lan-pant',
    facts: {
      date: '2023-01-17',
      sender: 'Kystly Sparebank',
      orgNumber: '974760673',
      total: 2800000,
      currency: 'NOK',
      gnr: 12,
      bnr: 33,
    },
    text: `Kystly Sparebank
Org.nr. 974 760 673
# Lånetilbud - nedbetalingslån med pant i bolig
Låntaker: Marte Vik
Lånenr. 1503.88.12345
Lånebeløp              kr 2 800 000
Nominell rente         4,19 %
Terminbeløp            kr 15 220
Pant i gnr 12 bnr 33 i Lier
Tilbudet er gyldig til 17.02.2023
Drammen, 17.01.2023`,
  },
  {
    kind: 'skadeoppgjor',
    facts: {
      date: '2024-08-21',
      total: 48230,
      currency: 'NOK',
      caseNumber: '24-118820',
      policyNumber: '7712004',
      sender: 'Havdur Forsikring AS',
      address: 'Nypeveien 4, 3960 Stathelle',
    },
    text: `Havdur Forsikring AS                                        21.08.2024
Hanne Berg
Nypeveien 4
3960 Stathelle
Skadenummer: 24-118820        Polise: 7712004
## Oppgjør etter vannskade
Skadedato 02.06.2024. Skadested: Nypeveien 4, 3960 Stathelle.
Reparasjon ifølge faktura 5512     kr 54 230
Egenandel                          kr  6 000
Erstatning til utbetaling          kr 48 230
Beløpet utbetales til konto 1234.56.78911 innen 5 dager.`,
  },
  {
    kind: 'oppgjorsoppstilling',
    facts: {
      date: '2024-07-05',
      price: 4100000,
      currency: 'NOK',
      takeoverDate: '2024-07-01',
      sender: 'Trygg Oppgjør AS',
      address: 'Tråkka 19, 2625 Fåberg',
    },
    text: `Trygg Oppgjør AS
# Oppgjørsoppstilling kjøper
Oppdrag 12-24-0044         Dato 05.07.2024
Eiendom: Tråkka 19, 2625 Fåberg
Overtakelse: 01.07.2024
Kjøpesum ifølge kontrakt             4 100 000,00
Dokumentavgift 2,5 %                   102 500,00
Tinglysing skjøte                          500,00
Sum                                  4 203 000,00
Innbetalt egenkapital 15.05.2024       410 000,00
Innbetalt lån                        3 793 000,00
Saldo                                        0,00`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2025-06-02',
      dueDate: '2025-06-16',
      total: 11250,
      vat: 2250,
      currency: 'NOK',
      invoiceNumber: '10077',
      sender: 'Takst og Tilstand AS',
      orgNumber: '974760673',
      address: 'Ekornveien 11, 1410 Kolbotn',
    },
    text: `Takst og Tilstand AS                       FAKTURA
Org.nr. 974 760 673 MVA                    Fakturanr.: 10077
                                           Fakturadato: 02.06.2025
                                           Forfallsdato: 16.06.2025
Mona Hagen                                 Kundenr.: 20455
Ekornveien 11                              Oppdragsnr.: 250611
1410 Kolbotn                               Ordrenr.: 4410
Beskrivelse            Ant   Pris       Beløp
Tilstandsrapport       1     9 000,00   9 000,00
Sum eks. mva                            9 000,00
25 % mva                                2 250,00
SUM Å BETALE NOK                       11 250,00
Restanse fra tidligere faktura 10012     500,00`,
  },
  {
    kind: 'grunnbokutskrift',
    facts: {
      date: '2024-11-05',
      gnr: 61,
      bnr: 18,
    },
    text: `# Grunnboksutskrift
Kommune: 3020 LIER      Gnr: 61   Bnr: 18
Utskriftsdato: 05.11.2024
HJEMMELSOPPLYSNINGER
Rettigheter til eiendomsrett
2014/889122-1/200   HJEMMEL TIL EIENDOMSRETT
KJØPESUM: NOK 3 200 000
SERVITUTTER
1961/3321-1/11  BESTEMMELSE OM VEG
Rettighetshaver: KNR: 3020 GNR: 61 BNR: 7
GRUNNDATA
1958/1120-1/11  REGISTRERING AV GRUNN
Opprettet fra: KNR: 3020 GNR: 61 BNR: 7
PENGEHEFTELSER
2014/889123-1/200 PANTEDOKUMENT  Beløp: NOK 2 700 000`,
  },
  {
    kind: 'purring',
    facts: {
      date: '2024-05-15',
      dueDate: '2024-05-29',
      total: 3220,
      currency: 'NOK',
      invoiceNumber: '20117',
      sender: 'Sør Blikk AS',
      orgNumber: '974760673',
      accountNumber: '32892184010',
    },
    text: `Sør Blikk AS      Org.nr. 974 760 673 MVA
Ivar Moe
Fossveien 3
4820 Froland                                      Dato 15.05.2024
# Purring
Vi kan ikke se å ha mottatt betaling for faktura 20117 datert 02.04.2024
med forfall 16.04.2024.
Fakturanr   Fakturadato   Forfall       Beløp
20117       02.04.2024    16.04.2024    3 150,00
Purregebyr                                 70,00
Å betale                                3 220,00
Ny betalingsfrist 29.05.2024. Konto 3289.21.84010`,
  },
  {
    kind: 'purring',
    facts: {
      date: '2023-10-20',
      dueDate: '2023-11-03',
      total: 1835,
      currency: 'NOK',
      sender: 'Vestby Vann og Avløp SA',
      invoiceNumber: '5512008',
    },
    text: `Vestby Vann og Avløp SA
# Betalingspåminnelse
Vestby, 20.10.2023
Opprinnelig faktura 5512008 av 01.09.2023, forfalt 15.09.2023    1 800,00
Gebyr                                                                35,00
Sum å betale                                                      1 835,00
Betales innen 03.11.2023`,
  },
  {
    kind: 'forsikringsbevis',
    facts: {
      date: '2024-12-01',
      policyNumber: 'H 2210 874',
      premium: 9360,
      validUntil: '2025-12-31',
      currency: 'NOK',
      sender: 'Norddal Forsikring AS',
      address: 'Gamleveien 14, 2080 Eidsvoll',
    },
    text: `Norddal Forsikring AS                              01.12.2024
# Forsikringsbevis
Avtalenummer   H 2210 874
Forsikringstid 01.01.2025 - 31.12.2025
Forsikringssted: Gamleveien 14, 2080 Eidsvoll
Dekning              Forsikringssum    Pris per år
Hus Super            Fullverdi         7 120
Innbo Standard       1 500 000         1 890
Reise                                    350
Sum                                    9 360
Egenandel 4 000`,
  },
  {
    kind: 'skjote',
    facts: {
      date: '1997-07-03',
      price: 640000,
      currency: 'NOK',
      gnr: 21,
      bnr: 18,
      caseNumber: '3902',
    },
    text: `                                      DAGBOKFØRT
                                      08.07.97   3902
                                      SORENSKRIVEREN I NEDRE VIK
# SKJØTE
Undertegnede Tor Lie skjøter og overdrar herved til Ann Lie
eiendommen gnr. 21 bnr. 18 i Vik kommune
for en kjøpesum av kr 640.000,-
Vik, den 3. juli 1997`,
  },
  {
    kind: 'faktura',
    facts: {
      date: '2024-03-03',
      dueDate: '2024-03-17',
      total: 5000,
      vat: 1000,
      currency: 'NOK',
      invoiceNumber: '4418',
      sender: 'Lien Graving AS',
      address: 'Liaveien 40 B, 1368 Stabekk',
    },
    text: `Lien Graving AS
                                                       # FAKTURA
                                                          4418
Kari Aas
Liaveien 40 B
1368 STABEKK                                   Dato: 03.03.2024
                                               Forfall: 17.03.2024
Utført arbeid med graving og planering for bolig     4 000,00
Mva 25 %                                              1 000,00
Å betale                                              5 000,00`,
  },
  {
    kind: 'protokoll',
    facts: {
      date: '2024-04-11',
      meetingDate: '2024-04-11',
      sender: 'Sameiget Utsikten 4',
      orgNumber: '974760673',
    },
    text: `# Protokoll frå årsmøte i Sameiget Utsikten 4
Org.nr. 974 760 673
Møtet vart halde 11. april 2024 i grendahuset.
Til stades: 12 seksjonar. Det vart ikkje gjort merknader til innkallinga.
Sak 1 Val av møteleiar: Nils Bø
Sak 2 Årsrekneskap 2023 vart godkjent.
Møtet vart slutt kl. 20.`,
  },
  {
    kind: 'tilstandsrapport',
    facts: {
      date: '2024-09-09',
      address: 'Kvernetun 6, 6856 Sogndal',
      gnr: 21,
      bnr: 330,
      buildYear: 1979,
      bra: 164,
    },
    text: `## Tilstandsrapport

# Kvernetun 6, 6856 Sogndal

Gnr. 21 bnr. 330      Byggjeår 1979     BRA 164 m²
Synfaring 02.09.2024      Rapportdato 09.09.2024
Bustaden har fått tilstandsgrad TG2 på taktekking.
Rapporten er ikkje meir enn eitt år gammal.`,
  },
  {
    kind: 'kvittering',
    facts: {
      date: '2024-11-02',
      total: 459.9,
      vat: 91.98,
      currency: 'NOK',
      sender: 'Jernia Lunde',
    },
    text: `JERNIA LUNDE
02.11.24 14:32   K:03 S:1187
Skruer                 159,90
Lampe                  300,00
SUM                    459,90
Bankkort               459,90
Herav mva 25 %          91,98
Takk for besøket`,
  },
  {
    kind: 'salgsoppgave',
    facts: {
      price: 3450000,
      currency: 'NOK',
      address: 'Solstien 9, 2317 Hamar',
      gnr: 1,
      bnr: 4410,
      buildYear: 1964,
      bra: 112,
      energyGrade: 'E',
      sender: 'Mjøsmegleren Hamar AS',
      orgNumber: '974760673',
    },
    text: `# Solstien 9
2317 Hamar
## Salgsoppgave
Prisantydning kr 3 450 000
Omkostninger kr 102 400
Totalpris kr 3 552 400
Matrikkel: gnr. 1 bnr. 4410
Byggeår 1964    BRA 112 m²   BRA-i 104 m²
Energimerking: Energikarakter E, oppvarmingskarakter oransje
Felleskostnader 0
\f
Boligen selges «som den er». Budgivning skjer skriftlig.
Mjøsmegleren Hamar AS, Torggata 4, 2317 Hamar. Org.nr. 974 760 673. Tlf 62 00 00 00`,
  },
  {
    kind: 'garantibevis',
    facts: {
      date: '2024-03-12',
      validUntil: '2029-03-12',
      serialNumber: 'VP 24 0098 1177 K',
      sender: 'Innlandet Kulde AS',
    },
    text: `Innlandet Kulde AS
# Garantibevis
Produkt: Varmepumpe luft til luft
Modell: Nordvind 6.3
Serienr.:  VP 24 0098 1177 K
Montert: 12.03.2024
Garanti til: 12.03.2029
Dato: 12.03.2024`,
  },
  {
    kind: 'skjote',
    facts: {
      date: '2016-05-20',
      price: 1275000,
      currency: 'NOK',
      gnr: 44,
      bnr: 9,
    },
    text: `# Skøyte
1. Eigedomen
Kommunenr.   Kommunenamn        Gnr.    Bnr.
4640         Sogndal            44      9
2. Kjøpesum                     3. Salsverdi/avgiftsgrunnlag
kr 1 275 000,-                  kr 1 275 000,-
4. Overdrege frå
Heimelshavar er Liv Eng, som ikkje eig anna i området.
5. Til
Ola Moe
Stad, dato        Sogndal, 20.05.2016
Plass for tinglysingsstempel`,
  },
];
