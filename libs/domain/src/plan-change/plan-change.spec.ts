import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import { england } from '../calendar/testing/england';
import type { ObjectiveId, PlanId, ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { applyEdits, leadsBeside, managersBelow, materialDifferences, objectivesByNewLead, plansBelow } from './apply-edits';
import { decideAnswer } from './decide-answer';
import { decideCallIn, decideCallInEnd, decideEffect, decidePlanChange, decideReturn, decideWithdrawal, isDueToTakeEffect, type PlanChangeRuling } from './decide-plan-change';
import { decideProposal, type Proposal } from './decide-proposal';
import type { AskedEdit, ObjectiveText, PlaceInThread, PlannedObjective } from './objective-edit';
import type { AboveInThread } from './place-in-thread';
import type { Consequences, NewLead, PlanChange } from './plan-change';
import { approverOf, isNoticeOnly, reachesOf, reachKeys, shippedApproval } from './reach';
import { remakeEdits } from './remake-edits';

const today = '2026-06-08';
const on = { today, calendar: england } as const;
const person = (name: string): Actor => ({ councilId: anId('c'), personId: anId(name), name, roles: [], postIds: [], via: 'page' });
const text: ObjectiveText = { title: 'Zero homelessness', target: '120 homes let', endOfPlanResult: 'Nobody without a home', priorityId: anId('p1'), leadServiceId: anId('s1'), dueOn: null };
const nowhere: PlaceInThread = { serves: [], breakReason: '' };
const objective: PlannedObjective = { ...text, id: anId('o1'), reference: 'CP-1', thread: nowhere };
const other: PlannedObjective = { ...text, id: anId('o2'), reference: 'CP-2', title: 'Warm homes', thread: nowhere };
const nothing: Consequences = { below: [], measures: [], openTasks: 0, openActions: 0, reports: [] };
const nothingAbove: AboveInThread = { nodes: [], links: [], reaching: new Set() };
const lowered: AskedEdit = { kind: 'change', objectiveId: objective.id, becomes: { ...text, target: '90 homes let' } };

const propose = (given: Partial<Proposal> = {}) =>
  decideProposal(
    { plan: { kind: 'council-plan', id: anId('plan'), year: '2026/27' }, isInForce: true, objectives: [objective, other], edits: [lowered], reason: 'The grant is withdrawn', consequences: nothing, directorPostId: null, ofSeveralDirectors: false, above: nothingAbove, underChange: new Map(), ...given },
    { id: anId('pc'), reference: 'PC-1', actor: person('author'), today, table: shippedApproval },
  );
const proposed = (given: Partial<Proposal> = {}): PlanChange => {
  const decided = propose(given);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};
const atCabinet: PlanChangeRuling = { decision: 'agree', meeting: { id: anId('m'), heldOn: '2026-06-08', body: 'cabinet' }, minute: 'Minute 41', remark: '' };
const agreed = (change = proposed(), ruling: Partial<PlanChangeRuling> = {}) => decidePlanChange(change, { ...atCabinet, ...ruling }, { ...on, actor: person('officer') });
const valueOf = (outcome: ReturnType<typeof agreed>): PlanChange => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('how far an edit reaches, and who approves it', () => {
  const change = (becomes: Partial<ObjectiveText>) => reachesOf({ kind: 'change', objectiveId: objective.id, reference: 'CP-1', was: text, becomes: { ...text, ...becomes } }, { year: '2026/27' });

  it.each([
    ['wording', { title: 'No homelessness' }, 'director'],
    ['owner', { leadServiceId: anId('s2') }, 'director'],
    ['date-within-year', { dueOn: '2026-12-31' }, 'director'],
    ['target', { target: '90 homes' }, 'cabinet'],
    ['later-date', { dueOn: '2027-06-30' }, 'cabinet'],
    ['priority', { priorityId: anId('p2') }, 'full-council'],
    ['outcome', { endOfPlanResult: 'Fewer without a home' }, 'full-council'],
  ] as const)('%s', (reach, becomes, approver) => {
    expect(change(becomes as Partial<ObjectiveText>)).toEqual([reach]);
    expect(approverOf([reach], shippedApproval)).toBe(approver);
  });

  it('a date that becomes the last day of the year is still within it; nothing but words is only told to those below', () => {
    const dated = (dueOn: CalendarDate | null): ObjectiveText => ({ ...text, dueOn });
    const moved = (was: CalendarDate | null, becomes: CalendarDate | null) => reachesOf({ kind: 'change', objectiveId: objective.id, reference: 'CP-1', was: dated(was), becomes: dated(becomes) }, { year: '2026/27' });
    expect([moved('2026-12-31', '2027-03-31'), moved('2026-12-31', null), moved(null, '2027-03-31'), moved('2026-12-31', '2027-04-01')]).toEqual([['date-within-year'], ['date-within-year'], [], ['later-date']]);
    expect([isNoticeOnly(['wording']), isNoticeOnly(['wording', 'target']), isNoticeOnly(['target'])]).toEqual([true, false, false]);
  });

  it('is decided by the highest that any of it asks for, and as the council set its table', () => {
    expect(approverOf(change({ title: 'Other words', target: '90 homes' }), shippedApproval)).toBe('cabinet');
    expect(approverOf(['scope', 'wording'], { ...shippedApproval, scope: 'lead-member' })).toBe('lead-member');
    expect(approverOf([...reachKeys], shippedApproval)).toBe('full-council');
  });
});

describe('a proposal', () => {
  it('fixes the text as it stood and as it becomes', () => {
    expect(proposed()).toMatchObject({ state: 'proposed', approver: 'cabinet', reaches: ['target'], edits: [{ kind: 'change', reference: 'CP-1', was: { target: '120 homes let' }, becomes: { target: '90 homes let' } }] });
  });

  it('is of a plan in force, changes something, leaves something, and edits no objective that is being changed', () => {
    const codes = (given: Partial<Proposal>): string[] => {
      const refused = propose(given);
      return refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])].map(({ code }) => code);
    };
    expect(codes({ isInForce: false })).toEqual(['PlanNotInForce']);
    expect(codes({ edits: [{ kind: 'change', objectiveId: objective.id, becomes: text }] })).toEqual(['NothingChanges']);
    expect(codes({ edits: [] })).toEqual(['NothingChanges']);
    expect(codes({ edits: [{ kind: 'drop', objectiveId: anId('gone') }] })).toEqual(['NotFound']);
    expect(codes({ edits: [objective, other].map(({ id }) => ({ kind: 'drop' as const, objectiveId: id })) })).toEqual(['LastObjectiveDropped']);
    expect(codes({ underChange: new Map([[objective.id, 'PC-9']]) })).toEqual(['ObjectiveBeingChanged']);
    const dated = (dueOn: CalendarDate): AskedEdit[] => [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, dueOn } }];
    expect([dated('2020-01-01'), dated('2099-03-31'), dated('2026-12-31')].map((edits) => codes({ edits }))).toEqual([['DayHasPassed'], ['DayTooFar'], []]);
    const reworded: AskedEdit[] = [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, title: 'No homelessness' } }];
    expect(codes({ edits: reworded, ofSeveralDirectors: true })).toEqual(['EditsOfSeveralDirectors']);
    expect(codes({ ofSeveralDirectors: true })).toEqual([]);
    expect(codes({ reason: ' ', edits: [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, title: '', target: '', endOfPlanResult: '' } }] })).toEqual([
      'ChangedTitleMissing', 'ChangedTargetMissing', 'ChangedResultMissing', 'PlanChangeReasonMissing',
    ]);
    const unled: AskedEdit[] = [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, leadServiceId: null } }];
    expect(codes({ edits: unled })).toEqual(['ChangedLeadMissing']);
    expect(codes({ edits: unled, plan: { kind: 'service-plan', id: anId('plan'), year: '2026/27' } })).toEqual([]);
  });

  it('is taken back by whoever proposed it, with the reason, until it is decided', () => {
    expect(decideWithdrawal(proposed(), ' ')).toMatchObject({ refusal: { code: 'RemarkMissing' } });
    expect(decideWithdrawal(proposed(), 'The grant came after all')).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
    expect(decideWithdrawal(valueOf(agreed()), 'Too late')).toMatchObject({ refusal: { code: 'PlanChangeNotProposed' } });
  });
});

describe('what an objective serves', () => {
  const [council, service, gone] = [anId<ObjectiveId>('council'), anId<ObjectiveId>('service'), anId<ObjectiveId>('gone')];
  const plan = { kind: 'service-plan', id: anId<PlanId>('plan'), year: '2026/27' } as const;
  const serves = (parentId: ObjectiveId, kind: 'direct' | 'indirect' = 'direct', partners: string | null = null): PlaceInThread => ({
    serves: [{ parentId, kind, partners, soThat: null, weight: null }], breakReason: '',
  });
  const above: AboveInThread = {
    nodes: [{ id: council, level: 'council', title: 'Zero homelessness' }, { id: service, level: 'service', title: 'Homes let' }, { id: objective.id, level: 'service', title: '' }, { id: other.id, level: 'service', title: '' }],
    links: [{ childId: service, parentId: objective.id, kind: 'direct', partners: null, soThat: null }],
    reaching: new Set([council, objective.id, other.id]),
  };
  const words: ObjectiveText = { ...text, endOfPlanResult: '', leadServiceId: null };
  const added = (thread?: PlaceInThread): AskedEdit => ({ kind: 'add', objectiveId: anId('new'), reference: 'SP-9', becomes: words, ...(thread && { thread }) });
  const moved = (id: ObjectiveId, thread: PlaceInThread): AskedEdit => ({ kind: 'change', objectiveId: id, becomes: text, thread });
  const code = (edits: readonly AskedEdit[], given: Partial<Proposal> = {}): string => {
    const decided = propose({ plan, edits, above, ...given });
    return decided.ok ? 'accepted' : decided.refusal.code;
  };

  it('T: an objective that is added in the year leads up to the council plan or says why not', () => {
    expect(code([added()])).toBe('ChangedThreadMissing');
    expect(code([added(nowhere)])).toBe('ChangedThreadMissing');
    expect(code([added(serves(service))])).toBe('ChangedThreadMissing');
    expect(code([added({ serves: [], breakReason: 'A statutory duty' })])).toBe('accepted');
    expect(code([added(serves(council))])).toBe('accepted');
    expect(proposed({ plan, edits: [added(serves(council))], above })).toMatchObject({ reaches: ['scope'], edits: [{ thread: { serves: [{ parentId: council }] } }] });
  });

  it('holds as a link that is made in a draft does, and leads to nothing that is gone or that the same change drops', () => {
    expect(code([added(serves(gone))])).toBe('NotFound');
    expect(code([added(serves(council, 'indirect'))])).toBe('PartnersMissing');
    expect(code([added(serves(council, 'indirect', 'The police'))])).toBe('accepted');
    expect(code([added(serves(other.id)), { kind: 'drop', objectiveId: other.id }])).toBe('NotFound');
    expect(code([moved(objective.id, serves(service))])).toBe('LinkGoesInCircle');
    expect(code([moved(objective.id, serves(other.id)), moved(other.id, serves(objective.id))])).toBe('LinkGoesInCircle');
    expect(code([{ kind: 'change', objectiveId: objective.id, becomes: { ...text, target: '90 homes' }, thread: serves(council) }], { plan: { ...plan, kind: 'council-plan' } })).toBe('CouncilPlanServesPriority');
  });

  it('is a reach of its own, the director’s as shipped, of which those below are told; left as it is, it is no part of the change', () => {
    const mended = proposed({ plan, edits: [moved(objective.id, serves(council))], above });
    expect(mended).toMatchObject({ approver: 'director', reaches: ['thread'], edits: [{ threadWas: nowhere, thread: { serves: [{ parentId: council }] } }] });
    expect(isNoticeOnly(['thread', 'wording'])).toBe(true);
    expect(applyEdits([objective], mended.edits)).toMatchObject([{ thread: { serves: [{ parentId: council }] } }]);
    const stands = { ...objective, thread: serves(council) };
    expect(code([moved(objective.id, serves(council))], { objectives: [stands, other] })).toBe('NothingChanges');
    expect(proposed({ plan, objectives: [stands, other], edits: [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, target: '90 homes' }, thread: serves(council) }], above }).edits[0]).not.toHaveProperty('thread');
  });

  it('is looked at again on the day: gone, in a circle, or other than it was, it goes back', () => {
    const change = proposed({ plan, edits: [moved(objective.id, serves(council))], above });
    const anew = (stands: PlaceInThread, given: Partial<AboveInThread> = {}) => remakeEdits(change, { objectives: [{ ...objective, thread: stands }], above: { ...above, ...given } });
    const both = { serves: [...serves(service).serves, ...serves(council).serves], breakReason: '' };
    expect(anew(serves(service))).toMatchObject([{ threadWas: serves(service), thread: both }]);
    for (const given of [{ nodes: [] }, { links: [{ childId: council, parentId: objective.id, kind: 'direct' as const, partners: null, soThat: null }] }]) expect(anew(serves(service), given)).toEqual([]);
    const on = (given: { stands?: PlaceInThread; above?: Partial<AboveInThread> }): readonly string[] =>
      materialDifferences(change, { objectives: [{ ...objective, thread: given.stands ?? nowhere }], below: [], above: { ...above, ...given.above } });
    expect(on({})).toEqual([]);
    expect(on({ above: { reaching: new Set() } })).toEqual([]);
    expect(on({ stands: serves(service) })).toEqual(['CP-1 serves something else by now']);
    expect(on({ above: { nodes: [] } })).toEqual(['what CP-1 is to serve is gone, or serves it by now']);
    expect(on({ above: { links: [{ childId: council, parentId: objective.id, kind: 'direct', partners: null, soThat: null }] } })).toEqual(['what CP-1 is to serve is gone, or serves it by now']);
  });
});

describe('the decision', () => {
  it('T: of the executive takes effect after call-in: on the sixth working day after the meeting', () => {
    const change = valueOf(agreed());
    expect(change).toMatchObject({ state: 'agreed', takesEffectOn: '2026-06-16', decision: { minute: 'Minute 41', decidedOn: '2026-06-08' } });
    expect([isDueToTakeEffect(change, '2026-06-15'), isDueToTakeEffect(change, '2026-06-16')]).toEqual([false, true]);
  });

  it('of a director, and of Full Council, takes effect on the day', () => {
    const wording = proposed({ edits: [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, title: 'No homelessness' } }] });
    expect(valueOf(agreed(wording, { meeting: null, minute: '' })).takesEffectOn).toBe(today);
    const outcome = proposed({ edits: [{ kind: 'change', objectiveId: objective.id, becomes: { ...text, endOfPlanResult: 'Fewer' } }] });
    expect(valueOf(agreed(outcome, { meeting: { ...atCabinet.meeting!, body: 'full-council' } })).takesEffectOn).toBe(today);
  });

  it('T: approval by a contributor, or through a stand-in, refused', () => {
    const standIn: Actor = { ...person('deputy'), onBehalfOf: { personId: anId('author'), name: 'The author', postId: anId('post') } as never };
    for (const actor of [person('author'), standIn]) expect(decidePlanChange(proposed(), atCabinet, { ...on, actor })).toMatchObject({ refusal: { code: 'PlanChangeDecidedByAuthor' } });
  });

  it('of members has its meeting, of that body and held, and its minute', () => {
    const faults = (ruling: Partial<PlanChangeRuling>): string[] => {
      const refused = agreed(proposed(), ruling);
      return refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])].map(({ code }) => code);
    };
    expect(faults({ meeting: null, minute: '' })).toEqual(['MeetingMissing', 'MinuteMissing']);
    expect(faults({ meeting: { ...atCabinet.meeting!, body: 'full-council' } })).toEqual(['MeetingOfAnotherBody']);
    expect(faults({ meeting: { ...atCabinet.meeting!, heldOn: '2026-06-09' } })).toEqual(['MeetingNotYetHeld']);
    expect(faults({ decision: 'decline' })).toEqual(['RemarkMissing']);
  });

  it('can be called in until it takes effect, and then stands or does not', () => {
    const change = valueOf(agreed());
    expect(decideCallIn(change, { remark: 'Why so low?', today: '2026-06-16' })).toMatchObject({ refusal: { code: 'CallInOver' } });
    const calledIn = valueOf(decideCallIn(change, { remark: 'Why so low?', today: '2026-06-12' }));
    expect(calledIn).toMatchObject({ state: 'called-in', takesEffectOn: null });
    expect(decideCallInEnd(calledIn, { upheld: true, remark: 'Explained', today: '2026-06-24', actor: person('officer') })).toMatchObject({ value: { state: 'agreed', takesEffectOn: '2026-06-24' } });
    expect(decideCallInEnd(calledIn, { upheld: false, remark: 'Cabinet thinks again', today: '2026-06-24', actor: person('author') })).toMatchObject({ value: { state: 'declined' } });
    expect(decideCallInEnd(change, { upheld: true, remark: 'x', today, actor: person('officer') })).toMatchObject({ refusal: { code: 'NotCalledIn' } });
    expect(decideCallInEnd(calledIn, { upheld: true, remark: 'At once', today: '2026-06-12', actor: person('author') })).toMatchObject({ refusal: { code: 'PlanChangeDecidedByAuthor' } });
  });
});

describe('taking effect', () => {
  const below = (name: string, planKind: 'service-plan' | 'individual-plan' = 'service-plan') => ({ objectiveId: anId<ObjectiveId>(name), parentId: objective.id, title: name, planKind, planId: anId<never>(`${planKind} ${name}`), planName: 'Housing', postId: anId<never>(`post ${name}`) });

  it('goes back only for a material difference: other text, or more that serves it', () => {
    const change = { ...valueOf(agreed()), consequences: { ...nothing, below: [below('a'), below('b')] } };
    const objectives = [objective, other];
    expect(materialDifferences(change, { objectives, below: [below('a')], above: nothingAbove })).toEqual([]);
    expect(materialDifferences(change, { objectives, below: [below('a'), below('b'), below('c')], above: nothingAbove })).toEqual(['an objective of Housing serves it by now']);
    expect(materialDifferences(change, { objectives, below: [below('Alex stops drinking', 'individual-plan')], above: nothingAbove })).toEqual(['an objective of a person serves it by now']);
    expect(materialDifferences(change, { objectives: [{ ...objective, target: '100 homes' }], below: [], above: nothingAbove })).toEqual(['CP-1 says something else by now: target “120 homes let” is “100 homes”']);
    const returned = { differences: ['CP-1 says something else by now'], consequences: nothing, table: shippedApproval };
    const back = decideReturn(change, { ...returned, edits: change.edits });
    expect(back).toMatchObject({ state: 'proposed', decision: null, takesEffectOn: null, remark: 'Since it was agreed: CP-1 says something else by now. It is made anew on what the plan says now.' });
    expect(decideReturn(change, { ...returned, edits: [] })).toMatchObject({ state: 'lapsed', decision: null, takesEffectOn: null, edits: change.edits, remark: expect.stringContaining('Nothing of it is left to change.') });
    expect(decideEffect(change, { consequences: nothing, today: '2026-06-16' })).toMatchObject({ state: 'in-effect', inEffectOn: '2026-06-16' });
  });

  it('T: made anew it undoes nothing that somebody else decided, and is agreed once: on the plan as it stands by now nothing differs any more', () => {
    const change = valueOf(agreed(proposed({ edits: [lowered, { kind: 'drop', objectiveId: other.id }] })));
    const by = (objectives: readonly PlannedObjective[]) => remakeEdits(change, { objectives, above: nothingAbove });
    const renamed = { ...objective, title: 'Nobody homeless', leadServiceId: anId<ServiceId>('s2') };
    expect(by([renamed, other])).toMatchObject([{ was: { title: 'Nobody homeless', target: '120 homes let' }, becomes: { title: 'Nobody homeless', target: '90 homes let', leadServiceId: 's2' } }, { kind: 'drop' }]);
    expect(materialDifferences({ ...change, edits: by([renamed, other]) }, { objectives: [renamed, other], below: [], above: nothingAbove })).toEqual([]);
    expect(materialDifferences(change, { objectives: [renamed, other], below: [], above: nothingAbove })).toEqual(['CP-1 says something else by now: wording “Zero homelessness” is “Nobody homeless”, another lead service']);
    expect(by([{ ...objective, target: '90 homes let' }])).toEqual([]);
    const words = decideReturn(valueOf(agreed(proposed({ edits: [{ ...lowered, becomes: { ...text, title: 'Homes', target: '90 homes let' } }] }))), {
      differences: [], consequences: nothing, table: shippedApproval, edits: [{ kind: 'change', objectiveId: objective.id, reference: 'CP-1', was: { ...text, target: '90 homes let' }, becomes: { ...text, title: 'Homes', target: '90 homes let' } }],
    });
    expect(words).toMatchObject({ reaches: ['wording'], approver: 'director' });
  });

  it('T: drops that were agreed one by one never leave a plan empty: the last of them goes back, and what else it changes is decided again', () => {
    const drop = (id: ObjectiveId): AskedEdit => ({ kind: 'drop', objectiveId: id });
    const late = valueOf(agreed(proposed({ edits: [drop(objective.id)] })));
    const differences = (change: PlanChange, objectives: readonly PlannedObjective[]) => materialDifferences(change, { objectives, below: [], above: nothingAbove });
    expect([differences(late, [objective, other]), differences(late, [objective])]).toEqual([[], ['the plan would have no objective left']]);
    expect(remakeEdits(late, { objectives: [objective], above: nothingAbove })).toEqual([]);
    const third = { ...other, id: anId<ObjectiveId>('o3'), reference: 'CP-3' };
    const both = valueOf(agreed(proposed({ objectives: [objective, other, third], edits: [drop(objective.id), drop(other.id)] })));
    expect(remakeEdits(both, { objectives: [objective, other], above: nothingAbove })).toEqual([]);
    expect(remakeEdits(both, { objectives: [objective, other, third], above: nothingAbove })).toHaveLength(2);
    const replaced = valueOf(agreed(proposed({ edits: [drop(objective.id), { kind: 'add', objectiveId: anId('new'), reference: 'CP-9', becomes: text }] })));
    expect(differences(replaced, [objective])).toEqual([]);
  });

  it('T: a change previewed and applied are the same, for random plans and edits', () => {
    let seed = 11;
    const dice = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    for (let round = 0; round < 300; round += 1) {
      const objectives = Array.from({ length: 2 + dice(6) }, (_, at): PlannedObjective => ({ ...text, id: anId(`o${round} ${at}`), reference: `CP-${at}`, target: `${dice(90)} homes`, thread: nowhere }));
      const edits = objectives.slice(0, -1).flatMap((one): AskedEdit[] => [[], [{ kind: 'drop' as const, objectiveId: one.id }], [{ kind: 'change' as const, objectiveId: one.id, becomes: { ...text, target: `${100 + dice(90)} homes` } }]][dice(3)]!);
      const added: AskedEdit = { kind: 'add', objectiveId: anId(`new ${round}`), reference: 'CP-99', becomes: text };
      const change = proposed({ objectives, edits: [...edits, added] });
      const previewed = applyEdits(objectives, change.edits);
      expect(materialDifferences(change, { objectives, below: [], above: nothingAbove })).toEqual([]);
      expect(applyEdits(previewed, change.edits)).toEqual(previewed);
      const dropped = edits.filter(({ kind }) => kind === 'drop').length;
      expect(previewed).toHaveLength(objectives.length - dropped + 1);
    }
  });

  it('asks each plan directly below once, and each manager once for all their people', () => {
    const people = [below('x', 'individual-plan'), { ...below('y', 'individual-plan'), postId: anId<never>('post x') }];
    expect(plansBelow([below('a'), below('a'), ...people])).toHaveLength(1);
    expect(managersBelow([below('a'), ...people])).toEqual([anId('post x')]);
  });

  it('asks a service that comes to lead, once, and one whose plan serves the objective already with that plan', () => {
    const [housing, finance] = [anId<ServiceId>('housing'), anId<ServiceId>('finance')];
    const led = { ...objective, leadServiceId: housing };
    const given = (leadServiceId: ServiceId | null): AskedEdit => ({ kind: 'change', objectiveId: led.id, becomes: { ...text, leadServiceId } });
    expect([...objectivesByNewLead([led], [given(housing)]), ...objectivesByNewLead([led], [given(null)])]).toEqual([]);
    const added: AskedEdit = { kind: 'add', objectiveId: anId('new'), reference: 'CP-9', becomes: { ...text, title: 'Warm homes', leadServiceId: finance } };
    expect([...objectivesByNewLead([led], [given(finance), added])]).toEqual([[finance, [{ id: led.id, title: text.title }, { id: added.objectiveId, title: 'Warm homes' }]]]);
    const lead = (planId: PlanId | null): NewLead => ({ serviceId: finance, name: 'Finance', objectives: [], planId, postId: null });
    expect(leadsBeside({ ...nothing, below: [below('a')], leads: [lead(below('a').planId), lead(anId('another')), lead(null)] })).toHaveLength(2);
    expect(leadsBeside(nothing)).toEqual([]);
  });

  it('confirm, amend, or say why not; once', () => {
    expect(decideAnswer('asked', { answer: 'confirmed', reason: '' })).toMatchObject({ value: { state: 'confirmed' } });
    for (const answer of ['amends', 'stays'] as const) expect(decideAnswer('asked', { answer, reason: ' ' })).toMatchObject({ refusal: { code: 'AnswerReasonMissing' } });
    expect(decideAnswer('confirmed', { answer: 'stays', reason: 'No' })).toMatchObject({ refusal: { code: 'AnsweredAlready' } });
  });
});
