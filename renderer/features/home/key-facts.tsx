// The few figures that people ask of a home first, each naming where it came from; what a paper offers can be taken over.
import { Button } from 'react-aria-components/Button';
import type { OfferView } from '../../../shared/api/register';
import type { Home, RegisterValue } from '../../../shared/property/home';
import { type RegisterField, registerFieldSorts, registerValue } from '../../../shared/property/register-fields';
import { todayHere } from '../../fact-value';
import { useLive } from '../../live';
import { documentRoute, goTo } from '../../route';
import { kindName, useWords, type Words } from '../../words';
import { acceptOffers } from './register-acts';

type Shown = RegisterField & `${string}`;
const ofAll = ['areas.braI', 'buildYear', 'plotArea', 'energy.grade', 'matrikkel'] as const satisfies readonly Shown[];
const ofUnits = [
  'areas.braI',
  'buildYear',
  'unitNumber',
  'energy.grade',
  'association.shareNumber',
  'matrikkel',
] as const satisfies readonly Shown[];
type Field = (typeof ofAll)[number] | (typeof ofUnits)[number];
const mostFacts = 5;

export function KeyFacts({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const offers = useLive('register.offers', { homeId: home.id }).value?.offers ?? [];
  const fields: readonly Field[] = home.propertyType === 'apartment' ? ofUnits : ofAll;
  const known = fields
    .map((field) => ({
      field,
      value: registerValue(home, field),
      offer: offers.find((offer) => offer.field === field),
    }))
    .filter(({ value, offer }) => value !== undefined || offer !== undefined)
    .slice(0, mostFacts);
  const offered = known.flatMap(({ value, offer }) => (value === undefined && offer ? [offer] : []));
  if (known.length === 0) return null;
  return (
    <>
      <dl className="key-facts" aria-label={say('home.facts')}>
        {known.map(({ field, value, offer }) => (
          <div key={field} className={value === undefined ? 'key-fact key-fact-offered' : 'key-fact'}>
            <dt>{say(`home.fact.${field}`)}</dt>
            {value !== undefined ? (
              <>
                <dd className="key-value">{valueWords(words, field, value)}</dd>
                <dd>
                  <Source home={home} field={field} />
                </dd>
              </>
            ) : (
              offer && (
                <>
                  <dd className="key-value">{valueWords(words, field, offer.value)}</dd>
                  <dd>
                    <Offer home={home} offer={offer} />
                  </dd>
                </>
              )
            )}
          </div>
        ))}
      </dl>
      {offered.length > 1 && (
        <p className="key-offer quiet">
          {say('home.papersSay')}{' '}
          <Button
            className="link"
            onPress={() => void acceptOffers(words, home.id, offered, say('home.usedAll', { count: offered.length }))}
          >
            {say('home.useAll', { count: offered.length })}
          </Button>
        </p>
      )}
    </>
  );
}

/** The paper that says so, one press away; or that it ran out. */
function Source({ home, field }: { readonly home: Home; readonly field: Field }) {
  const words = useWords();
  const { say, formats } = words;
  const source = home.sources[field];
  const row = useLive('documents.get', source ? { id: source.documentId } : null).value?.document?.row;
  const { validUntil } = home.energy;
  if (field === 'energy.grade' && validUntil && validUntil < todayHere())
    return <span className="key-expired">{say('home.expired', { day: formats.shortDay(validUntil) })}</span>;
  if (!source || !row) return <span>{say('home.saidByYou')}</span>;
  return (
    <Button
      className="key-source"
      onPress={() => goTo(documentRoute(row.id, { page: source.page ?? 0, fact: source.fact }))}
    >
      {[kindName(say, row.kind), row.date.slice(0, 4)].filter(Boolean).join(' ')}
    </Button>
  );
}

function Offer({ home, offer }: { readonly home: Home; readonly offer: OfferView }) {
  const words = useWords();
  const { say } = words;
  const from = kindName(say, offer.kind);
  return (
    <>
      <Button
        className="key-source"
        onPress={() => goTo(documentRoute(offer.documentId, { page: offer.page ?? 0, fact: offer.fact }))}
      >
        {from}
      </Button>
      <Button
        className="link key-use"
        aria-label={say('home.useFrom', { from })}
        onPress={() => void acceptOffers(words, home.id, [offer], say('home.used', { from }))}
      >
        {say('home.use')}
      </Button>
    </>
  );
}

function valueWords({ formats }: Words, field: Field, value: RegisterValue): string {
  if (registerFieldSorts[field] === 'area' && typeof value === 'number') return `${formats.number(value)}\u00a0m²`;
  return String(value);
}
