import { evidenceTypeOf } from './evidence';

describe('a file that is handed in as evidence', () => {
  it.each([
    ['Working paper.PDF', '255044462d312e37', 'pdf'],
    ['figures.xlsx', '504b03041400', 'xlsx'],
    ['photo.jpeg', 'ffd8ffe000', 'jpg'],
    ['list.csv', '6e616d650a', 'csv'],
  ])('%s is taken as what its name and its bytes say', (name, bytes, type) => expect(evidenceTypeOf(name, bytes)).toBe(type));

  it.each([
    ['a program', 'run.exe', '4d5a9000'],
    ['a program that is called a PDF', 'paper.pdf', '4d5a9000'],
    ['a page that would run in the browser', 'page.html', '3c68746d6c3e'],
    ['a picture that would', 'chart.svg', '3c737667'],
    ['bytes that are called text', 'list.csv', '6e0061'],
    ['a file without an ending', 'pdf', '25504446'],
    ['a workbook with macros', 'figures.xlsm', '504b0304'],
  ])('%s is not', (_what, name, bytes) => expect(evidenceTypeOf(name, bytes)).toBeNull());
});
