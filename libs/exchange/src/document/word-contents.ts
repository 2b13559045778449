import { InternalHyperlink, PageReference, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun, XmlComponent } from 'docx';

/** The name under which the contents list finds a heading, by the place of its block. */
export const headName = (at: number): string => `_Toc${at + 1}`;

interface Head {
  readonly text: string;
  readonly name: string;
}

type FieldMark = 'begin' | 'separate' | 'end';

/** Where a field begins, where its result begins, and where it ends. */
class FieldChar extends XmlComponent {
  constructor(mark: FieldMark) {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': mark, ...(mark === 'begin' && { 'w:dirty': 'true' }) } });
  }
}

/** What a field works out. */
class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, code);
  }
}

const run = (part: XmlComponent): TextRun => new TextRun({ children: [part] });

/** Contents of all headings of the first level, each a link. */
const code = String.raw`TOC \h \o "1-1"`;

/**
 * The contents list as Word writes it: one field around a line for each heading, each a link with the number of its page as a field of its own. Whoever
 * opens the file has the pages filled in by their program; other programs than Word read each part of a field only in a run of its own.
 */
export function contentsOf(heads: readonly Head[], across: number): Paragraph[] {
  return heads.map(({ text, name }, at) => {
    const opens: ParagraphChild[] = at === 0 ? [run(new FieldChar('begin')), run(new FieldCode(code)), run(new FieldChar('separate'))] : [];
    const closes: ParagraphChild[] = at === heads.length - 1 ? [run(new FieldChar('end'))] : [];
    const line = new InternalHyperlink({ anchor: name, children: [new TextRun(text), run(new Tab()), new PageReference(name, { hyperlink: true })] });
    return new Paragraph({ style: 'TOC1', tabStops: [{ type: TabStopType.RIGHT, position: across, leader: 'dot' }], children: [...opens, line, ...closes] });
  });
}
