import type { DocumentContent } from '@golden-thread/domain/document/document-content';
import { inflateSync } from 'node:zlib';
import { unpackArchive } from '../tabular/read-archive';
import { writePdf } from './write-pdf';
import { writeWord } from './write-word';

const hostile = 'Costs #strong[rose] by $5 <b>and</b> \\ "more" & _so_ on #read("/etc/passwd")';
const content: DocumentContent = {
  title: 'Half-yearly report 2026/27',
  council: 'Larkmere District Council',
  head: [{ label: 'Meeting', text: '1. Overview and Scrutiny\n2. Cabinet' }],
  foot: 'Report version 1.',
  blocks: [
    { kind: 'heading', level: 1, text: '1.0 PURPOSE OF REPORT' },
    { kind: 'paragraph', number: '1.1', text: hostile },
    { kind: 'heading', level: 1, text: '2.0 RECOMMENDATIONS' },
    { kind: 'list', items: ['To note the report'] },
    { kind: 'heading', level: 1, text: '3.0 MEASURES' },
    { kind: 'charts', charts: [{ kind: 'status', title: 'Measures by status', groups: [{ label: 'Homes & places', counts: { red: 2, amber: 1, green: 7, 'no-data': 0 } }] }] },
    {
      kind: 'charts',
      charts: ['HR1', 'HR2'].map((title) => ({
        kind: 'trend', title, unit: '%', decimals: 1, points: [{ label: 'Q1', value: '80', target: '85' }, { label: 'Q2', value: '86', target: '85' }],
      })),
    },
    {
      kind: 'table',
      caption: 'Measures',
      columns: [{ title: 'Measure', share: 3 }, { title: 'Result', share: 1, isNumber: true }, { title: 'Status', share: 1 }],
      rows: Array.from({ length: 60 }, (_, index) => [`HR${index}`, '71.2%', { text: 'Off target', level: 'red' }]),
    },
    { kind: 'sign-off', title: 'Officer recommendation supported', lines: [{ label: 'Signed', text: '' }] },
  ],
};
const at = new Date('2026-11-05T09:00:00.000Z');

/** A PDF with its packed parts unpacked, as text in which its structure can be found. */
function unpacked(pdf: Buffer): string {
  const parts = pdf.toString('latin1').split(/stream\r?\n/);
  return parts.map((part) => {
    const packed = Buffer.from(part.split(/\r?\nendstream/)[0]!, 'latin1');
    try {
      return inflateSync(packed).toString('latin1');
    } catch {
      return part;
    }
  }).join('\n');
}

describe('a document', () => {
  it('is a PDF that a screen reader can follow: tagged, in English, with headings, table heads and words for every picture', () => {
    const pdf = writePdf(content, at);
    const text = unpacked(pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(text).toMatch(/pdfuaid:part>1</);
    expect(text).toMatch(/\/Lang ?\(en-GB\)/);
    for (const tag of ['/Title', '/H1', '/P', '/Table', '/TH', '/TD', '/L', '/LI', '/Figure', '/TOC']) expect(text).toMatch(new RegExp(`/S ?${tag}\\b`));
    expect(text).toContain('Homes & places: 2 red, 1 amber, 7 green');
    expect([...text.matchAll(/\/Type ?\/Page\b/g)].length).toBeGreaterThan(2);
  });

  it('says the same for ever: the same content gives the same bytes', () => {
    expect(writePdf(content, at).equals(writePdf(content, at))).toBe(true);
  });

  it('is a Word file with real headings, table heads that repeat, a contents list, and text that stays text', async () => {
    const parts = new Map(unpackArchive(await writeWord(content), () => true).map(({ path, bytes }) => [path, Buffer.from(bytes)]));
    const document = parts.get('word/document.xml')!.toString('utf8');
    expect([...document.matchAll(/w:pStyle w:val="Heading1"/g)]).toHaveLength(3);
    expect([...document.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(1);
    expect(document).toContain('TOC \\h \\o');
    // Each part of the field in a run of its own, or other programs than Word show its code; each line leads to its heading and says its page.
    expect(document).not.toMatch(/<w:fldChar [^>]*\/><w:instrText[^>]*>TOC/);
    expect([...document.matchAll(/<w:hyperlink [^>]*w:anchor="(_Toc\d+)"/g)].map(([, name]) => document.includes(`w:name="${name}"`) && document.includes(`PAGEREF ${name}`))).toEqual([true, true, true]);
    // Lines grow with what stands in them: a picture in a line of a fixed height is cut off.
    expect(parts.get('word/styles.xml')!.toString('utf8')).toMatch(/<w:spacing [^>]*w:line="276"[^>]*w:lineRule="auto"/);
    // Once as the heading and once in the list, before Word has filled it in.
    expect(document.match(/2\.0 RECOMMENDATIONS/g)).toHaveLength(2);
    expect(document).toContain('#strong[rose] by $5 &lt;b&gt;and&lt;/b&gt;');
    expect(document).toContain('Measures by status. Homes &amp; places: 2 red, 1 amber, 7 green.');
    expect([...parts.keys()].filter((name) => /media\/.*\.(png|svg)$/.test(name)).length).toBeGreaterThanOrEqual(4);
  });
});
