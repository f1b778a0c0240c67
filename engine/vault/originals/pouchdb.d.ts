// The few calls of PouchDB that the originals use; its own types are not kept up.
declare module 'pouchdb-core' {
  type Revision = { readonly _id: string; readonly _rev: string };
  type AttachmentDocument = {
    readonly _id: string;
    readonly _rev?: string;
    readonly _deleted?: boolean;
    readonly _attachments?: Readonly<Record<string, { readonly content_type: string; readonly data: Blob }>>;
  };
  class PouchDB {
    constructor(name: string, options: { readonly adapter: 'idb'; readonly auto_compaction: boolean });
    static plugin(plugin: unknown): typeof PouchDB;
    info(): Promise<unknown>;
    get(id: string): Promise<Revision>;
    getAttachment(id: string, name: string): Promise<Blob>;
    bulkDocs(
      documents: readonly AttachmentDocument[],
    ): Promise<readonly { readonly ok?: true; readonly error?: unknown }[]>;
    allDocs(options?: {
      readonly keys?: readonly string[];
      readonly include_docs?: boolean;
      readonly attachments?: boolean;
      readonly binary?: boolean;
    }): Promise<{
      readonly rows: readonly {
        readonly id?: string;
        readonly key: string;
        readonly value?: { readonly rev: string; readonly deleted?: true } | null;
        readonly doc?: AttachmentDocument | null;
        readonly error?: string;
      }[];
    }>;
    compact(): Promise<unknown>;
    close(): Promise<void>;
  }
  export default PouchDB;
}
declare module 'pouchdb-adapter-idb' {
  const plugin: unknown;
  export default plugin;
}
