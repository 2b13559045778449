import type { LedgerLineChange } from '@golden-thread/domain/money/ledger';
import { moneyEventLabels } from './money';

describe('what an extract of the ledger changed, in the history', () => {
  const changesOf = (howMany: number) =>
    Array.from({ length: howMany }, (_, at): LedgerLineChange => ({ costCentre: `X${at + 1}`, was: null, becomes: { budget: '5', actual: '5', forecast: '5' } }));

  it.each([
    [20, 20, undefined],
    [21, 20, '20 of them, and 1 more.'],
    [20_000, 20, '20 of them, and 19980 more.'],
  ])('of %s cost centres that no line names shows %s, and how many more there are', (howMany, shown, detail) => {
    const label = moneyEventLabels.LedgerOfNobodyChanged({ month: '2026-M01', lines: changesOf(howMany) });
    expect([label.changes?.length, label.detail]).toEqual([shown, detail]);
  });

  it('of a service is shown whole', () => {
    expect(moneyEventLabels.LedgerOfServiceChanged({ month: '2026-M01', lines: changesOf(30) }).changes).toHaveLength(30);
  });
});
