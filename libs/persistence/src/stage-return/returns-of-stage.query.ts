import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { StageId, StageReturnId } from '@golden-thread/domain/shared/id';
import type { StageReturnState } from '@golden-thread/domain/stage-return/stage-return';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One of those asked by a stage, with how far they are. */
export interface ReturnSummary {
  readonly id: StageReturnId;
  /** The service, or the post where it answers for none. */
  readonly name: string;
  readonly state: StageReturnState;
  /** Until when whoever has it now, the one asked or the one who signs it off, has time; null where nobody is asked. */
  readonly turnDueOn: CalendarDate | null;
  readonly submittedOn: CalendarDate | null;
  readonly overdueOn: CalendarDate | null;
  /** Whoever answers today for the post that is asked. */
  readonly people: readonly string[];
  readonly mayOpen: boolean;
}

/** Everybody whom a stage has asked, by name: who has answered is everybody's to know, what they answered is not. */
export const listReturnsOfStage = (reading: Reading, actor: Actor, stageId: StageId): Promise<ReturnSummary[]> =>
  reading.query<ReturnSummary>(
    `select r.id, r.name, r.state, r.submitted_on as "submittedOn", r.overdue_on as "overdueOn",
            (select min(t.due_on) from task t where t.council_id = $1 and t.subject_type = 'stage-return' and t.subject_id = r.id and t.state = 'open') as "turnDueOn",
            array(select p.name from responsibility a join person p on p.id = a.person_id
                  where a.post_id = r.post_id and a.starts_on <= $3 and (a.ends_on is null or a.ends_on >= $3) order by p.name) as people,
            r.id in (select a.id from reading_access('stage-return', $4, $5, $3) a) as "mayOpen"
     from stage_return r
     where r.council_id = $1 and r.stage_id = $2 order by r.name, r.id`,
    [reading.council.id, stageId, reading.today, ...readingOf(actor, 'stage-return')],
  );
