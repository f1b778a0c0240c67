// The words that stand before, above or beside a fact on paper, in the languages papers come in; and words that only look like them.
import type { FactName } from './facts';

/** How surely what follows is the fact (0..1), and the phrases (see phrase.ts) of which that is true. */
export type LabelRow = readonly [strength: number, phrases: string];

export const labels: Readonly<Partial<Record<FactName, readonly LabelRow[]>>> = {
  date: [
    [
      1,
      'rapport avsluttet, rapporten er avsluttet, rapport ferdigstilt, rapporten er datert, rapport datert, dato for rapporten',
    ],
    [
      1,
      `
        udstedt, udstedelsesdato, udstedt den, utfärdad, utfärdat, utfärdandedatum, ausgestellt am, erstellt am,
        verhandelt am, date issued, issued, issued on, date of report, rapportdatum, report date, berichtsdatum,
        købsdato, inköpsdatum, kaufdatum, purchase date, date of purchase, statement date, dagsett,
        dato for utskrift, besiktningsdatum
      `,
    ],
    [
      1,
      `
      faktura dato, fakturaens dato, kreditnota dato, rapport dato, dato for rapport, utstedt, utstedt dato,
      utstedelses dato, utstedingsdato, utskrifts dato, skrevet ut, utskrift dato, vedtaks dato, brev dato,
      dokument dato, vår dato, invoice date, date of issue, issue date, bill date, rechnungs datum,
      ausstellungs datum, rechnung vom, date facture, date de facture, date de facturation, facture du,
      factuur datum, faktura datum, utferdiga, utferdiget, rekning dato, invoice dated, beleg datum, beleg vom,
      datum der rechnung, date d'émission, kvittering dato, kjøpsdato, purre dato, dato for utstedelse,
      underskrevet dato, dato utstedt, takstdato, verdidato
    `,
    ],
    [
      0.9,
      `
      dato, date, datum, sted dato, sted og dato, stad dato, stad og dato, ort datum, dato sted, dato og sted,
      dato underskrift, datert, dato og underskrift, dato signatur
    `,
    ],
    [
      0.62,
      `
      befarings dato, befaring, befart, service dato, dato for service, service utført, tilsyns dato, tilsyn dato,
      kontroll dato, dato for tilsyn, dato for kontroll, tilsyn utført, utført dato, dato utført, registrert,
      registrerings dato, attest dato
    `,
    ],
  ],
  dueDate: [
    [
      1,
      `
        sidste rettidige betaling, sidste rettidige betalingsdag, betales senest, betalt senest,
        bedes betalt senest, betalas senast, förfaller, förfallodag, oss tillhanda senast, zu zahlen bis,
        zahlbar bis spätestens, please pay by, vennligst betal innen, ver venleg og betal innan
      `,
    ],
    [
      1,
      `
      forfall, forfalls dato, forfallsdag, forfell, forfaller, forfaller til betaling, betalings frist,
      frist for betaling, betales innen, betalast innan, betal innen, ny betalings frist, ny forfallsdato,
      nytt forfall, due date, payment due, due by, payment due by, pay by, fällig am, fällig, zahlbar bis,
      fälligkeits datum, fälligkeit, zahlbar bis zum, bis zum, date limite de paiement, date d'échéance, échéance,
      à payer avant le, verval datum, förfallo datum, forfaldsdato, betalings dato, betalingsfrist den, total due by,
      uiterste betaaldatum, frist for å betale, prélevé le, à régler avant le, prélèvement le, date limite
    `,
    ],
  ],
  meetingDate: [
    [
      1,
      `
        mødedato, mötesdatum, mødet afholdes, årsmøtedato, møtet vert halde
      `,
    ],
    [
      1,
      `
      møte dato, dato for møtet, møtet avholdes, avholdes, avholdt, avholdt den, vert halde, vart halde, holdes,
      ble holdt, møtetidspunkt, tidspunkt, møtetid, tid og sted, tid og stad, tid, når, dato tid,
      dato og klokkeslett, møtedag, meeting date, dato og tid, møtet finner sted, møtet ble avholdt
    `,
    ],
    [
      0.8,
      `
      årsmøte, ordinært årsmøte, årsmøtet, generalforsamling, generalforsamlingen, ordinær generalforsamling,
      ekstraordinær generalforsamling, ekstraordinært årsmøte, sameiermøte, styremøte, møte, møtet, beboermøte
    `,
    ],
  ],
  takeoverDate: [
    [1, 'overteke dato, overtatt dato, overteke'],
    [
      1,
      `
        overtagelsesdag, tillträdesdag, tillträde, besitzübergang, übergabetermin, completion date,
        date of completion, overteken, vert overteken, blir overtatt, vert overteke
      `,
    ],
    [
      1,
      `
      overtakelse, overtakelses dato, overtagelse, overtagelsesdato, overtaking, overtakings dato,
      overtar eiendommen, overtek eigedomen, overtas, ønsket overtakelse, ønska overtaking, overtakelse skjer,
      overtakelsen finner sted, overtakelse av eiendommen, overtakelse finner sted, overtakelses tidspunkt,
      avtalt overtakelse, dato for overtakelse, overtakelse den, skal overtas, overtakelse er avtalt til,
      overtakelse er satt til, eiendommen overtas, overtek, overtatt, overtar, overtakelsen, overtatt av kjøper,
      avtalt overtakelsesdato
    `,
    ],
  ],
  validUntil: [
    [0.95, 'forsikringa gjeld, forsikringa gjeld frå, forsikringen gjelder fra, gjeld frå'],
    [
      1,
      `
        ablauf, ablaufdatum, versicherungsablauf, gyldig indtil, gælder til, udløber, udløbsdato, giltig till,
        gäller till, giltig t o m, gäller t o m, garanti till, garantie bis, gültig bis zum, expires on, expiry,
        valid through, warranty expires, cover ends, giltighetstid till, forsikringen gjelder til,
        forsikringa gjeld til
      `,
    ],
    [
      1,
      `
      gyldig til, gyldig til og med, gyldig t o m, gjelder til, gjelder til og med, gjeld til, utløper, utløps dato,
      utløp, løper til, løper til og med, løper ut, garanti til, garantien utløper, garantien gjelder til,
      garantien gjelder til og med, garanti utløper, garanti t o m, valid until, valid to, expires, expiry date,
      gültig bis, rapporten er gyldig til, attesten er gyldig til, hovedforfall, hovudforfall, gyldig fram til,
      garantien varer til, varer til, gjeld til og med, gyldig til dato, garantien er gyldig til, gjeld fram til,
      garantitid til
    `,
    ],
    [
      0.95,
      `
      forsikringsperiode, forsikrings periode, periode, forsikret periode, forsikra periode, forsikringstid,
      avtaleperiode, garantiperiode, garantitid, gyldighets periode, gyldighet, gjelder perioden, perioden,
      policy period, gyldig, forsikringen gjelder, avtalen gjelder, gjelder, gjelder fra, garanti, gjeld i tida,
      gyldig i perioden
    `,
    ],
  ],
  nextServiceDate: [
    [
      1,
      `
        næste service, næste eftersyn, nächste wartung, nächste prüfung, next inspection, nästa kontroll,
        nästa servicetillfälle, neste anbefalte kontroll, neste service anbefales utført, ny kontroll
      `,
    ],
    [
      1,
      `
      neste service, neste anbefalte service, neste service dato, neste kontroll, neste ettersyn, neste tilsyn,
      anbefalt neste service, ny service, neste servicebesøk, next service, next service date, nest service,
      neste planlagte service, neste besøk, service neste gang, nästa service, anbefalt ny service, neste feiing,
      neste vedlikehold, tilrådd neste service, neste service anbefales, neste service innen
    `,
    ],
  ],
  deadline: [
    [
      1,
      `
        svarsfrist, indsigelsesfrist, frist bis, respond by, reply by, rettast innan, må rettast innan,
        rettes senest, utbetrast innan, rettefrist, frist for å utbetre, frist for utbetring,
        frist for tilbakemelding om utbedring
      `,
    ],
    [
      1,
      `
      svarfrist, frist for svar, merknads frist, frist for merknader, akseptfrist, aksept frist, budet gjelder til,
      budet er bindende til, bindende til, bindende til og med, bindende for budgiver til, frist for retting,
      frist for utbedring, rettes innen, utbedres innen, deadline, klagefrist, fristen er, frist for tilbakemelding,
      akseptfristen, bindande til, frist for å rette, frist for innsending, frist for innsending av forslag,
      påmeldingsfrist, bodet gjeld til, bud bindende til, står ved lag til, innen fristen
    `,
    ],
    [0.5, 'senest, seinast, innen, innan'],
    [
      1,
      `
      rettet innen, retta innan, må være rettet innen, utbedret innen, besvares innen, svar innen, merknader innen,
      sendes innen, innkomme innen, være oss i hende innen, må rettes innen, innan utgangen av
    `,
    ],
    [0.9, 'frist'],
  ],
  total: [
    [1, 'utestående, totalt utestående, sum utestående'],
    [
      1,
      `
        i alt at betale, i alt dkk, summa att betala, totalt att betala, belopp att betala, skyldigt beløb i alt,
        skyldigt beløb, beløb i alt, zu zahlen, zu zahlender betrag, total to pay, amount payable, invoice amount,
        att betala sek, summa eur, summe eur, totalt sek, sum å betale totalt, å betale innen forfall
      `,
    ],
    [
      1,
      `
      å betale, beløp å betale, totalt å betale, sum å betale, total å betale, å betale nå, til betaling,
      å betale denne terminen, å betale i alt, beløp til betaling, å betala, sum til betaling, total due, amount due,
      balance due, total amount due, invoice total, total invoice amount, rechnungs betrag, rechnungs summe,
      rechnungsendbetrag, gesamt betrag, zahl betrag, brutto betrag, end betrag, brutto summe, endsumme, total ttc,
      montant ttc, net à payer, total à payer, montant total ttc, somme à payer, te betalen, totaal te betalen,
      totaal bedrag, att betala, at betale, sum inkl mva, totalt inkl mva, total inkl mva, totalsum inkl mva,
      totalsum, totalbeløp, beløp inkl mva, sum inklusive mva, total incl vat, total incl gst, total including vat,
      fakturabeløp, faktura beløp, faktura total, fakturatotal, grand total, total payable, til gode, beløp til gode,
      tilgode, beløp i din favør, til utbetaling, totalt inkl merverdiavgift, sum inkl merverdiavgift, sum skyldig,
      sum å betale nå, skyldig beløp, totalt skyldig, totalt krav, å betale kr, total a payer, sum krediteres,
      kreditert beløp, sum kreditert, gutschriftsbetrag, total round*, round* total, nett total,
      total after rounding*, gesamtsumme, total sales inclusive of gst, total sales incl gst, total charges,
      rekningssum, å betale totalt
    `,
    ],
    [
      0.85,
      `
      totalt, total, totaal, sum total, total sum, gesamt, total amount, i alt, sum i alt, til saman, tilsammen,
      samlet beløp, total sales, totalt beløp, brutto, summe, sum kr, total nok, samla sum, total eur, total rm
    `,
    ],
    [
      0.66,
      `
      sum, beløp, amount, betalt med bankaxept, betalt med kort, bankaxept, visa, betalt, betrag, bedrag, montant
    `,
    ],
  ],
  vat: [
    [
      1,
      `
        heraf moms, varav moms, momsbeløb, enthaltene mwst, inkl mwst, darin enthaltene mwst, moms 25, vat 20
      `,
    ],
    [
      1,
      `
      mva, herav mva, derav mva, av dette mva, mva beløp, mva i alt, sum mva, mva totalt, total mva, mva sum,
      merverdiavgift, meirverdiavgift, herav merverdiavgift, sum merverdiavgift, mva kr, vat, vat amount, total vat,
      mwst, umsatzsteuer, ust, mehrwertsteuer, zzgl mwst, tva, total tva, btw, moms, mva høy sats, utgående mva,
      inkl mva med, hvorav mva, derav merverdiavgift, mva 25, 25 mva, gst, steuerbetrag, herav mva 25, mva av,
      merverdiavgift 25, 25 % mva, herav 25 % mva, mva 25 % av
    `,
    ],
  ],
  premium: [
    [
      1,
      `
        årlig præmie, årspræmie, præmie i alt, samlet præmie, försäkringspremie, bruttobeitrag, gesamtbeitrag,
        jahresbeitrag inkl versicherungsteuer, premium payable, total premium payable, årspris totalt,
        totalt årspris, sum årspris, årspris i alt, samlet pris per år, total pris per år, til betaling for året,
        å betale for året, årlig præmie inkl afgifter
      `,
    ],
    [
      1,
      `
      årspremie, årspremie i alt, sum årspremie, total årspremie, samlet årspremie, samla årspremie, premie i alt,
      total premie, samlet premie, sum premie, premie totalt, totalpremie, pris per år, pris pr år, årspris,
      årlig premie, årleg premie, total pris, annual premium, total premium, forsikringspremie, premie per år,
      premie pr år, å betale for perioden, totalpris per år, jahresprämie, jahresbeitrag, premie for perioden,
      sum premie per år, sum per år, totalt per år, årspremie totalt
    `,
    ],
    [0.75, 'premie, pris, premium, å betale, totalt, sum'],
  ],
  invoiceNumber: [
    // What a credit note credits; its own number is surer.
    [0.62, 'gjelder faktura, gjeld faktura, opprinnelig faktura, vedrører faktura, avser faktura'],
    [
      1,
      `
        faktura id nr, invoice ref, rechn nr, re nr
      `,
    ],
    [
      1,
      `
      faktura nr, fakturanummer, faktura nummer, faktura no, fakturanr, faktura num, rekning nr, rekningsnr,
      rekningsnummer, kreditnota nr, kreditnotanummer, kreditnota nummer, invoice no, invoice number, invoice nr,
      invoice num, invoice id, invoice, tax invoice no, tax invoice, bill no, rechnung nr, rechnungs nr,
      rechnungs nummer, rechnungs no, rechnung no, beleg nr, beleg nummer, gutschrift nr, gutschrifts nummer,
      facture n°, facture no, n° de facture, n° facture, numéro de facture, numéro facture, factuur nummer,
      factuur nr, fakturanr*, regning nr, credit note no, credit note number,
      rechnungskorrektur nr, faktura id, factuurnr, rechnungskorrekturnummer,
      n° de la facture
    `,
    ],
    [
      0.8,
      `
      *rechnung, rechnungskorrektur, faktura, kreditnota, rechnung, facture, rekning, factuur, gutschrift
    `,
    ],
  ],
  kid: [
    [
      1,
      `
      kid, kid nr, kid nummer, kidnr, kidnummer, kld, k1d, kundeidentifikasjon, kundeidentifikasjon (kid), merkt kid,
      merket kid, kid kode, betalings id, kundeidentifikasjonsnummer, oppgi kid, kundeidentifikasjon kid
    `,
    ],
  ],
  accountNumber: [
    [
      1,
      `
      konto nr, kontonr, kontonummer, konto nummer, til konto, betales til konto, betaling til konto, bankkonto,
      bankkonto nr, bankkontonummer, bankgiro, bank giro, konto, betalast til konto, vår konto, betal til konto,
      bank, bankkontonr, betalt til konto, mottakers konto, til kontonummer, klientkonto, account no, account number,
      kontonr for innbetaling
    `,
    ],
  ],
  orgNumber: [
    [
      1,
      `
      org nr, orgnr, org nummer, orgnummer, organisasjonsnummer, organisasjonsnr, organisasjons nr, foretaksnr,
      føretaksnr, foretaksregisteret, føretaksregisteret, foretaksreg, foretaksnummer, føretaksnummer, org no,
      organisation no, enhetsregisteret, company reg no, vat no, vat number, vat id, mva nr, no, orgnr no, org nr no,
      foretaksregisteret no, under organisasjonsnr, org
    `,
    ],
  ],
  policyNumber: [
    [
      1,
      `
        policenummer, policenr, police nr, försäkringsnummer, försäkringsnr, versicherungsnr,
        versicherungsscheinnummer, policennummer, forsikringspolise nr
      `,
    ],
    [
      1,
      `
      polise nr, polisenr, polisenummer, polise nummer, polise, avtale nr, avtalenr, avtalenummer, avtale nummer,
      forsikrings nr, forsikringsnr, forsikringsnummer, forsikringsavtale nr, forsikringsbevis nr, policy number,
      policy no, policy nr, versicherungs nummer, versicherungsschein nr, forsikringsavtalenummer,
      forsikringsbevisnummer, polise nr , poliseavtale, avtale
    `,
    ],
  ],
  serialNumber: [
    [
      1,
      `
        seriennr, serie no, seriennr innedel, löpnummer, fabrikationsnummer
      `,
    ],
    [
      1,
      `
      serie nr, serienr, serienummer, serie nummer, serie batchnr, serie  batch nr, batch nr, batchnr, serial no,
      serial number, serial nr, s n, s/n, seriennummer, serien nr, serie og batchnr, produksjonsnr,
      produksjonsnummer, fabrikasjonsnr, fabrikasjonsnummer, sn, serienr utedel, serienr innedel, serie nr utedel,
      numéro de série, maskinnr, maskinnummer, tilvirkningsnummer, ser nr, batchnummer, serienr aggregat
    `,
    ],
  ],
  caseNumber: [
    [
      1,
      `
        sagsnr, sagsnummer, diarienummer, dnr, diarienr, ärendenummer, aktenzeichen, geschäftszeichen,
        schadennummer, schaden nr, our ref, our reference, application no, application number, arkivsaknummer,
        saksnummer i arkivet
      `,
    ],
    [
      1,
      `
      saks nr, saksnr, saksnummer, saks nummer, sak nr, saknr, sak, arkivsak, arkivsaks nr, arkivsaknr, vår ref,
      vår referanse, vår sak, referanse, skade nr, skadenr, skadenummer, skade nummer, skadesak, dok nr, doknr,
      dokumentnr, dokumentnummer, dokument nr, saksref, arkiv nr, arkivref, case no, case number, claim number,
      claim no, tinglysingsnr, dagbok nr, dagboknr, journalnr, journal nr, sak id, saks id, saksnr arkiv, vedtak nr,
      vedtaksnr
    `,
    ],
  ],
  buildYear: [
    [
      1,
      `
        opført år, opførelsesår, nybyggnadsår, byggnadsår, baujahr gebäude, year of construction,
        construction year, built in, byggt år
      `,
    ],
    [
      1,
      `
      byggeår, byggjeår, bygge år, byggjeåret, byggeåret, oppført, oppført i, oppført år, bygd, bygd i, bygget,
      bygget i, bygd år, byggeår ca, year built, built, baujahr, årstall bygget, boligen er oppført i,
      boligens byggeår, byggeår bolig, byggeår for boligen, reist i, opphavleg byggjeår, ferdigstilt år, byggår,
      opprinnelig byggeår
    `,
    ],
  ],
  bra: [
    [
      1,
      `
      bra totalt, bra total, totalt bra, total bra, bra med bod, bruksareal, bruksareal bra, bra, bruksareal totalt,
      samlet bra, sum bra, bra (bruksareal), totalt bruksareal, areal bra, bruttoareal bra, bra m2, bra m²,
      oppvarmet bra, oppvarma bra, oppvarmet bruksareal, boligens bruksareal, samla bruksareal, samlet bruksareal,
      bruksareal i alt, bra i alt, oppvarma bruksareal, bra samlet
    `,
    ],
    [0.6, 'areal, boareal, boligareal, oppvarmet areal'],
  ],
  energyGrade: [
    [
      1,
      `
        energimærke, energiklass, energy efficiency rating, current energy rating
      `,
    ],
    [
      1,
      `
      energikarakter, energikarakteren, energimerke, energimerking, energimerket, energiklasse, energy rating,
      energy grade, energikarakter og oppvarmingskarakter, karakter, energieffizienzklasse, energiattest,
      energimerket er, energikarakteren er, energi karakter, energy label
    `,
    ],
  ],
  sender: [
    [
      1,
      `
        udsteder, utfärdare, aussteller, issued by, bygningssagkyndig, besiktningsman, utförd av, produsert av,
        utarbeidet av, udarbejdet af, upprättad av, erstellt von, prepared by, autorisert foretak, elektroforetak
      `,
    ],
    [
      1,
      `
      verkäufer, vendor, sold by, betalt til, utsteder, utstedt av, utstedar, foretakets navn, firmanavn, firma,
      virksomhet, verksemd, utførende, utførende firma, utførende foretak, installatør, installasjonsbedrift,
      entreprenør, selgers navn, avsender, avsendar, seller, lieferant, forsikringsgiver, forsikringsselskap,
      utført av, servicefirma, leverandør, takstfirma, takstmann, rekvirent firma, kreditor, långiver, bank,
      panthaver, mottaker av betaling, betales til, betaling til, elvirksomhet, utført av firma, ansvarlig firma,
      ansvarlig foretak, oppdragstaker, produsent, butikk
    `,
    ],
  ],
};

/** Labels of what is not asked for. They claim their place so that no fact is read there. */
export const otherLabels = `
  opprinnelig beløp, opprinnelig krav, opphavleg krav, opphavleg beløp, forrige tilstandsrapport,
  kontrakt datert, kjøpekontrakt datert, kontrakten datert, kjøpekontrakten datert, avtale datert,
  avtalen datert, tilstandsrapport datert, tilstandsrapporten datert, verditakst datert, takst datert,
  søknad datert, søknaden datert, innkalling datert, innkallingen datert, tilbudet datert, tegning datert,
  tegninger datert, skjøte datert, skjøtet datert, fullmakt datert, reguleringsplan datert,
  rammetillatelse datert, igangsettingstillatelse datert, tillatelse datert, tillatelsen datert, løyve datert,
  løyvet datert, egenerklæring datert, salgsoppgave datert, protokoll datert, referat datert,
  situasjonsplan datert, situasjonskart datert, nabovarsel datert, innkalla datert, ferdigattest datert,
  kontrakt av, kjøpekontrakt av, avtale av, skjøte av, fullmakt av, rammetillatelse gitt,
  igangsettingstillatelse gitt, tillatelse gitt, løyve gjeve, løyve gitt, ferdigattest gitt, oppretta, opprettet,
  opprettet fra, cvr, cvr nr, se nr, ocr, ocr nummer, kundnr, kundnummer, kundennr, registriernummer, sort code,
  bankgironummer, reg nr, forrige service, siste service, sist service, siste tilsyn, forrige tilsyn,
  siste kontroll, forrige kontroll, sist feid, anmodning mottatt, søknad motteken, gått inn, versicherungsbeginn,
  beginn, gäller från, gælder fra,
  ref, oppdrag, oppdrags nr, oppdragsnr, oppdragsnummer, omsetningsnr, omsetningsnummer, rapport nr, rapportnr,
  rapportnummer, tilsynsnr, lånenr, lånenummer, lån nr, lånekonto, lånekontonr, egenkapital, eigenkapital,
  egne midler, långiver, långivar, lånebeløp, lån i bank, lån i, finansieringsplan, finansiering, den,
  felleskostnader i dag, dagens felleskostnader, nåværende felleskostnader, tidligere felleskostnader,
  gamle felleskostnader, felleskostnader nå, felleskostnader før, neste møte, neste styremøte, neste årsmøte,
  forrige møte, forrige styremøte, protokoll fra forrige møte, referat fra forrige møte,
  godkjenning av protokoll fra, godkjenning av referat fra, protokoll fra styremøte av, kunde, kunde nr, kundenr,
  kundenummer, kunde nummer, customer no, customer number, customer id, client no, kunden nr, kundennummer,
  n° client, numéro client, klantnummer, account number customer, medlemsnr, medlemsnummer, avtale giro,
  avtalegiro ref, abonnent nr, abonnementsnr, målernr, målernummer, målepunkt id, anleggsnr, anleggsnummer, ordre,
  ordre nr, ordrenr, ordrenummer, order no, order number, order id, order, bestellnummer, auftragsnummer, auftrag nr,
  bestelling, n° de commande, ordre dato, order date, bestelldatum, auftragsdatum, date de commande, bestilling,
  bestilt, bestilt dato, bestillings dato, bestillingsnr, prosjekt, prosjekt nr, prosjektnr, prosjektnummer,
  timeliste, deres ref, dykkar ref, deres dato, dykkar dato, deres referanse, your ref, reklamasjon, leverings dato,
  levert dato, levert, levering, leveringsdato, delivery date, lieferdatum, liefertermin, leistungsdatum,
  leistungszeitraum, leveransedato, service date, date de livraison, lieferschein nr, lieferschein,
  lieferscheinnummer, leverdatum, utført, ferdig utført, arbeid utført, arbeidet utført, ferdigstilt,
  ferdigstilt dato, montert, montert dato, installert, installasjons dato, oppstart, startdato, start dato,
  besiktiget, synfaring, synfaringsdato, oppdrags dato, oppdrag mottatt, mottatt, mottatt dato, motteke,
  mottakelses dato, søknad mottatt, søknads dato, søknad dato, søknad av, tilbud datert, tilbud av, tilbod av,
  tilbud dato, avlest, avlesningsdato, lesen av, avlest dato, fødselsdato, fødsels dato, født, fødselsnr,
  fødselsnummer, fødsels og personnr, personnummer, personnr, fnr, f dato, date of birth, geburtsdatum, tinglyst,
  tinglyst dato, tinglysings dato, dato tinglyst, kjøpt, skade dato, skadedato, skade oppsto, dato for skade,
  skadetidspunkt, skadestidspunkt, meldt dato, skade meldt, meldt, betalt dato, betalings dato mottatt,
  opprinnelig forfall, opphavleg forfall, sist endret, sist oppdatert, revidert, revisjonsdato, gjelder perioden fra,
  gyldig fra, gjelder fra og med, fra dato, fra, fom, valid from, periode fra, termin, trekkdato, neste trekk,
  visning, visnings dato, vising, vedtatt, vedteke, vedtatt dato, sum eks mva, sum ekskl mva, sum ekskl, sum eks,
  sum netto, netto, netto beløp, nettobeløp, netto sum, subtotal, sub total, delsum, total eks mva, totalt eks mva,
  total ekskl mva, totalt ekskl mva, total excl vat, total excl gst, total excluding vat, netto betrag,
  zwischensumme, summe netto, total ht, montant ht, total hors taxes, totaal excl btw, subtotaal, sum uten mva,
  sum utan mva, sum gebyr utan mva, sum gebyr uten mva, mva grunnlag, grunnlag, grunnlag mva, avgiftsgrunnlag mva,
  mva fritt, mva pliktig beløp, mva pliktig, avgiftsfritt, avgiftspliktig, eks mva, ekskl mva, eksklusive mva,
  inkl mva, inklusive mva, inkludert mva, uten mva, utan mva, avg fritt, mva sats, mva kode, mva reg, mva registrert,
  mva nummer, ust id nr, ust idnr, ust id, ust idnr., tva intracommunautaire, n° tva, btw nr, btw nummer, vat reg no,
  gst no, gst reg no, gst id, gst id no, gst summary, steuernummer, steuer nr, st nr, total qty, total quantity,
  total item, total items, total savings, total discount, total tax, total gst, total rabatt, sum rabatt,
  total excluding gst, total sales excluding gst, total excl, sum avgiftsfritt, øreavrunding, avrunding, rounding,
  purregebyr, gebyr, rente, forsinkelsesrente, renter, hovedstol, hovedkrav, egenandel, eigenandel, rabatt, forskudd,
  a konto, akonto, tidligere fakturert, tidlegare fakturert, innbetalt, fradrag, change, vekslepenger, veksel, cash,
  kontant, rest, restbeløp, formuesverdi, forsikringssum, bra i, bra e, bra b, bra-i, bra-e, bra-b, p rom, s rom,
  tba, bta, fellesgjeld, andel fellesgjeld, felleskostnader, totalpris, omkostninger, låneverdi, teknisk verdi,
  tomteverdi, byggekostnad, telefon, tlf, mobil, tlf nr, phone, tel, fax, faks, swift, bic, swift bic, postnr,
  postboks, skatteetaten, gnr, bnr, side, page, seite, avtalegiro, efaktura, e faktura, efaktura referanse,
  vedlegg til faktura, jf faktura, iht faktura, proforma, kommunenr, kommune nr, festenr, seksjonsnr, snr, andelsnr,
  leilighetsnr, bolignr, bruksenhetsnr, modell, modellnr, artikkel nr, artikkelnr, varenr, varenummer, produktnr,
  antall, mengde, enhetspris, pris inkl mva, pris eks mva, deres kontakt, vår kontakt, kontaktperson, saksbehandler,
  sakshandsamar, attestnr, attestnummer, merkenummer, bygningsnummer, bygningsnr, bygnings nr, kvittering,
  kvitteringsnr, kvittering nr, bong, bongnr, kasse, kassenr, butikknr, terminal, transaksjon, godkjent,
  autorisasjon, aid
`;
