import { england } from '../calendar/testing/england';
import fc from 'fast-check';
import { instantOf, londonDate, londonInstant, londonTime } from '../calendar/instants';
import { addDays, daysBetween, type CalendarDate } from '../calendar/dates';
import { missedMonthReminders, usualLateDays, usualReminders } from './reminder-policy';
import { firstEscalation, nextStepOfDigest, type RemindableTask, remindersDue as dueBy } from './schedule';

const remindersDue = (of: RemindableTask, at: Parameters<typeof dueBy>[1], policy = usualReminders(usualLateDays)) => dueBy(of, at, policy);
const at = { calendar: england, lateDays: usualLateDays };

const task = (more: Partial<RemindableTask> = {}): RemindableTask => ({ dueOn: '2026-07-28', openedOn: '2026-07-01', taken: [], ...more });
const keysOn = (today: CalendarDate, more: Partial<RemindableTask> = {}) => remindersDue(task(more), { today, calendar: england }).due.map((step) => step.key);
const taken = (...steps: string[]) => steps.map((step) => ({ step, dueOn: '2026-07-28' as const }));

describe('reminders due', () => {
  it('reminds five working days before, the day before, on the day and the day after', () => {
    expect(keysOn('2026-07-20')).toEqual([]);
    expect(keysOn('2026-07-21')).toEqual(['five-days-before']);
    expect(keysOn('2026-07-27', { taken: taken('five-days-before') })).toEqual(['day-before']);
    expect(keysOn('2026-07-28', { taken: taken('five-days-before', 'day-before') })).toEqual(['due-day']);
    expect(keysOn('2026-07-29', { taken: taken('five-days-before', 'day-before', 'due-day') })).toEqual(['day-late']);
  });

  it('speaks of a late task ever more seldom: one, three, seven and fourteen working days after the due date, first the holder, then those above', () => {
    const reminded = taken('five-days-before', 'day-before', 'due-day', 'day-late');
    expect(keysOn('2026-07-30', { taken: reminded })).toEqual([]);
    expect(keysOn('2026-07-31', { taken: reminded })).toEqual(['to-line-manager']);
    expect(keysOn('2026-08-06', { taken: [...reminded, ...taken('to-line-manager')] })).toEqual(['to-second-line-manager']);
    expect(keysOn('2026-08-17', { taken: [...reminded, ...taken('to-line-manager', 'to-second-line-manager')] })).toEqual(['still-late-4']);
  });

  it('speaks of a late task on the days that the council has chosen', () => {
    const late = (today: CalendarDate) => dueBy(task({ taken: taken('due-day') }), { today, calendar: england }, usualReminders([2, 10])).due.map(({ key }) => key);
    expect(late('2026-07-29')).toEqual([]);
    expect(late('2026-07-30')).toEqual(['day-late']);
    expect(late('2026-08-11')).toEqual(['day-late', 'to-line-manager']);
  });

  it('takes each step once', () => {
    expect(keysOn('2026-07-21', { taken: taken('five-days-before') })).toEqual([]);
  });

  it('gives only the latest of several reminders reached at once, and every escalation', () => {
    expect(keysOn('2026-08-10')).toEqual(['day-late', 'to-line-manager', 'to-second-line-manager']);
  });

  it('does not give an earlier reminder after a later one was given', () => {
    expect(keysOn('2026-07-28', { taken: taken('due-day') })).toEqual([]);
  });

  it('leaves out what falls on or before the day of opening', () => {
    expect(keysOn('2026-07-27', { openedOn: '2026-07-27' })).toEqual([]);
    expect(keysOn('2026-07-28', { openedOn: '2026-07-28' })).toEqual([]);
  });

  it('counts the late days of a task opened late from its opening', () => {
    expect(keysOn('2026-08-03', { openedOn: '2026-08-03' })).toEqual([]);
    expect(keysOn('2026-08-06', { openedOn: '2026-08-03', taken: taken('day-late') })).toEqual(['to-line-manager']);
  });

  it('reminds afresh when the due date has moved', () => {
    expect(keysOn('2026-08-04', { dueOn: '2026-08-04', taken: taken('due-day', 'day-late') })).toEqual(['due-day']);
  });

  it('says the day of the next step, over weekends and bank holidays', () => {
    expect(remindersDue(task({ dueOn: '2026-09-01' }), { today: '2026-08-25', calendar: england }).nextOn).toBe('2026-08-28');
    expect(remindersDue(task(), { today: '2026-07-21', calendar: england }).nextOn).toBe('2026-07-27');
  });

  it('reminds nobody on a day off: what was reached then is given on the next working day, and a day off is reminded of before it', () => {
    const reminded = taken('five-days-before', 'day-before', 'due-day', 'day-late');
    for (const dayOff of ['2026-08-01', '2026-08-02'] as const) {
      expect(remindersDue(task({ taken: reminded }), { today: dayOff, calendar: england })).toEqual({ due: [], nextOn: '2026-08-03' });
    }
    expect(keysOn('2026-08-03', { taken: reminded })).toEqual(['to-line-manager']);
    const closed = { ...england, days: [{ on: '2026-08-03', title: 'Move of offices', works: false }] } as const;
    expect(remindersDue(task({ taken: reminded }), { today: '2026-08-02', calendar: closed }).nextOn).toBe('2026-08-04');
    expect(keysOn('2026-07-31', { dueOn: '2026-08-01' })).toEqual(['due-day']);
  });

  it('has nothing to say of a task without a due date', () => {
    expect(remindersDue(task({ dueOn: null }), { today: '2026-07-28', calendar: england })).toEqual({ due: [], nextOn: null });
  });

  it('brings a missed recovery month to the director, then to the requester', () => {
    const late = remindersDue(task({ dueOn: '2026-10-07', openedOn: '2026-10-01' }), { today: '2026-10-28', calendar: england }, missedMonthReminders(usualLateDays));
    expect(late.due.filter((step) => step.does === 'escalate').map((step) => step.to)).toEqual(['director', 'requester']);
  });

  it('gives each step at most once however the days are looked at, and ends', () => {
    const looks = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(looks, (days) => {
        const given: { step: string; dueOn: CalendarDate }[] = [];
        for (const day of days.sort((a, b) => a - b)) {
          for (const step of remindersDue(task({ taken: given }), { today: addDays('2026-07-01', day), calendar: england }).due) given.push({ step: step.key, dueOn: '2026-07-28' });
        }
        expect(new Set(given.map(({ step }) => step)).size).toBe(given.length);
        expect(remindersDue(task({ taken: given }), { today: '2026-12-01', calendar: england }).nextOn).toBeNull();
      }),
    );
  });
});

describe('the first time that a task is escalated', () => {
  it('is the third working day after its due date, to the line manager', () => {
    expect(firstEscalation({ kind: 'complete-service-review', dueOn: '2026-07-28', openedOn: '2026-07-01' }, at)).toEqual({ on: '2026-07-31', to: 'line-manager' });
  });

  it('is counted from the opening where the task came late', () => {
    expect(firstEscalation({ kind: 'decide-service-review', dueOn: '2026-07-28', openedOn: '2026-08-03' }, at)).toEqual({ on: '2026-08-06', to: 'line-manager' });
  });

  it('is the third day, to the director, for a recovery plan’s month', () => {
    expect(firstEscalation({ kind: 'update-recovery-plan', dueOn: '2026-10-07', openedOn: '2026-10-01' }, at)).toEqual({ on: '2026-10-12', to: 'director' });
  });

  it('T: is the first day late, to the director, for a clinic’s briefing', () => {
    expect(firstEscalation({ kind: 'write-clinic-briefing', dueOn: '2026-08-07', openedOn: '2026-07-20' }, at)).toEqual({ on: '2026-08-10', to: 'director' });
  });

  it('never comes where nothing is due', () => {
    expect(firstEscalation({ kind: 'hold-clinic', dueOn: null, openedOn: '2026-07-01' }, at)).toBeNull();
  });
});

describe('the daily digest', () => {
  const waiting = { waiting: 2, sendable: 2 };
  it('leaves at nine on a working day, and never on a day off', () => {
    expect(nextStepOfDigest(waiting, { now: instantOf(new Date('2026-07-31T08:00:00Z')), today: '2026-07-31', calendar: england }).step).toBe('sendDigest');
    const saturday = nextStepOfDigest(waiting, { now: instantOf(new Date('2026-08-01T10:00:00Z')), today: '2026-08-01', calendar: england });
    expect(saturday).toMatchObject({ step: null, nextAt: '2026-08-03T08:00:00.000Z' });
  });

  it('has what came after it wait for the next working day', () => {
    const friday = nextStepOfDigest({ waiting: 1, sendable: 0 }, { now: instantOf(new Date('2026-07-31T10:00:00Z')), today: '2026-07-31', calendar: england });
    expect(friday).toMatchObject({ step: null, nextAt: '2026-08-03T08:00:00.000Z' });
  });

  it.each<[string, CalendarDate, CalendarDate]>([
    ['the end of summer time, Sunday 25 October 2026', '2026-10-23', '2026-10-27'],
    ['the beginning of summer time, Sunday 28 March 2027 (Easter Day)', '2027-03-26', '2027-03-30'],
    ['29 February 2028', '2028-02-27', '2028-03-01'],
  ])('leaves at nine in London once each day across %s, in a council that works every day', (_, from, to) => {
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_day, at) => addDays(from, at));
    const everyDay = { ...england, days: days.map((on) => ({ on, title: 'Worked', works: true })) };
    const sent: string[] = [];
    // Something is waiting all the time; a person who has had today's digest gets no other.
    let now = londonInstant(from, '00:00');
    while (now < londonInstant(to, '23:59')) {
      const today = londonDate(now);
      const had = sent.some((at) => at.startsWith(today));
      const { step, nextAt } = nextStepOfDigest({ waiting: 1, sendable: had ? 0 : 1 }, { now, today, calendar: everyDay });
      if (step === 'sendDigest') sent.push(`${today} ${londonTime(now)}`);
      else now = nextAt!;
    }
    expect(sent).toEqual(days.map((day) => `${day} 09:00`));
  });
});
