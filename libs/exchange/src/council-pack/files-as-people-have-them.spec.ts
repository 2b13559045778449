import { caseFiles, packOf, workbookOf } from '../testing/cases';
import { zipped } from '../testing/zipped';
import type { GivenFile } from '../tabular/table';
import { readPack } from './read-pack';

const values = (text: string): GivenFile[] => packOf({ 'values.csv': text });
const people = (text: string | Uint8Array): GivenFile[] => packOf({ 'people.csv': text });
const utf16 = (text: string): Uint8Array => new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
const text = (v: string) => ({ t: 's', v });
const heads = (...names: string[]) => Object.fromEntries(names.map((name, at) => [`${'ABCDEF'[at]}1`, text(name)]));
const valueHeads = heads('measure', 'period', 'value');

/** What a reader makes of a file: cells row by row without the empty ones, faults and notes. */
function readOf(files: GivenFile[]) {
  const { sheets, faults, notes } = readPack(files);
  const read = sheets.filter(({ sheet }) => sheet !== 'council');
  return {
    rows: read.flatMap(({ rows }) => rows.map(({ row: _, ...cells }) => Object.values(cells).filter((cell) => cell !== null && cell !== undefined).join(' | '))),
    faults: [...faults, ...read.flatMap((sheet) => sheet.faults)].map(({ file, row, column, found, accepted }) => `${file} ${row ?? '-'} ${column ?? '-'}: ${found} (${accepted})`),
    notes: [...notes, ...read.flatMap((sheet) => sheet.notes)],
  };
}

interface Right {
  readonly rows?: readonly string[];
  /** What each fault says, in part, in the order of the file. */
  readonly faults?: readonly string[];
  readonly notes?: readonly string[];
}

/** Each kind of file by its case, made here as small as it can be, with the right answer. Where the cases lie beside the checkout, they are read too. */
const kinds: Readonly<Record<string, readonly [made: () => GivenFile[], right: Right]>> = {
  'c01-thousands': [
    () => values('measure,period,value\nENV1,2026/27 Q3,"1,234"\nENV1,2026/27 Q2,1 234\nENV1,2026/27 Q1,"£1,200.50"\nENV1,2025/26 Q4,71.2%\nENV1,2025/26 Q3,n/a\nENV1,2025/26 Q2,-\nENV1,2025/26 Q1,TBC\nENV1,2024/25 Q4,−5.2\nENV1,2024/25 Q3,(5.2)\nENV1,2024/25 Q2,1\u00a0234\nENV1,2024/25 Q1,#N/A\nENV1,2023/24 Q4,.5\nENV1,2023/24 Q3,5.\nENV1,2023/24 Q2,+5\nENV1,2023/24 Q1,1e3\n'),
    {
      rows: ['ENV1 | 2026-Q3 | 1234', 'ENV1 | 2026-Q2 | 1234', 'ENV1 | 2026-Q1 | 1200.50', 'ENV1 | 2025-Q4', 'ENV1 | 2025-Q3', 'ENV1 | 2025-Q2', 'ENV1 | 2025-Q1', 'ENV1 | 2024-Q4 | -5.2', 'ENV1 | 2024-Q3', 'ENV1 | 2024-Q2 | 1234', 'ENV1 | 2024-Q1', 'ENV1 | 2023-Q4 | 0.5', 'ENV1 | 2023-Q3 | 5', 'ENV1 | 2023-Q2 | 5', 'ENV1 | 2023-Q1'],
      faults: ['5 value: 71.2%, with a per cent sign', '6 value: n/a, which is no number', '7 value: -, which is no number', '8 value: TBC, which', '10 value: (5.2), in brackets (-5.2', '12 value: #N/A, which', '16 value: 1e3, which a spreadsheet has shortened'],
    },
  ],
  'c02-semicolon-decimal-comma': [() => values('measure;period;value\nENV1;2026/27 Q3;71,2\n'), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'c03-title-row': [() => values('Quarter 3 performance figures\n\nmeasure,period,value\nENV1,2026/27 Q3,71.2\n'), { rows: ['ENV1 | 2026-Q3 | 71.2'], notes: ['row 1, above the names of the columns, was passed over: Quarter 3 performance figures'] }],
  'c04-sep-line': [() => values('sep=;\nmeasure;period;value\nENV1;2026/27 Q3;71.2\n'), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'c05-dup-header': [() => values('measure,period,value,value\nENV1,2026/27 Q3,71.2,80\n'), { faults: ['1 value: the column a second time (each column once)'] }],
  'c06-cr-only': [() => values('measure,period,value\rENV1,2026/27 Q3,71.2\rENV1,2026/27 Q2,70\r'), { rows: ['ENV1 | 2026-Q3 | 71.2', 'ENV1 | 2026-Q2 | 70'] }],
  'c07-nbsp': [() => values('\u00a0measure ,period\u00a0,value\nENV1\u00a0,2026/27\u00a0Q3,\u00a071.2\nENV1,2026/27\u200b Q2,70\n'), { rows: ['ENV1 | 2026-Q3 | 71.2', 'ENV1 | 70'], faults: ['3 period: 2026/27'] }],
  'c08-trailing': [() => values('measure,period,value,,,\nENV1,2026/27 Q3,71.2,,,\n,,,,,\n , , ,,,\n,,,,,\n'), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'c09-case': [() => values('Measure,Period,Value\nENV1,2026/27 Q3,71.2\n'), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'c12-utf16-nobom': [() => packOf({ 'values.csv': utf16('measure,period,value\nENV1,2026/27 Q3,71.2\n') }), { faults: ['text in UTF-16 without the mark that says so (UTF-8: save it as "CSV UTF-8'] }],
  'c13-utf16-bom': [() => packOf({ 'values.csv': utf16('\ufeffmeasure\tperiod\tvalue\nENV1\t2026/27 Q3\t71.2\n') }), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'c14-nul': [() => people('ref,name\nE9,Ann\0Other\n'), { faults: ['2 name: Ann�Other, with a control character'] }],
  'c15-cp1252': [() => people(Uint8Array.from(Buffer.from('ref,name\nE9,Siân O’Brien\n'.replace('’', '\x92'), 'latin1'))), { rows: ['E9 | Siân O’Brien'], notes: ['read as Windows-1252'] }],
  'c16-macroman': [() => people(Uint8Array.from(Buffer.from('ref,name\nE9,Si\x8en\n', 'latin1'))), { faults: ['people.csv 2 -: letters in the encoding of older Macs (Mac OS Roman) (UTF-8'] }],
  'c18-quote': [() => people('ref,name\nE9,5" pipe\nE8,"Ann"x\n'), { faults: ['a quotation mark that does not open or close a cell'] }],
  'c19-dates': [
    () => packOf({ 'holdings.csv': 'post,person,starts_on,ends_on\nP1,E1,03/09/26,\nP1,E1,3 September 2026,\nP1,E1,2026-09-03 00:00:00,\nP1,E1,2026-09-03T00:00:00Z,\nP1,E1,46268,\nP1,E1,9/3/2026,\nP1,E1,31/12/9999,\nP1,E1,29/02/2027,\nP1,E1,01-09-2026,\nP1,E1,00/00/0000,\n' }),
    {
      rows: ['P1 | E1', 'P1 | E1 | 2026-09-03', 'P1 | E1 | 2026-09-03', 'P1 | E1 | 2026-09-03', 'P1 | E1', 'P1 | E1 | 2026-03-09', 'P1 | E1 | 9999-12-31', 'P1 | E1', 'P1 | E1 | 2026-09-01', 'P1 | E1'],
      faults: ['2 starts_on: 03/09/26, whose year has two digits', '6 starts_on: 46268, which may be how a spreadsheet counts days (2026-09-03, if', '9 starts_on: 29/02/2027', '11 starts_on: 00/00/0000'],
    },
  ],
  'c20-newline-in-cell': [() => values('measure,period,value,note\nENV1,2026/27 Q3,71.2,"line one\nline two"\nENV1,2026/27 Q2,x,\n'), { rows: ['ENV1 | 2026-Q3 | 71.2 | line one\nline two', 'ENV1 | 2026-Q2'], faults: ['3 value: x'] }],
  'c21-double-bom': [() => values('\ufeff\ufeffmeasure,period,value\nENV1,2026/27 Q3,71.2\n'), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'c23-footer': [() => values('measure,period,value\nENV1,2026/27 Q3,71.2\n\nSource: corporate system, run 4 January,,\n(100 rows affected),,\n'), { rows: ['ENV1 | 2026-Q3 | 71.2', 'Source: corporate system', '(100 rows affected)'], faults: ['4 period: run 4 January', '5 period: nothing'] }],
  'c24-quoted-header-delim': [() => values('"measure","period","value","note"\nENV1,2026/27 Q3,71.2,"a;b;c;d;e"\n'), { rows: ['ENV1 | 2026-Q3 | 71.2 | a;b;c;d;e'] }],
  'c25-formula': [() => people('ref,name\nE9,=HYPERLINK("http://x.example")\nE8,@SUM(A1)\nE7,-Ann\n'), { faults: ['a quotation mark that does not open or close a cell'] }],
  'c27-emails': [
    () => people('ref,name,email\nE1,Ann,ann@larkmere.example;bob@larkmere.example\nE2,Bob,Bob <bob@larkmere.example>\nE3,Cy,mailto:cy@larkmere.example\nE4,Di,di@larkmere.example \nE5,Ed,N/A\nE6,Fi,fi\u200b@larkmere.example\nE7,Gi,gi@larkmere.example\u200b\n'),
    { rows: ['E1 | Ann', 'E2 | Bob', 'E3 | Cy', 'E4 | Di | di@larkmere.example', 'E5 | Ed', 'E6 | Fi', 'E7 | Gi'], faults: ['2 email', '3 email', '4 email', '6 email', '7 email', '8 email'] },
  ],
  'x01-1904': [() => workbookOf({ holdings: { ...heads('post', 'person', 'starts_on'), A2: text('P1'), B2: text('E1'), C2: { t: 'n', v: 44806, z: 'dd/mm/yyyy' } } }, (part) => part.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>')), { rows: ['P1 | E1 | 2026-09-03'] }],
  'x03-datetime': [() => workbookOf({ holdings: { ...heads('post', 'person', 'starts_on'), A2: text('P1'), B2: text('E1'), C2: { t: 'n', v: 46268.75, z: 'dd/mm/yyyy hh:mm' } } }), { rows: ['P1 | E1 | 2026-09-03'] }],
  'x05-formula-no-cache': [
    () => workbookOf({ holdings: { ...heads('post', 'person', 'starts_on', 'ends_on'), A2: text('P1'), B2: text('E1'), C2: text('2026-04-01'), D2: { t: 'n', v: 1, f: 'DATE(2026,9,30)' } } }, (part) => part.replace(/<\/f><v>1<\/v>/, '</f>')),
    { faults: ['2 ends_on: a formula without a stored result: =DATE(2026,9,30) (its value: open the file in a spreadsheet'] },
  ],
  'x06-formula-empty-string': [() => workbookOf({ holdings: { ...heads('post', 'person', 'starts_on', 'ends_on'), A2: text('P1'), B2: text('E1'), C2: text('2026-04-01'), D2: { t: 's', v: '', f: 'IF(A1="","","")' } } }), { rows: ['P1 | E1 | 2026-04-01'] }],
  'x07-percent-literal': [() => workbookOf({ values: { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'n', v: 71.2, z: '0.0"%"' } } }), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'x09-float-noise': [
    () => workbookOf({ values: { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'n', v: 0.1 + 0.2 }, A3: text('ENV1'), B3: text('2026/27 Q2'), C3: { t: 'n', v: 71.2 * 1.1 }, A4: text('ENV1'), B4: text('2026/27 Q1'), C4: { t: 'n', v: 1e-7 }, A5: text('ENV1'), B5: text('2025/26 Q4'), C5: { t: 'n', v: 1.5e21 } } }),
    { rows: ['ENV1 | 2026-Q3 | 0.3', 'ENV1 | 2026-Q2 | 78.32', 'ENV1 | 2026-Q1 | 0.0000001', 'ENV1 | 2025-Q4'], faults: ['5 value: 1.5E+21, a number of more than 15 digits'] },
  ],
  'x10-merged': [
    () => workbookOf({ posts: { ...heads('ref', 'title', 'service', 'reports_to', 'roles'), A2: text('P7'), B2: text('Officer A'), C2: text('HOU'), D2: text('P1'), E2: text('employee'), A3: text('P8'), B3: text('Officer B'), D3: text('P1'), E3: text('employee'), A4: text('P9'), B4: text('Officer C'), D4: text('P1'), E4: text('employee'), '!merges': [{ s: { r: 1, c: 2 }, e: { r: 3, c: 2 } }] } }),
    { rows: ['P7 | Officer A | HOU | P1 | employee', 'P8 | Officer B | HOU | P1 | employee', 'P9 | Officer C | HOU | P1 | employee'], notes: ['cell C2 is merged down to row 4: each of these rows has what it says'] },
  ],
  'x12-extra-sheets': [() => workbookOf({ values: { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'n', v: 71.2 } }, Sheet3: {}, README: { A1: text('How to fill this in') } }), { rows: ['ENV1 | 2026-Q3 | 71.2'], notes: ['sheet Sheet3: passed over', 'sheet README: passed over'] }],
  'x13-bool-and-text-number': [() => workbookOf({ values: { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'b', v: true }, A3: text('ENV1'), B3: text('2026/27 Q2'), C3: text('71.20') } }), { rows: ['ENV1 | 2026-Q3', 'ENV1 | 2026-Q2 | 71.20'], faults: ['2 value: TRUE'] }],
  'x14-month-as-date': [() => workbookOf({ values: { ...valueHeads, A2: text('M1'), B2: { t: 'n', v: 46113, z: 'mmm-yy' }, C2: { t: 'n', v: 3 } } }), { rows: ['M1 | 2026-M01 | 3'] }],
  'x16-far-formatting': [() => workbookOf({ values: { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'n', v: 71.2 } } }, (part) => part.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'x17-first-row-blank': [() => workbookOf({ values: { A2: text('measure'), B2: text('period'), C2: text('value'), A3: text('ENV1'), B3: text('2026/27 Q3'), C3: { t: 'n', v: 71.2 } } }), { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
  'x20-quoted-control': [() => workbookOf({ people: { ...heads('ref', 'name'), A2: text('E9'), B2: text('Ann\r\nOther') } }), { faults: ['2 name: Ann ⏎ Other, with a line break (text on one line)'] }],
};

/** Packed folders by their file in the case z. */
const archives: Readonly<Record<string, readonly [made: () => Uint8Array, right: Right]>> = Object.fromEntries(
  ([
    ['z1-root-stray.zip', { 'desktop.ini': ' ' }, { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
    ['z3-readme-root.zip', { 'readme.txt': ' ' }, { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
    ['z5-dsstore.zip', { '.DS_Store': ' ' }, { rows: ['ENV1 | 2026-Q3 | 71.2'] }],
    ['z4-dup.zip', { 'b/council.csv': 'ref,name,kind\nlarkmere,Larkmere,live\n' }, { rows: ['ENV1 | 2026-Q3 | 71.2'], faults: ['b/council.csv - -: the sheet council a second time, after '] }],
  ] as const).map(([name, stray, right]) => {
    const inside = name === 'z4-dup.zip' ? 'a' : 'pack';
    return [name, [() => zipped({ [`${inside}/council.csv`]: 'ref,name,kind\nlarkmere,Larkmere,live\n', ...stray, [`${inside}/values.csv`]: 'measure,period,value\nENV1,2026/27 Q3,71.2\n' }), right]];
  }),
);

function expectRight(files: GivenFile[], { rows, faults = [], notes = [] }: Right): void {
  const read = readOf(files);
  expect(read.faults).toEqual(faults.map((fault) => expect.stringContaining(fault) as unknown));
  expect(read.notes).toEqual(notes.map((note) => expect.stringContaining(note) as unknown));
  if (rows !== undefined) expect(read.rows).toEqual(rows);
}

describe('a file as people have it', () => {
  it.each(Object.entries(kinds))('of the kind %s', (name, [made, right]) => {
    expectRight(made(), right);
    const given = caseFiles(name);
    if (given !== undefined) expectRight(given, right);
  });

  it.each(Object.entries(archives))('packed as %s', (name, [made, right]) => {
    expectRight([{ name, bytes: made() }], right);
    const given = caseFiles('z')?.filter((file) => file.name === name);
    if (given !== undefined) expectRight(given, right);
  });

  it('with hidden rows is read whole, and says which rows nobody saw', () => {
    const sheet = { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'n', v: 71.2 }, A3: text('ENV1'), B3: text('2026/27 Q2'), C3: { t: 'n', v: 70 }, '!rows': [{}, {}, { hidden: true }] };
    expectRight(workbookOf({ values: sheet }), { rows: ['ENV1 | 2026-Q3 | 71.2', 'ENV1 | 2026-Q2 | 70'], notes: ['1 hidden row was read with the others: 3'] });
  });

  it('with several faulty cells has every one of them told, each in its row and column', () => {
    const sheet = { ...valueHeads, A2: text('ENV1'), B2: text('2026/27 Q3'), C2: { t: 'n', v: 0.712, z: '0.0%' }, A3: text('ENV1'), B3: { t: 'e', v: 42, w: '#N/A' }, C3: { t: 'n', v: 1234567890123456 } };
    expectRight(workbookOf({ values: sheet }), { faults: ['2 value: 71.2% formatted as a percentage', '3 period: the error #N/A of a formula', '3 value: '] });
  });

  it.each([
    ['2026-27 Q1', '2026-Q1'], ['Q1 2026/27', '2026-Q1'], ['Quarter 1 2026/27', '2026-Q1'], ['2026/2027', '2026-Y'], ['2026/27 H2', '2026-H2'], ['Apr-26', '2026-M01'], ['March 2027', '2026-M12'], ['01/04/2026', '2026-M01'], ['2026/28 Q1', undefined], ['Q5 2026/27', undefined], ['2026-13', undefined],
  ])('with the period %s is read as %s', (written, key) => {
    const [row] = readPack(values(`measure,period,value\nENV1,${written},1\n`)).sheets.find(({ sheet }) => sheet === 'values')!.rows;
    expect(row?.['period']).toBe(key);
  });

  it('with a sheet that is nearly one of the format is asked about, and not passed over', () => {
    expectRight(workbookOf({ value: { ...valueHeads } }), { rows: [], faults: ['sheet value - -: the name value (the name values, if that sheet is meant)'] });
  });
});

/** An OpenDocument spreadsheet with these tables, as LibreOffice keeps it: only what a reader looks at. */
function odsOf(tables: Readonly<Record<string, string>>): GivenFile[] {
  const council = '<table:table-row><table:table-cell office:value-type="string"><text:p>ref</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>kind</text:p></table:table-cell></table:table-row>' +
    '<table:table-row><table:table-cell office:value-type="string"><text:p>larkmere</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Larkmere</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>live</text:p></table:table-cell></table:table-row>';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>${
    Object.entries({ council, ...tables }).map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`).join('')}</office:spreadsheet></office:body></office:document-content>`;
  return [{ name: 'pack.ods', bytes: zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, 'META-INF/manifest.xml': '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>' }) }];
}
const cell = (said: string, attributes = 'office:value-type="string"'): string => `<table:table-cell ${attributes}><text:p>${said}</text:p></table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('a spreadsheet of OpenDocument as people have it', () => {
  it('is read like a workbook: titles above, merged cells, days, amounts of money, and rows without end at its foot', () => {
    const rows = row(cell('Figures of the first quarter')) + row(cell('measure'), cell('period'), cell('value'), cell('note')) +
      row(cell('ENV1', 'office:value-type="string" table:number-rows-spanned="2"'), cell('2026/27 Q1'), cell('£1,234.50', 'office:value-type="currency" office:currency="GBP" office:value="1234.5"'), cell('fine')) +
      row('<table:covered-table-cell/>', cell('2025/26 Q4'), cell('7', 'office:value-type="float" office:value="7"'), cell('')) +
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';
    expectRight(odsOf({ values: rows }), { rows: ['ENV1 | 2026-Q1 | 1234.5 | fine', 'ENV1 | 2025-Q4 | 7'], notes: ['cell A3 is merged down to row 4', 'row 1, above'] });
  });

  it('has every faulty cell told in its row and column, a percentage that is stored as its hundredth among them', () => {
    const rows = row(cell('measure'), cell('period'), cell('value')) + row(cell('ENV1'), cell('2026/27 Q1'), cell('71.2%', 'office:value-type="percentage" office:value="0.712"')) + row(cell('ENV1'), cell('last quarter'), cell('n/a'));
    expectRight(odsOf({ values: rows }), { faults: ['2 value: 71.2%', '3 period: last quarter', '3 value: n/a, which is no number'] });
  });
});

describe('text of other programs', () => {
  it.each([
    ['UTF-16 of the other byte order, by tabs', Uint8Array.from(Buffer.from('\ufeffmeasure\tperiod\tvalue\nENV1\t2026/27 Q3\t71.2\n', 'utf16le').swap16()), ['ENV1 | 2026-Q3 | 71.2']],
    ['bars', 'measure|period|value\nENV1|2026/27 Q3|71.2\n', ['ENV1 | 2026-Q3 | 71.2']],
    ['semicolons with points for thousands', 'measure;period;value\nENV1;2026/27 Q3;1.234,5\nENV1;2026/27 Q2;-0,5\n', ['ENV1 | 2026-Q3 | 1234.5', 'ENV1 | 2026-Q2 | -0.5']],
    ['a mark, titles, a blank column and a total at the foot that is empty of figures', '\ufeffReport;;;\n;;;\nmeasure;period;value;\nENV1;2026/27 Q3;71,2;\n;;;\n', ['ENV1 | 2026-Q3 | 71.2']],
  ])('%s', (_, content, rows) => {
    const read = readOf(packOf({ 'values.csv': content }));
    expect(read.faults).toEqual([]);
    expect(read.rows).toEqual(rows);
  });
});
