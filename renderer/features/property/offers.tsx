// What was found in the papers and does not stand in the register: taken over, or declined, with the paper beside it.
import { Button } from 'react-aria-components/Button';
import type { OfferView } from '../../../shared/api/register';
import { isRegisterField } from '../../../shared/property/register-fields';
import { tellingFailure } from '../../acts';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { sayDone } from './edit';
import { fieldName, sayRegisterValue } from './field-words';

type Said = Omit<OfferView, 'field' | 'others' | 'current'>;

export function Offers({ homeId }: { readonly homeId: string }) {
  const words = useWords();
  const { say } = words;
  const { value } = useLive('register.offers', { homeId });
  const offers = value?.offers ?? [];
  if (offers.length === 0) return null;
  const takeAll = () =>
    void tellingFailure(words, async () => {
      const all = offers.map(({ field, documentId }) => ({ field, documentId }));
      const { undo } = await engine.call('register.accept', { homeId, offers: all });
      sayDone(words, homeId, undo, say('offers.usedAll', { count: all.length }));
    });
  return (
    <section className="offers" aria-labelledby="offers-title">
      <header className="offers-head">
        <h3 id="offers-title" className="heading">
          {say('offers.title')}
        </h3>
        {offers.length > 1 && (
          <Button className="button button-small" onPress={takeAll}>
            {say('offers.useAll', { count: offers.length })}
          </Button>
        )}
      </header>
      <ul>
        {offers.map((offer) => (
          <Offer key={`${offer.field} ${offer.documentId}`} homeId={homeId} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function Offer({ homeId, offer }: { readonly homeId: string; readonly offer: OfferView }) {
  const words = useWords();
  const { say } = words;
  const { field } = offer;
  if (!isRegisterField(field)) return null;
  const label = fieldName(words, field);
  const inWords = (value: OfferView['value']) => sayRegisterValue(words, field, value);
  const accept = ({ documentId }: Said) =>
    void tellingFailure(words, async () => {
      const { undo } = await engine.call('register.accept', { homeId, offers: [{ field, documentId }] });
      sayDone(words, homeId, undo, say('register.changed', { field: label }));
    });
  const decline = () =>
    void tellingFailure(words, async () => {
      const { undo } = await engine.call('register.decline', { homeId, field, value: offer.value });
      sayDone(words, homeId, undo, say('offers.declined', { field: label, value: inWords(offer.value) }));
    });
  return (
    <li className="offer">
      <span className="register-label">{label}</span>
      <div className="offer-words">
        <p className="offer-line">
          <strong className="heading">{inWords(offer.value)}</strong>
          <FromPaper said={offer} />
        </p>
        {offer.current !== undefined && (
          <p className="quiet small">{say('offers.current', { value: inWords(offer.current) })}</p>
        )}
        {offer.others.map((other) => (
          <p key={other.documentId} className="small offer-line">
            <span className="quiet">{say('offers.other', { value: inWords(other.value) })}</span>
            <FromPaper said={other} />
            <Button className="button button-small offer-use-other" onPress={() => accept(other)}>
              {say('offers.useOther', { value: inWords(other.value) })}
            </Button>
          </p>
        ))}
      </div>
      <div className="offer-ways">
        <Button
          className="button button-small"
          aria-label={say('offers.useLong', { field: label, value: inWords(offer.value) })}
          onPress={() => accept(offer)}
        >
          {say('offers.use')}
        </Button>
        <Button
          className="link small"
          aria-label={say('offers.declineLong', { field: label, value: inWords(offer.value) })}
          onPress={decline}
        >
          {say('offers.decline')}
        </Button>
      </div>
    </li>
  );
}

function FromPaper({ said: { documentId, title, page, fact } }: { readonly said: Said }) {
  const { say } = useWords();
  return (
    <Button className="link small" onPress={() => goTo(documentRoute(documentId, { page: page ?? 0, fact }))}>
      {page === undefined ? title : say('register.source', { title, page: page + 1 })}
    </Button>
  );
}
