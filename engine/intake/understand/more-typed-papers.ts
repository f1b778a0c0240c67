// More typed papers: other layouts and senders, nynorsk, and papers from abroad, with everything that is to be read in them.
import type { TypedPaper } from './typed-papers';

export const moreTypedPapers: readonly TypedPaper[] = [
  {
    kind: 'faktura',
    language: 'nn',
    facts: {
      date: '2023-09-04',
      dueDate: '2023-09-24',
      total: 11250,
      vat: 2250,
      currency: 'NOK',
      invoiceNumber: '118',
      accountNumber: '20146773541',
      orgNumber: '957966837',
      sender: 'Tveit Maskin ENK',
      address: 'Fossvegen 4, 5470 Rosendal',
    },
    text: `Tveit Maskin ENK
5470 Rosendal        Org.nr. 957 966 837 MVA

Til Bjørg Skeie, Fossvegen 4, 5470 Rosendal                    Rosendal, 4. september 2023

## Faktura nr. 118

Graving av grøft for vatn og avlaup, 9 timar à kr 1 000,-                       kr 9 000,-
25 % mva                                                                        kr 2 250,-
Til saman å betala                                                              kr 11 250,-

Beløpet vert å betala innan 24.09.2023 til konto 2014.67.73541.`,
  },
  {
    kind: 'faktura',
    language: 'nb',
    facts: {
      date: '2025-02-05',
      dueDate: '2025-02-20',
      total: 1894.36,
      vat: 378.87,
      currency: 'NOK',
      invoiceNumber: '4400192837',
      kid: '863537556283643',
      accountNumber: '60101748653',
      orgNumber: '994899856',
      sender: 'Nordlys Strøm AS',
      address: 'Kirkeveien 140, 9303 Silsand',
    },
    text: `Nordlys Strøm AS                                                       Side 1 av 2
Kundeservice 77 00 00 00     nordlysstrom.example

Geir Aune                                  Fakturanummer      4400192837
Kirkeveien 140                             Fakturadato        05.02.2025
9303 Silsand                               Kundenummer        77018822
                                           KID                863537556283643
                                           Forfallsdato       20.02.2025
                                           Til konto          6010.17.48653
                                           Beløp å betale     1 894,36

Strømfaktura for januar 2025, målepunkt 707057500099887766
Forbruk 1 312 kWh      Spotpris snitt 98,4 øre/kWh             1 291,01
Månedsavgift                                                      49,00
Påslag 1 312 kWh à 13,36 øre                                     175,48
Sum eks. mva                                                    1 515,49
Mva 25 %                                                          378,87
Sum inkl. mva                                                   1 894,36

Org.nr. NO 994 899 856 MVA`,
  },
  {
    kind: 'kommunale-avgifter',
    language: 'nb',
    facts: {
      date: '2024-08-12',
      dueDate: '2024-09-16',
      total: 5120,
      vat: 1024,
      currency: 'NOK',
      invoiceNumber: '31200456',
      kid: '50929409204947',
      accountNumber: '30723243633',
      orgNumber: '988041505',
      sender: 'Storelv kommune',
      address: 'Bjørnstien 8, 2480 Koppang',
      gnr: 19,
      bnr: 244,
    },
    text: `        Storelv kommune
        Fellesfakturering                              FAKTURA
        Postboks 1, 2480 Koppang
        Foretaksnr. 988041505

        Åse Fjeld                                      Fakturanr: 31200456
        Bjørnstien 8                                   Kundenr: 80011
        2480 Koppang                                   Dato: 12.08.24
                                                       Forfall: 16.09.24
Kommunale eiendomsgebyrer 2. halvår 2024
Gnr/Bnr/Fnr/Snr: 19/244/0/0   Adresse: Bjørnstien 8
Beskrivelse             Ant.    Årspris    Fra/til                Nettobeløp   Mva
Abonnement vann           1    1 800,00   01.07.24-31.12.24           900,00   225,00
Abonnement avløp          1    2 300,00   01.07.24-31.12.24         1 150,00   287,50
Renovasjon standard       1    3 100,00   01.07.24-31.12.24         1 550,00   387,50
Feiing                    1      992,00   01.07.24-31.12.24           496,00   124,00
                                              Sum netto             4 096,00
                                              Sum mva               1 024,00
                                              Å betale              5 120,00
KID: 50929409204947        Konto: 3072 32 43633`,
  },
  {
    kind: 'felleskostnader',
    language: 'nb',
    facts: {
      date: '2025-03-20',
      dueDate: '2025-04-01',
      total: 4870,
      currency: 'NOK',
      kid: '5228210795045244',
      accountNumber: '40041554764',
      orgNumber: '932477939',
      sender: 'Sameiet Kvartal 7',
      address: 'Dronningens gate 40, 7011 Trondheim',
    },
    text: `Sameiet Kvartal 7                                     Org.nr. 932 477 939
c/o Midtnorsk Forvaltning AS

Jonas Berg
Dronningens gate 40
7011 Trondheim

## Innbetaling av felleskostnader april 2025            Dato 20.03.2025
Seksjon 21, leilighet H0403

Felleskostnader              4 120,00
Bredbånd/TV                    450,00
Parkering                      300,00
Å betale                     4 870,00
Forfallsdato 01.04.2025
Kontonummer 4004.15.54764    KID 5228210795045244`,
  },
  {
    kind: 'forsikringsbevis',
    language: 'nn',
    facts: {
      date: '2025-04-10',
      policyNumber: '77.220.118',
      premium: 14208,
      validUntil: '2026-05-01',
      currency: 'NOK',
      orgNumber: '985515506',
      sender: 'Kystbrann Forsikring Gjensidig',
      address: 'Hamnevegen 31, 6718 Deknepollen',
      buildYear: 1971,
      bra: 201,
    },
    text: `Kystbrann Forsikring Gjensidig
Org.nr. 985 515 506  Telefon 57 80 00 00

Sverre Hamre                              Polisenr.     77.220.118
Hamnevegen 31                             Kundenr.      1188201
6718 Deknepollen                          Dato          10.04.2025

FORSIKRINGSPROVSTYKKE - FORSIKRINGSBEVIS HUS
Forsikringa gjeld frå 01.05.2025 til 01.05.2026
Forsikringsstad: Hamnevegen 31, 6718 Deknepollen
Byggjeår 1971, bruksareal 201 m², forsikra til fullverdi
                          Eigendel        Premie
Hus                        10 000         11 920
Tillegg råte og sopp       10 000          1 888
Naturskade                  8 000            400
Til betaling for året                     14 208`,
  },
  {
    kind: 'tilstandsrapport',
    language: 'nb',
    facts: {
      date: '2025-01-30',
      address: 'Lyngveien 55, 9024 Tomasjord',
      gnr: 14,
      bnr: 391,
      buildYear: 1983,
      bra: 171,
      orgNumber: '920133592',
      sender: 'Bolig & Byggekontroll Nord AS',
    },
    text: `# Tilstandsrapport for bolig
NS 3600:2018 - forskrift til avhendingslova

Lyngveien 55, 9024 TOMASJORD
Gnr. 14, bnr. 391   Tromsø kommune

Bolig & Byggekontroll Nord AS, org.nr. 920 133 592
Takstingeniør: Marte Olsen          Befaring: 22.01.2025
                                    Rapport avsluttet: 30.01.2025
                                    Referansenr. 25-0031
\f
1 Nøkkelopplysninger
Hjemmelshaver            Arve Lyngmo
Type bolig               Enebolig
Byggeår                  1983
Tilbygg                  2002 (garasje)
BRA-i 148    BRA-e 23    BRA-b 0    BRA totalt 171 m²    TBA 41
Tomt                     812 m² eiertomt
Forrige tilstandsrapport datert 12.05.2016`,
  },
  {
    kind: 'kjopekontrakt',
    language: 'nb',
    facts: {
      date: '2022-11-09',
      sender: 'Bakke Eiendomsmegling AS',
      orgNumber: '955999576',
      accountNumber: '48515259530',
      price: 5725000,
      currency: 'NOK',
      takeoverDate: '2023-01-16',
      address: 'Ringveien 77 F, 1187 Oslo',
      gnr: 168,
      bnr: 1290,
    },
    text: `Bakke Eiendomsmegling AS                     Oppdragsnr. 12-22-0871
Org.nr. 955 999 576                          Omsetningsnr. 12-22-0544

# KJØPEKONTRAKT
Selger: Camilla Rød, Ringveien 77 F, 1187 Oslo
Kjøper: Ahmed og Lina Saleh, Trondheimsveien 5, 0560 Oslo

§ 1 Salgsobjekt
Eierseksjon gnr. 168 bnr. 1290 snr. 12 i Oslo kommune, med adresse Ringveien 77 F, 1187 Oslo.
§ 2 Kjøpesum og omkostninger
Kjøpesum                                  kr 5 725 000
Dokumentavgift 2,5 %                      kr   143 125
Tinglysing skjøte                         kr       585
Sum                                       kr 5 868 710
§ 3 Oppgjør: Beløpet innbetales til meglers klientkonto 4851.52.59530 innen overtakelse.
§ 4 Overtakelse skal finne sted 16.01.2023.
Oslo, 09.11.2022`,
  },
  {
    kind: 'skjote',
    language: 'nb',
    facts: { date: '1998-06-15', price: 1850000, currency: 'NOK', caseNumber: '4411', gnr: 7, bnr: 63 },
    text: `SKJØTE                                          Dagbokført
                                                22.06.1998   4411
                                                Sorenskriveren i Nord-Gudbrandsdal
Kommune: Vågå    Gnr. 7   Bnr. 63
Eiendommens navn: Solbakken

Kjøpesum kr 1.850.000,-  kroner enmillionåttehundreogfemtitusen
Avgiftsgrunnlag kr 1.850.000,-

Overdras fra: Johan Sandbu, f. 02.03.1931
til: Inger Sandbu og Tor Lien
Vågå, den 15. juni 1998
Utstederens underskrift`,
  },
  {
    kind: 'budskjema',
    language: 'nn',
    facts: {
      date: '2025-08-19',
      price: 2950000,
      currency: 'NOK',
      deadline: '2025-08-21',
      takeoverDate: '2025-10-15',
      address: 'Stølsvegen 19, 2920 Leira i Valdres',
      gnr: 33,
      bnr: 178,
    },
    text: `Valdres Eigedomsmekling AS
# BODSKJEMA
Eigedom: Stølsvegen 19, 2920 Leira i Valdres   Gnr. 33 bnr. 178
Eg/vi gjev med dette bod på eigedomen:
Bodsum: kr 2 950 000,-   skrive: to millionar nihundreogfemti tusen
Finansiering
Bank: Valdres Sparebank      Lånesum kr 2 200 000
Eigenkapital kr 750 000
Ønskt overtaking: 15.10.2025
Bodet er bindande til 21.08.2025 kl. 15.00
Fagernes 19.08.2025`,
  },
  {
    kind: 'overtakelsesprotokoll',
    language: 'nn',
    facts: { date: '2023-05-02', takeoverDate: '2023-05-02', address: 'Øyagata 21, 6150 Ørsta', gnr: 12, bnr: 90 },
    text: `Overtakingsprotokoll                          Kjøpekontrakt datert 03.02.2023
Eigedom: Øyagata 21, 6150 Ørsta       Gnr. 12 bnr. 90
Seljar: Per Hovden         Kjøpar: Line Steinnes
Overteke dato: 02.05.2023 kl. 14:00
Målarstand straum: 81 220     Vatn: 1 204
Tal nøklar: 6
Feil og manglar: Ingen merknader
Ørsta 02.05.2023`,
  },
  {
    kind: 'samsvarserklaering',
    language: 'nb',
    facts: {
      date: '2025-02-17',
      address: 'Heiaveien 4, 4100 Jørpeland',
      orgNumber: '901496013',
      sender: 'Ryfylke Installasjon AS',
    },
    text: `# SAMSVARSERKLÆRING
Erklæring om samsvar for elektrisk lavspenningsanlegg

ANLEGGSEIER                     UTFØRENDE INSTALLATØR
Navn: Oddbjørn Nag              Firma: Ryfylke Installasjon AS
Adresse: Heiaveien 4            Adresse: Rådhusgata 3
Postnr/sted: 4100 Jørpeland     Postnr/sted: 4100 Jørpeland
Tlf: 909 00 111                 Org.nr: 901 496 013

Anleggsadresse: Heiaveien 4, 4100 Jørpeland
Beskrivelse: Nytt sikringsskap, 3 kurser kjøkken
Normer: NEK 400:2022
Prosjektert av: Ryfylke Installasjon AS
Dato sluttkontroll 14.02.2025
Underskrift: Sted/dato: Jørpeland, 17.02.2025`,
  },
  {
    kind: 'ferdigattest',
    language: 'nb',
    facts: {
      date: '2021-06-29',
      caseNumber: '2019/4410',
      address: 'Åsveien 31, 2032 Maura',
      gnr: 88,
      bnr: 19,
      orgNumber: '977774020',
      sender: 'Bjerke kommune',
    },
    text: `Bjerke kommune                 Byggesaksavdelingen
Org.nr. 977 774 020

Nilsen Prosjekt AS
Storgata 2
2030 Nannestad

Saksbehandler: Ida Ruud    Vår ref: 2019/4410-31    Deres ref:     Dato: 29.06.2021
Saksnr: 2019/4410

# Ferdigattest
Adresse: Åsveien 31, 2032 Maura              Gnr/bnr: 88/19
Tiltakshaver: Mona Lie                       Tiltakets art: Enebolig
Tillatelse gitt 02.09.2019 (sak 301/19), endring 14.01.2020 (sak 12/20)
Ferdigattest gis etter plan- og bygningsloven § 21-10.`,
  },
  {
    kind: 'innkalling',
    language: 'nb',
    facts: { date: '2023-04-27', meetingDate: '2023-05-11', orgNumber: '966462205', sender: 'RUGDEHØGDA BORETTSLAG' },
    text: `RUGDEHØGDA BORETTSLAG
Org. nr. 966 462 205

      Til andelseierne

INNKALLING
Ordinær generalforsamling avholdes torsdag 11. mai 2023 kl 18:00 i samfunnshuset.

Til behandling foreligger:
1. Konstituering
   A) Valg av møteleder
   B) Opptak av navnefortegnelse
2. Årsberetning for 2022
3. Årsregnskap for 2022
4. Godtgjørelse til styret
5. Valg av tillitsvalgte
Oslo, 27.04.2023
Styret i Rugdehøgda Borettslag`,
  },
  {
    kind: 'protokoll',
    language: 'nb',
    facts: { date: '2022-04-06', meetingDate: '2022-03-31', sender: 'BOLIGSAMEIET SOLFANGER' },
    text: `BOLIGSAMEIET SOLFANGER
MØTEPROTOKOLL
Ordinært sameiermøte ble avholdt torsdag 31. mars 2022 kl. 18.30 på Lilleås skole.
Tilstede var 19 sameiere og 5 med fullmakt, totalt 24 stemmeberettigede.
Sak 1 Konstituering
  1.1 Møteleder: Kjell Moe    1.2 Referent: Anne Vik
  Vedtak: Enstemmig godkjent
Sak 2 Årsmelding 2021. Vedtak: Tatt til etterretning
Sak 3 Regnskap 2021. Vedtak: Godkjent
Møtet hevet kl. 20.05
Protokoll underskrevet 06.04.2022`,
  },
  {
    kind: 'vedtekter',
    language: 'nn',
    facts: { date: '2023-03-22', orgNumber: '989033786', sender: 'Burettslaget Fjellgløtt' },
    text: `Vedtekter
for
Burettslaget Fjellgløtt org.nr. 989 033 786
vedteke på skipingsmøte 11.06.1982, sist endra på ordinær generalforsamling 22.03.2023

1 Innleiande føresegner
1-1 Føremål
Burettslaget er eit samvirkeføretak som har til føremål å gje andelseigarane bruksrett til eigen bustad.
2 Andelar og andelseigarar
2-1 Andelar skal vere på kr 100,-`,
  },
  {
    kind: 'arsregnskap',
    language: 'nb',
    facts: { date: '2024-12-31', sender: 'VELFORENINGEN SOLSLETTA' },
    text: `VELFORENINGEN SOLSLETTA
REGNSKAP 2024                          Regnskap     Budsjett    Regnskap
                                           2024         2024        2023
INNTEKTER
Kontingent 120 x 600                     72 000       72 000      71 400
Dugnadsavgift                            14 500       15 000      13 500
Sum inntekter                            86 500       87 000      84 900
UTGIFTER
Brøyting                                 41 250       40 000      38 900
Lekeplass                                11 080       15 000       4 410
Sum utgifter                             52 330       55 000      43 310
Resultat                                 34 170       32 000      41 590
BALANSE 31.12.2024
Bankinnskudd                            148 220                  114 050
Revidert 11.02.2025`,
  },
  {
    kind: 'energiattest',
    language: 'nn',
    facts: {
      date: '2024-09-02',
      validUntil: '2034-09-02',
      energyGrade: 'B',
      address: 'Strandgata 12, 6800 Førde',
      gnr: 21,
      bnr: 340,
      buildYear: 2017,
      bra: 88,
    },
    text: `# ENERGIATTEST
Adresse                   Strandgata 12
Postnummer                6800
Stad                      FØRDE
Kommunenummer             4647
Gardsnummer               21
Bruksnummer               340
Bruksnummer seksjon       8
Merkenummer               Energiattest-2024-77120
Dato                      02.09.2024
Gyldig til                02.09.2034
Energikarakter            B
Bygningstype: Leilegheit    Byggjeår: 2017    BRA: 88,0`,
  },
  {
    kind: 'verditakst',
    language: 'nn',
    facts: {
      date: '2022-08-15',
      price: 1950000,
      currency: 'NOK',
      address: 'Grandevegen 40, 6783 Stryn',
      gnr: 45,
      bnr: 61,
      buildYear: 1958,
      bra: 134,
      sender: 'Stryn Takstkontor AS',
    },
    text: `Stryn Takstkontor AS                                    Oppdrag 22-118
# Verdi- og lånetakst
Einebustad
Grandevegen 40, 6783 Stryn
Matrikkel: Gnr 45 Bnr 61, Stryn kommune
Synfaring: 10.08.2022     Rapportdato: 15.08.2022
Byggjeår: 1958. Bruksareal (BRA): 134 m². Tomt: 1 240 m²
Konklusjon
Marknadsverdi     kr 1 950 000
Låneverdi         kr 1 650 000`,
  },
  {
    kind: 'servicerapport',
    language: 'nb',
    facts: {
      date: '2025-09-08',
      nextServiceDate: '2026-09-08',
      serialNumber: 'FX-300-88121',
      address: 'Eikelia 60, 1359 Eiksmarka',
      orgNumber: '912163598',
      sender: 'Trygg Ventilasjon AS',
    },
    text: `Trygg Ventilasjon AS | Org.nr. 912 163 598 | Tlf. 67 10 00 00
Servicerapport ventilasjonsaggregat
Dato utført: 08.09.2025          Servicetekniker: Jon Hauge
Kunde: Signe Vold, Eikelia 60, 1359 Eiksmarka
Aggregat: Flexit Nordic S3      Serienummer: FX-300-88121
Forrige service: 04.09.2024     Neste service: 08.09.2026
Filter byttet: Ja   Vifter rengjort: Ja   Varmeveksler kontrollert: OK`,
  },
  {
    kind: 'skadeoppgjor',
    language: 'nb',
    facts: {
      date: '2025-03-04',
      total: 31240,
      currency: 'NOK',
      caseNumber: '4471-2025',
      orgNumber: '926996657',
      sender: 'Bymarka Forsikring AS',
      address: 'Blåklokkeveien 17, 7024 Trondheim',
    },
    text: `Bymarka Forsikring AS
Org.nr. 926 996 657                             Trondheim, 04.03.2025
                                                  Skadenr. 4471-2025
Per Arne Moe                                      Saksbehandler: Liv By
Blåklokkeveien 17
7024 Trondheim

SKADEOPPGJØR - innbrudd 11.02.2025
Vi har nå ferdigbehandlet skadesaken din.
Tapsoppstilling                 kr 39 240
- Egenandel                     kr  8 000
Utbetalt erstatning             kr 31 240
Utbetalingen er på konto innen tre virkedager.`,
  },
  {
    kind: 'garantibevis',
    language: 'nn',
    facts: { date: '2023-10-12', serialNumber: 'VB-77-2201', address: 'Lia 3, 6856 Sogndal', sender: 'VESTBAD AS' },
    text: `VESTBAD AS
# Garantibevis
Vi gjev 5 års garanti på dette produktet, rekna frå kjøpsdato.
Produkt: Dusjkabinett Fjord 90
Serienr.: VB-77-2201
Kjøpsdato: 12.10.2023
Kunde: Knut Hove, Lia 3, 6856 Sogndal
Garantien dekkjer fabrikasjonsfeil.`,
  },
  {
    kind: 'tilstandsrapport',
    language: 'en',
    facts: { date: '2024-02-27', buildYear: 1934, sender: 'Marlow Chartered Surveyors Ltd' },
    text: `Marlow Chartered Surveyors Ltd
# HOME SURVEY REPORT - LEVEL 2
Property address: 40 Station Road, Marlow SL7 1AA
Client: Mr T Osei
Inspection date: 20 February 2024
Report date: 27 February 2024
Year built: 1934
Condition ratings
Condition rating 3: Flat roof covering
Condition rating 2: Gutters, damp proof course
Condition rating 1: Walls, windows`,
  },
  {
    kind: 'protokoll',
    language: 'de',
    facts: { date: '2023-06-14', meetingDate: '2023-06-14', sender: 'WEG Rosenstraße 8' },
    text: `# Protokoll der Eigentümerversammlung
WEG Rosenstraße 8, 50667 Köln
Datum: 14.06.2023, Beginn 18:30 Uhr
Anwesend: 12 von 16 Eigentümern
TOP 1 Begrüßung und Feststellung der Beschlussfähigkeit
TOP 2 Jahresabrechnung 2022. Beschluss: einstimmig angenommen
Versammlungsleiter: Frau Klein`,
  },
  {
    kind: 'kjopekontrakt',
    language: 'sv',
    facts: { date: '2024-03-18', price: 2450000, currency: 'SEK', takeoverDate: '2024-06-03' },
    text: `# KÖPEKONTRAKT
Säljare: Ulla Berg        Köpare: Johan och Sara Lind
Fastighet: Kalmar Ekbacken 1:14, Ekvägen 3
1. Köpeskilling
Köpeskillingen är 2 450 000 kronor.
2. Tillträde
Tillträdesdag: 2024-06-03
3. Handpenning 245 000 kronor betalas senast 2024-03-25
Kalmar 2024-03-18`,
  },
  {
    kind: 'energiattest',
    language: 'da',
    facts: { energyGrade: 'C', address: 'Kløvermarken 8, 8800 Viborg', buildYear: 1975 },
    text: `# ENERGIMÆRKNINGSRAPPORT
Adresse: Kløvermarken 8, 8800 Viborg
Energimærkningsnummer: 311552201
Gyldig fra 11. maj 2022 til 11. maj 2032
Opførelsesår: 1975
ENERGIMÆRKE: C
Beregnet varmeforbrug: 98 GJ fjernvarme`,
  },
  {
    kind: 'nabovarsel',
    language: 'nn',
    facts: { date: '2024-10-01', deadline: '2024-10-15', address: 'Fjordgata 8, 6411 Molde', gnr: 24, bnr: 611 },
    text: `# NABOVARSEL
Opplysningar gjevne i nabovarsel etter pbl § 21-3
Tiltak på eigedomen: Gnr. 24  Bnr. 611  Adresse: Fjordgata 8, 6411 Molde
Tiltakshavar: Rune Aas
Varsel til: Gnr. 24 bnr. 598, Fjordgata 10, Solveig Eik
Det vert varsla om: Bruksendring frå bod til soverom
Merknader må vere komne innan 14 dagar etter at varselet er sendt, seinast 15.10.2024.
Molde 01.10.2024`,
  },
  {
    kind: 'byggetillatelse',
    language: 'nb',
    facts: {
      date: '2025-06-11',
      caseNumber: '25/1190-6',
      address: 'Skogstien 2, 4525 Konsmo',
      gnr: 70,
      bnr: 18,
      sender: 'Havnes kommune',
    },
    text: `Havnes kommune
Areal og byggesak

Tegn og Bygg AS
Postboks 8
4525 Konsmo                       Vår ref            25/1190-6
                                  Arkivkode          GBR-70/18
                                  Dato               11.06.2025

## Tillatelse til tiltak uten ansvarsrett
Eiendom: 70/18, Skogstien 2, 4525 Konsmo
Søknad mottatt: 20.05.2025
VEDTAK: Søknaden godkjennes. Delegasjonssak nr. 118/25.
Gebyr: kr 9 800 faktureres særskilt.`,
  },
  {
    kind: 'oppgjorsoppstilling',
    language: 'nb',
    facts: {
      date: '2025-02-14',
      price: 3490000,
      currency: 'NOK',
      takeoverDate: '2025-02-10',
      orgNumber: '998961629',
      sender: 'Oppgjørshuset Sør AS',
      address: 'Klevaveien 9, 4823 Nedenes',
    },
    text: `Oppgjørshuset Sør AS     Org.nr. 998 961 629        Dato: 14.02.2025
Oppgjørsoppstilling kjøper
Kjøper: Kine Holt, Torvet 2, 4836 Arendal
Salgsobjekt: Klevaveien 9, 4823 Nedenes
Overtakelse: 10.02.2025
Kjøpesum                          3 490 000,00
Dokumentavgift                       87 250,00
Tinglysingsgebyrer                    1 170,00
Innbetalt fra bank               -3 200 000,00
Innbetalt egenkapital              -378 420,00
Saldo                                     0,00`,
  },
  {
    kind: 'lan-pant',
    language: 'nb',
    facts: {
      date: '2020-02-03',
      total: 3200000,
      currency: 'NOK',
      orgNumber: '996195171',
      sender: 'Elvebanken Sparebank',
      gnr: 16,
      bnr: 448,
    },
    text: `# PANTEDOKUMENT
1. Pantsetter: Roar Lie, fnr ***********
2. Panthaver: Elvebanken Sparebank, org.nr. 996 195 171
3. Pantobjekt: Kommune 3005 Drammen   Gnr 16   Bnr 448   Snr 2
4. Pantebeløp: NOK 3 200 000   tremillionertohundretusen
5. Prioritet: 1. prioritet
Drammen, 03.02.2020`,
  },
  {
    kind: 'purring',
    language: 'nb',
    facts: {
      date: '2025-01-31',
      dueDate: '2025-02-14',
      total: 2316,
      currency: 'NOK',
      invoiceNumber: '900881',
      kid: '1069903049538',
      accountNumber: '66456180885',
      orgNumber: '900368151',
      sender: 'Fiberlinje AS',
      address: 'Nedre vei 8, 3183 Horten',
    },
    text: `Fiberlinje AS      Postboks 40, 3191 Horten      NO 900 368 151 MVA
                                                        BETALINGSPÅMINNELSE
Tor Aas                                                 Dato            31.01.2025
Nedre vei 8                                             Kundenr         455120
3183 Horten                                             Faktura         900881
                                                        Ny forfallsdato 14.02.2025
Vi viser til vår faktura med forfall 10.01.2025 som ikke er registrert betalt.
Opprinnelig beløp      2 246,00
Purregebyr                70,00
Utestående             2 316,00
Betal til konto 6645 61 80885 KID 1069903049538`,
  },
  {
    kind: 'kvittering',
    language: 'nb',
    facts: {
      date: '2024-11-02',
      total: 1846.5,
      vat: 369.3,
      currency: 'NOK',
      orgNumber: '965143165',
      sender: 'Farge Drift AS',
    },
    text: `MAXI FARGE KONGSBERG
Farge Drift AS
Org.nr NO 965 143 165 MVA
02.11.24 14:32     K:03 S:1187 B:2211
Veggmaling matt 9L            1 199,00
Malerrull sett                  249,50
Sparkel 2 x 199,00              398,00
TOTALT (4 varer)              1 846,50
Mva 25,00%   1 477,20           369,30
VISA **** 1144                1 846,50
Bytterett i 60 dager med kvittering`,
  },
];
