// What text without pages is made of: mail, web pages, notes and word-processor papers are told in these and set as pages by `setAsPages`.

/** Text keeps its line breaks; a tab leads to the next tab stop. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly type: 'paragraph';
      readonly text: string;
      readonly strong?: boolean;
      readonly muted?: boolean;
      /** Steps inwards: lists and quotes. */
      readonly indent?: number;
      /** What stands before a list's item: a bullet or a number. */
      readonly mark?: string;
    }
  /** Lines as they were typed, columns aligned by spaces. */
  | { readonly type: 'typed'; readonly lines: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] }
  /** What a mail's head says: each label beside its value. */
  | { readonly type: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly type: 'rule' }
  | { readonly type: 'page-break' };

export type Cell = {
  readonly text: string;
  readonly strong?: boolean /** Columns it covers. */;
  readonly span?: number;
};
