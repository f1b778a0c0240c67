// The home itself: where it stands, what it is, how large, who owns it, and what they gave for it.
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components/CheckboxGroup';
import { sayIfKnown } from '../../../shared/i18n/words';
import { registerRulesOf } from '../../../shared/markets/markets';
import { bra } from '../../../shared/property/areas';
import { energyHoldsUntil } from '../../../shared/property/energy';
import type { Home } from '../../../shared/property/home';
import { todayHere } from '../../fact-value';
import { useWords } from '../../words';
import { AddressRow } from './address-row';
import { editHome } from './edit';
import { FieldRow } from './field-row';
import { Offers } from './offers';
import { People } from './people';
import { Section } from './section';

/** Those who own by one of these have a housing company or a condominium around them. */
const shared = new Set(['andel', 'aksje', 'obligasjon', 'eierseksjon']);

export function About({ home }: { readonly home: Home }) {
  const { say } = useWords();
  const { association, areas } = home;
  const hasAssociation =
    shared.has(home.tenure) ||
    home.propertyType === 'apartment' ||
    Object.values(association).some((text) => text !== '');
  return (
    <>
      <Offers homeId={home.id} />
      <Section title={say('register.where')}>
        <AddressRow home={home} />
        <FieldRow home={home} field="matrikkel" hint={say('register.hint.matrikkel')} />
        {(home.propertyType !== 'house' || home.unitNumber !== '') && (
          <FieldRow home={home} field="unitNumber" hint={say('register.hint.unitNumber')} />
        )}
      </Section>
      <Section title={say('register.what')}>
        <FieldRow home={home} field="propertyType" />
        <FieldRow home={home} field="tenure" />
        <FieldRow home={home} field="buildYear" />
        <FieldRow home={home} field="plotArea" />
        <Exposure home={home} />
      </Section>
      <Section title={say('register.areas')} note={say('register.areas.note')}>
        <FieldRow home={home} field="areas.braI" />
        <FieldRow home={home} field="areas.braE" />
        <FieldRow home={home} field="areas.braB" />
        <Sum home={home} />
        <FieldRow home={home} field="areas.tba" />
      </Section>
      <Section
        title={say('register.areasOld')}
        note={say('register.areasOld.note')}
        isFolded={areas.primary === undefined && areas.braOld === undefined}
      >
        <FieldRow home={home} field="areas.primary" />
        <FieldRow home={home} field="areas.braOld" />
      </Section>
      <Section title={say('register.energy')}>
        <FieldRow home={home} field="energy.grade" />
        <FieldRow home={home} field="energy.issuedOn" />
        <FieldRow home={home} field="energy.validUntil" note={<EnergyNote home={home} />} />
        <FieldRow home={home} field="energy.number" />
      </Section>
      {hasAssociation && (
        <Section title={say('register.association')}>
          <FieldRow home={home} field="association.name" />
          <FieldRow home={home} field="association.orgNumber" />
          <FieldRow home={home} field="association.shareNumber" />
        </Section>
      )}
      <Section title={say('register.people')}>
        <People home={home} />
      </Section>
      <Section title={say('register.purchase')}>
        <FieldRow home={home} field="purchase.on" />
        <FieldRow home={home} field="purchase.price" />
        <FieldRow home={home} field="purchase.costs" />
      </Section>
    </>
  );
}

function Sum({ home: { areas } }: { readonly home: Home }) {
  const { say, formats } = useWords();
  const sum = bra(areas);
  if (sum === undefined || (areas.braE === undefined && areas.braB === undefined)) return null;
  return (
    <div className="register-row">
      <span className="register-label">{say('register.braSum')}</span>
      <div className="register-said">
        <span className="register-fixed">{`${formats.number(sum)}\u00a0m²`}</span>
      </div>
    </div>
  );
}

function EnergyNote({ home }: { readonly home: Home }) {
  const { say, formats } = useWords();
  const until = energyHoldsUntil(home);
  if (until === '') return null;
  if (until < todayHere())
    return (
      <span className="badge badge-attention">{say('register.energyOver', { day: formats.shortDay(until) })}</span>
    );
  // Where the certificate does not say it itself.
  if (home.energy.validUntil === '')
    return <span className="quiet small">{say('register.energyHolds', { day: formats.longDay(until) })}</span>;
  return null;
}

function Exposure({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const all = registerRulesOf(home.market).exposures;
  if (all.length === 0) return null;
  return (
    <CheckboxGroup
      className="register-row"
      value={[...home.exposure]}
      onChange={(exposure) =>
        void editHome(words, home.id, { exposure }, say('register.changed', { field: say('register.exposure') }))
      }
    >
      <Label className="register-label">{say('register.exposure')}</Label>
      <div className="register-checks">
        {all.map((id) => (
          <Checkbox key={id} value={id} className="register-check">
            <span className="register-box" aria-hidden />
            {sayIfKnown(say, `exposure.${id}`, id)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
