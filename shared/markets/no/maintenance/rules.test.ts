// Every rule of upkeep is whole: it has words, a source with a day, parts that exist, and an interval that is what its source says.
import { describe, expect, it } from 'vitest';
import { findKind } from '../../../documents/catalogue';
import { categories } from '../../../documents/kind';
import en from '../../../i18n/upkeep/en.json';
import nb from '../../../i18n/upkeep/nb.json';
import { partKinds } from '../../../property/parts';
import { propertyTypes } from '../../../property/property-type';
import { taskGroups } from '../../maintenance-rule';
import { registerRules } from '../register-rules';
import { norwegianMaintenance } from './maintenance';

const { rules, lift, wanted, partWords } = norwegianMaintenance;
const said = (key: string) => Object.hasOwn(nb, key) && Object.hasOwn(en, key);

/** Interval and season of each rule as its source gives it; a change here wants a look at the source. */
const golden: Readonly<Record<string, string>> = {
  'roof-look': '6 month, 4-5 9-10: gjensidige.no',
  'roof-moss': '3-5 year, 5-8: huseierne.no',
  'roof-renew': '30-50 year, 5-9: gjoerdetselv.com weak',
  'attic-look': '1 year, 10-11: hjemoghage.no weak',
  'gutters-clean': '6 month, 4-5 10-11: sparebank1.no',
  'gutters-renew': '25-35 year, 4-10: gjoerdetselv.com weak',
  'roof-snow': '1 year, 1-3: kniftrygghet.no',
  'chimney-sweep': '2-4 year: ektevarme.no weak',
  'chimney-look': '1 year, 8-10: nbbo.no',
  'chimney-renew': '50-70 year, 5-9: weak',
  'facade-look': '1 year, 4-6: viivilla.no',
  'facade-wash': '1-3 year, 4-6: ifi.no',
  'facade-paint': '8-12 year, 5-8: viivilla.no',
  'facade-renew': '40-60 year, 5-9: gjoerdetselv.com weak',
  'windows-look': '1 year, 4-6: nordjyske.dk weak',
  'windows-oil': '1-2 year, 9-10: weak',
  'windows-paint': '6-10 year, 5-8: viivilla.no',
  'windows-renew': '20-40 year, 4-10: weak',
  'doors-look': '1 year, 9-10: nbbo.no',
  'doors-renew': '20-40 year: weak',
  'balcony-wash': '1 year, 4-6: huseierne.no',
  'balcony-treat': '1-3 year, 5-8: huseierne.no',
  'balcony-railing': '1 year, 4-6: anticimex.com',
  'foundation-look': '1 year, 4-5: viivilla.no',
  'ground-slope': '3-5 year, 5-9: sparebank1.no',
  'drainage-look': '1 year, 4-5: sparebank1.no',
  'drainage-flush': '2-5 year, 4-10: weak',
  'drainage-renew': '20-60 year, 5-10: weak',
  'crawl-space-look': '6 month, 4-5 9-10: adelas.se weak',
  'garden-growth': '1 year, 8-10: huseierne.no',
  'garden-drains': '1 year, 10-11: sparebank1.no',
  'garage-door': '1-2 year, 9-11: weak',
  'floor-drain-clean': '3 month: nrk.no',
  'bathroom-joints': '1 year: weak',
  'bathroom-renew': '15-25 year: abby.no weak',
  'laundry-hoses': '1 year: ebvvs.no weak',
  'toilet-look': '1 year: ebvvs.no weak',
  'kitchen-leak': '1 year: sparebank1.no',
  'kitchen-hood': '2-3 month: naaf.no',
  'kitchen-renew': '25-35 year: 2snickare.se weak',
  'stopcock-turn': '1 year: ebvvs.no weak',
  'outdoor-tap-close': '1 year, 9-10: rorleggermestern.no weak',
  'water-pipes-renew': '30-50 year: 2snickare.se weak',
  'sewer-look': '10-15 year: 2snickare.se weak',
  'sewer-renew': '40-60 year: 2snickare.se weak',
  'water-heater-look': '1 year: hf.no',
  'water-heater-renew': '15-20 year: hf.no',
  'ventilation-filter': '6-12 month: byggventilasjon.no',
  'vents-vacuum': '1 year, 9-10: naaf.no',
  'ventilation-service': '3-5 year: byggforsk.no weak',
  'heat-pump-filter': '1-2 month: vb.no weak',
  'heat-pump-service': '2 year, 5-9: weak',
  'heat-pump-renew': '12-15 year: enova.no',
  'stove-look': '1 year, 8-10: nbbo.no',
  'floor-heating-thermostat': '15-25 year: 2snickare.se weak',
  'rcd-test': '1 month: nyevardo.custompublish.com weak',
  'plugs-look': '6 month: elsikkerhetsportalen.no',
  'fuse-box-look': '1 year: kvamkraftverk-nett.no',
  'electrical-check': '5 year: nyevardo.custompublish.com weak',
  'electrical-renew': '35-50 year: 2snickare.se weak',
  'ev-charger-look': '1 year: weak',
  'solar-look': '1 year, 4-5: weak',
  'smoke-alarm-test': '1 month: prod.dsb.no',
  'smoke-alarm-battery': '1 year, 12-12: prod.dsb.no',
  'smoke-alarm-replace': '8-10 year: prod.dsb.no',
  'extinguisher-look': '3 month: sognbrann.no',
  'extinguisher-turn': '1 year: tronderbladet.no weak',
  'extinguisher-service': '5 year: sognbrann.no',
  'extinguisher-replace': '10 year: sognbrann.no',
  'interior-paint': '8-16 year: weak',
  'floors-sand': '12-18 year: 2snickare.se weak',
  'pests-look': '1 year, 9-10: nbbo.no',
  'radon-measure': '5-10 year, 10-2: dsa-xpprod.enonic.cloud weak',
  'septic-empty': '2 year: rta.no',
  'septic-empty-cabin': '4 year: rta.no',
  'well-sample': '1-3 year: hamar.kommune.no weak',
  'well-look': '1 year, 4-6: batsfjord.kommune.no',
  'oil-tank-retire': '1 year, 4-10: lillestrom.kommune.no',
  'cabin-winterise': '1 year, 9-11: kniftrygghet.no',
  'cabin-open': '1 year, 4-6: recover.no weak',
};

const briefly = ({ every: { min, max, unit }, seasons, source }: (typeof rules)[number]): string => {
  const months = (seasons ?? []).map(([first, last]) => `${first}-${last}`).join(' ');
  const host = source.url === '' ? '' : ` ${new URL(source.url).hostname.replace(/^www\./, '')}`;
  return `${min === max ? min : `${min}-${max}`} ${unit}${months ? `, ${months}` : ''}:${host}${source.weak ? ' weak' : ''}`;
};

describe('the rules of upkeep', () => {
  it('have each the interval and the season that their source gives', () => {
    expect(Object.fromEntries(rules.map((rule) => [rule.id, briefly(rule)]))).toEqual(golden);
  });

  it('have words in both languages, a day they were looked up, and costs from low to high', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(45);
    for (const { id, source, self, professional, every, who } of rules) {
      expect([id, ['title', 'why', 'how'].every((what) => said(`rule.${id}.${what}`))]).toEqual([id, true]);
      expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      // What stands nowhere in public is said to be weak.
      expect([id, source.url !== '' || source.weak === true]).toEqual([id, true]);
      expect(every.min).toBeLessThanOrEqual(every.max);
      for (const range of [self, professional]) expect((range?.low ?? 0) <= (range?.high ?? 0)).toBe(true);
      expect([id, who === 'professional' ? professional !== undefined : self !== undefined]).toEqual([id, true]);
    }
  });

  it('speak of parts, property types, exposures, groups and kinds of paper that exist', () => {
    for (const rule of rules) {
      for (const part of rule.parts) expect(partKinds).toContain(part);
      for (const home of rule.homes ?? []) expect(propertyTypes).toContain(home);
      for (const exposure of Object.keys(rule.exposure ?? {})) expect(registerRules.exposures).toContain(exposure);
      for (const kind of rule.shownBy?.kinds ?? []) expect([kind, findKind(kind) !== undefined]).toEqual([kind, true]);
      expect(taskGroups).toContain(rule.group);
    }
    for (const [kind] of partWords) expect(partKinds).toContain(kind);
  });

  it('leave what the association keeps up to the association', () => {
    const theirs = new Set(rules.filter(({ association }) => association).map(({ id }) => id));
    // Burettslagslova §§ 5-12 and 5-17: replacing windows and outer doors, roof and what is common is not the owner's; looking after them is.
    for (const id of ['roof-renew', 'facade-paint', 'drainage-renew', 'windows-renew', 'doors-renew'])
      expect(theirs).toContain(id);
    for (const id of ['windows-look', 'floor-drain-clean', 'smoke-alarm-test', 'water-heater-renew', 'bathroom-renew'])
      expect(theirs).not.toContain(id);
  });
});

describe('the papers', () => {
  it('that lift a grade exist, have words and a source', () => {
    for (const { id, kinds, parts, source } of lift) {
      expect([id, said(`lift.${id}`)]).toEqual([id, true]);
      for (const kind of kinds) expect(findKind(kind)?.id).toBe(kind);
      for (const part of parts) expect(partKinds).toContain(part);
      expect(source.url === '' ? source.weak : true).toBe(true);
    }
  });

  it('that a home should have exist, have words, a category and a source', () => {
    expect(new Set(wanted.map(({ id }) => id)).size).toBe(wanted.length);
    for (const { id, kinds, parts, category, source } of wanted) {
      expect([id, said(`completeness.${id}.title`) && said(`completeness.${id}.why`)]).toEqual([id, true]);
      expect(categories).toContain(category);
      for (const kind of kinds) expect(findKind(kind)?.id).toBe(kind);
      for (const part of parts ?? []) expect(partKinds).toContain(part);
      expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
