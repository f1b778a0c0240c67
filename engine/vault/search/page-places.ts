// Where a page's text is kept: the pages of one paper side by side, so that showing a paper reads one place of the file.
const mostPages = 2 ** 20;

export const placeOfPage = (paper: number, index: number) => paper * mostPages + index;
export const pageAt = (place: number) => place % mostPages;
/** First and last place that a page of the paper may have. */
export const pagesOfPaper = (paper: number): readonly [number, number] => [
  placeOfPage(paper, 0),
  placeOfPage(paper, mostPages - 1),
];
