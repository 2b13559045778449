import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RecoveryPlanState, RecoveryVerdict } from '@golden-thread/domain/recovery/recovery-plan';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One line of the list of recovery plans. */
export interface RecoveryPlanSummary {
  readonly reference: string;
  readonly title: string;
  readonly serviceName: string;
  readonly state: RecoveryPlanState;
  /** Closed by its panel, whether or not the measure is still watched; or withdrawn. */
  readonly closed: boolean;
  readonly accountableTitle: string;
  /** The next thing that somebody owes on it, and by when. */
  readonly nextDueOn: CalendarDate | null;
  readonly missedMonths: number;
  readonly monthsReported: number;
  /** What the panel said last; null before its first verdict. */
  readonly lastVerdict: RecoveryVerdict | null;
  readonly lastVerdictOn: CalendarDate | null;
}

/** Every plan of the council that the actor may read or see being written, those that still run first, what a panel escalated and then the most urgent on top. Councils have tens of them, not thousands. */
export const listRecoveryPlanSummaries = (reading: Reading, actor: Actor): Promise<RecoveryPlanSummary[]> =>
  reading.query<RecoveryPlanSummary>(
    `select p.reference, p.title, s.name as "serviceName", p.state, p.state in ('relapse-watch', 'ended', 'withdrawn') as closed, post.title as "accountableTitle",
            (select min(t.due_on) from task t where t.subject_type = 'recovery-plan' and t.subject_id = p.id and t.state = 'open') as "nextDueOn",
            (select count(*)::int from recovery_month m where m.plan_id = p.id and (m.state = 'missed' or m.late)) as "missedMonths",
            (select count(*)::int from recovery_month m where m.plan_id = p.id and m.report is not null) as "monthsReported",
            judged.verdict as "lastVerdict", judged.judged_on as "lastVerdictOn"
     from recovery_plan p join reading_access('recovery-plan', $1, $2, $3) a on a.id = p.id
     join service s on s.id = p.service_id join post on post.id = p.accountable_post_id
     left join lateral (select m.verdict, m.judged_on from recovery_month m where m.plan_id = p.id and m.verdict is not null
                        order by m.judged_on desc, m.month desc limit 1) judged on true
     order by closed, judged.verdict is distinct from 'escalate', "nextDueOn" nulls last, p.reference`,
    [...readingOf(actor, 'recovery-plan'), reading.today],
  );
