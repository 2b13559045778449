import type { Actor } from '../authority/actor';
import type { PlanType } from '../plan-type/plan-type';
import { charactersPerLine, overrunOf, type PlanText, whatTextLacks } from '../plan-type/plan-text';
import { standardTypes } from '../plan-type/standard-types';
import type { CouncilId, Id, KeyPlanId, PersonId, PostId } from '../shared/id';
import { decideKeyPlanApproval, decideKeyPlanDraft, decideKeyPlanReview, decideKeyPlanSubmission, decideNewKeyPlan, type KeyPlanDecision } from './decide-key-plan';
import type { KeyPlan } from './key-plan';

const today = '2026-06-12';
const person = (id: string): Actor => ({ councilId: 'c' as CouncilId, personId: id as PersonId, name: id, roles: [], postIds: [], via: 'page' });
const [writer, officer] = [person('writer'), person('officer')];
const strategy = standardTypes.find(({ key }) => key === 'community-strategy')!;
const statutory = standardTypes.find(({ key }) => key === 'statutory-plan')!;
const given = { title: 'Larkmere 2036', beginsIn: '2026/27', endsIn: '2035/36', ownerPostId: 'post' as PostId, reviewOn: '2027-03-15' } as const;
const begin = (type: PlanType, more: Partial<Parameters<typeof decideNewKeyPlan>[0]> = {}) => decideNewKeyPlan({ ...given, ...more }, { id: 'k' as KeyPlanId, reference: 'KP-1', type, today });
const valueOf = <T>(decided: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }): T => {
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value;
};
const written = (type: PlanType, more: Partial<PlanText> = {}): PlanText => ({ sections: Object.fromEntries(type.sections.map(({ key }) => [key, 'Said'])), none: [], teamDay: null, references: [], ...more });
const submitted = (type: PlanType, text = written(type)): KeyPlan => valueOf(decideKeyPlanSubmission(valueOf(decideKeyPlanDraft(valueOf(begin(type)), { actor: writer, text })), { actor: writer }));
const board: KeyPlanDecision = { approver: strategy.approvers[0]!, decision: 'approve', decidedOn: '2026-06-10', minute: 'Minute 12', remark: '' };
const council: KeyPlanDecision = { ...board, approver: strategy.approvers[1]! };
const approve = (plan: KeyPlan, decision: KeyPlanDecision, actor = officer) => decideKeyPlanApproval(plan, decision, { actor, today });

describe('a key plan', () => {
  it('is begun for as many years as its type allows, with an owner and a review ahead; everything wrong is said at once', () => {
    expect(begin(strategy)).toMatchObject({ value: { state: 'drafting', type: { key: 'community-strategy' } } });
    expect(begin(strategy, { endsIn: '2027/28' })).toMatchObject({ refusal: { code: 'KeyPlanHorizon', details: { least: 5, most: 15, years: 2 } } });
    const wrong = begin(strategy, { title: ' ', ownerPostId: null, reviewOn: '2026-06-01' });
    expect(wrong).toMatchObject({ refusal: { code: 'KeyPlanTitleMissing', also: [{ code: 'KeyPlanOwnerMissing' }, { code: 'DayHasPassed', at: 'reviewOn' }] } });
  });

  it('T: without the partnership board’s approval it cannot be final', () => {
    const plan = submitted(strategy);
    const half = valueOf(approve(plan, council));
    expect([half.state, half.inForceOn]).toEqual(['awaiting-approval', null]);
    expect(valueOf(approve(half, board))).toMatchObject({ state: 'in-force', inForceOn: today, approvals: [{ named: 'Full Council' }, { named: 'Partnership board', minute: 'Minute 12', decidedOn: '2026-06-10' }] });
  });

  it('records what an outside body decided with a date that has come and a minute, by somebody who did not write it', () => {
    const plan = submitted(strategy);
    expect(approve(plan, { ...board, decidedOn: null, minute: '' })).toMatchObject({ refusal: { code: 'ApprovalDayMissing', also: [{ code: 'ApprovalMinuteMissing' }] } });
    expect(approve(plan, { ...board, decidedOn: '2026-07-01' })).toMatchObject({ refusal: { code: 'ApprovalDayToCome' } });
    expect(approve(plan, board, writer)).toMatchObject({ refusal: { code: 'ApprovedByAuthor' } });
    const deputy: Actor = { ...officer, onBehalfOf: { personId: writer.personId!, name: 'writer', postId: 'post' as PostId } };
    expect(approve(plan, board, deputy)).toMatchObject({ refusal: { code: 'ApprovedByAuthor' } });
    expect(approve(valueOf(approve(plan, board)), board)).toMatchObject({ refusal: { code: 'ApprovedAlready' } });
    expect(approve(plan, { ...board, approver: { kind: 'committee', named: 'Planning' } })).toMatchObject({ refusal: { code: 'ApproverUnknown' } });
  });

  it('returned by one approver, is written on, and all of them are asked again', () => {
    const half = valueOf(approve(submitted(strategy), council));
    expect(approve(half, { ...board, decision: 'return' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(valueOf(approve(half, { ...board, decision: 'return', remark: 'No word of health' }))).toMatchObject({ state: 'drafting', approvals: [], remark: 'No word of health' });
  });

  it('T: a missing partner field asks for “none” explicitly', () => {
    const reference = { kind: 'council-plan', id: 'cp' as Id } as const;
    const text = written(statutory, { references: [reference] });
    const { partners: _, ...others } = text.sections;
    expect(whatTextLacks(statutory, { ...text, sections: others })).toEqual(['the section "Partners", or your word that there is none']);
    expect(whatTextLacks(statutory, { ...text, sections: others, none: ['partners'] })).toEqual([]);
    expect(whatTextLacks(statutory, { ...text, sections: { ...text.sections, duty: '' }, none: ['duty'] })).toEqual(['the section "The duty"']);
    expect(whatTextLacks(statutory, written(statutory))).toEqual(['references to other plans: at least 1, so far 0']);
  });

  it('T: over its one page, shows by how much and is not submitted', () => {
    const onePage: PlanType = { ...strategy, pages: 1 };
    const long = written(onePage, { sections: { ...written(onePage).sections, vision: 'x'.repeat(charactersPerLine * 40) } });
    expect(overrunOf(onePage, written(onePage))).toBeNull();
    expect(overrunOf(onePage, long)).toMatchObject({ pages: 2, most: 1 });
    const draft = valueOf(decideKeyPlanDraft({ ...valueOf(begin(onePage)), type: onePage }, { actor: writer, text: long }));
    expect(decideKeyPlanSubmission(draft, { actor: writer })).toMatchObject({ refusal: { code: 'KeyPlanTooLong', details: { pages: 2, most: 1 } } });
  });

  it('asks for the team day with date, attendees and outputs', () => {
    const withStaff: PlanType = { ...strategy, teamDay: true };
    expect(whatTextLacks(withStaff, written(withStaff))).toEqual(['the team day: its date, who came, and what came of it']);
    expect(whatTextLacks(withStaff, written(withStaff, { teamDay: { heldOn: '2026-05-04', attendees: 'All 14', outputs: '' } }))).toHaveLength(1);
    expect(whatTextLacks(withStaff, written(withStaff, { teamDay: { heldOn: '2026-05-04', attendees: 'All 14', outputs: 'Three ideas' } }))).toEqual([]);
  });

  it('T: a review says what was learned: “changed”, or “no change, because”; written anew, what was approved is kept', () => {
    const plan = valueOf(approve(valueOf(approve(submitted(strategy), council)), board));
    const review = { note: '', nextReviewOn: '2027-06-12', today } as const;
    expect(decideKeyPlanReview(plan, { ...review, outcome: 'stands' })).toMatchObject({ refusal: { code: 'ReviewNoteMissing' } });
    expect(valueOf(decideKeyPlanReview(plan, { ...review, outcome: 'stands', note: 'No change, because the census came as expected' }))).toMatchObject({ state: 'in-force', reviewOn: '2027-06-12' });
    expect(valueOf(decideKeyPlanReview(plan, { ...review, outcome: 'revise', note: 'Changed: health comes first' }))).toMatchObject({ state: 'drafting', approvals: [], earlier: [{ text: plan.text, until: today }] });
  });
});
