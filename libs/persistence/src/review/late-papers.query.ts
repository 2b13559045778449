import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A step on a paper's way to its meeting that was done after its day. */
export interface LateStepOfPaper {
  readonly year: FinancialYear;
  /** The stage that is held at the meeting. */
  readonly meeting: string;
  readonly meetsOn: CalendarDate;
  readonly step: string;
  readonly dueOn: CalendarDate;
  readonly givenOn: CalendarDate;
  /** How the paper came before members, as whoever publishes the agenda said; null where they have not, or the reader may not read it. */
  readonly how: string | null;
}

/** The steps of papers' ways that were done late, the newest meetings first, each paper's in the order of their days. */
export const listLateStepsOfPapers = (reading: Reading, actor: Actor, most: number): Promise<LateStepOfPaper[]> =>
  reading.query<LateStepOfPaper>(
    `with step as (
       select y.id as year_id, y.year, regexp_replace(s.key, '\\.[a-z-]+$', '') as meeting_key, s.key, a.title, s.falls_on, r.id, r.submitted_on, r.answers
       from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
         join stage s on s.id = r.stage_id join performance_year y on y.id = r.year_id
       where r.council_id = $1 and r.submitted_on is not null and s.falls_on is not null and s.key ~ '\\.(draft|finance|legal|lead-member|briefing|agenda)$')
     select step.year, meeting.title as meeting, meeting.falls_on as "meetsOn", step.title as step, step.falls_on as "dueOn", step.submitted_on as "givenOn",
       (select agenda.answers->>'how' from step agenda where agenda.year_id = step.year_id and agenda.key = step.meeting_key || '.agenda'
          and agenda.id in (select a.id from reading_access('stage-return', $2, $3, $4) a where a.access = 'whole')) as how
     from step join stage meeting on meeting.year_id = step.year_id and meeting.key = step.meeting_key
     where meeting.falls_on is not null and step.submitted_on > step.falls_on order by meeting.falls_on desc, step.falls_on, step.key limit $5`,
    [reading.council.id, ...readingOf(actor, 'stage-return'), reading.today, most],
  );
