import { england } from '../calendar/testing/england';
import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { ObjectiveId, PersonId, ServiceId, UnitId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { readinessOf, type UnitWithPlan } from './cascade';
import type { CouncilPlan, CouncilPlanObjective } from './council-plan';
import { decideAllocation } from './decide-allocation';
import { decideCouncilPlanObjective } from './decide-council-plan-objective';
import { decidePlan } from './decide-plan';
import { decidePlanDraft } from './decide-plan-draft';
import { decidePlanSubmission } from './decide-plan-submission';
import { decideCouncilPlanPublication } from './decide-publication';
import { whatObjectivesLack } from './objective-in-plan';
import { answerOnChange, decideOffer } from './offer';
import { objectivesDueOn, type Plan } from './plan';
import { commonIssues, readIssues } from './plan-issues';
import { appraisalRoundDue, nextStepOfAppraisalRound } from './appraisal-round-schedule';
import { nextStepOfServiceYear, serviceYearDue, type ServiceYearFacts, type UnitOfServiceYear } from './service-year-schedule';
import { blankServicePlan, type EvidenceHeading, type ServicePlanContent, whatServicePlanLacks } from './service-plan-content';

const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.refusal?.code);
const actor = (personId: PersonId): Actor => ({ councilId: anId('c'), personId, name: personId, roles: ['director'], postIds: [anId('p')], via: 'page' });
const plan: Plan = {
  id: anId('sp'), kind: 'service-plan', year: '2026/27', state: 'drafting', version: 1, authorIds: [], submittedOn: null, decidedOn: null, returnReason: null,
};
const today: CalendarDate = '2026-04-15';

describe('the life of a plan', () => {
  it('is drafted, submitted, returned with a reason, submitted again and approved by another than its authors', () => {
    const drafted = decidePlanDraft(plan, actor(anId('mo')));
    if (!drafted.ok) throw new Error();
    const submitted = decidePlanSubmission(drafted.value, { actor: actor(anId('sam')), today, missing: [] });
    if (!submitted.ok) throw new Error();
    expect(submitted.value.authorIds).toEqual(['mo', 'sam']);
    const decision = { today, decision: 'approve', reason: '' } as const;
    expect(code(decidePlan(submitted.value, { ...decision, actor: actor(anId('mo')) }))).toBe('PlanDecidedByAuthor');
    expect(code(decidePlan(submitted.value, { ...decision, actor: actor(anId('sam')) }))).toBe('PlanDecidedByAuthor');
    expect(code(decidePlan(submitted.value, { ...decision, decision: 'return', actor: actor(anId('dee')) }))).toBe('PlanReturnReasonMissing');
    const returned = decidePlan(submitted.value, { ...decision, decision: 'return', reason: 'No target for repairs', actor: actor(anId('dee')) });
    expect(returned).toMatchObject({ value: { state: 'drafting', returnReason: 'No target for repairs' } });
    expect(code(decidePlan(plan, { ...decision, actor: actor(anId('dee')) }))).toBe('PlanNotAwaitingDecision');
    expect(code(decidePlan(submitted.value, { ...decision, actor: actor(anId('dee')) }))).toBe('accepted');
    expect(code(decidePlanDraft(submitted.value, actor(anId('mo'))))).toBe('PlanNotBeingDrafted');
  });
});

describe('what was approved', () => {
  it('stands for its year, of a service or a unit; of a person it is taken up again with the reason, never by that person', () => {
    const again = { today, decision: 'return', reason: 'Ninety homes now', actor: actor(anId('dee')) } as const;
    const approved = { ...plan, state: 'approved' as const };
    for (const kind of ['service-plan', 'unit-plan'] as const) expect(code(decidePlan({ ...approved, kind }, again))).toBe('PlanNotAwaitingDecision');
    const objectives = { ...approved, kind: 'individual-plan' as const, personId: anId<PersonId>('asha') };
    expect(decidePlan(objectives, again)).toMatchObject({ value: { state: 'drafting', returnReason: 'Ninety homes now', version: plan.version + 1 } });
    expect(code(decidePlan(objectives, { ...again, actor: actor(anId('asha')) }))).toBe('PlanDecidedByAuthor');
    expect(code(decidePlan(objectives, { ...again, reason: '' }))).toBe('PlanReturnReasonMissing');
    expect(code(decidePlan(objectives, { ...again, decision: 'approve' }))).toBe('PlanNotAwaitingDecision');
  });
});

describe('what a service plan holds', () => {
  const evidence = Object.fromEntries(
    Object.keys(blankServicePlan.evidence).map((heading) => [heading, { text: 'Seen', sourcedOn: null, waivedBecause: null }]),
  ) as Record<EvidenceHeading, ServicePlanContent['evidence'][EvidenceHeading]>;
  const whole: ServicePlanContent = { sections: { measures: 'm', projects: 'p', risks: 'r', workforce: 'w' }, evidence };

  it('is four sections and six headings of evidence, each missing one named', () => {
    expect(whatServicePlanLacks(blankServicePlan)).toHaveLength(10);
    expect(whatServicePlanLacks(whole)).toEqual([]);
    expect(whatServicePlanLacks({ ...whole, sections: { ...whole.sections, risks: ' ' } })).toEqual(['the section "Risk assessments"']);
  });

  it('may waive a heading, with a reason and not without', () => {
    const waived = (because: string | null) => ({ ...whole, evidence: { ...evidence, demography: { text: '', sourcedOn: null, waivedBecause: because } } });
    expect(whatServicePlanLacks(waived('An internal service'))).toEqual([]);
    expect(whatServicePlanLacks(waived(''))).toEqual(['evidence under "Demographic information", or why it does not apply']);
  });

  it('is at least one objective that leads up to the council plan, or says why not; a unit\'s has its target', () => {
    const objective = { id: anId<ObjectiveId>('o'), title: 'Re-let in 28 days', target: '28 days', reachesCouncilPlan: true, breakReason: null };
    expect(whatObjectivesLack('unit-plan', [])).toEqual(['at least one objective']);
    expect(whatObjectivesLack('unit-plan', [objective])).toEqual([]);
    expect(whatObjectivesLack('unit-plan', [{ ...objective, target: null }])).toEqual(['the target of "Re-let in 28 days"']);
    expect(whatObjectivesLack('service-plan', [{ ...objective, reachesCouncilPlan: false }])).toHaveLength(1);
    expect(whatObjectivesLack('service-plan', [{ ...objective, reachesCouncilPlan: false, breakReason: 'Statutory duty' }])).toEqual([]);
  });

  it('T: missing section → cannot submit; nor with a heading neither filled nor waived: each is named', () => {
    const unwaived = { ...whole, sections: { ...whole.sections, projects: '' }, evidence: { ...evidence, legislation: { text: ' ', sourcedOn: null, waivedBecause: '' } } };
    const missing = whatServicePlanLacks(unwaived as ServicePlanContent);
    expect(missing).toHaveLength(2);
    expect(decidePlanSubmission(plan, { actor: actor(anId('mo')), today, missing })).toMatchObject({ refusal: { code: 'PlanIncomplete', details: { missing } } });
    expect(decidePlanSubmission(plan, { actor: actor(anId('mo')), today, missing: ['at least one objective'] })).toMatchObject({
      refusal: { code: 'PlanIncomplete', details: { missing: ['at least one objective'] } },
    });
  });
});

describe('the council plan', () => {
  const council: CouncilPlan = { id: anId('cp'), title: 'Council plan 2026-2030', year: '2026/27', state: 'drafting', version: 1 };
  const objectives: CouncilPlanObjective[] = Array.from({ length: 40 }, (_, n) => ({
    id: anId<ObjectiveId>(`o${n}`), reference: `O${n}`, title: `Objective ${n}`, deliverable: `Deliverable ${n}`, endOfPlanResult: 'Result', leadServiceId: n < 38 ? anId<ServiceId>('s1') : null,
  }));

  it('T: 40 deliverables, 38 allocated: publication blocked, 2 named', () => {
    expect(decideCouncilPlanPublication(council, objectives)).toMatchObject({
      refusal: { code: 'DeliverablesUnallocated', details: { deliverables: 40, allocated: 38, missing: ['O38: Deliverable 38', 'O39: Deliverable 39'] } },
    });
    expect(code(decideCouncilPlanPublication(council, []))).toBe('DeliverablesUnallocated');
    expect(code(decideCouncilPlanPublication(council, objectives.slice(0, 38)))).toBe('accepted');
  });

  it('T: two leads for one deliverable refused; a change needs to say so and why', () => {
    const given = decideAllocation(council, objectives[39]!, { serviceId: anId('s2') });
    if (!given.ok) throw new Error();
    expect(given.value.event.name).toBe('DeliverableAllocated');
    expect(code(decideAllocation(council, given.value.objective, { serviceId: anId('s3') }))).toBe('DeliverableHasLead');
    expect(code(decideAllocation(council, given.value.objective, { serviceId: anId('s3'), insteadOf: 's2' }))).toBe('ReallocationReasonMissing');
    expect(decideAllocation(council, given.value.objective, { serviceId: anId('s3'), insteadOf: 's2', reason: 'Moved with the team' })).toMatchObject({
      value: { objective: { leadServiceId: 's3' }, event: { name: 'DeliverableReallocated' } },
    });
  });

  it('T: holds both an in-year deliverable and an end-of-plan result', () => {
    const [objective] = objectives;
    expect(code(decideCouncilPlanObjective(council, { ...objective!, deliverable: '' }))).toBe('DeliverableMissing');
    expect(code(decideCouncilPlanObjective(council, { ...objective!, endOfPlanResult: ' ' }))).toBe('EndOfPlanResultMissing');
    expect(code(decideCouncilPlanObjective({ ...council, state: 'published' }, objective!))).toBe('CouncilPlanAlreadyPublished');
    expect(code(decideCouncilPlanObjective(council, objective!))).toBe('accepted');
  });
});

describe('the cascade', () => {
  const unit = (unitId: UnitId, plan: UnitWithPlan['plan'], opened = false, more: Partial<UnitOfServiceYear> = {}): UnitOfServiceYear =>
    ({ unitId, name: unitId, plan, opened, canBeAsked: true, peopleUnasked: false, ...more });
  const year: ServiceYearFacts = {
    year: '2026/27', servicePlan: 'approved', units: [], ownPeopleUnasked: false, window: 'window-open', yearEnded: false, windowOpensOn: '2026-04-01',
    nextStarterOn: null, lateStartersOpen: false, reminders: { due: false, nextAt: null },
  };
  const step = (more: Partial<ServiceYearFacts>, on = today) => nextStepOfServiceYear({ ...year, ...more }, on);

  it('opens each level by the approval above it', () => {
    const units = [unit(anId('a'), null), unit(anId('b'), null)];
    expect(serviceYearDue({ ...year, servicePlan: 'awaiting-decision', units })).toMatchObject({ phase: 'service-plan', unitPlansToOpen: [] });
    expect(serviceYearDue({ ...year, units }).unitPlansToOpen).toEqual(units);
  });

  it('opens the people of a unit with approved targets while another unit is late', () => {
    const due = serviceYearDue({ ...year, units: [unit(anId('a'), 'approved'), unit(anId('b'), 'drafting')] });
    expect(due).toMatchObject({ phase: 'unit-plans', peopleToOpen: [{ unitId: 'a' }] });
  });

  it('waits for the appraisal window, and has cascaded when the people of every unit are asked', () => {
    const units = [unit(anId('a'), 'approved')];
    expect(serviceYearDue({ ...year, units, window: 'before-window' })).toMatchObject({ phase: 'individual-objectives', peopleToOpen: [] });
    expect(step({ units, window: 'before-window' }, '2026-03-20')).toMatchObject({ step: null, nextAt: '2026-04-01T07:00:00.000Z' });
    expect(step({ units })).toMatchObject({ phase: 'individual-objectives', step: 'askForObjectives' });
    expect(step({ units: [unit(anId('a'), 'approved', true)] })).toEqual({ phase: 'cascaded', step: null, nextAt: null, ended: false });
  });

  it('goes back to the plan of a unit that is added when all others are approved, and on from there', () => {
    const approved = unit(anId('a'), 'approved', true);
    expect(step({ units: [approved, unit(anId('b'), null)] })).toMatchObject({ phase: 'unit-plans', step: 'openUnitPlans' });
    expect(step({ units: [approved, unit(anId('b'), 'drafting')] })).toMatchObject({ phase: 'unit-plans', step: null, ended: false });
    expect(step({ units: [approved, unit(anId('b'), 'approved')] })).toMatchObject({ phase: 'individual-objectives', step: 'askForObjectives' });
  });

  it('asks who comes after the others, when they begin, also when the window has closed', () => {
    const units = [unit(anId('a'), 'approved', true, { peopleUnasked: true })];
    expect(step({ units, window: 'closed' }, '2026-10-12')).toMatchObject({ step: 'askForObjectives' });
    expect(step({ ownPeopleUnasked: true })).toMatchObject({ step: 'askForObjectives' });
    expect(step({ nextStarterOn: '2026-06-01' })).toMatchObject({ step: null, nextAt: '2026-06-01T07:00:00.000Z' });
  });

  it('asks nobody after 31 March, and does not spin over a unit that nobody can be asked for', () => {
    expect(step({ units: [unit(anId('b'), null)], ownPeopleUnasked: true }, '2027-04-01').step).toBeNull();
    expect(step({ units: [unit(anId('b'), null, false, { canBeAsked: false })] })).toMatchObject({ phase: 'unit-plans', step: null });
  });

  it('ends with the year, and not because nobody is left to be asked', () => {
    expect(step({ units: [] })).toMatchObject({ ended: false });
    expect(step({ yearEnded: true, units: [unit(anId('a'), 'drafting')] })).toEqual({ phase: 'ended', step: null, nextAt: null, ended: true });
  });

  it('gives late starters four weeks from the day they are asked', () => {
    expect(objectivesDueOn('2026-06-30', { today: '2026-06-30', calendar: england })).toBe('2026-06-30');
    expect(objectivesDueOn('2026-06-30', { today: '2026-10-12', calendar: england })).toBe('2026-11-09');
    expect(objectivesDueOn(null, { today: '2026-10-12', calendar: england })).toBeNull();
  });

  it('T: opening appraisals with unset unit targets warns and names them', () => {
    const readiness = readinessOf([unit(anId('a'), 'approved'), unit(anId('b'), 'awaiting-decision'), unit(anId('c'), null), unit(anId('d'), 'approved', true)]);
    expect(readiness.late.map(({ unitId }) => unitId)).toEqual(['b', 'c']);
    expect(readiness.toOpen.map(({ unitId }) => unitId)).toEqual(['a']);
  });
});

describe('an appraisal round', () => {
  const round = { phase: 'before-window', opensOn: '2026-04-01', closesOn: '2026-06-30' } as const;

  it('opens on its first day and closes the day after its last', () => {
    expect(appraisalRoundDue(round, '2026-03-31')).toMatchObject({ opens: false, nextOn: '2026-04-01' });
    expect(appraisalRoundDue(round, '2026-04-01')).toMatchObject({ opens: true, phase: 'window-open' });
    expect(appraisalRoundDue({ ...round, phase: 'window-open' }, '2026-06-30')).toMatchObject({ closes: false, nextOn: '2026-07-01' });
    expect(appraisalRoundDue({ ...round, phase: 'window-open' }, '2026-07-01')).toMatchObject({ closes: true, phase: 'closed', nextOn: null });
  });

  it('takes one step at a time, and ends when it has closed, or with a year in which it never opened', () => {
    const facts = { ...round, yearEnded: false, reminders: { due: false, nextAt: null } };
    expect(nextStepOfAppraisalRound({ ...facts, closesOn: '2026-04-10' }, '2026-04-15')).toMatchObject({ step: 'openAppraisalWindow' });
    expect(nextStepOfAppraisalRound({ ...facts, phase: 'window-open', closesOn: '2026-04-10' }, '2026-04-15')).toMatchObject({ step: 'closeAppraisalWindow' });
    expect(nextStepOfAppraisalRound({ ...facts, phase: 'closed' }, '2026-07-01')).toMatchObject({ step: null, ended: true });
    expect(nextStepOfAppraisalRound({ ...facts, opensOn: null, yearEnded: true }, '2027-06-30')).toMatchObject({ step: null, ended: true });
  });

  it('looks at its dates again every week, because the timetable may move them', () => {
    expect(appraisalRoundDue(round, '2026-02-10').nextOn).toBe('2026-02-17');
    expect(appraisalRoundDue({ ...round, opensOn: null }, '2026-02-10')).toMatchObject({ opens: false, nextOn: '2026-02-17' });
    // Its last day was moved before its first: it closes on the day after, before it would open.
    expect(appraisalRoundDue({ ...round, closesOn: '2026-02-12' }, '2026-02-10').nextOn).toBe('2026-02-13');
  });
});

describe('common issues (Spelthorne, source-systems B4)', () => {
  const named = (issue: string, plan: string) => ({ issue, plan });
  it('T: lists the issue that three plans name, whatever their capitals, and those plans', () => {
    const all = [named('Office accommodation', 'Housing'), named('office accommodation', 'Planning'), named('E-commerce', 'Housing'), named('Office Accommodation', 'Revenues'), named('E-commerce', 'Planning')];
    expect(commonIssues(all)).toEqual([{ issue: 'Office accommodation', plans: ['Housing', 'Planning', 'Revenues'] }]);
  });
  it('are kept once each, without empty ones', () => {
    expect(readIssues([' E-commerce ', '', 'e-commerce', 'Vacancies'])).toEqual(['E-commerce', 'Vacancies']);
  });
});

describe('an objective offered to everybody of a team', () => {
  it('needs somebody who writes objectives now, and says what it is', () => {
    expect(decideOffer('  ', 12)).toMatchObject({ refusal: { code: 'ObjectiveTitleMissing' } });
    expect(decideOffer('Answer every call in 5 rings', 0)).toMatchObject({ refusal: { code: 'NobodyToOfferTo' } });
    expect(decideOffer(' Answer every call in 5 rings ', 12)).toMatchObject({ value: { title: 'Answer every call in 5 rings' } });
  });
  it('is amended by whoever changes it, and stands as accepted otherwise', () => {
    expect([answerOnChange('offered', true), answerOnChange('accepted', true), answerOnChange('offered', false), answerOnChange(null, true)]).toEqual(['amended', 'amended', 'offered', null]);
  });
});
