import type { DocumentBlock, DocumentCell, DocumentContent, DocumentTable } from '@golden-thread/domain/document/document-content';
import { Resvg } from '@resvg/resvg-js';
import {
  AlignmentType, Bookmark, BorderStyle, Document, Footer, Header, HeadingLevel, ImageRun, type IRunOptions, type ISectionOptions, LevelFormat, LineRuleType, Packer, PageBreak, PageNumber, Paragraph, Tab,
  Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlignTable, WidthType,
} from 'docx';
import { drawChart } from './draw-chart';
import { documentTypeface, typefaceFiles } from './fonts';
import { shapeOf } from './shapes';
import { contentsOf, headName } from './word-contents';

/** Sizes in Word's own units: twentieths of a point across A4, half points for type, pixels at 96 to the inch for pictures. */
const paper = { width: 11_906, height: 16_838, margin: 1_134 } as const;
const across = paper.width - 2 * paper.margin;
const picture = { alone: 640, beside: 305 } as const;
const ink = { accent: '12343b', grey: '505a5f', head: 'eeeeee', red: '942514', amber: '7a4000', green: '005a30' } as const;

/**
 * Writes a document for Word: real headings, table heads that repeat, a contents list that Word fills in, page numbers, pictures with their words.
 * What a council changes in it before the agenda goes out is its own; the PDF is the document as it was made.
 */
export async function writeWord(content: DocumentContent): Promise<Buffer> {
  const document = new Document({
    title: content.title,
    creator: content.council,
    // Word asks whether to fill in the contents when the file is opened.
    features: { updateFields: true },
    styles: {
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true }],
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
        title: { run: { size: 44, bold: true, color: ink.accent }, paragraph: { spacing: { after: 240 } } },
        heading1: { run: { size: 28, bold: true, color: ink.accent }, paragraph: { spacing: { before: 320, after: 140 }, keepNext: true } },
        heading2: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
      },
    },
    numbering: { config: [{ reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 400, hanging: 260 } } } }] }] },
    sections: [sectionOf(content)],
  });
  return Packer.toBuffer(document);
}

function sectionOf(content: DocumentContent): ISectionOptions {
  const small = (children: NonNullable<IRunOptions['children']>) =>
    new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: across }], children: [new TextRun({ size: 17, color: ink.grey, children })] });
  return {
    properties: { titlePage: true, page: { size: { width: paper.width, height: paper.height }, margin: { top: paper.margin, bottom: paper.margin, left: paper.margin, right: paper.margin } } },
    headers: { default: new Header({ children: [small([content.council, new Tab(), content.title])] }), first: new Header({ children: [] }) },
    footers: Object.fromEntries(
      ['default', 'first'].map((page) => [page, new Footer({ children: [small([content.foot, new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])] })]),
    ),
    children: [...frontOf(content), ...content.blocks.flatMap((block, at) => blockOf(block, at))],
  };
}

function frontOf({ title, council, head, blocks, isBrief = false }: DocumentContent): Paragraph[] {
  const facts = head.map(({ label, text }) =>
    new Paragraph({ tabStops: [{ type: TabStopType.LEFT, position: 2_600 }], indent: { left: 2_600, hanging: 2_600 }, children: [new TextRun({ text: label, bold: true }), tab(), ...linesOf(text)] }));
  const heads = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [{ text: block.text, name: headName(at) }] : []));
  const contents = heads.length > 2 && !isBrief
    ? [new Paragraph({ spacing: { before: 320 }, children: [new TextRun({ text: 'Contents', bold: true, size: 28, color: ink.accent })] }), ...contentsOf(heads, across), ...(heads.length > 8 ? [new Paragraph({ children: [new PageBreak()] })] : [])]
    : [];
  return [new Paragraph({ children: [new TextRun({ text: council, color: ink.grey })] }), new Paragraph({ heading: HeadingLevel.TITLE, text: title }), ...facts, ...contents];
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Text with its line breaks. */
const linesOf = (text: string, run: { readonly bold?: boolean; readonly color?: string; readonly size?: number } = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ ...run, text: line, ...(at > 0 && { break: 1 }) }));

/** `at`: its place among all blocks, by which the contents list finds a heading. */
function blockOf(block: DocumentBlock, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      if (block.level === 2) return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new Bookmark({ id: headName(at), children: [new TextRun(block.text)] })] })];
    case 'paragraph':
      if (block.number === undefined) return [new Paragraph({ children: linesOf(block.text) })];
      return [new Paragraph({ indent: { left: 680, hanging: 680 }, tabStops: [{ type: TabStopType.LEFT, position: 680 }], children: [new TextRun(block.number), tab(), ...linesOf(block.text)] })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: linesOf(item) }));
    case 'charts':
      return chartsOf(block);
    case 'table':
      return [captionOf(block.caption), tableOf(block), new Paragraph({ children: [] })];
    case 'sign-off':
      return [new Paragraph({ keepNext: true, spacing: { before: 320 }, children: [new TextRun({ text: block.title, bold: true })] }), ...block.lines.map(signOffLine)];
  }
}

const captionOf = (text: string): Paragraph => new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [new TextRun({ text, bold: true })] });

const signOffLine = ({ label, text }: { readonly label: string; readonly text: string }, at: number, all: readonly unknown[]): Paragraph =>
  new Paragraph({
    keepNext: at < all.length - 1,
    spacing: { before: 200 },
    ...(text === '' && { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: ink.grey } } }),
    children: [new TextRun({ text: `${label}: `, bold: true }), ...linesOf(text)],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'b1b4b6' } as const;

function tableOf({ columns, rows }: DocumentTable): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((across * share) / shares));
  const cellOf = (cell: DocumentCell, at: number, isHead: boolean): TableCell => {
    const lines = typeof cell === 'string' ? namedLines(cell, isHead || at === 0) : linesOf(`${shapeOf(cell.level)} ${cell.text}`, { bold: true, color: inkOf(cell.level), size: 18 });
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      verticalAlign: VerticalAlignTable.TOP,
      ...(isHead && { shading: { fill: ink.head } }),
      children: [new Paragraph({ alignment: columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, children: lines })],
    });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, at) => cellOf(title, at, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell, at) => cellOf(cell, at, false)) })),
    ],
  });
}

/** What names a row stands out; what is said about it below does not. */
function namedLines(text: string, isName: boolean): TextRun[] {
  const [name = '', ...more] = text.split('\n');
  return [new TextRun({ text: name, bold: isName, size: 18 }), ...more.map((line) => new TextRun({ text: line, size: 18, break: 1 }))];
}

const inkOf = (level: string): string => (level === 'red' || level === 'amber' || level === 'green' ? ink[level] : ink.grey);

function chartsOf({ charts }: Extract<DocumentBlock, { kind: 'charts' }>): (Paragraph | Table)[] {
  const alone = charts.length === 1;
  const drawn = charts.map((chart) => [captionOf(chart.title), pictureOf(drawChart(chart, alone), chart.title, alone ? picture.alone : picture.beside)]);
  if (alone) return drawn.flat();
  const rows = Array.from({ length: Math.ceil(drawn.length / 2) }, (_, row) => [drawn[row * 2] ?? [], drawn[row * 2 + 1] ?? [new Paragraph({ children: [] })]]);
  const half = Math.floor(across / 2);
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: across, type: WidthType.DXA },
      columnWidths: [half, half],
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ width: { size: half, type: WidthType.DXA }, children })) })),
    }),
    new Paragraph({ children: [] }),
  ];
}

/** Word draws the vector; older programs, and those that open Word's files, the picture of it. */
function pictureOf({ svg, width, height, description }: ReturnType<typeof drawChart>, title: string, wide: number): Paragraph {
  const pixels = new Resvg(svg, { fitTo: { mode: 'width', value: wide * 2 }, font: { loadSystemFonts: false, fontFiles: [...typefaceFiles], defaultFontFamily: documentTypeface } });
  const transformation = { width: wide, height: Math.round((wide * height) / width) };
  const altText = { name: title, title, description };
  return new Paragraph({
    children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, altText, fallback: { type: 'png', data: pixels.render().asPng() } })],
  });
}
