// Produktdatablad (Product data sheet).
import type { Kind } from '../../kind';

export const produktdatablad: Kind = {
  id: 'produktdatablad',
  category: 'vedlikehold',
  titles: [{ nb: 'Produktdatablad', en: 'Product data sheet' }],
  facts: [],
  cues: [
    [
      'title',
      14,
      `
      teknisk datablad*, datablad, tekniskt datablad, produktinformation, technisches datenblatt,
      technical data sheet, sikkerhetsdatablad*, sikkerhedsdatablad, säkerhetsdatablad, sicherheitsdatenblatt,
      declaration of performance, leistungserklärung
    `,
    ],
    [
      'text',
      3,
      `
      tekniska data, technische daten, densitet, dichte, density, varmekonduktivitet, wärmeleitfähigkeit,
      brannklasse, brandklasse, anvendelse, produktbeskrivelse, produktbeskrivning, produktbeschreibung,
      product description, shelf life
    `,
    ],
    [
      'title',
      14,
      `
      produktdatablad*, datablad*, teknisk datablad, tekniske data, produktblad, produktark, sikkerhetsdatablad,
      product data sheet, data sheet, datasheet, technical data*, datenblatt, produktdatenblatt,
      ytelseserklæring, tekniske spesifikasjoner, tekniske spesifikasjonar, safety data sheet
    `,
    ],
    [
      'text',
      4,
      `
      produktdatablad, tekniske data, tekniske spesifikasjoner, technical data, tekniske egenskaper,
      teknisk data, spesifikasjoner
    `,
    ],
    [
      'text',
      1.5,
      `
      nrf nr, nobb, artikkelnr, artikkelnummer, bruksområde, egenskaper, spenning, vekt, mål, dimensjoner,
      materiale, temperatur, temperaturområde, kapslingsgrad, ip20, ip44, effekt, elnummer, el nr,
      sertifisering*, farge, tykkelse, driftstemperatur, produktnavn, type
    `,
    ],
    ['text', -4, 'å betale, kjøpesum, prisantydning, forfall, undertegnede'],
  ],
};
