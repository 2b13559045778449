import { submitStageReturn } from '@golden-thread/application/stage-return/submit-stage-return';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { type Act, type Cast, exampleCouncil } from '../cast';

/** Amara Nwosu gives what a stage of the timetable asks of the policy team itself. */
async function giveAs(cast: Cast, stage: StageKey, { year, answers }: { readonly year: FinancialYear; readonly answers: Answers }): Promise<void> {
  const asked = await cast.read((reading) =>
    reading.query<{ id: StageReturnId }>(
      `select r.id from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
       join performance_year y on y.id = r.year_id where r.council_id = $1 and y.year = $2 and a.stage_key = $3 and r.state = 'asked'`,
      [cast.councilId, year, stage],
    ),
  );
  const amara = await cast.as('Amara Nwosu');
  for (const { id } of asked) await cast.expectAccepted(submitStageReturn(cast.database, amara, { returnId: id, answers, submission: cast.submissionFor(stage) }));
}

/** What a stage of this year asks of the policy team, given on a day. */
export const givenReturn = (stage: StageKey, on: CalendarDate, { summary, answers }: { readonly summary: string; readonly answers: Answers }): Act => ({
  key: `given-${stage}`, on, summary, play: (cast) => giveAs(cast, stage, { year: exampleCouncil.year, answers }),
});

/** What the shipped timetable asks of the policy team until the newcomer comes. */
export const policyTeamReturns: readonly Act[] = [
  givenReturn('feedback.annual-report', '2026-07-29', {
    summary: 'Amara Nwosu writes the annual report on complaints and feedback',
    answers: { where: 'Policy share, complaints 2025-26, final', note: 'The ombudsman’s letter is its annex.' },
  }),
  givenReturn('analysis.brief', '2026-08-27', {
    summary: 'Amara Nwosu writes the brief for the refresh of the council plan',
    answers: { where: 'Policy share, council plan 2027, brief v2', note: 'Growth in older households and the survey of residents are its first two pages.' },
  }),
  givenReturn('q1.members-agenda', '2026-09-02', { summary: 'The agenda with quarter 1 is out five clear days before scrutiny', answers: { done: 'yes', note: '' } }),
  givenReturn('planning.launch', '2026-09-10', { summary: 'Service planning is launched', answers: { what: 'Guidance and figures went to all services; team days are in October.' } }),
  givenReturn('budget.consultation-opens', '2026-09-18', { summary: 'The budget consultation opens', answers: { what: 'The survey is on the website and in both libraries until 23 October.' } }),
  givenReturn('h1.agenda', '2026-11-11', { summary: 'The agenda with the half-year report is out', answers: { done: 'yes', note: '' } }),
  givenReturn('planning.first-drafts', '2026-12-10', { summary: 'Every service has its first draft', answers: { done: 'yes', note: '' } }),
  givenReturn('year.next-drafted', '2027-02-12', { summary: 'The next year is drafted and rehearsed', answers: { done: 'yes', note: 'Two rehearsals stand beside it.' } }),
];

/** And as the year goes on to its end. */
export const policyTeamReturnsToJune: readonly Act[] = [
  givenReturn('planning.coverage-check', '2027-03-01', { summary: 'Amara Nwosu finds every deliverable with its lead service', answers: { done: 'yes', note: '' } }),
  givenReturn('planning.final', '2027-03-16', { summary: 'Service plans are final, targets set with reasons', answers: { done: 'yes', note: '' } }),
  givenReturn('next-pre-election.starts', '2027-03-25', { summary: 'Services know what waits until the poll', answers: { done: 'yes', note: '' } }),
  givenReturn('h2.agenda', '2027-06-02', { summary: 'The agenda with the annual report is out', answers: { done: 'yes', note: '' } }),
];
