import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import { roundStream } from '@golden-thread/domain/review/service-review';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { findLatestSnapshot } from '@golden-thread/persistence/review/corporate-review';
import { findRoundOf } from '@golden-thread/persistence/review/rounds';
import { findYearById } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { readQuarter } from '../figure-sheet/freeze-figures';
import { restateSnapshot } from '../review/take-snapshot';

/** The stage at which a quarter's queries are answered, by its key, as the shipped addition has it. */
const answersOfQuarter = /^q([1-4])[.]policy-answers$/;

/** Which stage's answers, of which year. `about`: the measures that were answered for; without it the year has ended, and nobody is asked any more. */
interface Answered {
  readonly year: FinancialYear;
  readonly stage: StageKey;
  readonly about?: readonly MeasureId[];
}

/**
 * What the policy team asked about when a quarter was frozen was not shown to members; once it is answered, or the year has ended without an answer, the quarter's figures
 * are taken again with it. To be called once that is written. Does nothing for any other stage, before the round has closed, or where nothing was left out.
 */
export async function restateOnceAnswered(work: UnitOfWork, { year, stage, about }: Answered): Promise<void> {
  const named = answersOfQuarter.exec(stage)?.[1];
  if (named === undefined) return;
  const of = { year, quarter: Number(named) as Quarter };
  const round = await findRoundOf(work, of);
  // Held before it is looked at: where it closes at this very moment, it has either not been frozen, and will be with the answer, or is seen to be frozen without.
  if (round) await work.lock(roundStream(round.id));
  const frozen = round && (await findLatestSnapshot(work, round.id));
  if (!frozen) return;
  const leftOut = frozen.content.figures.filter(({ valueVersion, measureId }) => valueVersion === null && (about?.includes(measureId) ?? true));
  const shown = (await readQuarter(work, { ...of, standing: 'as-verified' })).filter((now) => now.valueVersion !== null && leftOut.some(({ measureId }) => measureId === now.measureId));
  if (shown.length === 0) return;
  const refs = shown.map(({ ref }) => ref).join(', ');
  await restateSnapshot(work, { ...of, reason: about === undefined ? `${refs}: shown as the year has ended` : `${refs}: shown once what the policy team asked was answered` });
}

/** A return was given or signed off: where it is complete and answers the policy team's queries, the frozen figures of its quarter show what was asked about. */
export async function showWhatWasAnswered(work: UnitOfWork, { state, yearId, stage, asked }: StageReturn): Promise<void> {
  if (state !== 'completed' || !answersOfQuarter.test(stage)) return;
  const year = await findYearById(work, yearId);
  if (year) await restateOnceAnswered(work, { year: year.year, stage, about: asked.measures.map(({ id }) => id) });
}
