import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, PostId, StageId, StageReturnId, YearId } from '@golden-thread/domain/shared/id';
import { type MeasureAsked, questionsAsked } from '@golden-thread/domain/stage-return/measures-asked';
import type { Asked, StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import { stageReturnTransitions } from '@golden-thread/domain/stage-return/stage-return';
import type { ReminderPattern } from '@golden-thread/domain/task/reminder-policy';
import type { StageWithDate } from '@golden-thread/domain/timetable/stage';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import type { AskedWork } from '@golden-thread/domain/timetable/stage-work';
import { readingOf } from '../authority/reading-access';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

type ReturnRow = Omit<StageReturn, 'asked'> & { readonly title: string; readonly askVersion: number; readonly work: AskedWork; readonly measures: readonly MeasureAsked[] };

const returns = `
  select r.id, a.title || ' ' || y.year || ': ' || r.name as label, r.year_id as "yearId", r.stage_id as "stageId", a.stage_key as stage, a.title, r.ask_version as "askVersion", a.work, r.post_id as "postId",
         r.service_id as "serviceId", r.sign_off_post_id as "signOffPostId", r.state, r.measures, greatest(r.extended_to, stage.falls_on) as "dueOn", r.answers, r.author_ids as "authorIds",
         r.submitted_on as "submittedOn", r.completed_on as "completedOn", r.return_reason as "returnReason", r.overdue_on as "overdueOn", r.version
  from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
    join performance_year y on y.id = r.year_id left join stage on stage.id = r.stage_id`;

export async function findStageReturn(finding: Finding, id: StageReturnId): Promise<StageReturn | undefined> {
  const [found] = await finding.query<ReturnRow>(`${returns} where r.id = $1`, [id]);
  return found && withAsked(found);
}

/** What was given to a stage, as far as it is the reader's to read, by name. */
export async function listReturnsGiven(reading: Reading, actor: Actor, stageId: StageId): Promise<StageReturn[]> {
  const found = await reading.query<ReturnRow>(
    `${returns} where r.council_id = $1 and r.stage_id = $2 and r.state in ('submitted', 'completed')
       and r.id in (select a.id from reading_access('stage-return', $3, $4, $5) a where a.access = 'whole') order by r.name, r.id`,
    [reading.council.id, stageId, ...readingOf(actor, 'stage-return'), reading.today],
  );
  return found.map(withAsked);
}

function withAsked({ title, askVersion, work, measures, ...row }: ReturnRow): StageReturn {
  const { kind, guidance, link, grace, signOff, framework } = work;
  const asked: Asked = { kind, guidance, link, grace, signOff, title, version: askVersion, questions: questionsAsked(work, measures), measures, ...(framework !== undefined && { framework }) };
  return { ...row, asked };
}

/** A return held for a decision on it, with its year: the year's end withdraws those that are open. */
export const stageReturnToChange: Loadable<StageReturn, StageReturnId> = {
  type: 'stage-return', table: 'stage_return', reference: null, within: { type: 'year', column: 'year_id' }, find: findStageReturn,
};

/** Writes how a return stands over what was read. */
export function saveStageReturn(work: UnitOfWork, given: StageReturn): void {
  work.send(
    `update stage_return set state = $2, answers = $3, author_ids = $4, submitted_on = $5, completed_on = $6, return_reason = $7, version = $8 where id = $1`,
    [given.id, given.state, JSON.stringify(given.answers), given.authorIds, given.submittedOn, given.completedOn, given.returnReason, given.version],
  );
}

/** Gives whoever is asked for a return until another day: where its owner was told that it is overdue, they are told again once that is over. */
export const extendReturn = (work: UnitOfWork, { id, version }: Pick<StageReturn, 'id' | 'version'>, to: CalendarDate): void =>
  work.send('update stage_return set extended_to = $2, overdue_on = null, version = $3 where id = $1', [id, to, version + 1]);

/** By when whoever is asked for a return is to give it, by their open task; null where nobody is asked. */
export async function findLastDayGiven(reading: Reading, id: StageReturnId): Promise<CalendarDate | null> {
  const [found] = await reading.query<{ dueOn: CalendarDate | null }>(
    `select max(due_on) as "dueOn" from task where council_id = $1 and subject_type = 'stage-return' and subject_id = $2 and kind = 'complete-stage-return' and state = 'open'`,
    [reading.council.id, id],
  );
  return found?.dueOn ?? null;
}

/** What a stage asks from now on, as whoever is asked sees it. */
export function saveStageAsk(work: UnitOfWork, yearId: YearId, { stage, asked, version }: { readonly stage: StageWithDate; readonly asked: AskedWork; readonly version: number }): void {
  work.send(
    `insert into stage_ask (council_id, stage_id, version, year_id, stage_key, title, work, asked_on) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.council.id, stage.id, version, yearId, stage.key, stage.title, JSON.stringify(asked), work.today],
  );
}

/** A return that is asked for. */
export interface NewStageReturn {
  readonly id: StageReturnId;
  /** What whoever gives it is called: a service, a directorate, a committee or a post. */
  readonly name: string;
  readonly postId: PostId;
  readonly serviceId: Id | null;
  readonly signOffPostId: PostId | null;
  readonly measures: readonly MeasureAsked[];
  /** Those that are filled in with what is known. */
  readonly answers: Answers;
}

/** Asks for returns, however many, in one statement. */
export function addStageReturns(work: UnitOfWork, of: { readonly yearId: YearId; readonly stageId: StageId; readonly version: number }, returns: readonly NewStageReturn[]): void {
  work.send(
    `insert into stage_return (id, council_id, year_id, stage_id, ask_version, name, post_id, service_id, sign_off_post_id, state, measures, answers, author_ids, version)
     select r.id, $1, $2, $3, $4, r.name, r."postId", r."serviceId", r."signOffPostId", $5, r.measures, r.answers, '{}', 1
     from jsonb_to_recordset($6) as r(id uuid, name text, "postId" uuid, "serviceId" uuid, "signOffPostId" uuid, measures jsonb, answers jsonb)
     on conflict (id) do nothing`,
    [work.council.id, of.yearId, of.stageId, of.version, stageReturnTransitions.first, JSON.stringify(returns)],
  );
}

/** What a year's workflow reads of a stage that has asked. */
export interface StageAsked {
  readonly stage: StageKey;
  readonly reminders: ReminderPattern;
  /** The returns that are not complete. */
  readonly openIds: readonly StageReturnId[];
  /** Those of them that have not been given, and of which the owner has not been told. `extendedTo`: until when they were given more time; null where they were not. */
  readonly waiting: readonly { readonly id: StageReturnId; readonly extendedTo: CalendarDate | null }[];
}

/** The stages of a year that have asked, with what is still open of each. */
export const listStagesAsked = (reading: Reading, yearId: YearId): Promise<StageAsked[]> =>
  reading.query<StageAsked>(
    `select a.stage_key as stage, a.work->>'reminders' as reminders,
            array(select r.id from stage_return r where r.council_id = a.council_id and r.stage_id = a.stage_id and r.ask_version = a.version
                  and r.state in ('asked', 'returned', 'submitted') order by r.id) as "openIds",
            coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'extendedTo', r.extended_to) order by r.id) from stage_return r
                      where r.council_id = a.council_id and r.stage_id = a.stage_id and r.ask_version = a.version and r.state in ('asked', 'returned') and r.overdue_on is null), '[]') as waiting
     from stage_ask a where a.council_id = $1 and a.year_id = $2 order by a.stage_key`,
    [reading.council.id, yearId],
  );

/** Notes that the grace of some returns is over. */
export const noteReturnsOverdue = (work: UnitOfWork, ids: readonly StageReturnId[]): void =>
  work.send(`update stage_return set overdue_on = $2, version = version + 1 where id = any ($1)`, [ids, work.today]);

/** Withdraws the returns of a year that are open. */
export const withdrawReturns = (work: UnitOfWork, ids: readonly StageReturnId[]): void =>
  work.send(`update stage_return set state = $2, version = version + 1 where id = any ($1) and state = any ($3)`, [
    ids, stageReturnTransitions.after('asked', 'withdraw'), stageReturnTransitions.from('withdraw'),
  ]);

/** A return that was given, as far as it speaks of measures. */
interface AnsweredAboutMeasures {
  readonly work: AskedWork;
  readonly measures: readonly MeasureAsked[];
  readonly answers: Answers;
}

/** What was answered about measures to a stage of a year, as far as it is complete. */
export const listAnswersAboutMeasures = (reading: Reading, yearId: YearId, stage: StageKey): Promise<AnsweredAboutMeasures[]> =>
  reading.query<AnsweredAboutMeasures>(
    `select a.work, r.measures, r.answers from stage_ask a join stage_return r on r.council_id = a.council_id and r.stage_id = a.stage_id and r.ask_version = a.version
     where a.council_id = $1 and a.year_id = $2 and a.stage_key = $3 and r.state = 'completed' and r.measures <> '[]' order by r.name, r.id`,
    [reading.council.id, yearId, stage],
  );

/** Asks those of a stage who have not given theirs by a newer version of its questions. Answers to questions that stay are kept. Answers who they are. */
export const askByVersion = (work: UnitOfWork, stageId: StageId, version: number): Promise<{ readonly id: StageReturnId }[]> =>
  work.query<{ id: StageReturnId }>(
    `update stage_return set ask_version = $3, version = version + 1 where council_id = $1 and stage_id = $2 and ask_version < $3 and state in ('asked', 'returned') returning id`,
    [work.council.id, stageId, version],
  );

/** What a stage asked last, with its version; undefined where it has asked nobody. */
export async function findStageAsk(reading: Reading, stageId: StageId): Promise<{ readonly version: number; readonly work: AskedWork } | undefined> {
  const [found] = await reading.query<{ version: number; work: AskedWork }>(
    'select version, work from stage_ask where council_id = $1 and stage_id = $2 order by version desc limit 1', [reading.council.id, stageId],
  );
  return found;
}
