// Small words by which a language gives itself away; words of several languages speak for each.

interface LanguageProfile {
  /** Words it shares with its neighbours, and words that tell it from them. */
  readonly common: string;
  readonly telling: string;
  /** How its longer words like to end. */
  readonly endings: string;
}

export const languageProfiles: Readonly<Record<string, LanguageProfile>> = {
  nb: {
    common: `
      og i er det som på til for av med den har kan skal om ved eller under etter en et dato mot var sum kr mva
      org nr adresse gnr bnr utført kommune vi
    `,
    telling: `
      styret årsmøte innkalles herved seksjonseier seksjonseierne andelseier styrets sameiet borettslaget ikke fra jeg eiendom eiendommen blir ble hvis noen noe selger beløp antall gjennomført uten tilbake deres
      eier vennlig boligen innen velkommen bolig kjøper kvittering oppgitt egenandel forsikringssted bruksareal
      byggeår gårdsnummer bruksnummer selv mellom gjelder mottatt overtakelse kjøpesum rapporten eiendommens
      forfallsdato fakturadato kundenr tilstandsgrad avvik hjemmelshaver vederlag pantebeløp forsikringsperiode
      forsikringstaker regnskap budsjett felleskostnader driftskostnader leilighet areal beregnet avholdt
      grensepunkt totalt herav kort salgskvittering bytterett dager betjent utskriftsdato utstedt oppdrag være kun
      også etasje rengjort stue hva hvor mer meg deg oss dere vår våre denne dette disse når alle måned frist
      innbetalt av etter mot nå bare spørsmål sendes betales dersom opplysninger ytterligere rom gir vennligst
      forfall rengjøring vedlikehold produktbeskrivelse glass årlig rengjøres arbeidet omfatter utført samsvar
      kunde ditt din gjennom hver hvert flere ønsker avtale henvendelse skjemaet kryss vi sier bygg rapport vask
      år ettersyn
    `,
    endings: 'sjon sjonen sjoner het heten ene else elsen elser',
  },
  nn: {
    common: `
      og i er det som på til for av med den har kan skal om ved eller under etter ein eit dato mot var sum kr mva
      org nr adresse gnr bnr utført kommune vi
    `,
    telling: `
      synfaring marknadsverdi einebustad gjev dekkjer rekna leilegheit gardsnummer garantibeviset stad referat til stades tysdag måndag laurdag sundag styreleiar hentar tilbod årsmelding sameiget ikkje frå eg me dei vert vart ein eit ei noko nokon nokre eigedom eigedomen eigar eigaren eigarar seljar
      seljaren kjøpar kjøparen utan innan kva kven kvar korleis skriven gjeld dykk dykkar venleg helsing sjå meir
      berre sjølv difor heile vore hjå byggjeår høyrer ho rekning vatn avlaup bustad bustaden løyve saka hovud
      vere omfattar veke erklærer lågspenning lågspenningsanlegg arbeidet kommunen gjev møteleiar samrøystes
      vedteken vedteke heva andelseigar andelseigarar burettslag rekneskap rekneskapen tiltakshavar sakshandsamar
      bruksendring naust motteken motteke eigenandel forsikra forsikringsstad føretaksnr mengd skildring timar
      reknar reingjort reingjering varmegjenvinnar nest tilrådd tal kjøpt heim heime gard dokumentasjon
      eigedomsskatt gebyra årsmøtet stad underskrift mellom oppgjer hending einebustad bygd byggjar leveranse
      nettside spørsmål tenester klagefristen fram etter no opplysningar reingjer vedlikehald årleg kvart fleire
      ynskjer avtale nemnd styremøte gjere ligg ligge løpande lova kome
    `,
    endings: 'leg lege skap ane ing inga ingane asjon',
  },
  da: {
    common: 'og i er det som på til for af med den har kan om ved eller under efter en et ikke',
    telling: `
      energimærkningsrapport energimærkningsnummer opførelsesår gyldig indtil beregnet varmeforbrug af efter nogen noget blev bliver ejendom ejendommen ejer uden mellem bestyrelsen foreningen foreningens
      vedtægter beløb købesum sælger køber måde således pligt herunder opgaver afgøres hvad ikke grundejerforening
      købsaftale moms betales kr. udgifter indtægter ejerforening afgift såfremt dog nu endnu
      kære jer jeres dig din bedes senest venlig modtaget hos dækning årlig præmie selvrisiko cvr vej
      husforsikring afgifter hvert forfaldt skyldigt rykker rykkergebyr opført bygningssagkyndig bebygget
      alvorlige bør vandet kunne måtte rådighed spørgsmål hilsen udskiftning arbejdsløn fakturabeløb 
      ud ind op hvis hvornår dankort lægges ifølge 
      indkomne fremlæggelse regnskab indkalder hermed formanden hænde ejendomsskat
      energimærke ejendommens matr brug brugsanvisning læs før sikkerhed huset lejlighed gulv
      tag vindue døre køkken værelse fejl skader fakturanr betalingsfrist
    `,
    endings: 'tion tionen tioner hed heden heder else elsen elser øj ede',
  },
  sv: {
    common: 'och i är det som på till för av med den har kan ska om vid eller under efter en ett inte',
    telling: `
      och är att inte från för till som ska eller med ett vid belopp fastighet betala köpare säljare datum ingår
      enligt styrelsen föreningen stämma även vi mellan utan någon när också köp öppet tack välkommen kassa
      betalat kvitto moms totalt förfallodatum fakturadatum fakturanummer kundnummer organisationsnummer betalas
      dröjsmålsränta räntelagen godkänd plan skala ritning fasad söder norr öster väster sektion vardagsrum kök
      sovrum hall bad bottenvåning nybyggnad enfamiljshus energiklass energideklaration giltig utförd nybyggnadsår
      protokoll fört närvarande ordförande stämman öppnas beslut val justeringsmän årsredovisning
      förvaltningsberättelse härmed avge nettoomsättning årets resultat summa tillgångar stadgar
      bostadsrättsföreningen medlemskap insats årsavgift innan använder läs igenom noggrant apparaten skötsel
      rengöring felsökning säkerhetsanvisningar kontroll nästa fabrikat serienummer hej vänliga hälsningar
      försäkring självrisk gäller hos oss ni er du din kr st pris antal plats
    `,
    endings: 'ning ningar ande arna erna tion het lig ligt else sson',
  },
  en: {
    common: 'the of and to in for is on with by at be are this that it as or from your you we',
    telling: `
      the of and to is with by be are this that your you we have not will which was has please total amount date
      invoice tax cash thank no receipt change qty item price account number if an any page all bill due time dear
      yours sincerely read before use contents property description payment our his her their they may must should
      can on at for from it as or more than loan lender borrower building certificate insurance meeting agenda
      minutes owner report manual safety instructions warranty signature name address complete form
    `,
    endings: 'ing tion ment ness ity able ally',
  },
  de: {
    common: 'und der die das in den von zu mit für ist im des auf nicht ein eine bei oder wir',
    telling: `
      und der die das von zu mit für ist im des auf nicht ein eine bei oder wir sie ihre ihr wird werden dem nach
      zum zur rechnung betrag datum summe straße menge steuer kunden zahlbar netto brutto artikel sind vom bitte
      uns als aus auch über sehr geehrte geehrter frau herr herrn vertrag versicherung versicherungsschein
      versicherungsnummer versicherungsort beginn ablauf selbstbeteiligung jahresbeitrag inkl gültig bis adresse
      gebäude baujahr käufer verkäufer kaufpreis lesen anleitung gerät vor gewähren jahren ab garantie kaufdatum
      seriennummer gesamt gesamtbetrag nettobetrag mwst konto bank tagen innerhalb protokoll versammlung beschluss
      eigentümer hausordnung kassenbon danke vielen dank einkauf bar rückgeld
    `,
    endings: 'ung ungen heit keit schaft lich ische isch tung',
  },
  nl: {
    common: 'de het een van en in is op te met voor dat die niet zijn aan er om of bij',
    telling: `
      het een van voor niet zijn aan wij uw deze naar ook wordt worden factuur bedrag datum aantal prijs btw
      totaal heeft kunt bij bent geen bestelling betaling bankrekening
    `,
    endings: '',
  },
  fr: {
    common: 'de la le les et des en du un une pour dans par sur est au que qui a avec',
    telling: `
      la le les et des du une pour dans par sur est au que qui avec vous votre nous aux ce pas facture montant tva
      prix client ne ou sont cette être vos
    `,
    endings: '',
  },
};
