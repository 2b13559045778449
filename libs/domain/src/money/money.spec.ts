import fc from 'fast-check';
import type { BudgetLineId, ServiceId, UnitId } from '../shared/id';
import { decimal } from '../shared/decimal/decimal';
import { anId } from '../shared/testing/an-id';
import { amountIn, type BudgetLine, decideBudgetLine, rollUp, yearUnderWayChanged } from './budget-line';
import { decideCarryForward, isFreeToPropose } from './carry-forward';
import { forecastVariance, formatPounds, sumOfLedger } from './ledger';
import { surprisesOfLedger } from './plausible-amount';
import { deciderOf, decideLimits, decideVirement, movedBy, usualLimits } from './virement';

const year = '2026/27';
const line = (id: string, amounts: BudgetLine['amounts'], unit: string | null = null, service = 'housing'): BudgetLine => ({
  id: anId<BudgetLineId>(id), title: id, serviceId: anId<ServiceId>(service), unitId: unit === null ? null : anId<UnitId>(unit), objectiveId: null, costCentre: null, firstYear: year, amounts, version: 1,
});
/** What a line is judged with where nothing stood before. */
const on = { before: null, today: '2026-05-04', confirmed: false } as const;
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.refusal?.code);
/** Pounds and pence, as ledgers have them. */
const pounds = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((pence) => decimal.multiply(String(pence), '0.01'));
const threeYears = fc.tuple(pounds, pounds, pounds);
/** Sums in whole pence, worked out apart from the rules. */
const inPence = (amount: string): bigint => BigInt(decimal.round(decimal.multiply(amount, '100'), 0));

describe('three-year lines', () => {
  it('say an amount of each of three years, and nothing of others', () => {
    const repairs = line('repairs', ['100', '110.50', '120']);
    expect(['2025/26', '2026/27', '2027/28', '2028/29', '2029/30'].map((asked) => amountIn(repairs, asked as typeof year))).toEqual([null, '100', '110.50', '120', null]);
  });
  it('are refused with everything that is wrong in them at once', () => {
    const said = { title: ' ', costCentre: 'H 100', firstYear: year, amounts: ['1', '1.234', 'x'] } as const;
    expect(decideBudgetLine(said, on)).toMatchObject({ refusal: { code: 'LineTitleMissing', also: [{ code: 'CostCentreUnreadable' }, { code: 'AmountUnreadable', details: { year: 2 } }, { code: 'AmountUnreadable', details: { year: 3 } }] } });
    expect(code(decideBudgetLine({ ...said, title: 'Repairs', costCentre: 'H100', amounts: ['1', '1.20', '-3'] }, { ...on, confirmed: true }))).toBe('accepted');
  });
  it('begin in years that are planned today', () => {
    const from = (firstYear: string) => decideBudgetLine({ title: 'Repairs', costCentre: null, firstYear: firstYear as typeof year, amounts: ['1', '1', '1'] }, on);
    expect(['2024/25', '2029/30'].map((first) => code(from(first)))).toEqual(['accepted', 'accepted']);
    expect(['2023/24', '2030/31', '2026/99', '1999/00'].map((first) => code(from(first)))).toEqual(Array(4).fill('LineYearOutOfReach'));
    expect(from('2035/36')).toMatchObject({ refusal: { details: { from: '2024/25', to: '2029/30' } } });
  });
  it('are confirmed where an amount is far from what was to be expected: of its year before it was revised, else of the year before', () => {
    const judge = (amounts: BudgetLine['amounts'], before: BudgetLine | null = null, confirmed = false) => decideBudgetLine({ title: 'Repairs', costCentre: null, firstYear: year, amounts }, { ...on, before, confirmed });
    expect(judge(['12500', '125000', '12500'])).toMatchObject({ refusal: { code: 'AmountSurprising', details: { year: '2027/28', amount: '125000', expected: '12500' }, also: [{ details: { year: '2028/29' } }] } });
    expect(code(judge(['12500', '125000', '12500'], null, true))).toBe('accepted');
    expect(code(judge(['12500', '0', '13000']))).toBe('accepted');
    const stood = { ...line('repairs', ['100', '1000', '10000']), firstYear: '2025/26' } as const;
    expect(code(judge(['1000', '10000', '10000'], stood))).toBe('accepted');
    expect(judge(['-1000', '10000', '10000'], stood)).toMatchObject({ refusal: { details: { year, expected: '1000' } } });
  });
  it('keep the amount of a year under way, whichever year they begin with', () => {
    const [stood, { today }] = [line('repairs', ['100', '100', '100']), on];
    expect(yearUnderWayChanged(stood, { firstYear: year, amounts: ['100', '900', '1'] }, today)).toBeNull();
    expect(yearUnderWayChanged(stood, { firstYear: year, amounts: ['100.01', '100', '100'] }, today)).toBe(year);
    expect(yearUnderWayChanged(stood, { firstYear: '2027/28', amounts: ['100', '100', '100'] }, today)).toBe(year);
    expect(yearUnderWayChanged(stood, { firstYear: '2025/26', amounts: ['0', '100', '100'] }, today)).toBeNull();
  });
});

describe('T: sum of unit resources = service-plan figure, or a variance is shown (Stockton)', () => {
  it('shows no variance where they agree, and how much where they do not', () => {
    const lines = [line('housing', ['300.30', '300', '300']), line('repairs', ['100.10', '150', '100'], 'u1'), line('lettings', ['200.20', '160', '100'], 'u2')];
    expect(rollUp(lines, year).map(({ variance }) => variance)).toEqual(['0', '10', '-100']);
  });
  it('money sums: to the penny, whatever the lines and their order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(threeYears, fc.boolean()), { maxLength: 30 }), (drawn) => {
      const lines = drawn.map(([amounts, ofUnit], n) => line(`l${n}`, amounts as BudgetLine['amounts'], ofUnit ? `u${n}` : null));
      for (const [at, { service, units, variance }] of rollUp(lines, year).entries()) {
        const total = (ofUnit: boolean) => drawn.filter((one) => one[1] === ofUnit).reduce((sum, [amounts]) => sum + inPence(amounts[at]!), 0n);
        expect([inPence(service), inPence(units), inPence(variance)]).toEqual([total(false), total(true), total(true) - total(false)]);
      }
      expect(rollUp([...lines].reverse(), year)).toEqual(rollUp(lines, year));
    }));
  });
});

describe('carry-forward (Stockton)', () => {
  const outturn = { year, budget: '100000', actual: '110000', agreed: '10000', reason: 'The winter was hard', confirmed: false } as const;
  it('T: overspend of £10k agreed takes £10k from the next year', () => {
    expect(decideCarryForward(outturn, '2027-04-10')).toMatchObject({ value: { amount: '-10000' } });
  });
  it('takes an underspend forward by itself, whole', () => {
    expect(decideCarryForward({ ...outturn, actual: '99999.99', agreed: null, reason: '' }, '2027-04-10')).toMatchObject({ value: { amount: '0.01' } });
  });
  it('waits for the outturn, agrees to no more than was overspent, and to nothing without a reason', () => {
    expect(code(decideCarryForward(outturn, '2027-03-31'))).toBe('OutturnNotYet');
    expect(code(decideCarryForward({ ...outturn, agreed: '10000.01' }, '2027-04-10'))).toBe('OverspendAboveOutturn');
    expect(code(decideCarryForward({ ...outturn, agreed: null }, '2027-04-10'))).toBe('OverspendUnreadable');
    expect(code(decideCarryForward({ ...outturn, reason: ' ' }, '2027-04-10'))).toBe('OverspendReasonMissing');
    expect(code(decideCarryForward({ ...outturn, actual: '100000' }, '2027-04-10'))).toBe('NothingToCarryForward');
    expect(code(decideCarryForward({ ...outturn, actual: '1100' }, '2027-04-10'))).toBe('CarryForwardSurprising');
    expect(code(decideCarryForward({ ...outturn, actual: '1100', confirmed: true }, '2027-04-10'))).toBe('accepted');
  });
});

describe('what was proposed to be carried forward', () => {
  const ledger = { budget: '100000', actual: '92500.50' };
  it.each([
    ['nothing was proposed yet', null, ledger, true],
    ['it waits on what the ledger says, however that writes it', { state: 'proposed', budget: '100000.00', actual: '92500.5' }, ledger, false],
    ['it waits, and the ledger was corrected since', { state: 'proposed', budget: '100000', actual: '92500' }, ledger, true],
    ['it waits, and the ledger says nothing of the service any more', { state: 'proposed', ...ledger }, null, true],
    ['it was refused', { state: 'refused', ...ledger }, ledger, true],
    ['it was approved, whatever the ledger says since', { state: 'approved', budget: '1', actual: '2' }, ledger, false],
  ] as const)('is free for a person, or not: %s', (_, carried, outturn, isFree) => {
    expect(isFreeToPropose(carried, outturn)).toBe(isFree);
  });
});

describe('virements', () => {
  const [from, to] = [line('repairs', ['60000', '0', '0']), line('lettings', ['10', '0', '0'])];
  const asked = { from, to, year, available: '60000', amount: '500', reason: 'Priority', confirmed: false } as const;
  it('T: redirect above the limit routes up', () => {
    const route = (amount: string, same = true) => deciderOf(amount, usualLimits, same);
    expect(['10000', '10000.01', '50000', '50000.01'].map((amount) => route(amount))).toEqual(['head-of-service', 'director', 'director', 'section-151']);
    expect([route('1', false), route('50001', false)]).toEqual(['director', 'section-151']);
  });
  it('takes no more than the line has, from itself nothing, and says why', () => {
    expect(code(decideVirement({ ...asked, amount: '60000.01' }, usualLimits))).toBe('VirementAboveLine');
    expect(code(decideVirement({ ...asked, to: from }, usualLimits))).toBe('VirementToItself');
    expect(code(decideVirement({ ...asked, reason: '' }, usualLimits))).toBe('ReasonMissing');
    expect(code(decideVirement({ ...asked, amount: '-5' }, usualLimits))).toBe('VirementUnreadable');
    expect(code(decideVirement({ ...asked, year: '2030/31' }, usualLimits))).toBe('LineNotOfYear');
    expect(decideVirement({ ...asked, amount: '500.10' }, usualLimits)).toMatchObject({ value: { amount: '500.1', decider: 'head-of-service' } });
    expect(code(decideVirement({ ...asked, amount: '30000.01' }, usualLimits))).toBe('VirementSurprising');
    expect(code(decideVirement({ ...asked, amount: '30000.01', confirmed: true }, usualLimits))).toBe('accepted');
  });
  it('money sums: what one line loses the other gains, whatever is moved', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 999_999 }), fc.boolean()), { maxLength: 40 }), (drawn) => {
      const moved = drawn.flatMap(([one, other, pence, agreed]) => movedBy({ fromLineId: anId(`l${one}`), toLineId: anId(`l${other}`), amount: decimal.multiply(String(pence), '0.01'), state: agreed ? 'agreed' : 'refused' }));
      expect(decimal.sum(moved.map(({ amount }) => amount))).toBe('0');
      expect(moved).toHaveLength(2 * drawn.filter(([, , , agreed]) => agreed).length);
    }));
  });
  it('has limits that hold', () => {
    expect(code(decideLimits({ headOfService: '20000', director: '10000' }))).toBe('LimitsUnreadable');
    expect(code(decideLimits({ headOfService: '0', director: '0' }))).toBe('accepted');
  });
});

describe('the ledger', () => {
  it('is looked at twice where a cost centre is far from the month before, has spent less than then, or is gone', () => {
    const said = (costCentre: string, budget: string, actual: string, forecast: string) => ({ costCentre, budget, actual, forecast });
    const before = [said('H1', '100', '10', '100'), said('H2', '100', '10', '100'), said('H3', '100', '10', '100')];
    expect(surprisesOfLedger([said('H1', '100', '20', '140'), said('H2', '1000', '5', '0'), said('H4', '100', '0', '0')], before)).toEqual([
      'H2: a budget of £1,000, after £100 the month before.', 'H2: a forecast of £0, after £100 the month before.', 'H2: £5 spent since the year began, less than the £10 of the month before.',
      'H4: a forecast of £0 on a budget of £100.', 'H3 was in the month before and is not in this one.',
    ]);
    expect(surprisesOfLedger(Array.from({ length: 14 }, (_, n) => said(`H${n}`, '1', '1', '9')), []).at(-1)).toBe('And 4 more.');
  });
  it('money sums: its lines together, to the penny, and forecast against budget', () => {
    fc.assert(fc.property(fc.array(threeYears, { maxLength: 50 }), (drawn) => {
      const sums = sumOfLedger(drawn.map(([budget, actual, forecast]) => ({ budget, actual, forecast })));
      const total = (at: 0 | 1 | 2) => drawn.reduce((sum, amounts) => sum + inPence(amounts[at]), 0n);
      expect([inPence(sums.budget), inPence(sums.actual), inPence(sums.forecast)]).toEqual([total(0), total(1), total(2)]);
      expect(inPence(forecastVariance(sums))).toBe(total(2) - total(0));
    }));
  });
  it('is written as people read pounds', () => {
    expect(['0', '1234.5', '-20', '1000000', '-0.01'].map(formatPounds)).toEqual(['£0', '£1,234.50', '-£20', '£1,000,000', '-£0.01']);
  });
});
