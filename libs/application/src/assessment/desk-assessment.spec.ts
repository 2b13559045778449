import type { DeskAssessment } from '@golden-thread/domain/assessment/desk-assessment';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { CommitteeId, DeskAssessmentId } from '@golden-thread/domain/shared/id';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { takeSteps } from '../engine/testing/take-steps';
import { outboxMessagesOf } from '../events/events';
import { eventNamesOf, measureOf, openTasksOf } from '../measure/testing/measures-and-tasks';
import { getLiveAnswer } from './live-answers';
import { linkRecord, proposeScore, type ProposeScore, reviewScore } from './assess-characteristic';
import { checkEvidence, nextStepOfDeskAssessment, remindOfDeskAssessment, tellOfLateness } from './desk-steps';
import { installFramework } from './frameworks';
import { getDeskAssessment, listDeskAssessments } from './get-desk-assessment';
import { allocateCharacteristics, beginDeskAssessment, setUpDeskAssessment } from './set-up-desk-assessment';
import { agreeAsOfficer, nameDeputyOfOfficer, standAsideAsOfficer } from './statutory-officers';
import { compareScores, recordCommitteeDecision, recordManagementDecision } from './take-assessment-on';

let fresh: FreshDatabase;
let council: SmallCouncil;
let assessmentId: DeskAssessmentId;
const committeeId = idFor<CommitteeId>('desk', 'audit-committee');

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const code = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code);
const actor = (post: SmallPost) => council.actor(post);
const clockAt = (day: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [`${day}T08:30:00.000Z`, council.id]);
const read = async (post: SmallPost = 'policyOfficer') => ok(await getDeskAssessment(fresh.database, actor(post), assessmentId));
const wake = () => takeSteps(fresh.database, { councilId: council.id, subjectId: assessmentId }, { next: nextStepOfDeskAssessment, steps: { checkEvidence, tellOfLateness, remindOfDeskAssessment } });
const tasks = async () => (await openTasksOf(fresh, council)).map(({ kind, post, due }) => [kind, post, due]);
const best = { narrative: 'It holds: every complaint is read.', score: 2, wanted: 2, whyLower: null, improvement: { title: '', owner: null, dueOn: '' } } as const;
const propose = (statement: string, post: SmallPost, proposal: ProposeScore['proposal'] = best) => proposeScore(fresh.database, actor(post), { assessmentId, statement, proposal });
const review = (statement: string, post: SmallPost, reason = '') => reviewScore(fresh.database, actor(post), { assessmentId, statement, agrees: reason === '', reason });
const link = (statement: string, post: SmallPost, reference = 'HR01') => linkRecord(fresh.database, actor(post), { assessmentId, statement, record: { reference }, heading: null });

/** A quarter's figure of the measure, against a target of 80. */
const enterFigure = (period: string, value: string, endsOn: CalendarDate) =>
  fresh.database.transact({ actor: actor('policyOfficer') }, async (work) =>
    accept(await importMeasures(work, {
      measures: [], targets: [{ ref: 'HR01', period, target: '80' }],
      figures: [{ ref: 'HR01', period, endsOn, value, numerator: null, denominator: null, dataStatus: 'final', commentary: '', state: 'verified' }],
    })));

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'desk', '2026-07-20T08:00:00.000Z');
  await fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'AUD', 'Audit Committee', 'service')`, [committeeId, council.id]);
  await fresh.database.transact({ actor: actor('policyOfficer') }, async (work) => accept(await importMeasures(work, { measures: [measureOf(council, 'HR01')], targets: [], figures: [] })));
  await enterFigure('2026-Q1', '81', '2026-06-30');
  const { id: frameworkId } = ok(await installFramework(fresh.database, actor('policyOfficer'), { of: { shipped: 'audit-headings' } }));
  assessmentId = ok(await setUpDeskAssessment(fresh.database, actor('policyOfficer'), {
    title: 'Best value', frameworkId, sections: ['aud'], serviceId: null, follows: null,
    officers: { 'head-of-paid-service': { code: 'chiefExecutive' }, 'chief-finance-officer': { code: 'director' }, 'monitoring-officer': { code: 'administrator' } },
    deadlines: { proposals: '2026-08-14', reviews: '2026-08-28', comparison: '2026-09-04', 'management-team': '2026-09-15', 'audit-committee': '2026-09-29' },
  })).id;
});
afterAll(() => fresh.drop());

story('a desk assessment', (step) => {
  step('is allocated, and asks each lead once when it begins; nobody reviews their own', async () => {
    const allocate = (statements: readonly string[], lead: string, reviewer: string) => allocateCharacteristics(fresh.database, actor('policyOfficer'), { assessmentId, statements, lead: { code: lead }, reviewer: { code: reviewer } });
    const keys = (await read()).characteristics.map(({ key }) => key);
    expect(code(await allocate(keys, 'serviceManager', 'serviceManager'))).toBe('ReviewerLeads');
    ok(await allocate(keys.slice(0, 2), 'serviceManager', 'unitManager'));
    expect(code(await beginDeskAssessment(fresh.database, actor('policyOfficer'), { assessmentId }))).toBe('CharacteristicsUnallocated');
    ok(await allocate(keys.slice(2), 'unitManager', 'officer'));
    expect(code(await beginDeskAssessment(fresh.database, actor('officer'), { assessmentId }))).toBe('NotPermitted');
    ok(await beginDeskAssessment(fresh.database, actor('policyOfficer'), { assessmentId }));
    expect((await tasks()).sort()).toEqual([['assess-characteristics', 'serviceManager', '2026-08-14'], ['assess-characteristics', 'unitManager', '2026-08-14']]);
  });

  step('rests a score on a measure with its figure as it stood that day, and asks the reviewer', async () => {
    const [first] = (await read()).characteristics;
    expect(code(await link(first!.key, 'officer'))).toBe('NotLeading');
    expect(code(await link(first!.key, 'serviceManager', 'NONE'))).toBe('NoSuchRecord');
    expect(code(await propose(first!.key, 'serviceManager'))).toBe('EvidenceOfScoreMissing');
    ok(await link(first!.key, 'serviceManager'));
    expect((await read()).characteristics[0]!.links).toMatchObject([{ record: { linkedOn: '2026-07-20', then: { label: 'HR01: Measure HR01', state: 'green', figure: '81.0% in Quarter 1 2026/27' } }, broken: null }]);
    ok(await propose(first!.key, 'serviceManager'));
    expect((await tasks()).map(([kind, post]) => `${kind} ${post}`).sort()).toEqual(['assess-characteristics serviceManager', 'assess-characteristics unitManager', 'review-characteristics unitManager']);
  });

  step('has nobody review what they contributed to: the next in line is asked', async () => {
    const [, , third] = (await read()).characteristics;
    ok(await allocateCharacteristics(fresh.database, actor('policyOfficer'), { assessmentId, statements: [third!.key], lead: { code: 'unitManager' }, reviewer: { code: 'serviceManager' } }));
    const both = { ...actor('unitManager'), personId: council.people.serviceManager };
    ok(await linkRecord(fresh.database, both, { assessmentId, statement: third!.key, record: { reference: 'HR01' }, heading: null }));
    ok(await propose(third!.key, 'unitManager'));
    const asked = (await read()).characteristics[2]!;
    expect(asked.reviewerPostId).toBe(council.posts.director);
    expect(code(await review(third!.key, 'serviceManager'))).toBe('NotReviewing');
    ok(await review(third!.key, 'director'));
  });

  step('reminds its leads, and tells whoever runs it once what is late', async () => {
    await clockAt('2026-08-17');
    ok(await wake());
    ok(await wake());
    const names = (await eventNamesOf(fresh, council)).filter((name) => name === 'DeskAssessmentLate' || name.startsWith('Task'));
    expect(names.filter((name) => name === 'DeskAssessmentLate')).toHaveLength(1);
    expect(names.filter((name) => name === 'TaskReminded').length).toBeGreaterThan(0);
    const [told] = await fresh.asOwner<{ person: string; keys: number }>(
      `select r.person_id as person, jsonb_array_length(e.payload->'statements') as keys from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'DeskAssessmentLate'`, [council.id]);
    expect(told).toEqual({ person: council.people.policyOfficer, keys: 3 });
  });

  step('is compared across leads once every score is agreed; what is sent back is agreed anew', async () => {
    const { characteristics } = await read();
    const reviewers: Readonly<Record<string, SmallPost>> = { serviceManager: 'unitManager', unitManager: 'officer' };
    for (const [at, { key, state }] of characteristics.entries()) {
      const lead: SmallPost = at < 2 ? 'serviceManager' : 'unitManager';
      if (state === 'agreed') continue;
      if (state === 'asked') {
        const gap = { ...best, score: 0, wanted: 1, whyLower: 'One step a year.', improvement: { title: `Mend ${key}`, owner: { code: 'officer' }, dueOn: '2026-12-18' as const } };
        ok(await propose(key, lead, gap));
      }
      if (at === 0) ok(await review(key, reviewers[lead]!, 'Which quarter?'));
      if (at === 0) ok(await propose(key, lead));
      ok(await review(key, reviewers[lead]!));
    }
    expect(await read()).toMatchObject({ state: 'comparing' });
    const [first] = characteristics;
    ok(await compareScores(fresh.database, actor('policyOfficer'), { assessmentId, findings: 'Kinder than the rest.', back: [first!.key] }));
    expect((await tasks()).map(([kind, post]) => `${kind} ${post}`)).toContain('assess-characteristics serviceManager');
    ok(await propose(first!.key, 'serviceManager'));
    ok(await review(first!.key, 'unitManager'));
    ok(await compareScores(fresh.database, actor('policyOfficer'), { assessmentId, findings: 'One yardstick.', back: [] }));
  });

  step('is agreed by each statutory officer, then by the management team: each gap is then an action with an owner', async () => {
    expect((await tasks()).map(([kind, post]) => `${kind} ${post}`).sort()).toEqual(['agree-assessment administrator', 'agree-assessment chiefExecutive', 'agree-assessment director']);
    const decide = () => recordManagementDecision(fresh.database, actor('policyOfficer'), { assessmentId, minute: 'Agreed.', back: [] });
    expect(code(await decide())).toBe('OfficersStillToAgree');
    expect(code(await agreeAsOfficer(fresh.database, actor('officer'), { assessmentId, officer: 'monitoring-officer', remark: '' }))).toBe('NotStatutoryOfficer');
    const led = { ...actor('director'), personId: council.people.serviceManager };
    const finance = { assessmentId, officer: 'chief-finance-officer', remark: '' } as const;
    expect(code(await agreeAsOfficer(fresh.database, led, finance))).toBe('OfficerLed');
    expect(code(await standAsideAsOfficer(fresh.database, actor('director'), finance))).toBe('OfficerDidNotLead');
    ok(await standAsideAsOfficer(fresh.database, led, finance));
    const deputed = { assessmentId, officer: 'monitoring-officer', deputy: { code: 'officer' }, reason: 'She is ill' } as const;
    expect(code(await nameDeputyOfOfficer(fresh.database, actor('serviceManager'), deputed))).toBe('NotRunningAssessment');
    ok(await nameDeputyOfOfficer(fresh.database, actor('policyOfficer'), deputed));
    expect((await tasks()).map(([kind, post]) => `${kind} ${post}`).sort()).toEqual(['agree-assessment chiefExecutive', 'agree-assessment officer']);
    ok(await agreeAsOfficer(fresh.database, actor('chiefExecutive'), { assessmentId, officer: 'head-of-paid-service', remark: '' }));
    ok(await agreeAsOfficer(fresh.database, actor('officer'), { assessmentId, officer: 'monitoring-officer', remark: '' }));
    expect(await read()).toMatchObject({ stoodAside: ['chief-finance-officer'], deputies: ['monitoring-officer'] });
    ok(await decide());
    const actions = await fresh.asOwner<{ title: string; owner: string }>(
      `select a.title, p.code as owner from action a join post p on p.id = a.owner_post_id where a.council_id = $1 and a.origin_kind = 'desk-assessment' order by a.title`, [council.id]);
    expect(actions).toHaveLength((await read()).characteristics.filter(({ proposal }) => proposal?.improvement).length);
    expect(actions.length).toBeGreaterThan(0);
    expect(new Set(actions.map(({ owner }) => owner))).toEqual(new Set(['officer']));
  });

  step('is closed by the audit committee; others read it where it was made public', async () => {
    expect(code(await getDeskAssessment(fresh.database, actor('leadMember'), assessmentId))).toBe('NoSuchDeskAssessment');
    await clockAt('2026-09-30');
    const decide = (heldOn: '2026-09-29' | '2026-10-29') => recordCommitteeDecision(fresh.database, actor('policyOfficer'), { assessmentId, decision: 'noted', committeeId, heldOn, minute: 'Noted.', isPublic: true });
    expect(code(await decide('2026-10-29'))).toBe('MeetingNotYetHeld');
    ok(await decide('2026-09-29'));
    expect(await read('leadMember')).toMatchObject({ state: 'closed', audit: { decision: 'noted' } });
    expect((await tasks()).filter(([kind]) => kind !== 'complete-action')).toEqual([]);
    expect(ok(await listDeskAssessments(fresh.database, actor('leadMember')))).toMatchObject([{ reference: 'DA-1', state: 'closed', mine: false, agreed: 5 }]);
  });

  step('marks a score stale whose measure turned red, and tells its lead once', async () => {
    await enterFigure('2026-Q2', '60', '2026-09-30');
    await clockAt('2026-10-08');
    expect(ok(await wake()).taken).toEqual(['checkEvidence']);
    const stale = (await read()).characteristics.filter(({ stale: found }: DeskAssessment['characteristics'][number]) => found !== null);
    expect(stale.map(({ stale: found }) => found)).toContainEqual({ since: '2026-10-08', because: 'HR01: Measure HR01 turned red: 60.0% in Quarter 2 2026/27.' });
    await clockAt('2026-10-16');
    ok(await wake());
    const told = await fresh.asOwner<{ person: string }>(
      `select r.person_id as person from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'ScoreStale' order by e.occurred_at, r.person_id`, [council.id]);
    expect(new Set(told.map(({ person }) => person))).toEqual(new Set([council.people.serviceManager, council.people.unitManager]));
    expect(told).toHaveLength(stale.length);
  });

  step('barriers and success factors: asks the rows what they can answer, with the day', async () => {
    const ask = async (statement: string) => ok(await getLiveAnswer(fresh.database, actor('policyOfficer'), statement));
    const open = (await fresh.asOwner<{ count: number }>(`select count(*)::int as count from action where council_id = $1`, [council.id]))[0]!.count;
    expect(await ask('bar-11')).toEqual({ asks: 'Open actions that have an owner and no steps', answer: `${open} of ${open}.`, on: '2026-10-16' });
    expect(await ask('bar-7')).toMatchObject({ answer: '0 of 0.' });
    expect(await ask('bar-6')).toMatchObject({ answer: '0 of 0.' });
    expect(await ask('bar-10')).toMatchObject({ asks: 'People’s objectives that lead to nothing in the council plan', answer: '0 of 0.' });
    expect(await ask('csf-7')).toMatchObject({ answer: 'Nothing in the product answers it yet.' });
    expect(await ask('bar-2')).toBeNull();
  });
});
