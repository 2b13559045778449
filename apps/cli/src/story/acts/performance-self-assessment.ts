import { reportAction } from '@golden-thread/application/action/report-action';
import { linkRecord, proposeScore, type ProposeScore, reviewScore } from '@golden-thread/application/assessment/assess-characteristic';
import { installFramework } from '@golden-thread/application/assessment/frameworks';
import { allocateCharacteristics, beginDeskAssessment, setUpDeskAssessment } from '@golden-thread/application/assessment/set-up-desk-assessment';
import { agreeAsOfficer } from '@golden-thread/application/assessment/statutory-officers';
import { compareScores, recordCommitteeDecision, recordManagementDecision } from '@golden-thread/application/assessment/take-assessment-on';
import type { StatutoryOfficer } from '@golden-thread/domain/assessment/desk-assessment';
import type { CommitteeId, CouncilPlanId } from '@golden-thread/domain/shared/id';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const assessmentId = 'DA-1';
const policyOfficer = 'Amara Nwosu';
const deadlines = { proposals: '2026-04-24', reviews: '2026-04-30', comparison: '2026-05-07', 'management-team': '2026-05-12', 'audit-committee': '2026-05-29' } as const;
const officers = { 'head-of-paid-service': 'CE', 'chief-finance-officer': 'FIN', 'monitoring-officer': 'LEG' } as const satisfies Readonly<Record<StatutoryOfficer, string>>;

/** Each lead with what they lead on; they review each other. */
const leads = { HOU: ['spm-1', 'spm-2', 'spm-3', 'spm-4'], PLN: ['spm-5', 'spm-6', 'spm-7', 'spm-8'] } as const;
type Lead = keyof typeof leads;
const reviewerOf: Readonly<Record<Lead, Lead>> = { HOU: 'PLN', PLN: 'HOU' };

const monthly = 'Put the scorecard on the management team’s first agenda of each month';
const minus = (narrative: string): ProposeScore['proposal'] => ({ narrative, score: 0, wanted: 0, whyLower: 'It comes with the new way of planning, which has its own plan.', improvement: { title: '', owner: null, dueOn: '' } });
const plus = (narrative: string): ProposeScore['proposal'] => ({ narrative, score: 1, wanted: 1, whyLower: null, improvement: { title: '', owner: null, dueOn: '' } });

/** What the council says of itself before its year: two strengths, six weaknesses. */
const said: Readonly<Record<string, ProposeScore['proposal']>> = {
  'spm-1': plus('The council plan is agreed each spring, and every service writes its own from it.'),
  'spm-2': minus('Plans name who is to do what; how it is done stands in people’s heads.'),
  'spm-3': minus('The budget is made in February, the plans in April.'),
  'spm-4': minus('No plan says what it takes in people and money.'),
  'spm-5': minus('Each service has its own spreadsheet.'),
  'spm-6': plus('Members have a report at the end of each year; planning’s figures are the example they name.'),
  'spm-7': minus('Nobody checks the figures before they are printed.'),
  'spm-8': { narrative: 'Figures reach the management team when somebody asks for them.', score: 0, wanted: 1, whyLower: null, improvement: { title: monthly, owner: { code: 'LEG' }, dueOn: '2026-06-30' } },
};

const holder = async (cast: Cast, code: string) => cast.holderOf(await idsOf.post(cast, code));

async function setUp(cast: Cast): Promise<void> {
  const amara = await cast.as(policyOfficer);
  const { database } = cast;
  const { id: frameworkId } = await cast.expectAccepted(installFramework(database, amara, { of: { shipped: 'spelthorne-plus-minus' }, submission: cast.submissionFor('framework') }));
  const named = Object.fromEntries(Object.entries(officers).map(([officer, code]) => [officer, { code }])) as Record<StatutoryOfficer, { readonly code: string }>;
  await cast.expectAccepted(setUpDeskAssessment(database, amara, {
    title: 'How we manage performance, before the year', frameworkId, sections: ['spm'], serviceId: null, officers: named, deadlines, follows: null, submission: cast.submissionFor('set-up'),
  }));
  for (const [lead, statements] of Object.entries(leads)) {
    const reviewer = reviewerOf[lead as Lead];
    await cast.expectAccepted(allocateCharacteristics(database, amara, { assessmentId, statements, lead: { code: lead }, reviewer: { code: reviewer }, submission: cast.submissionFor(lead) }));
  }
  await cast.expectAccepted(beginDeskAssessment(database, amara, { assessmentId, submission: cast.submissionFor('begin') }));
}

async function propose(cast: Cast): Promise<void> {
  const [plan] = await cast.read((reading) => reading.query<{ id: CouncilPlanId }>('select id from council_plan where council_id = $1 order by published_on limit 1', [cast.councilId]));
  if (!plan) throw new StoryStuck('There is no council plan to show that planning is settled.');
  const { database } = cast;
  const link = async (lead: Lead, statement: string, record: Parameters<typeof linkRecord>[2]['record']) =>
    cast.expectAccepted(linkRecord(database, await holder(cast, lead), { assessmentId, statement, record, heading: null, submission: cast.submissionFor(`link ${statement}`) }));
  await link('HOU', 'spm-1', { kind: 'council-plan', id: plan.id });
  await link('PLN', 'spm-6', { reference: 'PLN2' });
  for (const [lead, statements] of Object.entries(leads)) {
    for (const statement of statements) await cast.expectAccepted(proposeScore(database, await holder(cast, lead), { assessmentId, statement, proposal: said[statement]!, submission: cast.submissionFor(statement) }));
  }
}

async function review(cast: Cast): Promise<void> {
  for (const [lead, statements] of Object.entries(leads)) {
    const reviewer = await holder(cast, reviewerOf[lead as Lead]);
    for (const statement of statements) await cast.expectAccepted(reviewScore(cast.database, reviewer, { assessmentId, statement, agrees: true, reason: '', submission: cast.submissionFor(statement) }));
  }
}

async function agree(cast: Cast): Promise<void> {
  for (const [officer, code] of Object.entries(officers)) {
    await cast.expectAccepted(agreeAsOfficer(cast.database, await holder(cast, code), { assessmentId, officer: officer as StatutoryOfficer, remark: '', submission: cast.submissionFor(officer) }));
  }
  await cast.expectAccepted(recordManagementDecision(cast.database, await cast.as(policyOfficer), { assessmentId, minute: 'Agreed. Six weaknesses are what the year is for.', back: [], submission: cast.submissionFor('management') }));
}

async function takeToCommittee(cast: Cast): Promise<void> {
  const [committee] = await cast.read((reading) => reading.query<{ id: CommitteeId }>(`select id from committee where council_id = $1 and code = 'AUDIT'`, [cast.councilId]));
  await cast.expectAccepted(recordCommitteeDecision(cast.database, await cast.as(policyOfficer), {
    assessmentId, decision: 'noted', committeeId: committee?.id ?? null, heldOn: '2026-05-21', minute: 'Noted; the committee asks for the same list a year on.', isPublic: true, submission: cast.submissionFor('committee'),
  }));
}

async function fulfil(cast: Cast): Promise<void> {
  const [action] = await cast.read((reading) => reading.query<{ reference: string }>('select reference from action where council_id = $1 and title = $2', [cast.councilId, monthly]));
  if (!action) throw new StoryStuck('The action of the assessment is not in the register.');
  await cast.expectAccepted(reportAction(cast.database, await holder(cast, 'LEG'), {
    actionId: action.reference, status: 'achieved', progress: 100, dueOn: '2026-06-30', reason: 'It has stood on the agenda since 2 June.', submission: cast.submissionFor('achieved'),
  }));
}

/** Before its year the council says what it does well and what not, at the desk: two heads lead, each reviews the other, three officers agree. */
export const performanceSelfAssessment: readonly Act[] = [
  { key: 'self-assessment-set-up', on: '2026-04-09', summary: 'Amara Nwosu has two heads of service assess how the council manages performance', play: setUp },
  { key: 'self-assessment-proposed', on: '2026-04-22', summary: 'Two strengths and six weaknesses are proposed, each with what shows it', play: propose },
  { key: 'self-assessment-reviewed', on: '2026-04-28', summary: 'Each head reviews what the other proposed', play: review },
  {
    key: 'self-assessment-compared', on: '2026-05-06', summary: 'The scores are compared across leads',
    play: async (cast) => void (await cast.expectAccepted(compareScores(cast.database, await cast.as(policyOfficer), { assessmentId, findings: 'Both heads took "settled" to mean: written down and done by all.', back: [], submission: cast.submission() }))),
  },
  { key: 'self-assessment-agreed', on: '2026-05-12', summary: 'The three statutory officers agree, then the management team', play: agree },
  { key: 'self-assessment-committee', on: '2026-05-22', summary: 'The Audit Committee has noted it', play: takeToCommittee },
  { key: 'self-assessment-action', on: '2026-06-24', summary: 'The scorecard stands on the management team’s agenda each month', play: fulfil },
];
