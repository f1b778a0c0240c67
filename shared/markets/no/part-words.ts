// Words on Norwegian papers that tell which building part they are about. Our own list: trade words, met on invoices, receipts and reports.
// `*` stands for any letters, as in shared/documents/phrase.ts. Kept: words that mean little else; "tak" alone also ends "uttak" and begins "takk".

/** Ids of building parts (shared/property/parts.ts), each with the words that name it surely and those that hint at it. */
export const partWords: readonly (readonly [part: string, sure: string, hints: string])[] = [
  [
    'roof',
    'taktekking, taktekker*, takstein*, takpapp, takbelegg, undertak, sutak, lektrer, mønepanner, takomlegging, omlegging av tak, omtekking, skifertak, roofing, roof tiles',
    'taket, tak, snøfanger*, blikkenslager*, takplater, roof',
  ],
  ['gutters', 'takrenne*, takrenner, nedløp, nedløpsrør, rennekrok*, gutter*', 'beslag'],
  [
    'chimney',
    'skorstein*, pipe, pipen, pipa, pipeløp, piperehabilitering, pipehatt, feieluke, chimney',
    'feiing, feier*',
  ],
  [
    'facade',
    'kledning*, fasade*, ytterkledning, utvendig maling, utvendig beis*, maling av hus, husmaling, malt utvendig, grunning utvendig, facade, cladding, siding',
    'drygolin, oljedekkbeis, panel, vindsperre, stillas',
  ],
  [
    'windows',
    'vindu, vinduer, vindauge*, vindusskifte, takvindu*, isolerglass, velux, window*',
    'glassmester*, karm, omramming',
  ],
  [
    'exterior-doors',
    'ytterdør*, inngangsdør*, hoveddør*, balkongdør*, terrassedør*, entrance door',
    'dørlås, låsesmed*, dør',
  ],
  ['balcony', 'balkong*, veranda*, terrasse*, platting*, altan*, terrassebord, balcony, decking', 'rekkverk'],
  ['foundation', 'grunnmur*, fundament*, kjellermur*, ringmur*, støpt plate, foundation', 'mur, betong, murer*'],
  [
    'drainage',
    'drenering*, dreneringsarbeid*, drensrør*, drensledning*, grunnmursplast, overvann*, drainage',
    'graving, gravemaskin*',
  ],
  ['crawl-space', 'krypkjeller*, kryperom*, crawl space', ''],
  ['attic', 'kaldloft, loftsluke*, loftsisolering, loftsinnredning, attic', 'loft, loftet'],
  [
    'bathroom',
    'bad, badet, baderom*, våtrom*, membran, smøremembran, dusj*, servant*, baderomsinnredning, badekar, sluk, flislegging bad, bathroom, shower',
    'fliser, flislegg*, flismurer*, toalett',
  ],
  ['laundry', 'vaskerom*, bryggerhus, vaskemaskin*, tørketrommel*, laundry', ''],
  ['toilet', 'toalettrom, gjestetoalett, wc rom, wc, klosett*', 'toalett'],
  [
    'kitchen',
    'kjøkken*, kjøkkeninnredning, benkeplate*, oppvaskmaskin*, komfyr*, platetopp*, kjøleskap*, stekeovn*, ventilator kjøkken, avtrekkshette, kitchen*, dishwasher',
    'hvitevare*, vask, blandebatteri',
  ],
  [
    'floors',
    'gulvlegg*, parkett*, laminat*, gulvsliping, sliping av gulv, gulvbelegg, vinylgulv, furugulv, gulvbord, flooring',
    'gulv, golv, gulvet',
  ],
  [
    'interior-surfaces',
    'innvendig maling, tapet*, sparkling, sparkle*, gipsplater, veggmaling, takmaling, maling innvendig, malt innvendig, wallpaper',
    'maling, vegger, himling*',
  ],
  ['stairs', 'trapp, trappen, trappa, trappetrinn, håndløper, staircase', ''],
  [
    'water-pipes',
    'vannrør*, rør i rør*, fordelerskap*, stoppekran*, vannledning*, vanninntak*, vannmåler*, vassmålar*, lekkasjesikring',
    'rørlegg*, røyrleggar*, rørarbeid, vvs, plumber',
  ],
  ['sewer', 'avløpsrør*, kloakk*, stakeluke, spyling av avløp, tilbakeslagsventil*, avløp', 'spylebil'],
  ['water-heater', 'varmtvannsbereder*, varmtvannstank*, bereder*, varmtvassberedar*, vvb, oso', ''],
  [
    'ventilation',
    'ventilasjon*, ventilasjonsanlegg*, balansert ventilasjon, ventilasjonsaggregat*, kanalrens*, ventilasjonsfilter*, avtrekksvifte*, flexit, villavent',
    'filter',
  ],
  ['heat-pump', 'varmepumpe*, luft til luft, luft luft, innedel, utedel, heat pump', 'kuldemedium'],
  ['stove', 'vedovn*, peisovn*, peis, peisen, ildsted*, peisinnsats*, wood stove, fireplace', ''],
  ['underfloor-heating', 'varmekabel*, varmekabler, varmefolie, gulvvarme*, underfloor heating', 'termostat*'],
  [
    'electrical',
    'sikringsskap*, elanlegg, elektrisk anlegg, el anlegg, jordfeilbryter*, kursfortegnelse, elinstallasjon*, elektroinstallasjon*, stikkontakt*, fuse box, eltilsyn, eltilsynet, elkontroll, el kontroll, nek 400',
    'elektriker*, elektrikar*, elektro*, kurs, kurser, kabel, electrician',
  ],
  [
    'ev-charger',
    'elbillader*, elbillading, ladestasjon*, ladeboks*, hjemmelader*, wallbox, easee, zaptec, ev charger',
    '',
  ],
  ['solar', 'solceller, solcelle*, solcelleanlegg, solpanel*, vekselretter*, solar panel*', ''],
  ['smoke-alarms', 'røykvarsler*, røykvarslar*, brannvarsler*, smoke alarm*, smoke detector*', 'alarm'],
  [
    'extinguisher',
    'brannslukker*, brannslukningsapparat*, pulverapparat*, skumapparat*, husbrannslange*, fire extinguisher',
    '',
  ],
  [
    'garden',
    'hage, hagen, plen, hekk*, beplantning, gressklipp*, støttemur*, belegningsstein, gårdsplass*, asfaltering, trefelling, garden',
    'jord, planter',
  ],
  ['garage', 'garasje*, garasjeport*, carport*, bod, uthus, garage', ''],
  ['septic', 'septiktank*, septik, slamavskiller*, slamtømming, septic', ''],
  ['well', 'borebrønn*, brønnboring, vannpumpe*, borehull', 'brønn*'],
  ['oil-tank', 'oljetank*, fyringsoljetank*, parafintank*, oil tank', ''],
  ['lift', 'heis, heisen, løfteplattform*, trappeheis*', ''],
];
