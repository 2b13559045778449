import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Id, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import { workflowId } from '../unit-of-work/ids';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

interface Subject {
  readonly kind: WorkflowKind;
  readonly subjectId: Id;
}

/**
 * Signals a workflow, without an event: raises the version it is to reach. In the caller's transaction; the
 * outbox message that carries the signal is the caller's. One that had ended works again: whether there is anything to do is for
 * the rows to say.
 */
export async function wakeWorkflow(work: Reading, { kind, subjectId }: Subject): Promise<void> {
  await work.query(
    `insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, state, lagging_since) values ($1, $2, $3, $4, 1, 0, 'working', now())
     on conflict (council_id, workflow_id) do update set requested = wake_up.requested + 1, lagging_since = coalesce(wake_up.lagging_since, now()),
       state = case when wake_up.state = 'ended' then 'working' else wake_up.state end`,
    [work.council.id, workflowId(kind, subjectId), kind, subjectId],
  );
}

/** Signals every workflow whose instant has come. Answers how many. */
export async function wakeWorkflowsDue(work: UnitOfWork, at: Instant): Promise<number> {
  const [row] = await work.query<{ asked: number }>(
    `with asked as (
       update wake_up set requested = requested + 1, next_at = null, lagging_since = coalesce(lagging_since, now())
       where council_id = $1 and state <> 'ended' and next_at <= $2 returning 1)
     select count(*)::int as asked from asked`,
    [work.council.id, at],
  );
  return row!.asked;
}

/** Whose years as a service are concerned: those of one service, of the service in which a post is, of one year; else all. */
export interface ServiceYearsConcerned {
  readonly serviceId?: ServiceId;
  readonly postId?: PostId;
  readonly year?: FinancialYear;
}

/**
 * Signals the years of services, where the organisation has changed or the year has ended: those of the years that run,
 * and of one that is named; of a post that is in no service, the years themselves, which ask its holder. Answers which, for the outbox messages that carry the signals.
 */
export const wakeServiceYears = (work: UnitOfWork, { serviceId, postId, year }: ServiceYearsConcerned): Promise<Subject[]> =>
  work.query<Subject>(
    `update wake_up set requested = requested + 1, lagging_since = coalesce(lagging_since, now()),
       state = case when state = 'ended' then 'working' else state end
     where council_id = $1 and (kind = 'annual-cycle' and $3::uuid is not null and exists (select 1 from post where post.id = $3 and post.service_id is null and post.unit_id is null)
         and subject_id in (select id from performance_year where council_id = $1 and state = 'running')
       or kind = 'service-year' and subject_id in (
       select plan.id from plan left join performance_year y on y.council_id = plan.council_id and y.year = plan.year
       where plan.council_id = $1 and plan.kind = 'service-plan'
         and (case when $4::text is null then y.state is distinct from 'ended' else plan.year = $4 end)
         and ($2::uuid is null or plan.service_id = $2)
         and ($3::uuid is null or plan.service_id in (
           select coalesce(unit.service_id, post.service_id) from post left join unit on unit.id = post.unit_id where post.id = $3))))
     returning kind, subject_id as "subjectId"`,
    [work.council.id, serviceId ?? null, postId ?? null, year ?? null],
  );

/**
 * Workflows whose row says ended although the thing has not: a service's year before its year has ended, or one that was
 * signalled at the moment it ended. Earlier releases left such rows. They are signalled; answers which.
 */
export const reopenEndedTooEarly = (work: UnitOfWork): Promise<Subject[]> =>
  work.query<Subject>(
    `update wake_up set requested = requested + 1, state = 'working', lagging_since = now()
     where council_id = $1 and state = 'ended' and (requested > handled or (kind = 'service-year' and exists (
       select 1 from plan left join performance_year y on y.council_id = plan.council_id and y.year = plan.year
       where plan.id = wake_up.subject_id and y.state is distinct from 'ended')))
     returning kind, subject_id as "subjectId"`,
    [work.council.id],
  );

interface Handled extends Subject {
  readonly handled: number;
  readonly nextAt: Instant | null;
  readonly ended: boolean;
}

/**
 * Writes which signals a workflow has acknowledged and when it next runs by itself; never sets `handled` back. One that was signalled
 * meanwhile has not ended, whatever it found: it works on. Answers whether the row says ended now.
 */
export async function acknowledgeWakeUp(work: UnitOfWork, { kind, subjectId, handled, nextAt, ended }: Handled): Promise<boolean> {
  const state = ended ? 'ended' : nextAt === null ? 'person' : 'waiting';
  const [row] = await work.query<{ state: string }>(
    `insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, next_at, state)
     values ($1, $2, $3, $4, $5, $5, $6, $7)
     on conflict (council_id, workflow_id) do update
     set handled = greatest(wake_up.handled, excluded.handled), next_at = excluded.next_at,
       state = case when excluded.state = 'ended' and wake_up.requested > excluded.handled then 'working' else excluded.state end,
       lagging_since = case when wake_up.requested > excluded.handled then now() end
     returning state`,
    [work.council.id, workflowId(kind, subjectId), kind, subjectId, handled, ended ? null : nextAt, state],
  );
  return row!.state === 'ended';
}

/** Asks every workflow that has not ended to look at its rows again; the reconciler signals them. For rows that come from a backup. */
export function wakeEveryWorkflow(work: UnitOfWork): void {
  work.send(
    `update wake_up set requested = requested + 1, lagging_since = coalesce(lagging_since, now()) where council_id = $1 and state <> 'ended'`,
    [work.council.id],
  );
}
