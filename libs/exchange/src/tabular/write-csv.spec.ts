import { readCsv } from './read-csv';
import { writeCsv } from './write-csv';

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
