import fc from 'fast-check';
import type { Actor } from '../authority/actor';
import { england } from '../calendar/testing/england';
import type { DeskAssessmentId, PersonId, PostId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideByCommittee, decideByManagement, decideComparison } from './decide-desk-approval';
import { decideDeputyOfOfficer, decideOfficersAgreement, decideToStandAside, officersAgreed } from './decide-statutory-officer';
import { decideAllocation, decideBeginning, decideDeskSetUp } from './decide-desk-set-up';
import { decideLink, decideProposedScore, decideScoreReview, decideUnlink, type WrittenProposal } from './decide-characteristic';
import { type DeskAssessment, type StatutoryOfficer, statutoryOfficerKeys } from './desk-assessment';
import { deskDueOn, latenessOf, nextStepOfDeskAssessment, tasksOf } from './desk-schedule';
import { type Framework, frameworkFormat } from './framework';
import { brokenBecause, type LinkedRecord } from './linked-record';
import { liveQuestionOf, sayLiveAnswer } from './live-question';
import { scoresByTheme } from './theme-scores';

const framework: Framework = {
  format: frameworkFormat, key: 'best', version: '1', title: 'Best value', scale: 'heat',
  source: { title: 'A specification', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
  sections: [
    { key: 'ci', title: 'Continuous improvement', introduction: 'Begin.', minutes: null, questions: [], statements: ['ci001', 'ci002'].map((key) => ({ key, title: key, text: 'A text', poor: null, excellent: null, tips: [] })) },
    { key: 'g', title: 'Governance', introduction: 'Go on.', minutes: null, questions: [], statements: [{ key: 'g001', title: 'g001', text: 'A text', poor: null, excellent: null, tips: [] }] },
  ],
};
const [lead, other, reviewer, runner] = [anId<PostId>('lead'), anId<PostId>('other'), anId<PostId>('reviewer'), anId<PostId>('runner')];
const actor = (name: string): Actor => ({ councilId: anId('council'), personId: anId<PersonId>(name), name, roles: ['employee'], postIds: [], via: 'page' });
const today = '2026-09-01';
const deadlines = { proposals: '2026-10-02', reviews: '2026-10-16', comparison: '2026-10-23', 'management-team': '2026-11-03', 'audit-committee': '2026-11-24' } as const;
const officers = { 'head-of-paid-service': anId<PostId>('chief'), 'chief-finance-officer': anId<PostId>('finance'), 'monitoring-officer': anId<PostId>('monitoring') };
const after = (outcome: Outcome<{ readonly assessment: DeskAssessment }>): DeskAssessment => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.assessment;
};
const refusals = (outcome: Outcome<unknown>): string[] => (outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])].map(({ code }) => code));

const given = { id: anId<DeskAssessmentId>('d'), reference: 'DA-1', title: 'Best value', serviceId: null, postId: runner, framework, sections: ['ci', 'g'], officers, deadlines, followsId: null } as const;
const fresh = after(decideDeskSetUp(given, { today }));
const allocated = after(decideAllocation(after(decideAllocation(fresh, { keys: ['ci001', 'ci002'], leadPostId: lead, reviewerPostId: reviewer })), { keys: ['g001'], leadPostId: other, reviewerPostId: lead }));
const begun = after(decideBeginning(allocated));
const link: LinkedRecord = { kind: 'measure', id: anId('hr01'), linkedOn: today, then: { label: 'HR01: Repairs', state: 'green', figure: '81% in Quarter 1' } };
const proposal: WrittenProposal = { narrative: 'It holds.', score: 2, wanted: 2, whyLower: null, improvement: { title: '', ownerPostId: null, dueOn: '' } };
const linked = (assessment: DeskAssessment, key = 'ci001'): DeskAssessment => after(decideLink(assessment, { key, actor: actor('lena'), record: link }));
const propose = (assessment: DeskAssessment, change: Partial<WrittenProposal> = {}, key = 'ci001') =>
  decideProposedScore(assessment, { key, actor: actor('lena'), proposal: { ...proposal, ...change }, reviewerPostId: key === 'g001' ? lead : reviewer, today });
const agree = (assessment: DeskAssessment, key: string) => after(decideScoreReview(assessment, { key, actor: actor('rosa'), agrees: true, reason: '' }));
const comparing = ['ci001', 'ci002', 'g001'].reduce((assessment, key) => agree(after(propose(linked(assessment, key), {}, key)), key), begun);
const withManagement = after(decideComparison(comparing, { findings: 'One yardstick.', back: [] }));
const allOfficers = statutoryOfficerKeys.reduce((assessment, officer) => after(decideOfficersAgreement(assessment, { officer, remark: '', actor: actor('olga') })), withManagement);

describe('setting a desk assessment up', () => {
  it('says everything that is missing at once', () => {
    const none = { ...officers, 'monitoring-officer': null };
    expect(refusals(decideDeskSetUp({ ...given, title: ' ', sections: [], officers: none, deadlines: { ...deadlines, proposals: '2026-08-01', comparison: '2026-10-01' } }, { today }))).toEqual([
      'AssessmentTitleMissing', 'SectionsMissing', 'StatutoryOfficerMissing', 'DayHasPassed', 'DeadlinesOutOfOrder',
    ]);
    const one = { ...officers, 'monitoring-officer': officers['chief-finance-officer'] };
    expect(refusals(decideDeskSetUp({ ...given, officers: one, deadlines: { ...deadlines, 'audit-committee': '2099-01-03' } }, { today }))).toEqual(['MonitoringOfficerNotApart', 'DayTooFar']);
  });

  it('begins once each characteristic has a lead and another post that reviews it', () => {
    expect(refusals(decideBeginning(fresh))).toEqual(['CharacteristicsUnallocated']);
    expect(refusals(decideAllocation(fresh, { keys: ['ci001'], leadPostId: lead, reviewerPostId: lead }))).toEqual(['ReviewerLeads']);
    expect(refusals(decideAllocation(fresh, { keys: ['none'], leadPostId: null, reviewerPostId: null }))).toEqual(['CharacteristicsMissing', 'LeadMissing', 'ReviewerMissing']);
    expect(begun.state).toBe('assessing');
  });
});

describe('a lead', () => {
  it('proposes with narrative and evidence, and every fault is said at once', () => {
    expect(refusals(propose(begun, { narrative: '', wanted: null }))).toEqual(['NarrativeMissing', 'EvidenceOfScoreMissing', 'WantedScoreMissing']);
    expect(refusals(propose(begun, { score: 0, wanted: 1, whyLower: '' }))).toEqual(['WhyLowerMissing', 'ImprovementMissing', 'ActionOwnerMissing', 'ActionDayMissing']);
    expect(refusals(propose(fresh))).toEqual(['NotBeingAssessed']);
    expect(refusals(propose(linked(begun), { score: 3 }))).toEqual(['ScoreOutsideScale']);
  });

  it('links each record once and may take one away, until the score is reviewed', () => {
    const one = linked(begun);
    expect(refusals(decideLink(one, { key: 'ci001', actor: actor('lena'), record: link }))).toEqual(['LinkedAlready']);
    expect(after(decideUnlink(one, { key: 'ci001', actor: actor('lena'), kind: 'measure', id: link.id })).characteristics[0]!.evidence).toEqual([]);
    expect(refusals(decideUnlink(comparing, { key: 'ci001', actor: actor('lena'), kind: 'measure', id: link.id }))).toEqual(['NotBeingAssessed']);
  });

  it('is not agreed to once its lead has taken away what showed it', () => {
    const bare = after(decideUnlink(after(propose(linked(begun))), { key: 'ci001', actor: actor('lena'), kind: 'measure', id: link.id }));
    expect(refusals(decideScoreReview(bare, { key: 'ci001', actor: actor('rosa'), agrees: true, reason: '' }))).toEqual(['ReviewedWithoutEvidence']);
    const lowest = after(decideUnlink(after(propose(linked(begun), { score: 0, wanted: 0, whyLower: 'It is the first year.' })), { key: 'ci001', actor: actor('lena'), kind: 'measure', id: link.id }));
    expect(decideScoreReview(lowest, { key: 'ci001', actor: actor('rosa'), agrees: true, reason: '' }).ok).toBe(true);
  });

  it('counts the version of that one characteristic up, and leaves those that others write', () => {
    const versions = ({ characteristics }: DeskAssessment) => characteristics.map(({ version }) => version);
    const before = versions(begun);
    expect(versions(after(propose(linked(begun))))).toEqual([before[0]! + 2, before[1], before[2]]);
  });
});

it('Appendix A: scores are counted by theme, and none makes another good', () => {
  const scored: Readonly<Record<string, number>> = { ci001: 2, g001: 0 };
  expect(scoresByTheme(framework, (key) => scored[key] ?? null)).toEqual([
    { key: 'ci', title: 'Continuous improvement', counts: [0, 0, 1], unscored: 1 }, { key: 'g', title: 'Governance', counts: [1, 0, 0], unscored: 0 },
  ]);
});

it('Appendix A: each gap makes an action with an owner', () => {
  const gap = { score: 0, wanted: 2, improvement: { title: 'Publish what came of reviews', ownerPostId: lead, dueOn: '2026-12-01' } } as const;
  expect(after(propose(begun, gap)).characteristics[0]!.proposal).toMatchObject({ improvement: { ownerPostId: lead, dueOn: '2026-12-01' } });
  expect(after(propose(linked(begun), { improvement: gap.improvement })).characteristics[0]!.proposal).toMatchObject({ improvement: null });
  expect(refusals(propose(begun, { ...gap, improvement: { ...gap.improvement, dueOn: '2026-08-01' } }))).toEqual(['DayHasPassed']);
});

describe('a reviewer', () => {
  const proposed = after(propose(linked(begun)));
  it('has not contributed, and sends back with a reason', () => {
    const review = (name: string, agrees: boolean, reason = '') => decideScoreReview(proposed, { key: 'ci001', actor: actor(name), agrees, reason });
    expect(refusals(review('lena', true))).toEqual(['ReviewedByContributor']);
    expect(refusals(review('rosa', false, ' '))).toEqual(['ReasonMissing']);
    expect(after(review('rosa', false, 'Where is the figure?')).characteristics[0]).toMatchObject({ state: 'returned', returnedBecause: 'Where is the figure?' });
    expect(refusals(decideScoreReview(begun, { key: 'ci001', actor: actor('rosa'), agrees: true, reason: '' }))).toEqual(['ScoreNotProposed']);
  });

  it('agrees, and with the last that is agreed the scores are compared across leads', () => {
    expect(agree(proposed, 'ci001').state).toBe('assessing');
    expect(comparing.state).toBe('comparing');
  });
});

describe('what follows', () => {
  it('is compared: what does not go with the rest goes back to its lead', () => {
    expect(refusals(decideComparison(comparing, { findings: '', back: ['ci001'] }))).toEqual(['FindingsMissing']);
    const back = after(decideComparison(comparing, { findings: 'Stricter than the others.', back: ['ci001'] }));
    expect([back.state, back.characteristics.map(({ state }) => state)]).toEqual(['assessing', ['returned', 'agreed', 'agreed']]);
    expect(agree(after(propose(back)), 'ci001').state).toBe('comparing');
  });

  it('is agreed by each statutory officer, then by the management team', () => {
    expect(refusals(decideByManagement(withManagement, { minute: 'Agreed.', back: [] }, { today }))).toEqual(['OfficersStillToAgree']);
    expect(refusals(decideOfficersAgreement(allOfficers, { officer: 'monitoring-officer', remark: '', actor: actor('olga') }))).toEqual(['OfficerAgreedAlready']);
    expect(after(decideByManagement(allOfficers, { minute: 'Agreed.', back: [] }, { today })).state).toBe('audit-committee');
    expect(after(decideByManagement(allOfficers, { minute: 'Say more.', back: ['g001'] }, { today }))).toMatchObject({ state: 'assessing', agreedBy: [] });
  });

  it('is agreed to by nobody who led on it: one officer stands aside and the other two agree, of a second it is the deputy whom the law knows', () => {
    const [lena, olga] = [actor('lena'), actor('olga')];
    const standInFor = { ...olga, onBehalfOf: { personId: lena.personId!, name: 'lena', postId: lead } };
    for (const led of [lena, standInFor]) {
      expect(decideOfficersAgreement(withManagement, { officer: 'chief-finance-officer', remark: '', actor: led })).toMatchObject({ refusal: { code: 'OfficerLed', details: { statements: ['ci001', 'ci002', 'g001'], standsAside: true } } });
    }
    expect(refusals(decideToStandAside(withManagement, { officer: 'chief-finance-officer', remark: '', actor: olga }))).toEqual(['OfficerDidNotLead']);
    const stood = decideToStandAside(withManagement, { officer: 'chief-finance-officer', remark: 'I led on it.', actor: lena });
    expect(stood).toMatchObject({ value: { event: { name: 'AssessmentOfficerStoodAside', payload: { officer: 'chief-finance-officer', statements: ['ci001', 'ci002', 'g001'] } } } });
    const aside = after(stood);
    expect(tasksOf(aside).map(({ postId }) => postId)).toEqual([officers['head-of-paid-service'], officers['monitoring-officer']]);
    expect(refusals(decideToStandAside(aside, { officer: 'monitoring-officer', remark: '', actor: lena }))).toEqual(['OfficerStoodAside']);
    expect(decideOfficersAgreement(aside, { officer: 'monitoring-officer', remark: '', actor: lena })).toMatchObject({ refusal: { details: { standsAside: false } } });
    const name = (officer: StatutoryOfficer, postId: PostId | null, reason = 'They led on it') => decideDeputyOfOfficer(aside, { officer, postId, reason });
    expect([name('head-of-paid-service', other), name('monitoring-officer', null), name('monitoring-officer', officers['chief-finance-officer']), name('monitoring-officer', other, ' ')].flatMap(refusals)).toEqual([
      'NoStatutoryDeputy', 'DeputyMissing', 'DeputyNotApart', 'ReasonMissing',
    ]);
    const named = after(name('monitoring-officer', other));
    expect(tasksOf(named).map(({ postId }) => postId)).toEqual([officers['head-of-paid-service'], other]);
    const agreed = (['head-of-paid-service', 'monitoring-officer'] as const).reduce((one, officer) => after(decideOfficersAgreement(one, { officer, remark: '', actor: olga })), named);
    expect(officersAgreed(agreed)).toBe('Head of Paid Service; Monitoring Officer by their statutory deputy; the Chief Finance Officer (section 151) led on some of it and stood aside');
    expect(after(decideByManagement(agreed, { minute: 'Agreed.', back: [] }, { today })).state).toBe('audit-committee');
    expect(after(decideByManagement(agreed, { minute: 'Say more.', back: ['g001'] }, { today }))).toMatchObject({ agreedBy: [], stoodAside: [] });
  });

  it('is closed by the audit committee, or referred back, and then agreed anew', () => {
    const before = after(decideByManagement(allOfficers, { minute: 'Agreed.', back: [] }, { today }));
    const decide = (change: object) => decideByCommittee(before, { decision: 'noted', committeeId: anId('audit'), heldOn: today, minute: 'Noted.', isPublic: true, ...change }, { today });
    expect(refusals(decide({ committeeId: null, heldOn: '2026-09-02', minute: '' }))).toEqual(['AuditCommitteeMissing', 'MeetingNotYetHeld', 'AuditMinuteMissing']);
    expect(after(decide({}))).toMatchObject({ state: 'closed', isPublic: true, closedOn: today });
    expect(after(decide({ decision: 'referred-back' }))).toMatchObject({ state: 'management-team', agreedBy: [], isPublic: false, closedOn: null });
  });
});

describe('whom it asks', () => {
  const asked = (assessment: DeskAssessment) => tasksOf(assessment).map(({ kind, postId }) => [kind, postId]);
  it('each lead once, each reviewer once something is proposed, the officers, whoever runs it', () => {
    expect(asked(begun)).toEqual([['assess-characteristics', lead], ['assess-characteristics', other]]);
    expect(asked(after(propose(linked(begun))))).toEqual([['assess-characteristics', lead], ['assess-characteristics', other], ['review-characteristics', reviewer]]);
    expect(asked(comparing)).toEqual([['take-assessment-on', runner]]);
    expect(asked(withManagement).map(([kind]) => kind)).toEqual(['agree-assessment', 'agree-assessment', 'agree-assessment']);
    expect(asked(allOfficers)).toEqual([['take-assessment-on', runner]]);
    expect(asked(fresh)).toEqual([]);
  });

  it('never leaves an assessment that goes on without anybody asked, however it is sent back and forth', () => {
    const acts: readonly ((assessment: DeskAssessment, key: string) => Outcome<{ readonly assessment: DeskAssessment }>)[] = [
      (one, key) => decideLink(one, { key, actor: actor('lena'), record: link }),
      (one, key) => propose(one, {}, key),
      (one, key) => decideScoreReview(one, { key, actor: actor('rosa'), agrees: true, reason: '' }),
      (one, key) => decideScoreReview(one, { key, actor: actor('rosa'), agrees: false, reason: 'Again' }),
      (one, key) => decideComparison(one, { findings: 'Found', back: key === 'g001' ? [key] : [] }),
      (one) => decideOfficersAgreement(one, { officer: statutoryOfficerKeys.find((officer) => !one.agreedBy.includes(officer)) ?? 'monitoring-officer', remark: '', actor: actor('olga') }),
      (one) => decideToStandAside(one, { officer: 'chief-finance-officer', remark: '', actor: actor('lena') }),
      (one) => decideDeputyOfOfficer(one, { officer: 'monitoring-officer', postId: anId<PostId>('deputy'), reason: 'Away' }),
      (one, key) => decideByManagement(one, { minute: 'Minute', back: key === 'ci002' ? [key] : [] }, { today }),
    ];
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(acts.length - 1), fc.constantFrom('ci001', 'ci002', 'g001')), { maxLength: 60 }), (steps) => {
      let assessment = begun;
      for (const [act, key] of steps) {
        const outcome = acts[act]!(assessment, key);
        if (outcome.ok) assessment = outcome.value.assessment;
        expect(tasksOf(assessment).length).toBeGreaterThan(0);
        if (assessment.state !== 'assessing') expect(assessment.characteristics.every(({ state }) => state === 'agreed')).toBe(true);
      }
    }));
  });

  it('gives whoever is asked late five working days', () => {
    expect(deskDueOn(begun, 'proposals', { today, calendar: england })).toBe('2026-10-02');
    expect(deskDueOn(begun, 'proposals', { today: '2026-10-01', calendar: england })).toBe('2026-10-08');
  });
});

describe('its dates', () => {
  const none = { due: false, nextAt: null };
  const stepOn = (assessment: DeskAssessment, day: typeof today | '2026-09-08' | '2026-10-03' | '2027-09-09') => nextStepOfDeskAssessment({ assessment, reminders: none }, { today: day });
  it('tell once of each deadline that has passed, with what is late', () => {
    expect(stepOn(begun, today)).toMatchObject({ step: null, nextAt: '2026-10-03T07:00:00.000Z' });
    expect(stepOn(begun, '2026-10-03').step).toBe('tellOfLateness');
    expect(latenessOf(begun, '2026-10-03')).toEqual({ deadline: 'proposals', keys: ['ci001', 'ci002', 'g001'] });
    expect(latenessOf({ ...begun, latenessTold: ['proposals'] }, '2026-10-03')).toBeNull();
    expect(latenessOf(after(propose(linked(begun))), '2026-10-03')!.keys).toEqual(['ci002', 'g001']);
  });

  it('have linked records looked at every week, also after the close, for a year', () => {
    expect(stepOn(linked(begun), '2026-09-08').step).toBe('checkEvidence');
    expect(stepOn({ ...linked(begun), evidenceSeenOn: '2026-09-08' }, '2026-09-08')).toMatchObject({ step: null, nextAt: '2026-09-15T07:00:00.000Z' });
    const closed: DeskAssessment = { ...comparing, state: 'closed', closedOn: '2026-09-08', evidenceSeenOn: '2026-09-08' };
    expect(stepOn(closed, '2026-09-08')).toMatchObject({ step: null, ended: false });
    expect(stepOn({ ...closed, evidenceSeenOn: '2027-09-07' }, '2027-09-09')).toMatchObject({ step: null, ended: true });
  });
});

it('barriers and success factors: those that rows can answer are bound to a question, which says what it knows', () => {
  expect(['bar-7', 'bar-10', 'bar-11', 'csf-7', 'bar-2'].map(liveQuestionOf)).toEqual(['plans-on-the-shelf', 'loose-objectives', 'who-but-not-how', 'days-to-members', null]);
  expect([sayLiveAnswer('plans-on-the-shelf', { count: 3, of: 12 }), sayLiveAnswer('days-to-members', { count: 1, of: null }), sayLiveAnswer('days-to-members', { count: null, of: null })]).toEqual([
    '3 of 12.', '1 day.', 'Nothing in the product answers it yet.',
  ]);
});

it('holds a linked record to be broken where a measure turned red, or it is gone, withdrawn or replaced', () => {
  const now = (state: string) => brokenBecause(link, { label: 'HR01: Repairs', state, figure: '68% in Quarter 2' });
  expect([now('green'), now('amber')]).toEqual([null, null]);
  expect(now('red')).toBe('HR01: Repairs turned red: 68% in Quarter 2.');
  expect(brokenBecause({ ...link, then: { ...link.then, state: 'red' } }, { label: '', state: 'red', figure: null })).toBeNull();
  expect(brokenBecause({ ...link, kind: 'evidence' }, { label: 'plan.pdf', state: 'replaced', figure: null })).toBe('HR01: Repairs is replaced.');
  expect(brokenBecause(link, null)).toBe('HR01: Repairs is not there any more.');
});
