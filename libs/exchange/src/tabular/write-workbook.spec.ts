import { read } from '@e965/xlsx';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

describe.each(['xlsx', 'ods'] as const)('a workbook (%s)', (kind) => {
  it('keeps what begins as a formula as text, and numbers as numbers', () => {
    const bytes = writeWorkbook(kind, 'Measures: all/of [them]', ['name', 'late'], [['=HYPERLINK("http://x")', 3], ['+1', null], ['Zoë', 0]]);
    const sheet = Object.values(read(bytes).Sheets)[0]!;
    expect(sheet['A2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect(sheet['A2']).not.toHaveProperty('f');
    expect(sheet['B2']).toMatchObject({ t: 'n', v: 3 });
  });

  it('is read again by our own reader', () => {
    expect(readWorkbook(writeWorkbook(kind, 'People', ['name'], [['Zoë O’Neill']]))).toBeDefined();
  });
});
