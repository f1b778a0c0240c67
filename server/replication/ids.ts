// How documents, their attachments and their revisions are called in a workspace.

// Letters and digits first, so that nothing of CouchDB's own (`_design`, `_security`) can be meant.
const documentId = /^[\p{L}\p{N}][^/\\\p{C}]{0,249}$/u;
// PouchDB makes them of a hash in base64: they may begin with a dot, but are never a dot or two.
const localId = /^_local\/[A-Za-z0-9._=~-]{3,200}$/;
const attachmentName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const revision = /^\d{1,9}-[0-9A-Za-z]{1,64}$/;

export const isDocumentId = (value: unknown): value is string => typeof value === 'string' && documentId.test(value);
export const isLocalId = (value: unknown): value is string => typeof value === 'string' && localId.test(value);
export const isAttachmentName = (value: unknown): value is string =>
  typeof value === 'string' && attachmentName.test(value);
export const isRevision = (value: unknown): value is string => typeof value === 'string' && revision.test(value);

/** A decision (engine/sync/decide.ts): whoever comes first has made it, and it stands for good. */
export const isDecision = (id: string): boolean => id.startsWith('d-');
