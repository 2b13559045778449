import { type BlankMeans, blankMapping, type FiguresMapping } from '@golden-thread/domain/import/figures-mapping';
import { workbookOf } from '../testing/cases';
import { describeOnRealData } from '../testing/real-data';
import { readMapped } from './apply-mapping';
import { mappingOfFigures } from './figures-file';
import { type Mapping, readMapping } from './mapping';

const council = { name: 'council.csv', bytes: new TextEncoder().encode('ref,name,kind\ntestham,Testham,live') };
const file = (text: string) => ({ name: 'kpis.csv', bytes: new TextEncoder().encode(text) });
const quarterly: Mapping = {
  name: 'Quarterly figures',
  sheets: [
    { sheet: 'values', columns: { measure: { column: 'KPI', spellings: { 'Repairs (all)': 'M1' } }, period: { constant: 'Q2 2026/27' }, value: { column: 'Actual' }, note: { column: 'Comment' } }, leaveOutWhereBlank: ['value'] },
    { sheet: 'targets', columns: { measure: { column: 'KPI', spellings: { 'Repairs (all)': 'M1' } }, period: { constant: 'Q2 2026/27' }, target: { column: 'Aim' } }, leaveOutWhereBlank: ['target'] },
  ],
  missing: { cells: ['TBC'], notes: { column: 'Comment', contain: ['yet to be confirmed'] } },
};
const rowsOf = (read: ReturnType<typeof readMapped>, sheet: string) => read.sheets.find((one) => one.sheet === sheet)!.rows.map(({ row, ...cells }) => [row, ...Object.values(cells).filter((cell) => cell !== null && cell !== undefined)]);

describe('a council’s own file read by a mapping', () => {
  it('becomes sheets of the format: columns by their names, words by their spellings, constants, and nothing where nobody had a figure', () => {
    const read = readMapped(file('Report of September\n\nKPI,Aim,Actual,Comment\nRepairs (all),90%,"1,071.2",Fine\nM2,5,0,Yet to be confirmed by the service\nM3,,TBC,\n'), quarterly, council);
    expect(read.faults).toEqual([]);
    expect(rowsOf(read, 'values')).toEqual([[4, 'M1', '2026-Q2', '1071.2', 'Fine']]);
    expect(rowsOf(read, 'targets')).toEqual([[4, 'M1', '2026-Q2'], [5, 'M2', '2026-Q2', '5']]);
    expect(read.sheets.flatMap(({ faults }) => faults)).toEqual([{ file: 'kpis.csv', row: 4, column: 'Aim', found: '90%, with a per cent sign', accepted: '90, where the unit of the measure is %' }]);
    expect(read.notes).toEqual([expect.stringContaining('row 1, above the names'), 'kpis.csv: 2 rows have nothing for values, and are left out', 'kpis.csv: 1 row has nothing for targets, and is left out']);
  });

  it('has units taken off its numbers, an empty figure read as the mapping says, and no target of what the file calls data only', () => {
    const said: FiguresMapping = { ...blankMapping, columns: { ...blankMapping.columns, measure: 'KPI', value: 'Actual', target: 'Aim', status: 'RAG' }, period: '2026/27 Q1', spellings: { 'On track': 'green', 'For information': 'data-only' }, units: { '%': '1', '£k': '1000' }, missing: ['TBC'] };
    const rows = (blank: BlankMeans) => readMapped(file('KPI,Aim,Actual,RAG\nM1,90%,85%,On track\nM2,0,£k 1.5,For information\nM3,5,,Red\nM4,5,TBC,Red\n'), mappingOfFigures({ ...said, blank }, 'm'), council);
    expect(rowsOf(rows('missing'), 'values')).toEqual([[2, 'M1', '2026-Q1', '85'], [3, 'M2', '2026-Q1', '1500']]);
    expect(rowsOf(rows('zero'), 'values').slice(2)).toEqual([[4, 'M3', '2026-Q1', '0']]);
    expect(rowsOf(rows('no-cases'), 'values').slice(2)).toEqual([[4, 'M3', '2026-Q1', true, 'No cases, as the file has it']]);
    expect(rowsOf(rows('missing'), 'targets').map(([, measure]) => measure)).toEqual(['M1', 'M3', 'M4']);
    expect(rowsOf(rows('missing'), 'published-statuses').map(([, measure, , status]) => [measure, status])).toEqual([['M1', 'green'], ['M2', 'data-only'], ['M3', 'red'], ['M4', 'red']]);
  });

  it('keeps the published wording of a target word for word, and takes the number that it says, where it says one alone', () => {
    const said: FiguresMapping = { ...blankMapping, columns: { ...blankMapping.columns, measure: 'KPI', wording: 'Aim' }, period: '2026/27' };
    const read = readMapped(file('KPI,Aim\nM1,Greater than 50%\nM2,Top quartile\nM3,5% (2026-27); 6% (2027-28)\n'), mappingOfFigures(said, 'm'), council);
    expect(rowsOf(read, 'target-statements')).toEqual([[2, 'M1', 'Greater than 50%'], [3, 'M2', 'Top quartile'], [4, 'M3', '5% (2026-27); 6% (2027-28)']]);
    expect(rowsOf(read, 'targets')).toEqual([[2, 'M1', '2026-Y', '50']]);
  });

  it('is found in the sheet of a workbook that has its columns, with faulty cells in their own row and column', () => {
    const head = { A1: { t: 's', v: 'KPI' }, B1: { t: 's', v: 'Aim' }, C1: { t: 's', v: 'Actual' }, D1: { t: 's', v: 'Comment' } };
    const [book] = workbookOf({ Cover: { A1: { t: 's', v: 'Figures' } }, Data: { ...head, A2: { t: 's', v: 'M1' }, B2: { t: 'n', v: 5 }, C2: { t: 'e', v: 42, w: '#N/A' } } });
    const read = readMapped(book!, quarterly, council);
    expect(read.sheets.flatMap(({ faults }) => faults)).toEqual([expect.objectContaining({ file: 'pack.xlsx, sheet Data', row: 2, column: 'Actual', found: 'the error #N/A of a formula' })]);
  });

  it('that lacks a column is told which, and which it has', () => {
    expect(readMapped(file('KPI,Aim,Outturn\nM1,5,6\n'), quarterly, council).faults.map(({ column, accepted }) => [column, accepted])).toEqual([
      ['actual', 'the columns that the mapping reads; the file has KPI, Aim, Outturn'], ['comment', expect.stringContaining('KPI, Aim, Outturn')],
    ]);
  });
});

describe('the file of a mapping', () => {
  it('is read as it was written', () => {
    expect(readMapping('m.json', JSON.stringify(quarterly))).toEqual({ mapping: quarterly });
  });

  it('has everything that is wrong with it told at once, by its place', () => {
    const given = { sheets: [{ sheet: 'value', columns: {} }, { sheet: 'targets', columns: { measure: { from: 'KPI' }, aim: { constant: '5' } }, leaveOutWhereBlank: ['target'] }], missing: { cells: 'TBC' } };
    const read = readMapping('m.json', JSON.stringify(given));
    expect('faults' in read && read.faults.map(({ column }) => column)).toEqual(['name', 'sheets.0.sheet', 'sheets.1.columns.measure', 'sheets.1.columns.aim', 'sheets.1.leaveOutWhereBlank', 'missing.cells']);
    expect(readMapping('m.json', '{').hasOwnProperty('faults')).toBe(true);
  });
});

describeOnRealData({ describe, it }, 'the published quarter of Hart District Council by a mapping', 'hart/hart_kpis_2014-15_q1.csv', (read) => {
  it('gives a figure for each measure but those of which the note says that nobody had it, and every target', () => {
    const columns = { measure: { column: 'kpi_code' }, period: { constant: '2014/15 Q1' } };
    const hart: Mapping = {
      name: 'Hart, each quarter',
      sheets: [
        { sheet: 'values', columns: { ...columns, value: { column: 'this_quarter' }, note: { column: 'note' } }, leaveOutWhereBlank: ['value'] },
        { sheet: 'targets', columns: { ...columns, target: { column: 'target' } } },
      ],
      missing: { notes: { column: 'note', contain: ['yet to be confirmed', 'yet to be agreed', 'blank'] } },
    };
    const mapped = readMapped({ name: 'hart.csv', bytes: read('hart/hart_kpis_2014-15_q1.csv') }, hart, council);
    expect(mapped.sheets.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rowsOf(mapped, 'targets')).toHaveLength(45);
    expect(rowsOf(mapped, 'values').length).toBe(45 - Number(/(\d+) rows? ha/.exec(mapped.notes.find((note) => note.includes('values'))!)![1]));
  });
});
