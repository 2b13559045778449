import fc from 'fast-check';
import type { Actor } from '../authority/actor';
import type { Instant } from '../calendar/instants';
import type { ParticipantId, PersonId, StageId, WorkshopActionId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideActionFate, decideClosing, decideProposal, decideRest } from './decide-closing';
import { decideBecoming } from './decide-becoming';
import { decideConfirmation, decideNotes, isWantedLower, type WrittenNotes } from './decide-notes';
import { decideOpeningStatement, decideRevealing, decideScore, decideSkipping, joinLateScores } from './decide-scoring';
import { decideInvitation, decideSetUp } from './decide-set-up';
import { type Framework, frameworkFormat } from './framework';
import { movementSince } from './movement';
import { type ParticipantRole, participantRoles } from './participant';
import { nextStepOfWorkshop as stepOf } from './schedule';
import { fewestTogether, type GivenScore, scoredBy, spreadOf, withLateScores } from './spread';
import { minutesRun, type Workshop } from './workshop';

const nextStepOfWorkshop = (workshop: Workshop, at: Parameters<typeof stepOf>[1], reminders = { due: false, nextAt: null as Instant | null }) => stepOf({ workshop, reminders }, at);

const framework: Framework = {
  format: frameworkFormat, key: 'two', version: '1', title: 'Two statements', scale: 'one-to-five',
  source: { title: 'A specification', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
  sections: [
    { key: 'a', title: 'First', introduction: 'Begin.', minutes: [60, 90], questions: [], statements: [
      { key: 'a-1', title: 'Figures', text: null, poor: 'None', excellent: 'Many', tips: [{ number: 1, text: 'Count' }, { number: 2, text: 'Ask' }] },
      { key: 'a-2', title: 'Talk', text: null, poor: 'None', excellent: 'Much', tips: [] },
    ] },
    { key: 'b', title: 'Second', introduction: 'Go on.', minutes: null, questions: [], statements: [{ key: 'b-1', title: 'Left out', text: 'Text', poor: null, excellent: null, tips: [] }] },
  ],
};
const actor = (name: string): Actor => ({ councilId: anId('council'), personId: anId<PersonId>(name), name, roles: ['employee'], postIds: [], via: 'page' });
const changed = (outcome: Outcome<{ readonly workshop: Workshop }>): Workshop => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.workshop;
};
const refusalOf = (outcome: Outcome<unknown>): string[] => (outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])].map(({ code }) => code));
const invite = (workshop: Workshop, name: string, role: ParticipantRole): Workshop =>
  changed(decideInvitation(workshop, { id: anId<ParticipantId>(`p-${name}`), personId: anId<PersonId>(name), name, role, from: null }));
const now = '2026-07-14T09:00:00.000Z';
const empty = changed(decideSetUp({
  id: anId('w'), reference: 'WS-1', title: 'Planning', serviceId: anId('s'), postId: anId('post'), framework, sections: ['a'], meetsOn: '2026-07-14', scoresUntil: '2026-07-17', followsId: null,
}));
const prepared = invite(invite(invite(empty, 'facilitator', 'facilitator'), 'taker', 'note-taker'), 'officer', 'officer');
const scoring = changed(decideOpeningStatement(prepared, { actor: actor('facilitator'), key: 'a-1', now }));
const given: readonly GivenScore[] = [{ role: 'officer', score: 2 }, { role: 'manager', score: 4 }];
const discussing = changed(decideRevealing(scoring, { actor: actor('facilitator'), key: 'a-1', given }));
const notes: WrittenNotes = {
  score: 2, undecided: null, why: 'Only the quarterly return', wanted: 4, whyLower: 'Few of us', strengths: null,
  tips: [{ number: 1, decision: 'taken-up', reason: null }, { number: 2, decision: 'dismissed', reason: 'Done already' }],
};
const write = (workshop: Workshop, change: Partial<WrittenNotes> = {}) => decideNotes(workshop, { actor: actor('taker'), key: 'a-1', notes: { ...notes, ...change } });
const confirmed = changed(decideConfirmation(changed(write(discussing)), { actor: actor('officer'), key: 'a-1' }));
const skipped = changed(decideSkipping(confirmed, { actor: actor('facilitator'), key: 'a-2', reason: 'Talked about it already' }));

describe('setting a workshop up', () => {
  it('takes the chosen sections of the framework over, so that a later version changes nothing', () => {
    expect(empty.statements.map(({ key }) => key)).toEqual(['a-1', 'a-2']);
    expect(empty.framework.sections.map(({ key }) => key)).toEqual(['a']);
    expect(refusalOf(decideSetUp({ ...empty, title: ' ', framework, sections: [], scoresUntil: null }))).toEqual(['WorkshopTitleMissing', 'SectionsMissing']);
  });

  it('invites each once, guests by the name they are introduced with', () => {
    const guest = { id: anId<ParticipantId>('g'), personId: null, name: 'Sam', role: 'officer', from: 'Nextdoor Council' } as const;
    const withGuest = changed(decideInvitation(prepared, guest));
    expect(refusalOf(decideInvitation(withGuest, { ...guest, id: anId('g2') }))).toEqual(['InvitedAlready']);
    expect(refusalOf(decideInvitation(prepared, { ...guest, personId: anId('officer') }))).toEqual(['InvitedAlready']);
  });
});

describe('PAS toolkit, T1: scores 1–5 integers; “can’t decide” is legal (“why you can’t decide on a score”), with a reason', () => {
  const score = (value: number) => decideScore(scoring, { participantId: anId('p-officer'), key: 'a-1', score: value, scoredBefore: false, today: '2026-07-14' });
  it('takes 1 to 5 and nothing else', () => {
    expect([1, 5].map((value) => score(value).ok)).toEqual([true, true]);
    expect([0, 6, 2.5, Number.NaN].map((value) => refusalOf(score(value)))).toEqual(Array(4).fill(['ScoreOutsideScale']));
  });
  it('takes no score with a reason, and refuses neither', () => {
    expect(write(discussing, { score: null, wanted: null, whyLower: null, undecided: 'Half of us see it otherwise' }).ok).toBe(true);
    expect(refusalOf(write(discussing, { score: null, wanted: null, undecided: ' ' }))).toEqual(['ScoreOrReasonMissing']);
  });
});

it('PAS toolkit, T2: target score < 5 needs the reason; target < current is allowed with a warning', () => {
  expect(refusalOf(write(discussing, { whyLower: null }))).toEqual(['WhyLowerMissing']);
  expect(write(discussing, { wanted: 5, whyLower: null }).ok).toBe(true);
  expect(write(discussing, { wanted: 1 }).ok).toBe(true);
  expect([isWantedLower({ score: 2, wanted: 1 }), isWantedLower({ score: 2, wanted: 2 })]).toEqual([true, false]);
});

it('PAS toolkit, T3: each tip ends as taken up, dismissed or later, and dismissed needs a reason; all faults are said at once', () => {
  const outcome = write(discussing, { why: '', tips: [{ number: 2, decision: 'dismissed', reason: '' }] });
  expect(refusalOf(outcome)).toEqual(['WhyThisScoreMissing', 'TipUndecided', 'TipReasonMissing']);
  expect(outcome).toMatchObject({ refusal: { also: [{ at: 'tips.0.decision' }, { at: 'tips.1.reason' }] } });
});

describe('PAS toolkit, T4: individual scores are collected before the agreed one; spread is shown', () => {
  it('writes nothing down before the scores are shown, and shows none where nobody scored', () => {
    expect(refusalOf(write(scoring))).toEqual(['ScoresNotRevealed']);
    expect(refusalOf(decideRevealing(scoring, { actor: actor('facilitator'), key: 'a-1', given: [] }))).toEqual(['NobodyScored']);
    expect(refusalOf(decideRevealing(scoring, { actor: actor('officer'), key: 'a-1', given }))).toEqual(['NotTheFacilitator']);
  });
  it('lets nobody change their score afterwards; whoever was away scores until the date', () => {
    const late = (scoredBefore: boolean, today: '2026-07-17' | '2026-07-18') => decideScore(discussing, { participantId: anId('p-officer'), key: 'a-1', score: 3, scoredBefore, today });
    expect([late(true, '2026-07-17'), late(false, '2026-07-18')].map(refusalOf)).toEqual([['NotBeingScored'], ['NotBeingScored']]);
    expect(late(false, '2026-07-17')).toMatchObject({ value: { late: true } });
  });

  const role = fc.constantFrom(...(Object.keys(participantRoles) as ParticipantRole[]));
  const scores = fc.array(fc.record({ role, score: fc.integer({ min: 1, max: 5 }) }), { maxLength: 30 });
  it('adds up however people come and go, and never shows fewer than three apart, nor lets them be reckoned', () => {
    fc.assert(fc.property(scores, scores, (day, late) => {
      const spread = spreadOf('one-to-five', day);
      const apart = spread.byRole.map((one) => scoredBy(one));
      const left = day.length - apart.reduce((all, one) => all + one, 0);
      expect(scoredBy(spread)).toBe(day.length);
      expect(apart.every((count) => count >= fewestTogether)).toBe(true);
      expect(apart.length === 0 || left === 0 || left >= fewestTogether).toBe(true);
      const after = withLateScores('one-to-five', spread, late);
      const more = scoredBy(after) - scoredBy(spread);
      expect(more === 0 || more >= fewestTogether).toBe(true);
      expect(more).toBe(late.length >= fewestTogether ? late.length : 0);
      expect(after.byRole).toEqual(spread.byRole);
    }));
  });
  it('shows a role apart where three of it scored, and never where two did', () => {
    const of = (role: 'officer' | 'facilitator', ...scores: readonly number[]) => scores.map((score) => ({ role, score }));
    expect(spreadOf('one-to-five', [...of('officer', 1, 2, 2), ...of('facilitator', 4, 5)])).toEqual({ counts: [1, 2, 0, 1, 1], byRole: [] });
    expect(spreadOf('one-to-five', [...of('officer', 1, 2, 2), ...of('facilitator', 4, 5, 5)]).byRole.map(({ role }) => role).sort()).toEqual(['facilitator', 'officer']);
  });
  it('joins late scores once, all together', () => {
    const { workshop, joined } = joinLateScores(discussing, [{ statement: 'a-1', given: [1, 2, 3].map((score) => ({ role: 'officer' as const, score })) }]);
    expect(joined).toEqual(['a-1']);
    expect(workshop.statements[0]!.spread!.counts).toEqual([1, 2, 1, 1, 0]);
    expect(refusalOf(decideScore(workshop, { participantId: anId('p-taker'), key: 'a-1', score: 3, scoredBefore: false, today: '2026-07-15' }))).toEqual(['NotBeingScored']);
  });
});

it('PAS toolkit, T5: roles; note-taker’s text must be confirmed before the next statement', () => {
  const written = changed(write(discussing));
  expect(refusalOf(decideOpeningStatement(written, { actor: actor('facilitator'), key: 'a-2', now }))).toEqual(['StatementUnfinished']);
  expect(refusalOf(decideConfirmation(written, { actor: actor('taker'), key: 'a-1' }))).toEqual(['ConfirmedByWriter']);
  expect(refusalOf(decideConfirmation(written, { actor: actor('stranger'), key: 'a-1' }))).toEqual(['NotInvited']);
  expect(refusalOf(decideNotes(discussing, { actor: actor('officer'), key: 'a-1', notes }))).toEqual(['NotTheNoteTaker']);
  expect(decideOpeningStatement(confirmed, { actor: actor('facilitator'), key: 'a-2', now }).ok).toBe(true);
});

it('PAS toolkit, T6: session timer: 60–90 minutes a section; it rests until another day', () => {
  const rested = changed(decideRest(scoring, { actor: actor('facilitator'), now: '2026-07-14T10:10:00.000Z', rests: true }));
  expect(minutesRun(rested.timer, '2026-07-21T09:00:00.000Z')).toBe(70);
  const resumed = changed(decideRest(rested, { actor: actor('facilitator'), now: '2026-07-21T09:00:00.000Z', rests: false }));
  expect(minutesRun(resumed.timer, '2026-07-21T09:15:30.000Z')).toBe(85);
});

it('PAS toolkit, T7: strengths are recorded too, beside a score or where they cannot decide, and may be left out', () => {
  const strengths = 'The front desk knows every regular by name.';
  expect(changed(write(discussing, { strengths })).statements[0]!.notes!.strengths).toBe(strengths);
  expect(changed(write(discussing, { strengths, score: null, wanted: null, whyLower: null, undecided: 'Half of us' })).statements[0]!.notes!.strengths).toBe(strengths);
  expect(changed(write(discussing, { strengths: ' ' })).statements[0]!.notes!.strengths).toBeNull();
});

describe('PAS toolkit, T8: actions feed the one register, “just do on Monday” v “bigger, trickier”; each is decided before the workshop closes', () => {
  const action = { id: anId<WorkshopActionId>('action'), statement: 'a-1', tip: 1, title: 'Count monthly', size: 'monday' } as const;
  const proposed = changed(decideProposal(skipped, { ...action, actor: actor('officer') }));
  const close = (workshop: Workshop, followUpOn: '2027-01-12' | '2026-07-14' = '2027-01-12') => decideClosing(workshop, { actor: actor('facilitator'), followUpOn, followUpStage: null, isPublic: true, today: '2026-07-14', now });
  const fate = (given: Parameters<typeof decideActionFate>[1]['fate']) => decideActionFate(proposed, { actor: actor('facilitator'), actionId: action.id, fate: given });

  it('closes only then, and says all that is in the way', () => {
    expect(refusalOf(close(proposed))).toEqual(['ActionsUndecided']);
    expect(refusalOf(close(changed(decideProposal(confirmed, { ...action, actor: actor('officer') })), '2026-07-14'))).toEqual(['StatementsUnfinished', 'ActionsUndecided', 'FollowUpInThePast']);
    expect(close(changed(fate({ decision: 'dropped', reason: 'Another team does' })))).toMatchObject({ value: { workshop: { state: 'closed' } } });
  });
  it('takes one on with an owner and a day, or drops it with a reason', () => {
    expect(refusalOf(fate({ decision: 'taken-on', ownerPostId: null, dueOn: null }))).toEqual(['ActionOwnerMissing', 'ActionDayMissing']);
    expect(refusalOf(fate({ decision: 'dropped', reason: ' ' }))).toEqual(['WorkshopActionDropReasonMissing']);
    expect(fate({ decision: 'taken-on', ownerPostId: anId('post'), dueOn: '2026-08-31' })).toMatchObject({ value: { workshop: { actions: [{ state: 'taken-on' }] } } });
  });
  it('makes one into the thing itself, which decides it; also once it is taken on and the workshop closed, and once only', () => {
    const became = { kind: 'measure', id: anId('measure'), reference: 'PL09', title: 'What customers say of us' } as const;
    const make = (workshop: Workshop, name = 'facilitator') => decideBecoming(workshop, { actor: actor(name), actionId: action.id, became });
    expect(refusalOf(make(proposed, 'officer'))).toEqual(['NotTheFacilitator']);
    const policy = { ...actor('officer'), roles: ['policy-officer'] } as const;
    expect(decideBecoming(proposed, { actor: policy, actionId: action.id, became })).toMatchObject({ ok: true });
    expect(refusalOf(decideBecoming(proposed, { actor: policy, actionId: action.id, became: { ...became, kind: 'practice' } }))).toEqual(['NotTheFacilitator']);
    const made = changed(make(proposed));
    expect(made.actions).toMatchObject([{ state: 'became', became }]);
    expect([refusalOf(make(made)), close(made).ok]).toEqual([['NoSuchWorkshopAction'], true]);
    const closed = changed(close(changed(fate({ decision: 'taken-on', ownerPostId: anId('post'), dueOn: '2026-08-31' }))));
    expect(changed(make(closed)).actions).toMatchObject([{ state: 'taken-on', became }]);
    expect(refusalOf(make(changed(fate({ decision: 'dropped', reason: 'No' }))))).toEqual(['NoSuchWorkshopAction']);
  });
  it('is followed up on a day, or with a stage of the timetable as that stands, and not with both', () => {
    const stage = { id: anId<StageId>('stage'), year: '2026/27', key: 'own.winter', title: 'Workshops of the winter', fallsOn: '2027-02-02' } as const;
    const held = (followUpOn: '2027-01-12' | null, fallsOn: '2027-02-02' | '2026-07-14' = stage.fallsOn) =>
      decideClosing(skipped, { actor: actor('facilitator'), followUpOn, followUpStage: { ...stage, fallsOn }, isPublic: true, today: '2026-07-14', now });
    expect(changed(held(null))).toMatchObject({ followUpOn: '2027-02-02', followUpStage: { id: stage.id, key: 'own.winter' } });
    expect(held(null)).toMatchObject({ value: { event: { payload: { followUpOn: '2027-02-02', followUpStage: '2026/27.own.winter' } } } });
    expect([refusalOf(held('2027-01-12')), refusalOf(held(null, '2026-07-14'))]).toEqual([['FollowUpTwice'], ['FollowUpInThePast']]);
  });
  it('then waits for late scores and tells of the follow-up on its day', () => {
    const closed = changed(close(skipped));
    expect(nextStepOfWorkshop(closed, { today: '2026-07-17' })).toMatchObject({ step: null, nextAt: '2026-07-18T07:00:00.000Z', ended: false });
    expect(nextStepOfWorkshop(closed, { today: '2026-07-18' })).toMatchObject({ step: 'joinLateScores' });
    const joined = { ...closed, lateJoined: true };
    expect(nextStepOfWorkshop(joined, { today: '2026-07-18' })).toMatchObject({ step: null, ended: false });
    expect(nextStepOfWorkshop(joined, { today: '2027-01-12' })).toMatchObject({ step: 'announceFollowUp' });
    const announced = { ...joined, followUpAnnounced: true };
    expect(nextStepOfWorkshop(announced, { today: '2027-01-12' }, { due: true, nextAt: null })).toMatchObject({ step: 'remindOfWorkshop' });
    expect(nextStepOfWorkshop(announced, { today: '2027-01-12' }, { due: false, nextAt: '2027-01-14T08:00:00.000Z' })).toMatchObject({ step: null, nextAt: '2027-01-14T08:00:00.000Z', ended: false });
    expect(nextStepOfWorkshop(announced, { today: '2027-01-12' })).toMatchObject({ ended: true });
    expect(nextStepOfWorkshop(skipped, { today: '2026-08-01' })).toEqual({ phase: 'running', step: null, nextAt: null, ended: false });
  });
});

it('shows how each statement moved since the workshop before, and none where either has no score', () => {
  const later = { ...confirmed, statements: confirmed.statements.map((one) => (one.key === 'a-1' ? { ...one, notes: { ...one.notes!, score: 4 } } : one)) };
  expect(movementSince(skipped, later).map(({ statement, by }) => [statement, by])).toEqual([['a-1', 2], ['a-2', null]]);
  expect(movementSince(skipped, { ...later, framework: { ...framework, scale: 'heat' } })[0]).toMatchObject({ by: null });
});

it('adds movements up, whichever statements were scored, skipped or added in between', () => {
  const scored = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  fc.assert(fc.property(fc.array(fc.record({ before: scored, now: scored, isNew: fc.boolean() }), { maxLength: 20 }), (given) => {
    const record = (key: string, score: number | null) => ({ key, state: 'confirmed' as const, skippedBecause: null, spread: null, notes: { ...confirmed.statements[0]!.notes!, score }, writers: [] });
    const earlier = { framework, statements: given.flatMap(({ before, isNew }, at) => (isNew ? [] : [record(`s-${at}`, before)])) };
    const later = { framework, statements: given.map(({ now: score }, at) => record(`s-${at}`, score)) };
    const moves = movementSince(earlier, later);
    const both = given.filter((one) => !one.isNew && one.before !== null && one.now !== null);
    expect(moves).toHaveLength(given.length);
    expect(moves.filter(({ by }) => by !== null)).toHaveLength(both.length);
    expect(moves.reduce((all, { by }) => all + (by ?? 0), 0)).toBe(both.reduce((all, { before, now: score }) => all + score! - before!, 0));
  }));
});
