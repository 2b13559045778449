import fc from 'fast-check';
import { addDays, type CalendarDate } from '../calendar/dates';
import { financialYearStarting } from '../calendar/financial-year';
import { england } from '../calendar/testing/england';
import type { MeetingId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { compileTimetable, type TimetableSource } from './compile-timetable';
import type { Meeting } from './date-resolver';
import { defaultTemplate } from './default-template';
import { formatRule } from './format-rule';
import { usualPhases } from './phase';
import type { StageDefinition } from './stage-definition';

const meeting = (id: MeetingId, kind: string, heldOn: CalendarDate): Meeting => ({ id, kind, code: id, name: `${kind} of ${heldOn}`, heldOn });
const compiled = (definitions: readonly StageDefinition[], more: Partial<TimetableSource> = {}) => {
  const outcome = compileTimetable({ year: '2026/27', definitions, meetings: [], calendar: england, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

describe('the shipped template', () => {
  const { stages, clashes } = compiled(defaultTemplate);
  const on = (key: string) => stages.find((s) => s.key === key)?.date;

  it('dates 2026/27 as practice.md C2 does', () => {
    expect(
      [
        'year.opens',
        'pre-election.starts',
        'pre-election.poll',
        'q1.entry-closes',
        'q1.reviews-due',
        'q1.corporate-review',
        'planning.launch',
        'q2.corporate-review',
        'q3.corporate-review',
        'next-pre-election.starts',
        'year.next-drafted',
      ].map(on),
    ).toEqual([
      '2026-04-01',
      '2026-03-30',
      '2026-05-07',
      '2026-07-14',
      '2026-07-28',
      '2026-08-04',
      '2026-09-14',
      '2026-11-04',
      '2027-02-05',
      '2027-03-31',
      '2027-02-12',
    ]);
  });

  it('runs past 31 March until the annual report, with nothing that blocks and polling day named', () => {
    expect(on('h2.publish')).toBe('2027-06-24');
    expect(clashes.filter(({ blocks }) => blocks)).toEqual([]);
    expect(clashes.map(({ code, stage: key }) => `${code} ${key}`)).toContain('OnPollingDay q4.corporate-review');
  });

  it('has every phase of the cycle, and every rule can be said in words', () => {
    expect(new Set(stages.map(({ phase }) => phase))).toEqual(new Set(usualPhases.map(({ key }) => key)));
    const words = stages.map(({ rule }) => formatRule(rule, (key) => stages.find((s) => s.key === key)?.title ?? key));
    expect(words).toContain('10 working days after quarter 1 ends');
    expect(words).toContain('the second Monday of September');
    expect(words).toContain('5 clear days before “Scrutiny challenges the half-year report”');
    expect(words.join(' ')).not.toMatch(/undefined|NaN/);
  });

  it('compiles for every year whose holidays are known, the same each time, without a blocking clash', () => {
    for (let start = 2019; start <= 2027; start += 1) {
      const year = financialYearStarting(start);
      const once = compiled(defaultTemplate, { year });
      expect(compiled(defaultTemplate, { year })).toEqual(once);
      expect({ year, blocking: once.clashes.filter(({ blocks }) => blocks) }).toEqual({ year, blocking: [] });
    }
  });

  it('goes on beyond the known bank holidays, and says of each day that it was counted without them', () => {
    const { stages, clashes } = compiled(defaultTemplate, { year: '2029/30' });
    expect(stages.find(({ key }) => key === 'q1.entry-closes')?.date).toBe('2029-07-13');
    const said = clashes.filter(({ code }) => code === 'BankHolidaysNotKnown');
    expect(said.map(({ stage }) => stage)).toContain('q1.entry-closes');
    expect(said.every(({ blocks, limit }) => !blocks && limit === '2028-12-31')).toBe(true);
    const confirmed = compiled(defaultTemplate, { year: '2029/30', calendar: { ...england, confirmedUntil: '2031-12-31' } });
    expect(confirmed.clashes.some(({ code }) => code === 'BankHolidaysNotKnown')).toBe(false);
  });

  it('dates whatever meetings are arranged in whatever order they are listed', () => {
    const dates = fc.array(fc.tuple(fc.constantFrom('scrutiny', 'cabinet', 'council'), fc.integer({ min: 0, max: 450 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(dates, (some) => {
        const meetings = some.map(([kind, days], at) => meeting(anId(`m${at}`), kind, addDays('2026-04-01', days)));
        const there = compiled(defaultTemplate, { meetings });
        expect(compiled(defaultTemplate, { meetings: [...meetings].reverse() })).toEqual(there);
        expect(there.stages.filter(({ date }) => date === null)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
