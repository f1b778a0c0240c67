// The top of a paper's first page, small, as it stands in a list.
import { useEffect, useState } from 'react';
import { usePagePicture } from '../pictures';

export function Thumbnail({
  id,
  pages,
  page = 0,
}: {
  readonly id: string;
  readonly pages: number;
  readonly page?: number;
}) {
  // Rows that only fly past are not drawn.
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 150);
    return () => clearTimeout(timer);
  }, []);
  const { picture } = usePagePicture(id, page, 64, settled && pages > 0);
  return (
    <span className="thumbnail" aria-hidden>
      {picture && <img src={picture.url} alt="" draggable={false} />}
    </span>
  );
}
