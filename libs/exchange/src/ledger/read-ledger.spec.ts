import { usualLedgerColumns } from '@golden-thread/domain/money/ledger';
import { readLedger } from './read-ledger';

const csv = (text: string) => ({ name: 'ledger.csv', bytes: new TextEncoder().encode(text) });

describe('the ledger’s extract', () => {
  it('is read as finance systems write it: title rows, £ signs, thousands', () => {
    const read = readLedger(csv('Revenue monitoring,,,\nCost centre,Budget,Actual,Forecast\nH100,"£1,200,000","300,000.50",1210000\nH200,10,,10\n,,,\n'), usualLedgerColumns);
    expect(read).toEqual({ lines: [{ costCentre: 'H100', budget: '1200000', actual: '300000.50', forecast: '1210000' }, { costCentre: 'H200', budget: '10', actual: '0', forecast: '10' }] });
  });
  it('by the names that the council’s own system gives its columns', () => {
    const read = readLedger(csv('CC;Approved;Spent;Outturn\nH100;1;2;3\n'), { costCentre: 'CC', budget: 'Approved', actual: 'Spent', forecast: 'Outturn' });
    expect(read).toEqual({ lines: [{ costCentre: 'H100', budget: '1', actual: '2', forecast: '3' }] });
  });
  it('names every fault with its row: a cost centre twice, what is no amount, a column that is missing', () => {
    expect(readLedger(csv('Cost centre,Budget,Actual,Forecast\nH100,1,2,3\nH100,x1,(5),3\n'), usualLedgerColumns)).toEqual({
      faults: [
        'ledger.csv, row 3: H100 stands twice. Put its rows together.',
        'ledger.csv, row 3, Budget: “x1” is no amount.',
        'ledger.csv, row 3, Actual: “(5)” is unclear; write -5, where it is below zero.',
      ],
    });
    expect(readLedger(csv('Cost centre,Budget,Actual\nH100,1,2\n'), usualLedgerColumns)).toMatchObject({ faults: [expect.stringContaining('has no column Forecast')] });
  });
});
