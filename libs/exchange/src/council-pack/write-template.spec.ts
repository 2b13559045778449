import { financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import { packOf } from '../testing/cases';
import { knownFrom } from '../testing/known-from';
import { writeCsv } from '../tabular/csv';
import { checkPack } from './check-pack';
import type { KnownCouncil } from './known-council';
import { templateOf } from './write-template';

const files = packOf({
  'directorates.csv': 'ref,name\nD1,Places',
  'services.csv': 'ref,name,directorate\nS1,Housing,D1',
  'posts.csv': 'ref,title,service,reports_to,roles\nP1,Head,S1,,service-manager\nP2,Officer,S1,P1,employee',
  'measures.csv': 'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,kind,tolerance_amber,owner_post,verifier_post\n' +
    'M1,Repairs,As it says,S1,council-plan,maximise,quarterly,count,0,no,local,5,P1,P2\nM2,Homes,As it says,S1,council-plan,data-only,annual,count,0,no,local,,P1,P2',
  'values.csv': 'measure,period,value\nM2,2025/26,4',
});
const first = checkPack(files);
if (!first.sound) throw new Error(JSON.stringify(first.faults));
const known: KnownCouncil = { ...knownFrom(first.pack), today: '2026-07-20', firstDay: financialYearDates('2026/27').startsOn };

describe('a sheet to be filled in', () => {
  it('of figures names each measure and the last period that is over, where the figure is not there', () => {
    expect(templateOf('values', known).rows.map((row) => row.slice(0, 3))).toEqual([['M1', '2026/27 Q1', null]]);
    expect(templateOf('targets', known).rows.map(([measure, period]) => `${measure} ${period}`)).toEqual(['M1 2026/27 Q1', 'M1 2026/27 Q2', 'M1 2026/27 Q3', 'M1 2026/27 Q4']);
  });

  it('of the organisation holds the rows there are, and brought back changes nothing', () => {
    const { columns, rows } = templateOf('posts', known);
    const again = checkPack([files[0]!, { name: 'posts.csv', bytes: new TextEncoder().encode(writeCsv(columns, rows)) }], known);
    expect(again.sound ? again.changes : again.faults).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('says which codes its columns accept', () => {
    expect(templateOf('values', known).codes).toEqual([{ column: 'measure', code: 'M1', name: 'Repairs' }, { column: 'measure', code: 'M2', name: 'Homes' }]);
    expect(templateOf('units', known).codes).toContainEqual({ column: 'service', code: 'S1', name: 'Housing' });
  });
});
