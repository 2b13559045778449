import { readCsv, writeCsv } from './csv';
import { UnreadableFile } from './table';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('reading a CSV file as people have them', () => {
  const expected = { columns: ['ref', 'name'], headerRow: 1, rows: [{ row: 2, cells: ['HOU', 'Housing, repairs'] }], notes: [] };

  it.each([
    ['with a byte-order mark', '\uFEFFref,name\nHOU,"Housing, repairs"\n'],
    ['with Windows line ends', 'ref,name\r\nHOU,"Housing, repairs"\r\n'],
    ['with semicolons', 'ref;name\r\nHOU;Housing, repairs\r\n'],
    ['with tabs', 'ref\tname\nHOU\tHousing, repairs'],
    ['with spaces around the cells', 'ref , name\n HOU ,"Housing, repairs" '.replace(' ,"', ',"').replace('" ', '"')],
  ])('reads one %s', (_, text) => {
    expect(readCsv(bytes(text))).toMatchObject(expected);
  });

  it('keeps the row numbers that a spreadsheet shows, blank rows and line breaks inside a cell counted as it counts them', () => {
    const table = readCsv(bytes('ref,name\n\n,,\nA,"two\nlines"\nB,x\n'));
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([[4, 'A'], [5, 'B']]);
  });

  it('reads UTF-16 as Excel saves "Unicode text"', () => {
    const text = '\uFEFFref\tname\r\nHOU\tHousing, repairs\r\n';
    const utf16 = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    expect(readCsv(utf16)).toMatchObject(expected);
  });

  it('reads the older Windows encoding and says that it guessed', () => {
    const table = readCsv(Uint8Array.from([...bytes('ref\nSi'), 0xe2, ...bytes('n')]));
    expect(table.rows[0]?.cells).toEqual(['Siân']);
    expect(table.notes.join()).toContain('Windows-1252');
  });

  it('refuses a quotation mark that never closes, and says where', () => {
    expect(() => readCsv(bytes('ref,name\nHOU,"Housing\n'))).toThrow(UnreadableFile);
  });
});

describe('writing CSV for a spreadsheet', () => {
  it('disarms what a spreadsheet would run, and leaves negative numbers numbers', () => {
    const text = writeCsv(['name', 'value'], [['=HYPERLINK("x")', '-28'], ['@me', '0.50']]);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'@me,0.50`);
    expect(text).toContain(',-28\r\n');
  });

  it('is read back as it was', () => {
    const rows = [['Siân "Prosser"', 'two\nlines', '1,000']];
    const table = readCsv(new TextEncoder().encode(writeCsv(['a', 'b', 'c'], rows)));
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
