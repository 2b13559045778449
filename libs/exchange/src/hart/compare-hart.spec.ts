import { checkPack } from '../council-pack/check-pack';
import { describeOnRealData } from '../testing/real-data';
import { compareHart, explainDifference } from './compare-hart';
import { hartPack } from './hart-pack';
import { type HartRow, readHart } from './read-hart';

const row = (changes: Partial<HartRow>): HartRow => ({
  row: 2, period: '2014/15 Q1', code: 'X1', description: 'Calls answered', service: 'Customers', unit: '%', lastQuarter: '', thisQuarter: '80', target: '80', published: 'green', note: '',
  ...changes,
});

describe('why a published status differs', () => {
  it('says that the figure is missing only where the note beside a 0 says that nobody had it', () => {
    expect(explainDifference(row({ thisQuarter: '0', published: 'amber', note: 'yet to be confirmed' }), [])).toMatchObject({ reason: 'no-figure' });
    expect(explainDifference(row({ thisQuarter: '0', published: 'amber', note: 'a bad quarter' }), [])).not.toMatchObject({ reason: 'no-figure' });
  });
});

describeOnRealData({ describe, it }, 'the published quarter of Hart District Council', 'hart/hart_kpis_2014-15_q1.csv', (read) => {
  const rows = readHart(read('hart/hart_kpis_2014-15_q1.csv'));

  it('agrees on 42 of 45 measures and lists the three others, each with what the figures show', () => {
    const { agreeing, differences } = compareHart(rows);
    expect(rows).toHaveLength(45);
    expect(agreeing).toBe(42);
    expect(differences.map(({ code, published, computed, reason }) => [code, published, computed, reason])).toEqual([
      ['ETS01', 'red', 'no-data', 'no-figure'],
      // A tolerance that makes this one amber would make IT03 amber too, which was published green.
      ['IT01', 'amber', 'red', 'unexplained'],
      ['IT03', 'green', 'red', 'unexplained'],
    ]);
  });

  it('keeps the quarter that the file names, also of another one', () => {
    const second = new TextEncoder().encode(new TextDecoder().decode(read('hart/hart_kpis_2014-15_q1.csv')).replaceAll('2014/15 Q1', '2014/15 Q2'));
    const texts = hartPack(readHart(second)).map(({ bytes }) => new TextDecoder().decode(bytes)).filter((text) => /^.?measure,period/.test(text));
    const quarters = texts.map((text) => new Set(text.match(/2014\/15 Q\d/g)));
    expect(quarters).toEqual([new Set(['2014/15 Q2']), new Set(['2014/15 Q2']), new Set(['2014/15 Q2'])]);
  });

  it('goes through the check of a council pack, the missing figure left out', () => {
    const check = checkPack(hartPack(rows));
    if (!check.sound) throw new Error(JSON.stringify(check.faults));
    expect([check.pack.measures.length, check.pack.targets.length, check.pack.values.length]).toEqual([45, 42, 44]);
  });
});
