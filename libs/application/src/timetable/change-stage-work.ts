import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { decideStageWork } from '@golden-thread/domain/timetable/decide-stage-work';
import { stageReturnStream } from '@golden-thread/domain/stage-return/stage-return';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { asksSomebody, type StageWork } from '@golden-thread/domain/timetable/stage-work';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findFrameworkTitle } from '@golden-thread/persistence/assessment/assessments-asked';
import { listUnknownNames } from '@golden-thread/persistence/stage-return/audience.query';
import { askByVersion, findStageAsk, saveStageAsk } from '@golden-thread/persistence/stage-return/stage-returns';
import { findYear, saveYear, stageId, yearId } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';
import { yearStream } from './annual-cycle';

export interface ChangeStageWork extends ThingCommand {
  readonly year: FinancialYear;
  readonly stage: StageKey;
  /** What it is to do; from what it does now, where a form says a part of it. */
  readonly work: StageWork | ((now: StageWork) => StageWork);
}

/** The codes that nothing in the council has, of the audience and of the owner. */
async function unknownNames(reading: Reading, work: StageWork): Promise<readonly string[]> {
  if (!asksSomebody(work)) return [];
  const ownerPost = work.owner.of === 'post' ? await listUnknownNames(reading, { of: 'posts', named: [work.owner.named] }) : [];
  return [...new Set([...(await listUnknownNames(reading, work.audience)), ...ownerPost])];
}

/** Those who have not given their answers are asked by the new version of the questions, and told so; what was given stays beside the questions that it answers. */
async function askAnew(work: UnitOfWork, year: Year, { stage: key, version }: { readonly stage: StageKey; readonly version: number }): Promise<void> {
  const definition = year.definitions.find((one) => one.key === key)!;
  const stage = year.stages.find((one) => one.key === key)!;
  const asked = workOf(definition);
  if (!asksSomebody(asked) || stage.date === null) return;
  saveStageAsk(work, year.id, { stage: { ...stage, date: stage.date }, asked, version });
  for (const { id } of await askByVersion(work, stage.id, version)) {
    work.record({ name: 'StageReturnReworded', stream: stageReturnStream(id), payload: { yearId: year.id, stage: key, formVersion: version } });
  }
}

/**
 * Says what a stage asks of whom; where its window has begun, those named are asked at once. Refuses: `NotPermitted`, `NoSuchYear`, `Stale`,
 * `NoSuchFramework`, `AudienceUnknown`, and as `decideStageWork` does.
 */
export async function changeStageWork(database: Database, actor: Actor, command: ChangeStageWork): Promise<Outcome<{ stage: StageKey }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock(yearStream(yearId(work.council.id, command.year)));
    const year = await findYear(work, command.year);
    if (!year) return refuse('NoSuchYear', { year: command.year });
    const stale = changedSince(year, command.version, yearStream(year.id));
    if (stale) return stale;
    const definition = year.definitions.find(({ key }) => key === command.stage);
    const given = typeof command.work === 'function' ? command.work(workOf(definition ?? { key: command.stage })) : command.work;
    const asked = (await findStageAsk(work, stageId(work.council.id, year.year, command.stage))) ?? null;
    const decided = decideStageWork(year, { stage: command.stage, work: given, asked: asked && asked.work });
    if (!decided.ok) return decided;
    if (asksSomebody(given) && given.framework !== undefined && (await findFrameworkTitle(work, given.framework)) === undefined) return refuse('NoSuchFramework');
    const unknown = await unknownNames(work, given);
    if (unknown.length > 0) return refuse('AudienceUnknown', { names: unknown });
    await saveYear(work, decided.value.year);
    work.record(decided.value.event);
    if (asked !== null) await askAnew(work, decided.value.year, { stage: command.stage, version: asked.version + 1 });
    return accept({ stage: command.stage });
  });
}
