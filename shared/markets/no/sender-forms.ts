// The forms by which a name shows itself as an organisation: legal suffixes, and words of bodies that need none.

const word = "[\\p{Lu}\\d][\\p{L}\\d&.'’\\-/]*";
const joint =
  '(?:&|takstmann|byggmester|takstingeniør|tømrermester|murmester|malermester|entreprenør|og|i|av|for|på|\\+|und|et|de|la|of|the|and|von|der|\\([\\p{L}. ]{1,20}\\))';
const stem = `${word}(?:\\s(?:${word}|${joint}))*`;

const suffix =
  'ASA|AS|A/S|A\\.S\\.|ANS|DA|KF|IKS|SA|BA|NUF|BBL|HF|SF|(?:GmbH|GMBH)(?:\\s&\\sCo\\.?(?:\\sKG)?)?|mbH|AG|KG|OHG|UG|a\\.\\s?G\\.|e\\.?\\s?V\\.?|e\\.?\\s?K\\.?|Ltd\\.?|LTD\\.?|Limited|LIMITED|LLC|Inc\\.?|INC\\.?|PLC|plc|Corp\\.?|Corporation|B\\.?V\\.?|N\\.?V\\.?|SARL|S\\.?A\\.?R\\.?L\\.?|SAS|S\\.A\\.S?\\.?|AB|Oy|ApS|S[DO]N\\.?\\s?[B8]HD\\.?|Sdn\\.?\\s?Bhd\\.?|Pvt\\.?\\s?Ltd\\.?|gjensidig|Gjensidig|ENTERPRISE|Enterprise|TRADING|Trading|STORES?|Stores?';

export const senderForms: readonly { readonly pattern: RegExp }[] = [
  // Suffixes of Norwegian and foreign company forms.
  { pattern: new RegExp(`${stem}\\s(?:${suffix})(?![\\p{L}\\d])`, 'u') },
  // A name on a line of its own may be written small between its first letter and its suffix.
  { pattern: new RegExp(`^\\p{Lu}[^,;|:\\d]{2,40}\\s(?:${suffix})$`, 'u') },
  // Family firms, and trades that say so.
  {
    pattern: new RegExp(
      `${word}(?:\\s${word}){0,2}\\s(?:&|og|OG)\\s(?:[Ss]ønn(?:er)?|[Ss]øner|[Ss]on|SØNN(?:ER)?|SØNER|Co\\.?|CO\\.?|[Pp]artner(?:e|s))(?![\\p{L}\\d])`,
      'u',
    ),
  },
  // Bodies known by their kind.
  {
    pattern: new RegExp(
      `(?:${word}\\s){0,3}${word}\\s(?:kommune|KOMMUNE|fylkeskommune|borettslag|Borettslag|BORETTSLAG|burettslag|Burettslag|sameie|Sameie|SAMEIE|boligsameie|Boligsameie|Council|Building\\sSociety|velforening|Velforening|vel|huseierforening|Boligbyggelag|boligbyggelag|Sparebank|sparebank|Bank|bank|Forsikring|forsikring|FORSIKRING|Eiendomsmegling|eiendomsmegling|brannvesen|Brannvesen|brann- og redning|Brann og Redning|Takst|takst|Brannvern|Grunneigarlag|(?:Tømrerservice|Rørservice|Elektro|Bygg|Eiendom)(?:\\s(?!Org|Tlf|Tel|Post|Dato|Kunde|Faktura|Side|Mob)${word}){0,2})(?![\\p{L}\\d])`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:Sameiet|SAMEIET|BOLIGSAMEIET|EIERSEKSJONSSAMEIET|BURETTSLAGET|VELFORENINGEN|VELFORENINGA|Sameiget|SAMEIGET|Bustadsameiget|Borettslaget|BORETTSLAGET|Burettslaget|Boligsameiet|Eierseksjonssameiet|Seksjonssameiet|Takstmann|TAKSTMANN|Takstingeniør|Byggmester|BYGGMESTER|Byggmeister|Rørlegger|RØRLEGGER|Elektriker|Murmester|Malermester|Snekker|Tømrermester|Advokat|Advokatfirma|Kartverket|Statens kartverk|Kommunen|Velforeningen|Sparebanken|SpareBank\\s1|Sparebank\\s1|Grundejerforeningen|Ejerforeningen|Andelsboligforeningen|Andelsforeningen|Bostadsrättsföreningen|BRF|Brf|Samfällighetsföreningen|Wohnungseigentümergemeinschaft|WEG|Gemeinde|Stadt(?=\\s\\p{Lu})|Eiendomsmegler)\\s(?:${joint}\\s)?${word}(?:\\s(?:${word}|${joint}|\\d+))*`,
      'u',
    ),
  },
  {
    pattern: new RegExp(
      `(?:Statens\\s[Kk]artverk|STATENS KARTVERK|Kartverket|Enova|Elvia|Skatteetaten|NAV(?![\\p{L}])|Husbanken|Lånekassen|Norges vassdrags- og energidirektorat|(?:${word}\\s)?[Pp]lan- og bygningsetaten|[Bb]rann- og redningsetaten|${word}\\s?(?:forsikring|bank|brannvesen|elektro|taksering|energi)(?![\\p{L}]))`,
      'u',
    ),
  },
];
