import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type FinancialYear, financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import type { AuditResult } from '@golden-thread/domain/audit-sample/audit-sample';
import { decideAuditResult, decideSample } from '@golden-thread/domain/audit-sample/decide-audit';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { AuditSampleId, MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import {
  addAuditSample, type AuditSampleSummary, drawFigures, listAuditSamples as listSamples, listSampledFigures, type SampledFigureToday, saveAuditResult,
} from '@golden-thread/persistence/audit-sample/audit-samples';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { lacksPermission, type Submitted } from '../shared/command';

export type { AuditSampleSummary, SampledFigureToday } from '@golden-thread/persistence/audit-sample/audit-samples';

export interface DrawAuditSample extends Submitted {
  readonly year: FinancialYear;
  readonly seed: string;
  readonly size: number;
}

/** Internal Audit draws a sample of a year's audited figures. Refuses: `NotPermitted`, and as `decideSample` does. */
export async function drawAuditSample(database: Database, actor: Actor, { year, seed, size, submission }: DrawAuditSample): Promise<Outcome<{ sampleId: AuditSampleId; figures: number }>> {
  const lacking = lacksPermission(actor, 'measures.audit');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const id = newId<AuditSampleId>();
    const asked = { year, seed: normalText(seed), size };
    const drawn = await drawFigures(work, { seed: asked.seed, endsOn: financialYearDates(year).endsOn, size: Number.isInteger(size) ? Math.max(0, size) : 0 });
    const decided = decideSample(asked, { id, drawn });
    if (!decided.ok) return decided;
    addAuditSample(work, { id, year, seed: asked.seed, drawnBy: actor.personId, drawnAt: work.now }, drawn);
    work.record(decided.value);
    return accept({ sampleId: id, figures: drawn.length });
  });
}

export interface RecordAuditResult extends Submitted {
  readonly sampleId: AuditSampleId;
  readonly measureId: MeasureId;
  readonly result: AuditResult;
  readonly finding: string;
}

/**
 * Internal Audit says what it found of one figure; whoever enters and verifies it is told where it must be corrected or failed.
 * Refuses: `NotPermitted`, `NoSuchSample`, `NoSuchMeasure`, and as `decideAuditResult` does.
 */
export async function recordAuditResult(database: Database, actor: Actor, { sampleId, measureId, result, finding, submission }: RecordAuditResult): Promise<Outcome<{ ref: string }>> {
  const lacking = lacksPermission(actor, 'measures.audit');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'measure', id: measureId });
    const figures = await listSampledFigures(work, sampleId);
    if (figures.length === 0) return refuse('NoSuchSample');
    const figure = figures.find((one) => one.measureId === measureId);
    if (figure === undefined) return refuse('NoSuchMeasure');
    const decided = decideAuditResult(sampleId, figure, { result, finding, actor, periodLabel: getPeriod(figure.period).label });
    if (!decided.ok) return decided;
    saveAuditResult(work, { sampleId, measureId, result, finding: normalText(finding) });
    work.record(decided.value);
    return accept({ ref: figure.ref });
  });
}

/** Samples as everybody sees them who sees measures; whoever may draw one is told so. Refuses: `NotPermitted`. */
export async function readAuditSamples(database: Asked, actor: Actor): Promise<Outcome<{ readonly samples: readonly AuditSampleSummary[]; readonly mayDraw: boolean }>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return accept({ samples: await database.read(actor.councilId, (reading) => listSamples(reading)), mayDraw: may(actor, 'measures.audit') });
}

/** One sample with its figures, in the order in which they were drawn. Refuses: `NotPermitted`, `NoSuchSample`. */
export async function readAuditSample(
  database: Asked,
  actor: Actor,
  sampleId: AuditSampleId,
): Promise<Outcome<{ readonly sample: AuditSampleSummary; readonly figures: readonly SampledFigureToday[]; readonly mayRecord: boolean }>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [sample] = await listSamples(reading, sampleId);
    if (sample === undefined) return refuse('NoSuchSample');
    return accept({ sample, figures: await listSampledFigures(reading, sampleId), mayRecord: may(actor, 'measures.audit') });
  });
}
