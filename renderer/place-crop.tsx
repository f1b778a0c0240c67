// The stretch of the page around a fact, so that the field stands under what it is about.
import type { DocumentView } from '../shared/api/engine';
import { pageUnitsPerWidth } from '../shared/documents/page';
import type { Place } from '../shared/documents/understanding';
import { useWidth } from './design/page-picture';
import { usePagePicture } from './pictures';

const height = 38;
/** Page units shown across: enough for a label and its value. */
const across = 4_200;

export function PlaceCrop({
  view,
  place,
  label,
}: {
  readonly view: { readonly row: Pick<DocumentView['row'], 'id'> };
  readonly place: Place;
  readonly label: string;
}) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { picture } = usePagePicture(view.row.id, place.page, 960);
  const [box] = place.boxes;
  if (!box) return null;
  const shown = Math.max(across, box.w + 600);
  const scale = width / shown;
  const pageWidth = pageUnitsPerWidth * scale;
  // The label usually stands to the left of the value, so the value stands to the right in the crop.
  const left = Math.min(Math.max(0, box.x + box.w + 300 - shown), pageUnitsPerWidth - shown);
  const middle = (box.y + box.h / 2) * scale;
  return (
    <div ref={ref} className="crop" style={{ height }} role="img" aria-label={label}>
      {picture && width > 0 && (
        <img
          src={picture.url}
          alt=""
          draggable={false}
          style={{ width: pageWidth, transform: `translate(${-left * scale}px, ${height / 2 - middle}px)` }}
        />
      )}
    </div>
  );
}
