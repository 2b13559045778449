import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { decideConfirmBankHolidays, decideCouncilDays, decideNation, decideRemoveCouncilDay } from './decide-calendar';

const on = { today: '2026-11-02', calendar: england } as const;
const christmas = { startsOn: '2026-12-24', endsOn: '2026-12-31', title: ' Christmas closure ', works: false } as const;

describe('the council’s own days', () => {
  it('are those of a closure on which the council would otherwise work', () => {
    expect(decideCouncilDays(anId('c'), christmas, on)).toMatchObject({
      ok: true,
      value: {
        days: ['2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31'].map((day) => ({ on: day, title: 'Christmas closure', works: false })),
        event: { name: 'CouncilDaysEntered', stream: { type: 'calendar', id: 'c' }, payload: { title: 'Christmas closure' } },
      },
    });
  });

  it('may be bank holidays that are worked', () => {
    const worked = decideCouncilDays(anId('c'), { ...christmas, startsOn: '2026-12-28', endsOn: '2026-12-29', title: 'Polling count', works: true }, on);
    expect(worked).toMatchObject({ ok: true, value: { days: [{ on: '2026-12-28', works: true }] } });
  });

  it.each([
    ['CouncilDayTitleMissing', { title: '\u200b\u00a0' }],
    ['CouncilDaysNotInOrder', { endsOn: '2026-12-23' }],
    ['CouncilDaysNotInOrder', { endsOn: '2027-01-24' }],
    ['CouncilDayTooFar', { startsOn: '2020-01-02', endsOn: '2020-01-02' }],
    ['CouncilDayTooFar', { startsOn: '2062-12-24', endsOn: '2062-12-24' }],
    ['NoDayToEnter', { startsOn: '2026-12-25', endsOn: '2026-12-28' }],
    ['NoDayToEnter', { works: true, startsOn: '2026-12-29', endsOn: '2026-12-30' }],
  ] as const)('are refused: %s', (code, more) => {
    expect(decideCouncilDays(anId('c'), { ...christmas, ...more }, on)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('are entered once, and can be taken out', () => {
    const calendar = { ...england, days: [{ on: '2026-12-29', title: 'Closure', works: false }] } as const;
    expect(decideCouncilDays(anId('c'), christmas, { ...on, calendar })).toMatchObject({ ok: false, refusal: { code: 'CouncilDayEntered', details: { day: '2026-12-29' } } });
    expect(decideRemoveCouncilDay(anId('c'), '2026-12-29', { ...on, calendar })).toMatchObject({ ok: true, value: { event: { name: 'CouncilDayRemoved' } } });
    expect(decideRemoveCouncilDay(anId('c'), '2026-12-30', { ...on, calendar })).toMatchObject({ ok: false, refusal: { code: 'CouncilDayNotThere' } });
  });
});

it('confirms bank holidays beyond the shipped list, five years ahead at most', () => {
  expect(decideConfirmBankHolidays(anId('c'), '2029-12-31', on)).toMatchObject({ ok: true, value: { until: '2029-12-31' } });
  expect(decideConfirmBankHolidays(anId('c'), '2028-12-31', on)).toMatchObject({ ok: false, refusal: { code: 'BankHolidaysConfirmed' } });
  expect(decideConfirmBankHolidays(anId('c'), '2040-12-31', on)).toMatchObject({ ok: false, refusal: { code: 'CouncilDayTooFar' } });
});

it('chooses another nation', () => {
  expect(decideNation(anId('c'), 'scotland', on)).toMatchObject({ ok: true, value: { event: { payload: { from: 'england', to: 'scotland' } } } });
  expect(decideNation(anId('c'), 'england', on)).toMatchObject({ ok: false });
});
