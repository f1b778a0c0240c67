// A document as one row of a list.
import type { Document } from '../documents/document';
import type { DocumentRow } from './engine';

type RowSource = Pick<Document, Exclude<keyof DocumentRow & keyof Document, 'hit' | 'addedAt' | 'tags'> | 'createdAt'> &
  Partial<Pick<Document, 'tags'>>;

export function documentRow(document: RowSource): DocumentRow {
  return {
    id: document.id,
    homeId: document.homeId,
    parentId: document.parentId,
    title: document.title,
    kind: document.kind,
    category: document.category,
    sender: document.sender,
    date: document.date,
    state: document.state,
    ...(document.problem ? { problem: document.problem } : {}),
    pageCount: document.pageCount,
    fileName: document.fileName,
    addedAt: document.createdAt,
    unsure: document.unsure,
    trashedAt: document.trashedAt,
    ...(document.tags && document.tags.length > 0 ? { tags: document.tags } : {}),
  };
}
