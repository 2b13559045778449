import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { submitStageReturn } from '@golden-thread/application/stage-return/submit-stage-return';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PostId, StageReturnId } from '@golden-thread/domain/shared/id';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import { type Act, exampleCouncil } from '../cast';

const meeting = 'h1.cabinet';
const { year } = exampleCouncil;
const done: Answers = { done: 'yes', note: '' };

/** Whoever has a step of the paper's way does it. */
const stepOf = (name: string, on: CalendarDate, { summary, answers }: { readonly summary: string; readonly answers: Answers }): Act => ({
  key: `h1-cabinet-${name}`,
  on,
  summary,
  play: async (cast) => {
    const asked = await cast.read((reading) =>
      reading.query<{ id: StageReturnId; postId: PostId }>(
        `select r.id, r.post_id as "postId" from stage_return r join stage s on s.id = r.stage_id join performance_year y on y.id = r.year_id
         where r.council_id = $1 and y.year = $2 and s.key = $3 and r.state = 'asked'`,
        [cast.councilId, year, `${meeting}.${name}`],
      ),
    );
    for (const { id, postId } of asked) await cast.expectAccepted(submitStageReturn(cast.database, await cast.holderOf(postId), { returnId: id, answers, submission: cast.submissionFor(name) }));
  },
});

/** The half-year report's way to Cabinet: legal services clear it after the agenda is out, so that it goes before members as a supplementary paper. */
export const lateClearance: readonly Act[] = [
  {
    key: 'h1-cabinet-way-added',
    on: '2026-10-23',
    summary: 'Amara Nwosu adds the half-year report’s way to Cabinet: draft, clearances, briefing, agenda, decision notice',
    play: async (cast) => {
      const amara = await cast.as('Amara Nwosu');
      const isThere = (await cast.read((reading) => reading.query('select 1 from stage where council_id = $1 and key = $2', [cast.councilId, `${meeting}.draft`]))).length > 0;
      // Added already, where this act was cut short after it had been applied.
      if (isThere) return;
      const parts = { author: 'LEG-POL', finance: 'FIN', legal: 'LEG-LAW', leadMember: 'LM-LDR', clerk: 'LEG-DEM' };
      const edit = { kind: 'add-chain', stage: meeting, chain: { parts, keyDecision: false } } as const;
      const { id } = await cast.expectAccepted(previewTimetableChange(cast.database, amara, { year, edit }, cast.submissionFor('preview')));
      await cast.expectAccepted(applyTimetableChange(cast.database, amara, { previewId: id, reason: 'Clearances have come by e-mail until now, and nobody saw which was late.' }, cast.submissionFor('application')));
    },
  },
  stepOf('draft', '2026-11-05', { summary: 'The report for Cabinet is drafted', answers: { where: 'Policy share, half-year 2026-27, draft 1', note: 'Figures are frozen tomorrow.' } }),
  stepOf('finance', '2026-11-12', { summary: 'Finance clears it', answers: done }),
  stepOf('lead-member', '2026-11-18', { summary: 'The Leader has read it', answers: done }),
  stepOf('briefing', '2026-11-20', { summary: 'The chair is briefed', answers: { paper: 'Policy share, half-year 2026-27, draft 2', note: '' } }),
  stepOf('legal', '2026-11-26', { summary: 'Legal services clear it a fortnight late, after the agenda is out', answers: { done: 'yes', note: 'The paragraph on planning fees had to be settled with counsel.' } }),
  stepOf('agenda', '2026-11-26', {
    summary: 'It goes before Cabinet as a supplementary paper',
    answers: { how: 'As a supplementary paper', why: 'Legal clearance came after the agenda was published; the report cannot wait for January, since scrutiny heard it in November.' },
  }),
  stepOf('decision', '2026-12-07', { summary: 'The decision notice is published', answers: done }),
];
