// A shelf of binders; the one in front carries the address on its spine as it is written.
import { categories } from '../../../shared/documents/kind';

const others = [
  { left: -88, width: 134, height: 470 },
  { left: 62, width: 92, height: 436 },
  { left: 330, width: 92, height: 424 },
  { left: 436, width: 104, height: 470 },
  { left: 552, width: 92, height: 440 },
] as const;

export function Binders({ street, place }: { readonly street: string; readonly place: string }) {
  return (
    <div className="shelf">
      {others.map(({ left, width, height }) => (
        <span key={left} className="binder binder-other" style={{ left, width, height }} />
      ))}
      <span className="binder binder-own">
        <span className="binder-label">
          <span className="binder-dividers">
            {categories
              .filter((category) => category !== 'annet')
              .map((category) => (
                <span key={category} className={`divider divider-${category}`} />
              ))}
          </span>
          <span className="binder-words">
            <span className={street.length > 16 ? 'binder-street binder-long' : 'binder-street'}>
              {street}
              <span className="binder-caret" />
            </span>
            <span className="binder-place">{place}</span>
          </span>
        </span>
        <span className="binder-hole" />
      </span>
    </div>
  );
}
