// A paragraph being read run by run: its text, whether it stands out, and where a page ends within it.
export class ParagraphText {
  private text = '';
  private heavy = 0;
  private light = 0;
  private readonly done: ({ readonly text: string; readonly strong: boolean } | 'page-break')[] = [];

  add(text: string, strong: boolean): void {
    this.text += text;
    const letters = text.trim().length;
    if (strong) this.heavy += letters;
    else this.light += letters;
  }

  breakPage(): void {
    this.close();
    this.done.push('page-break');
  }

  parts(): readonly ({ readonly text: string; readonly strong: boolean } | 'page-break')[] {
    this.close();
    return this.done;
  }

  private close(): void {
    const text = this.text.replace(/^\n+|\s+$/g, '');
    if (text !== '') this.done.push({ text, strong: this.heavy > this.light * 4 });
    this.text = '';
    this.heavy = 0;
    this.light = 0;
  }
}
