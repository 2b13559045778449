/** How long people sit over each form, measured: from its first opening to its submission, by the log of requests. */

import type { TaskKind } from '@golden-thread/domain/task/task';
import type { Reading } from '../unit-of-work/unit-of-work';

/** By which request each kind of task is finished, as the log names it; `on`: where one name serves several kinds, the address that it begins with. */
export const finishedBy: readonly { readonly kind: TaskKind; readonly action: string; readonly on?: string }[] = [
  { kind: 'enter-figures', action: 'figures.enter' },
  { kind: 'verify-figures', action: 'figures.verify' },
  { kind: 'complete-service-review', action: 'service-review.submit' },
  { kind: 'decide-service-review', action: 'service-review.decide' },
  { kind: 'write-exception-report', action: 'exception.report' },
  { kind: 'hold-clinic', action: 'clinic.record' },
  { kind: 'draft-recovery-plan', action: 'recovery-plan.submit' },
  { kind: 'decide-recovery-plan', action: 'recovery-plan.decide' },
  { kind: 'update-recovery-plan', action: 'recovery-plan.update' },
  { kind: 'judge-recovery-plan', action: 'recovery-plan.judge' },
  { kind: 'compose-report', action: 'report.compose' },
  { kind: 'answer-challenge', action: 'report.answer' },
  { kind: 'publish-report', action: 'report.publish' },
  { kind: 'complete-stage-return', action: 'stage-return.complete' },
  { kind: 'decide-stage-return', action: 'stage-return.decide' },
  { kind: 'write-service-plan', action: 'plan.submit', on: '/plans/service/' },
  { kind: 'write-unit-plan', action: 'plan.submit', on: '/plans/unit/' },
  { kind: 'agree-individual-objectives', action: 'plan.submit', on: '/plans/individual/' },
  { kind: 'decide-service-plan', action: 'plan.decide', on: '/plans/service/' },
  { kind: 'decide-unit-plan', action: 'plan.decide', on: '/plans/unit/' },
  { kind: 'decide-individual-objectives', action: 'plan.decide', on: '/plans/individual/' },
  { kind: 'complete-action', action: 'action.report' },
  { kind: 'write-key-plan', action: 'key-plan.submit' },
  { kind: 'approve-key-plan', action: 'key-plan.approve' },
  { kind: 'review-key-plan', action: 'key-plan.review' },
  { kind: 'review-risk', action: 'risk.review' },
  { kind: 'record-consultation', action: 'consultation.report' },
  { kind: 'answer-lesson', action: 'lesson.answer' },
  { kind: 'follow-external-challenge', action: 'external-challenge.step' },
];

/** Longer than this nobody sits over a page without asking for another: they went away, and the time between is not counted. Minutes. */
const longestPause = 30;

/** Fewer sittings than this say nothing of the next one. */
const fewest = 5;

/**
 * The median of minutes that each kind of task took, by kind: all the time that somebody spent on the pages of one thing until it was submitted, in however many
 * sittings. A kind that was finished fewer than five times is left out.
 */
export const listMeasuredMinutes = (reading: Reading): Promise<{ kind: TaskKind; minutes: number }[]> =>
  reading.query(
    `with finish as (select kind, action, coalesce("on", '/') as begins from jsonb_to_recordset($2) as f(kind text, action text, "on" text)),
       asked as (
         select a.person_id, a.at, a.path, a.action, a.method = 'POST' and a.status = 303 as done, substring(a.path from '^/[^0-9]*[^/]+') as thing
         from access_log a
         where a.council_id = $1 and a.via = 'page' and a.status < 400 and exists (select 1 from finish where split_part(a.action, '.', 1) = split_part(finish.action, '.', 1))),
       visit as (
         select asked.person_id, asked.thing, asked.at, finish.kind, extract(epoch from asked.at - lag(asked.at) over those) / 60 as pause,
           count(finish.kind) over (partition by asked.person_id, asked.thing order by asked.at rows between unbounded preceding and 1 preceding) as finished_before,
           lag(finish.kind) over those as before
         from asked left join finish on asked.done and finish.action = asked.action and starts_with(asked.path, finish.begins)
         window those as (partition by asked.person_id, asked.thing order by asked.at)),
       piece as (
         select max(kind) as kind, sum(case when before is null and pause <= ${longestPause} then pause else 0 end) as minutes
         from visit group by person_id, thing, finished_before)
     select kind, greatest(1, round(percentile_cont(0.5) within group (order by minutes)))::int as minutes
     from piece where kind is not null and minutes > 0 group by kind having count(*) >= ${fewest} order by kind`,
    [reading.council.id, JSON.stringify(finishedBy)],
  );
