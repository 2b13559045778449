import { utils, write } from '@e965/xlsx';
import { readWorkbook } from './read-workbook';

const workbook = (cells: Record<string, object>): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': 'A1:C3', ...cells }, 'values');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const heads = { A1: { t: 's', v: 'ref' }, B1: { t: 's', v: 'starts_on' }, C1: { t: 's', v: 'value' } };

describe('reading a workbook', () => {
  it('reads dates as days and numbers as their text', () => {
    const sheets = readWorkbook(
      workbook({ ...heads, A3: { t: 's', v: 'M1 ' }, B3: { t: 'n', v: 46266, z: 'dd/mm/yyyy' }, C3: { t: 'n', v: 71.2 } }),
    );
    expect(sheets.get('values')?.()).toEqual({
      columns: ['ref', 'starts_on', 'value'],
      headerRow: 1,
      commaIsDecimal: false,
      rows: [{ row: 3, cells: ['M1', '2026-09-01', '71.2'] }],
      notes: [],
    });
  });

  it('refuses a number shown as a percentage, because its stored value is a hundredth of it', () => {
    const sheets = readWorkbook(workbook({ ...heads, C2: { t: 'n', v: 0.712, z: '0.0%' } }));
    expect(sheets.get('values')?.().rows[0]?.unread?.get(2)).toMatchObject({ accepted: 'the plain number, such as 71.2' });
  });
});
