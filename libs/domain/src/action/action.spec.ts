import { anId } from '../shared/testing/an-id';
import { type Action, type ActionStatus, actionStatusKeys, isOverdue, slipsOf } from './action';
import { daysPastDue, forecastOf } from './action-forecast';
import { decideNewStatus, decideStatusChange, type NamedStatus, shippedStatuses, statusMeaning, statusNamed, statusTitle, type StatusSet } from './action-status';
import { decideActionReport } from './decide-action-report';
import { decideDependencies, type Dependencies } from './decide-dependencies';
import { decideNewAction, type NewAction } from './decide-new-action';
import { actionTransitions } from './transitions';

const promised: NewAction = {
  title: '  Hire two operatives ', steps: '', origin: null, serviceId: null, ownerPostId: anId('p'), startsOn: null, dueOn: '2026-09-30', prediction: null,
};
const today = '2026-07-01';
const added = (given: Partial<NewAction> = {}) => decideNewAction({ ...promised, ...given }, { id: anId('a'), reference: 'AC-1', today });
const action = (given: Partial<Action> = {}): Action => {
  const decided = added();
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { ...decided.value, ...given };
};
const shipped = (means: ActionStatus): NamedStatus => statusMeaning(shippedStatuses, means)!;
const report = (on: Action, { status = 'on-track', ...given }: Partial<Parameters<typeof decideActionReport>[1]> & { readonly status?: ActionStatus } = {}) =>
  decideActionReport(on, { says: shipped(status), progress: 20, dueOn: on.dueOn, reason: '', today, waitedFor: [], ...given });

describe('a new action', () => {
  it('keeps the day first promised, begins on track, and says everything that is missing at once', () => {
    expect(added()).toMatchObject({ ok: true, value: { title: 'Hire two operatives', originalDueOn: '2026-09-30', status: 'on-track', startsOn: today, progress: 0 } });
    const refused = added({ title: ' ', ownerPostId: null, dueOn: '', prediction: { measureId: null, howMuch: '', by: '2027-03-31' } });
    expect(refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])].map(({ code }) => code)).toEqual(['ActionTitleMissing', 'ActionOwnerMissing', 'ActionDayMissing', 'PredictionWithoutMeasure']);
  });

  it('ends after it starts, and on a day that is still to come', () => {
    expect(added({ startsOn: '2026-10-01' })).toMatchObject({ refusal: { code: 'ActionEndsBeforeItStarts' } });
    expect(added({ dueOn: '2026-06-30' })).toMatchObject({ refusal: { code: 'DayHasPassed', at: 'dueOn' } });
  });
});

describe('saying how an action stands', () => {
  it('T: status from a configurable set, each with its reason', () => {
    for (const status of actionStatusKeys.filter((one) => one !== 'on-track')) {
      expect([status, report(action(), { status })]).toMatchObject([status, { refusal: { code: 'ActionReasonMissing', details: { status, named: shipped(status).title } } }]);
      expect(report(action(), { status, reason: 'Two left' })).toMatchObject({ ok: true, value: { status, statusReason: 'Two left' } });
    }
    expect(report(action())).toMatchObject({ ok: true, value: { status: 'on-track', progress: 20, saidOn: today, version: 2 } });
  });

  it('T: the original due date is kept for ever, however often the day slips; each slip has its reason', () => {
    expect(report(action(), { dueOn: '2026-10-31' })).toMatchObject({ refusal: { code: 'SlipReasonMissing' } });
    let slipping = action();
    for (const [dueOn, reason] of [['2026-10-31', 'Nobody applied'], ['2026-12-31', 'They start in January'], ['2026-11-30', '']] as const) {
      const said = report(slipping, { dueOn, reason });
      if (!said.ok) throw new Error(said.refusal.code);
      slipping = said.value;
    }
    expect(slipping).toMatchObject({ dueOn: '2026-11-30', originalDueOn: '2026-09-30', moves: [{ from: '2026-09-30', to: '2026-10-31', on: today, reason: 'Nobody applied' }, { to: '2026-12-31' }, { to: '2026-11-30' }] });
    expect(slipsOf(slipping)).toBe(2);
  });

  it('is overdue only while there is something to do', () => {
    expect(isOverdue(action(), '2026-09-30')).toBe(false);
    expect(isOverdue(action(), '2026-10-01')).toBe(true);
    for (const status of ['achieved', 'deleted', 'suspended'] as const) expect(isOverdue(action({ status }), '2026-10-01')).toBe(false);
  });

  it('does not bring back what was deleted; what was achieved goes on with a reason', () => {
    expect(actionTransitions.from('deleted')).not.toContain('deleted');
    expect(report(action({ status: 'deleted' }))).toMatchObject({ refusal: { code: 'ActionEnded' } });
    expect(report(action({ status: 'achieved' }))).toMatchObject({ refusal: { code: 'ActionReasonMissing' } });
    expect(report(action({ status: 'achieved' }), { reason: 'It broke again' })).toMatchObject({ ok: true, value: { status: 'on-track' } });
  });

  it('is achieved at 100%, and not before those that it waits for', () => {
    const waitedFor = [{ reference: 'AC-2', status: 'at-risk' }, { reference: 'AC-3', status: 'achieved' }] as const;
    expect(report(action(), { status: 'achieved', reason: 'Both started', waitedFor })).toMatchObject({ refusal: { code: 'ActionWaitsForOthers', details: { open: ['AC-2'] } } });
    expect(report(action(), { status: 'achieved', reason: 'Both started', waitedFor: [waitedFor[1]] })).toMatchObject({ ok: true, value: { progress: 100 } });
  });
});

describe('a council’s own names for where an action stands', () => {
  const setOf = (outcome: ReturnType<typeof decideNewStatus>): StatusSet => {
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const codes = (outcome: ReturnType<typeof decideNewStatus>): string[] => (outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])].map(({ code }) => code));
  const slipping = setOf(decideNewStatus(shippedStatuses, { title: ' Slipping ', means: 'at-risk', asksWhy: false }));

  it('T: status from a configurable set: named, with what it means and whether it wants a reason, it is said, kept and coloured as that', () => {
    expect(slipping.at(-1)).toEqual({ key: 'slipping', title: 'Slipping', means: 'at-risk', asksWhy: false, offered: true });
    const said = report(action(), { says: slipping.at(-1)! });
    expect(said).toMatchObject({ ok: true, value: { status: 'at-risk', statusKey: 'slipping', statusName: 'Slipping', statusReason: '' } });
    expect([said.ok && statusTitle(said.value), statusTitle(action({ status: 'late' }))]).toEqual(['Slipping', 'Late']);
    const strict = setOf(decideStatusChange(slipping, { key: 'slipping', title: 'Slipping', asksWhy: true, offered: true }));
    expect(report(action(), { says: strict.at(-1)! })).toMatchObject({ refusal: { code: 'ActionReasonMissing', details: { status: 'at-risk', named: 'Slipping' } } });
    expect(report(action({ status: 'deleted' }), { says: slipping.at(-1)! })).toMatchObject({ refusal: { code: 'ActionEnded' } });
  });

  it('is named once, whatever the letters, and by a key of its own that says no other meaning', () => {
    expect(codes(decideNewStatus(slipping, { title: 'SLIPPING', means: 'late', asksWhy: true }))).toEqual(['ActionStatusNamedAlready']);
    expect(codes(decideNewStatus(slipping, { title: ' ', means: 'late', asksWhy: true }))).toEqual(['ActionStatusTitleMissing']);
    const keyOf = (title: string, set = slipping): string => setOf(decideNewStatus(set, { title, means: 'late', asksWhy: true })).at(-1)!.key;
    expect([keyOf('Délayed: by weather!'), keyOf('Slipping?'), keyOf('Achieved…'), keyOf('延期')]).toEqual(['de-layed-by-weather', 'slipping-2', 'achieved-2', 'status']);
    const full = Array.from({ length: 23 }).reduce<StatusSet>((set, _, at) => setOf(decideNewStatus(set, { title: `Way ${at}`, means: 'late', asksWhy: true })), shippedStatuses);
    expect([full.length, ...codes(decideNewStatus(full, { title: 'One more', means: 'late', asksWhy: true }))]).toEqual([30, 'TooManyActionStatuses']);
  });

  it('is offered no longer while another means that an action begins, ends well or ends otherwise; what stands so goes on standing so', () => {
    const gone = (key: string, set: StatusSet) => decideStatusChange(set, { key, title: set.find((one) => one.key === key)?.title ?? '', asksWhy: true, offered: false });
    expect(['on-track', 'achieved', 'deleted', 'late', 'nowhere'].map((key) => codes(gone(key, shippedStatuses))[0])).toEqual(['ActionStatusNeeded', 'ActionStatusNeeded', 'ActionStatusNeeded', undefined, 'NotFound']);
    const done = setOf(decideNewStatus(shippedStatuses, { title: 'Done', means: 'achieved', asksWhy: true }));
    const renamed = setOf(gone('achieved', done));
    expect([statusMeaning(renamed, 'achieved')?.key, statusNamed(renamed, 'achieved')?.key, statusNamed(renamed, 'achieved', action({ status: 'achieved' }))?.key]).toEqual(['done', 'done', 'achieved']);
    expect(statusNamed(renamed, 'nowhere')).toBeUndefined();
  });
});

describe('by when it is done at its pace', () => {
  const going = (given: Partial<Action>): Action => action({ startsOn: '2026-07-01', saidOn: '2026-07-31', dueOn: '2026-09-30', ...given });

  it('T: forecast: half done after thirty days, it takes thirty more; behind its day it says by how much', () => {
    expect([forecastOf(going({ progress: 50 })), daysPastDue(going({ progress: 50 }))]).toEqual(['2026-08-30', 0]);
    expect([forecastOf(going({ progress: 20 })), daysPastDue(going({ progress: 20 }))]).toEqual(['2026-11-28', 59]);
  });

  it('foretells nothing of what has not begun, is not worked at, or would take for ever', () => {
    const silent = [{ progress: 0 }, { progress: 50, saidOn: '2026-07-01' }, { progress: 50, status: 'suspended' }, { progress: 100, status: 'achieved' }, { progress: 1, startsOn: '2026-01-01', saidOn: '2026-07-01' }] as const;
    expect(silent.map((given) => [forecastOf(going(given)), daysPastDue(going(given))])).toEqual(silent.map(() => [null, null]));
  });
});

describe('what an action waits for', () => {
  const a = action({ id: anId('a'), reference: 'AC-1' });
  const known: Dependencies = [
    { id: anId('b'), reference: 'AC-2', waitsFor: [anId('c')] },
    { id: anId('c'), reference: 'AC-3', waitsFor: [anId('a')] },
    { id: anId('d'), reference: 'AC-4', waitsFor: [] },
  ];

  it('T: no cycle, however long the way round', () => {
    expect(decideDependencies(a, [anId('a')], known)).toMatchObject({ refusal: { code: 'ActionWaitsInCircle', details: { through: [] } } });
    expect(decideDependencies(a, [anId('d'), anId('b')], known)).toMatchObject({ refusal: { code: 'ActionWaitsInCircle', details: { through: ['AC-2', 'AC-3'] } } });
    expect(decideDependencies(a, [anId('d'), anId('d')], known)).toMatchObject({ ok: true, value: { waitsFor: [anId('d')] } });
    expect(decideDependencies(a, [anId('e')], known)).toMatchObject({ refusal: { code: 'NoSuchAction' } });
  });

  it('T: random choices, one after the other, never close a circle', () => {
    const ids = Array.from({ length: 12 }, (_, at) => anId<Action['id']>(`x${at}`));
    const waits = new Map<Action['id'], readonly Action['id'][]>(ids.map((id) => [id, []]));
    let seed = 7;
    const dice = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    for (let act = 0; act < 2000; act += 1) {
      const id = ids[dice(ids.length)]!;
      const chosen = Array.from({ length: dice(4) }, () => ids[dice(ids.length)]!);
      const all = ids.map((one, at) => ({ id: one, reference: `AC-${at}`, waitsFor: waits.get(one)! }));
      const decided = decideDependencies(action({ id, waitsFor: waits.get(id)! }), chosen, all);
      if (decided.ok) waits.set(id, decided.value.waitsFor);
    }
    const reaches = (from: Action['id'], to: Action['id'], depth = 0): boolean => depth > ids.length || waits.get(from)!.some((next) => next === to || reaches(next, to, depth + 1));
    expect(ids.filter((id) => reaches(id, id))).toEqual([]);
    expect([...waits.values()].flat().length).toBeGreaterThan(5);
  });
});
