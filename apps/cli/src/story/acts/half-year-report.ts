import { answerChallenge, challengeReport, concludeChallenge } from '@golden-thread/application/report/challenge-report';
import { composeReport } from '@golden-thread/application/report/compose-report';
import { publishReport } from '@golden-thread/application/report/publish-report';
import type { CommitteeNarrative } from '@golden-thread/domain/document/committee-paper';
import type { Act } from '../cast';
import { openChallenges, reportOf } from '../find-things';

const summary =
  'Three measures in four met their target. Recycling was the best the borough has had. Housing repairs fell to seven in ten in time and have a recovery plan that ' +
  'works; planning decisions slowed in the summer and have one now. Sickness is a little over its profile.';

/** What the officer says under the heads that no figure fills. Its purpose says itself. */
const narrative: CommitteeNarrative = {
  purpose: '',
  recommendations: '1. To note how the council has performed from April to September.\n\n2. To keep the recovery plan for housing repairs under review until its panel is satisfied.',
  background: 'Every quarter each service reviews its own performance, and the management team reviews the council’s. This report brings both together, as the performance framework asks.',
  risk: 'Housing repairs may not recover by March if gangs leave faster than they are hired; the risk is on the register and reviewed every quarter.',
  equality: 'Tenants who wait longest for repairs are more often disabled or older than tenants as a whole. The recovery plan takes their jobs first.',
  resources: 'None from this report. What recovery plans cost is met from vacancies and reserves that are named in them.',
  reasons: 'So that members challenge the council’s performance before it is published, and decide on what they are told.',
};

/** The half-year report: composed from frozen figures, challenged by scrutiny, then by Cabinet, answered, published as they saw it. */
export const halfYearReport: readonly Act[] = [
  {
    key: 'h1-composed',
    on: '2026-11-06',
    summary: 'Amara Nwosu composes the half-year report from the frozen figures and the decisions',
    play: async (cast) => {
      const report = await reportOf(cast, 'h1');
      await cast.expectAccepted(composeReport(cast.database, await cast.as('Amara Nwosu'), { reportId: report.id, summary, narrative, submission: cast.submission() }));
    },
  },
  {
    key: 'h1-scrutiny',
    on: '2026-11-19',
    summary: 'Overview and Scrutiny challenges the report',
    play: async (cast) => {
      const report = await reportOf(cast, 'h1');
      const chair = await cast.as('Cllr Patricia Lindqvist');
      const text = 'The report says that repairs recover. How many tenants still wait longer than they were promised, and for how long?';
      await cast.expectAccepted(challengeReport(cast.database, chair, { reportId: report.id, body: 'scrutiny', text, submission: cast.submission() }));
    },
  },
  {
    key: 'h1-scrutiny-answered',
    on: '2026-11-24',
    summary: 'The challenge is answered, and scrutiny is content',
    play: async (cast) => {
      const report = await reportOf(cast, 'h1');
      for (const { id } of await openChallenges(cast, report.id)) {
        const answer = '640 jobs waited beyond their date on 31 October, half of them by less than two weeks. The list by ward is before the committee.';
        const command = { reportId: report.id, challengeId: id, answer, submission: cast.submissionFor(`answer to ${id}`) };
        await cast.expectAccepted(answerChallenge(cast.database, await cast.as('Amara Nwosu'), command));
      }
      const statement = 'Answered. The committee asks for the list again in March.';
      const command = { reportId: report.id, body: 'scrutiny' as const, statement, submission: cast.submission() };
      await cast.expectAccepted(concludeChallenge(cast.database, await cast.as('Cllr Patricia Lindqvist'), command));
    },
  },
  {
    key: 'h1-cabinet',
    on: '2026-12-03',
    summary: 'Cabinet challenges the same report, is answered and concludes',
    play: async (cast) => {
      const report = await reportOf(cast, 'h1');
      const jean = await cast.as('Cllr Jean Whitlock');
      const text = 'Why did nobody tell us in July that Housing would hand in nothing?';
      await cast.expectAccepted(challengeReport(cast.database, jean, { reportId: report.id, body: 'cabinet', text, submission: cast.submission() }));
      for (const { id } of await openChallenges(cast, report.id)) {
        const answer = 'The reminder went to the director on 29 July. From this quarter the lead member hears of it on the same day.';
        const command = { reportId: report.id, challengeId: id, answer, submission: cast.submissionFor(`answer to ${id}`) };
        await cast.expectAccepted(answerChallenge(cast.database, await cast.as('Amara Nwosu'), command));
      }
      const command = { reportId: report.id, body: 'cabinet' as const, statement: 'Answered.', submission: cast.submission() };
      await cast.expectAccepted(concludeChallenge(cast.database, jean, command));
    },
  },
  {
    key: 'h1-published',
    on: '2026-12-07',
    summary: 'The half-year report is published',
    play: async (cast) => {
      const report = await reportOf(cast, 'h1');
      await cast.expectAccepted(publishReport(cast.database, await cast.as('Amara Nwosu'), { reportId: report.id, submission: cast.submission() }));
    },
  },
];
