// What a PDF and its pages carry besides what is seen and read: looked at before any of it is handed on as it is.
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageMakeup } from '../../shared/api/reader';
import { picturesOf } from './picture-share';

/** Beyond, it is no page of a home's papers; nothing is promised of it. */
const mostText = 1_000_000;

export async function makeupOf(page: PDFPageProxy): Promise<PageMakeup> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const annotations = await page.getAnnotations({ intent: 'any' });
  const notes = annotations.filter(({ subtype }: { readonly subtype?: string }) => subtype !== 'Link');
  const { fnArray, argsArray } = await page.getOperatorList();
  const isLayered = fnArray.some((operation, at) => {
    const [tag] = (argsArray[at] ?? []) as unknown[];
    return operation === OPS.beginMarkedContentProps && tag === 'OC';
  });
  const { share } = await picturesOf(page);
  return {
    text: `${text}\n${textsOf(notes).join('\n')}`.slice(0, mostText),
    pictureShare: share,
    isPlain: notes.length === 0 && !isLayered && text.length <= mostText,
  };
}

export async function carriedBy(
  pdf: PDFDocumentProxy,
): Promise<{ readonly texts: string[]; readonly attachments: number }> {
  const [metadata, attachments, outline] = await Promise.all([
    pdf.getMetadata().catch(() => undefined),
    pdf.getAttachments().catch(() => undefined),
    pdf.getOutline().catch(() => undefined),
  ]);
  const raw = metadata?.metadata as { getRaw?(): unknown } | null | undefined;
  return {
    texts: textsOf([metadata?.info, raw?.getRaw?.(), Object.keys(attachments ?? {}), outline]).map((text) =>
      text.slice(0, mostText),
    ),
    attachments: Object.keys(attachments ?? {}).length,
  };
}

/** Every text within, however deep it lies. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (depth > 8 || typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((inside) => textsOf(inside, depth + 1));
}
