import { england } from '../calendar/testing/england';
import type { Actor } from '../authority/actor';
import type { CalendarDate, Month } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideConditionMet } from './conditions';
import { decideRecoveryPlan } from './decide-recovery-plan';
import { decideRecoveryDraft, decideRecoveryPlanSubmission } from './decide-submission';
import { decideUpdate } from './decide-update';
import { decideVerdict } from './decide-verdict';
import { financeConfirmation, type RecoveryPlan, type RecoveryPlanContent, type RecoveryUpdate } from './recovery-plan';
import { recoveryDue } from './schedule';
import { recoveryPlanSinceReturned } from './since-returned';
import { recoveryTransitions } from './transitions';

const actor = (personId: PersonId, more: Partial<Actor> = {}): Actor => ({
  councilId: anId('council'), personId, name: personId, roles: ['director'], postIds: [], via: 'page', ...more,
});
const content: RecoveryPlanContent = {
  objective: 'Repairs done in time', causes: 'Two vacancies', startValue: '71.2', goalValue: '80', resources: 'One more operative',
  trajectory: [{ month: '2026-10', value: '74' }],
  actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points by December' }],
};
const update: RecoveryUpdate = { value: '73.1', progress: 'One post filled', planStatus: 'at-risk', forecast: 'On target by March', asks: '' };
const drafted: RecoveryPlan = {
  id: anId('plan'), reference: 'RP-1', title: 'Housing repairs', state: 'drafting', version: 1, measureId: anId('measure'), serviceId: anId('service'),
  origin: { type: 'clinic', id: anId('clinic') }, content: null, authorIds: [], submittedOn: null, approvedOn: null, closedOn: null,
  relapseWatchUntil: null, months: [], conditions: [], lastReturn: null,
  parties: { accountablePostId: anId('manager'), directorPostId: anId('director'), requesterPostId: anId('chief'), panelChairPostId: anId('chair') },
};
const submitted: RecoveryPlan = { ...drafted, state: 'awaiting-decision', content, authorIds: [anId('author')] };
const running: RecoveryPlan = { ...submitted, state: 'monthly-updates', approvedOn: '2026-09-21' };
const asked = (month: Month, dueOn: CalendarDate) =>
  ({ month, dueOn, state: 'asked', update: null, submittedOn: null, late: false, verdict: null, verdictReason: null, judgedOn: null }) as const;
const judge = (plan: RecoveryPlan, verdict: 'satisfied' | 'not-yet' | 'escalate', by = actor(anId('chair')), present = ['chair', 'member']) =>
  decideVerdict(plan, { verdict, reason: 'Two months on track', presentIds: present.map(anId<PersonId>), accountableIds: [anId('manager')], actor: by, today: '2027-01-20' });

it('leaves the monthly loop by "satisfied" alone', () => {
  const loop = ['monthly-updates', 'awaiting-verdict'] as const;
  const ways = loop.flatMap((state) => Object.entries(recoveryTransitions.moves[state]).filter(([, to]) => !(loop as readonly string[]).includes(to)));
  expect(ways).toEqual([['verdict-satisfied', 'relapse-watch']]);
});

describe('submitting a draft', () => {
  it('names every part that is missing', () => {
    const empty = { ...content, objective: ' ', actions: [], trajectory: [] };
    const outcome = decideRecoveryPlanSubmission(drafted, { content: empty, actor: actor(anId('author')), today: '2026-08-20', calendar: england });
    if (outcome.ok) throw new Error('It was taken.');
    const faults = [outcome.refusal, ...(outcome.refusal.also ?? [])];
    expect(faults.map(({ code }) => code)).toEqual(Array(3).fill('RecoveryPlanIncomplete'));
    expect(faults.map(({ at }) => at)).toEqual(['objective', 'trajectory.0.value', 'actions.0.step']);
  });

  it('takes no confirmation by Finance of a day to come, and none of a day by nobody', () => {
    const submit = (finance: string, financeOn: CalendarDate | '') =>
      decideRecoveryPlanSubmission(drafted, { content: { ...content, finance, financeOn }, actor: actor(anId('author')), today: '2026-08-20', calendar: england });
    expect(submit('Priya Shah', '2026-08-21')).toMatchObject({ refusal: { code: 'FinanceConfirmedLater', details: { day: '2026-08-21', today: '2026-08-20' }, at: 'financeOn' } });
    expect(submit(' ', '2026-08-20')).toMatchObject({ refusal: { code: 'RecoveryPlanIncomplete', details: { missing: 'finance' }, at: 'finance' } });
    expect([submit('Priya Shah', '2026-08-20').ok, submit('Needs none', '').ok]).toEqual([true, true]);
    expect([{ finance: ' Priya Shah ', financeOn: '2026-08-03' as const }, { finance: 'Priya Shah, 3 August 2026' }, {}].map(financeConfirmation)).toEqual(['Priya Shah, 3 Aug 2026', 'Priya Shah, 3 August 2026', '']);
  });

  it('takes no value that the measure cannot have, and says which', () => {
    const wild = { ...content, startValue: '71.2', goalValue: '780', trajectory: [{ month: '2026-10', value: '75' }, { month: '2026-11', value: '-1' }] } as const;
    const submit = (range: { lowest: string | null; highest: string | null } | null) =>
      decideRecoveryPlanSubmission(drafted, { content: wild, actor: actor(anId('author')), range, today: '2026-08-20', calendar: england });
    const refused = submit({ lowest: '0', highest: '100' });
    if (refused.ok) throw new Error('It was taken.');
    expect([refused.refusal, ...(refused.refusal.also ?? [])]).toEqual([
      expect.objectContaining({ code: 'PlanValueImpossible', details: { value: '780', limit: '100' }, at: 'goalValue' }), expect.objectContaining({ details: { value: '-1', limit: '0' }, at: 'trajectory.1.value' }),
    ]);
    expect([submit(null).ok, submit({ lowest: null, highest: null }).ok]).toEqual([true, true]);
  });

  it('remembers every hand in it, the absent holder for whom a deputy wrote among them', () => {
    const deputy = actor(anId('deputy'), { onBehalfOf: { personId: anId('author'), name: 'Author', postId: anId('manager') } });
    const outcome = decideRecoveryPlanSubmission(drafted, { content, actor: deputy, today: '2026-08-20', calendar: england });
    expect(outcome).toMatchObject({ ok: true, value: { plan: { state: 'awaiting-decision', authorIds: ['deputy', 'author'] } } });
  });
});

describe('a director’s decision', () => {
  const on = { actor: actor(anId('director')), today: '2026-09-21', calendar: england } as const;
  const condition = { text: 'Finance confirms the budget', postId: submitted.parties.accountablePostId, dueOn: '2026-10-30' } as const;

  it('approves under conditions, each with its owner and its day, which their owner meets', () => {
    const approved = decideRecoveryPlan(submitted, { ...on, decision: 'approve-with-conditions', conditions: [condition] });
    if (!approved.ok) throw new Error(approved.refusal.code);
    expect(approved.value).toMatchObject({ plan: { state: 'monthly-updates', conditions: [{ ...condition, met: null }] }, event: { payload: { conditions: 1 }, wording: { condition1: condition.text } } });
    const met = decideConditionMet(approved.value.plan, { number: 1, how: 'Confirmed on 3 October', today: '2026-10-05' });
    if (!met.ok) throw new Error(met.refusal.code);
    expect(met.value.plan).toMatchObject({ authorIds: ['author'], conditions: [{ met: { on: '2026-10-05', how: 'Confirmed on 3 October' } }] });
    expect(decideConditionMet(met.value.plan, { number: 1, how: 'Again', today: '2026-10-06' })).toMatchObject({ refusal: { code: 'ConditionMetAlready' } });
    expect(decideConditionMet(met.value.plan, { number: 2, how: 'What?', today: '2026-10-06' })).toMatchObject({ refusal: { code: 'NoSuchCondition' } });
  });

  it('says everything that its conditions lack at once', () => {
    const refused = decideRecoveryPlan(submitted, { ...on, decision: 'approve-with-conditions', conditions: [{ text: ' ', postId: anId('stranger'), dueOn: '' }, { ...condition, dueOn: '2026-09-01' }] });
    if (refused.ok) throw new Error('It was taken.');
    const faults = [refused.refusal, ...(refused.refusal.also ?? [])].map((fault) => `${fault.code} ${fault.at ?? ''}`);
    expect(faults).toEqual(['ConditionTextMissing conditions.0.text', 'ConditionOwnerNotConcerned conditions.0.postId', 'ConditionDayMissing conditions.0.dueOn', 'DayHasPassed conditions.1.dueOn']);
    expect(decideRecoveryPlan(submitted, { ...on, decision: 'approve-with-conditions', conditions: [] })).toMatchObject({ refusal: { code: 'ConditionsMissing' } });
  });

  it('keeps how a returned plan stood, so that what changed since is seen', () => {
    const returned = decideRecoveryPlan(submitted, { ...on, decision: 'return', reason: 'Name the cost.' });
    if (!returned.ok) throw new Error(returned.refusal.code);
    const again = { ...returned.value.plan, content: { ...content, cost: '£31,000', actions: [...content.actions, { step: 'Train', owner: 'HR', dueOn: '' as const, prediction: '' }] } };
    expect(recoveryPlanSinceReturned(again)).toEqual([
      { part: 'actions', before: ['Recruit – Repairs Manager – 30 Oct 2026 – 3 points by December'], now: ['Recruit – Repairs Manager – 30 Oct 2026 – 3 points by December', 'Train – HR'] },
      { part: 'cost', before: [], now: ['£31,000'] },
    ]);
    expect(recoveryPlanSinceReturned({ ...again, lastReturn: null })).toEqual([]);
  });
});

describe('everybody whose words are in a plan', () => {
  const saved = (plan: RecoveryPlan, by: Actor): RecoveryPlan => {
    const outcome = decideRecoveryDraft(plan, { content, actor: by });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value.plan;
  };
  const handedIn = (plan: RecoveryPlan, by: Actor): RecoveryPlan => {
    const outcome = decideRecoveryPlanSubmission(plan, { content, actor: by, today: '2026-08-20', calendar: england });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value.plan;
  };
  const decidedBy = (plan: RecoveryPlan, by: Actor) => decideRecoveryPlan(plan, { decision: 'approve', actor: by, today: '2026-09-21', calendar: england });

  it('is kept from deciding it, though a colleague of the same post submitted it', () => {
    const plan = handedIn(saved(drafted, actor(anId('writer'))), actor(anId('colleague')));
    expect(decidedBy(plan, actor(anId('writer')))).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
    expect(decidedBy(plan, actor(anId('colleague')))).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
    expect(decidedBy(plan, actor(anId('director')))).toMatchObject({ ok: true });
  });

  it('is kept from it through every version, also whoever wrote as a deputy and whoever they stood in for', () => {
    const first = handedIn(saved(drafted, actor(anId('deputy'), { onBehalfOf: { personId: anId('away'), name: 'Away', postId: anId('manager') } })), actor(anId('colleague')));
    const back = decideRecoveryPlan(first, { decision: 'return', reason: 'Cost it', actor: actor(anId('director')), today: '2026-08-21', calendar: england });
    if (!back.ok) throw new Error(back.refusal.code);
    const again = handedIn(back.value.plan, actor(anId('colleague')));
    for (const by of [anId<PersonId>('deputy'), anId<PersonId>('away')]) expect(decidedBy(again, actor(by))).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
    expect(decidedBy(again, actor(anId('director')))).toMatchObject({ ok: true });
  });

  it('is kept from the verdict, whoever wrote the update that is judged', () => {
    const month = { ...running, months: [asked('2026-10', '2026-10-07')] };
    const reported = decideUpdate(month, { update, actor: actor(anId('stand-in')), today: '2026-10-05', range: null, confirmed: false });
    if (!reported.ok) throw new Error(reported.refusal.code);
    expect(judge(reported.value.plan, 'satisfied', actor(anId('stand-in')), ['stand-in'])).toMatchObject({ refusal: { code: 'JudgedByOwner' } });
    expect(judge(reported.value.plan, 'satisfied')).toMatchObject({ ok: true });
  });

  it('writes only while it is being drafted', () => {
    expect(decideRecoveryDraft(submitted, { content, actor: actor(anId('writer')) })).toMatchObject({ refusal: { code: 'NotBeingDrafted' } });
  });
});

describe("the director's decision", () => {
  const decide = (plan: RecoveryPlan, by: Actor, decision: 'approve' | 'return', reason = '') =>
    decideRecoveryPlan(plan, { decision, reason, actor: by, today: '2026-09-21', calendar: england });

  it('approves: the first update is due on the fifth working day of the month after', () => {
    expect(decide(submitted, actor(anId('director')), 'approve')).toMatchObject({
      ok: true,
      value: { plan: { state: 'monthly-updates' }, event: { name: 'RecoveryPlanApproved', payload: { firstUpdateDueOn: '2026-10-07' } } },
    });
  });

  it('returns with a reason, never without', () => {
    expect(decide(submitted, actor(anId('director')), 'return', 'Name the trajectory')).toMatchObject({
      value: { plan: { state: 'drafting' }, event: { name: 'RecoveryPlanReturned', wording: { reason: 'Name the trajectory' } } },
    });
    expect(decide(submitted, actor(anId('director')), 'return', '  ')).toMatchObject({ refusal: { code: 'ReasonMissing' } });
  });

  it('is refused to the author, also as the deputy of the director', () => {
    const asDeputy = actor(anId('author'), { onBehalfOf: { personId: anId('director'), name: 'Director', postId: anId('director') } });
    for (const by of [actor(anId('author')), asDeputy]) {
      expect(decide(submitted, by, 'approve')).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
    }
  });

  it('is refused where nothing awaits it', () => {
    for (const plan of [drafted, running]) expect(decide(plan, actor(anId('director')), 'approve')).toMatchObject({ refusal: { code: 'NotAwaitingDecision' } });
  });
});

describe('the months', () => {
  it('asks on the first day of the month after the approval, and says when it looks again', () => {
    expect(recoveryDue(running, { today: '2026-09-22', calendar: england })).toEqual({ ask: null, missed: [], endWatch: false, nextOn: '2026-10-01' });
    expect(recoveryDue(running, { today: '2026-10-01', calendar: england }).ask).toEqual({ month: '2026-10', dueOn: '2026-10-07' });
  });

  it('counts a month as missed the day after its due date, and asks for the next all the same', () => {
    const october = { ...running, months: [asked('2026-10', '2026-10-07')] };
    expect(recoveryDue(october, { today: '2026-10-07', calendar: england })).toMatchObject({ missed: [], nextOn: '2026-10-08' });
    expect(recoveryDue(october, { today: '2026-10-08', calendar: england })).toMatchObject({ missed: ['2026-10'], nextOn: '2026-11-01' });
    expect(recoveryDue(october, { today: '2026-11-01', calendar: england }).ask?.month).toBe('2026-11');
  });

  it('refuses a value that the measure cannot have, and has one far from what was expected confirmed', () => {
    const reporting = (value: string, confirmed = false) =>
      decideUpdate({ ...running, months: [asked('2026-10', '2026-10-07')] }, { update: { ...update, value }, actor: actor(anId('author')), today: '2026-10-05', range: { lowest: '0', highest: '1000' }, confirmed });
    expect(reporting('7800', true)).toMatchObject({ refusal: { code: 'UpdateValueImpossible', details: { limit: '1000' } } });
    expect(reporting('780')).toMatchObject({ refusal: { code: 'UpdateValueSurprising' } });
    expect(reporting('780', true)).toMatchObject({ ok: true });
  });

  it('takes the earliest month owed first, and keeps for ever that it was late', () => {
    const owing = { ...running, months: [{ ...asked('2026-10', '2026-10-07'), state: 'missed' as const }, asked('2026-11', '2026-11-06')] };
    expect(decideUpdate(owing, { update, actor: actor(anId('author')), today: '2026-11-03', range: null, confirmed: false })).toMatchObject({
      value: { plan: { state: 'awaiting-verdict', months: [{ month: '2026-10', state: 'submitted', late: true }, { state: 'asked' }] } },
    });
  });

  it('stays open through seven months of "not yet"', () => {
    let plan = running;
    for (const month of ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'] as const) {
      const due = recoveryDue(plan, { today: `${month}-02`, calendar: england });
      expect(due.ask?.month).toBe(month);
      plan = { ...plan, months: [...plan.months, asked(due.ask!.month, due.ask!.dueOn)] };
      const reported = decideUpdate(plan, { update, actor: actor(anId('author')), today: `${month}-03`, range: null, confirmed: false });
      const judged = reported.ok ? judge(reported.value.plan, 'not-yet') : reported;
      if (!judged.ok) throw new Error(judged.refusal.code);
      plan = judged.value.plan;
    }
    expect(plan.state).toBe('monthly-updates');
    expect(plan.months.map(({ verdict }) => verdict)).toEqual(Array(7).fill('not-yet'));
  });
});

describe("the panel's verdict", () => {
  const reported: RecoveryPlan = { ...running, state: 'awaiting-verdict', months: [{ ...asked('2026-12', '2026-12-07'), state: 'submitted', update }] };

  it('closes the plan when satisfied, and watches for a relapse', () => {
    expect(judge(reported, 'satisfied')).toMatchObject({
      value: { plan: { state: 'relapse-watch', closedOn: '2027-01-20', relapseWatchUntil: '2027-07-20', months: [{ verdict: 'satisfied' }] } },
    });
  });

  it('is refused to the author and to the accountable manager, and where either is counted as present', () => {
    for (const by of [actor(anId('author')), actor(anId('manager')), actor(anId('x'), { onBehalfOf: { personId: anId('manager'), name: 'M', postId: anId('p') } })]) {
      expect(judge(reported, 'satisfied', by, [by.personId!])).toMatchObject({ refusal: { code: 'JudgedByOwner' } });
    }
    expect(judge(reported, 'satisfied', actor(anId('chair')), ['chair', 'manager'])).toMatchObject({ refusal: { code: 'JudgedByOwner' } });
  });

  it('needs its chair present, and something to judge', () => {
    expect(judge(reported, 'not-yet', actor(anId('chair')), ['member'])).toMatchObject({ refusal: { code: 'PanelNotPresent' } });
    expect(judge(running, 'not-yet')).toMatchObject({ refusal: { code: 'NotAwaitingVerdict' } });
  });
});

it('ends the watch on its day', () => {
  const watched: RecoveryPlan = { ...running, state: 'relapse-watch', relapseWatchUntil: '2027-07-20' };
  expect(recoveryDue(watched, { today: '2027-07-19', calendar: england })).toMatchObject({ endWatch: false, nextOn: '2027-07-20' });
  expect(recoveryDue(watched, { today: '2027-07-20', calendar: england })).toMatchObject({ endWatch: true, nextOn: null });
});
