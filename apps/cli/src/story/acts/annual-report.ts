import { answerChallenge, challengeReport, concludeChallenge } from '@golden-thread/application/report/challenge-report';
import { composeReport } from '@golden-thread/application/report/compose-report';
import { publishReport } from '@golden-thread/application/report/publish-report';
import type { Act } from '../cast';
import { openChallenges, reportOf } from '../find-things';

/** The second half-yearly report is the annual one: with its publication the year ends. */
export const annualReport: readonly Act[] = [
  {
    key: 'h2-composed',
    on: '2027-05-10',
    summary: 'Amara Nwosu composes the annual report',
    play: async (cast) => {
      const report = await reportOf(cast, 'h2');
      const summary = 'A year in which repairs and planning fell and came back, and recycling was the best the borough has had.';
      await cast.expectAccepted(composeReport(cast.database, await cast.as('Amara Nwosu'), { reportId: report.id, summary, submission: cast.submission() }));
    },
  },
  {
    key: 'h2-scrutiny',
    on: '2027-06-10',
    summary: 'Overview and Scrutiny challenges it and is answered',
    play: async (cast) => {
      const report = await reportOf(cast, 'h2');
      const chair = await cast.as('Cllr Patricia Lindqvist');
      const text = 'What will keep repairs where they are when the agency gangs have gone?';
      await cast.expectAccepted(challengeReport(cast.database, chair, { reportId: report.id, body: 'scrutiny', text, submission: cast.submission() }));
      for (const { id } of await openChallenges(cast, report.id)) {
        const command = { reportId: report.id, challengeId: id, answer: 'Five of six posts are filled; the sixth is advertised.', submission: cast.submissionFor(`answer to ${id}`) };
        await cast.expectAccepted(answerChallenge(cast.database, await cast.as('Amara Nwosu'), command));
      }
      const command = { reportId: report.id, body: 'scrutiny' as const, statement: 'Answered.', submission: cast.submission() };
      await cast.expectAccepted(concludeChallenge(cast.database, chair, command));
    },
  },
  {
    key: 'h2-cabinet',
    on: '2027-06-24',
    summary: 'Cabinet has no challenge',
    play: async (cast) => {
      const report = await reportOf(cast, 'h2');
      const command = { reportId: report.id, body: 'cabinet' as const, statement: 'No challenge.', submission: cast.submission() };
      await cast.expectAccepted(concludeChallenge(cast.database, await cast.as('Cllr Jean Whitlock'), command));
    },
  },
  {
    key: 'h2-published',
    on: '2027-06-28',
    summary: 'The annual report is published, and the year ends',
    play: async (cast) => {
      const report = await reportOf(cast, 'h2');
      await cast.expectAccepted(publishReport(cast.database, await cast.as('Amara Nwosu'), { reportId: report.id, submission: cast.submission() }));
    },
  },
];
