import type { MeasureId, ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { type ExceptionFigure, findExceptions } from './find-exceptions';
import { reconcileExceptions } from './reconcile-exceptions';
import { anException } from './testing/an-exception';

const figure = (changes: Partial<ExceptionFigure>): ExceptionFigure => ({
  measureId: anId('m'),
  serviceId: anId('s'),
  level: 'green',
  direction: 'same',
  bestEver: false,
  tenPercentBetter: false,
  due: true,
  ...changes,
});
const kindOf = (changes: Partial<ExceptionFigure>) => findExceptions([figure(changes)], []).map(({ kind, because }) => [kind, ...because]);

describe('exceptions are picked by rule', () => {
  it.each([
    ['red', { level: 'red' }, [['red', 'red']]],
    ['amber and worsening', { level: 'amber', direction: 'worse' }, [['worsening', 'amber-and-worsening']]],
    ['amber and steady', { level: 'amber', direction: 'same' }, []],
    ['amber without a past', { level: 'amber', direction: 'unknown' }, []],
    ['green and worsening', { level: 'green', direction: 'worse' }, []],
    ['best ever', { bestEver: true }, [['doing-well', 'best-ever']]],
    ['10% better than target', { tenPercentBetter: true }, [['doing-well', 'ten-percent-better']]],
    ['both', { bestEver: true, tenPercentBetter: true }, [['doing-well', 'best-ever', 'ten-percent-better']]],
    ['missing', { level: 'no-data' }, [['missing', 'no-figure']]],
    ['an annual figure not due this quarter', { level: 'not-due', due: false }, []],
    ['no data and none due', { level: 'no-data', due: false }, []],
    ['data only', { level: 'data-only' }, []],
    ['red although best ever', { level: 'red', bestEver: true }, [['red', 'red']]],
  ] as const)('%s', (_, changes, expected) => {
    expect(kindOf(changes)).toEqual(expected);
  });

  it('a service without a review at the close is one too', () => {
    expect(findExceptions([], [anId('housing')])).toEqual([{ kind: 'late', serviceId: 'housing', measureId: null, because: ['no-review'] }]);
  });
});

describe('picking again when the figures are frozen', () => {
  const red = { kind: 'red', serviceId: anId<ServiceId>('housing'), measureId: anId<MeasureId>('repairs'), because: ['red'] } as const;

  it('raises nothing twice', () => {
    expect(reconcileExceptions([anException()], [red])).toMatchObject({ raise: [], withdraw: [], confirm: [{ found: red }] });
  });

  it('keeps the exception of a measure whose rule changed', () => {
    const { raise, confirm } = reconcileExceptions([anException({ kind: 'missing' })], [red]);
    expect([raise.length, confirm.length]).toEqual([0, 1]);
  });

  it('withdraws what no longer holds, but never a decision', () => {
    const decided = anException({ id: anId('e2'), measureId: anId('other'), state: 'decided' });
    expect(reconcileExceptions([anException(), decided], []).withdraw.map(({ id }) => id)).toEqual(['exception-1']);
  });

  it('tells the late review of a service from its measures', () => {
    const late = { kind: 'late', serviceId: anId<ServiceId>('housing'), measureId: null, because: ['no-review'] } as const;
    expect(reconcileExceptions([anException()], [red, late]).raise).toEqual([late]);
  });
});
