import { type CorrectedFigure, type EnteredFigure, type Figure, getPeriod } from '@golden-thread/domain/measure';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { MeasureValueRow } from './measure-value.row';

/** Which figure: one measure's for one period. */
export interface FigureKey {
  readonly measureId: string;
  readonly period: string;
}

/** The current version of a figure; null when nothing has been entered. */
export async function findFigure(reading: Reading, { measureId, period }: FigureKey): Promise<Figure | null> {
  const row = await reading.manager.findOneBy(MeasureValueRow, { measureId, period, current: true });
  return row ? toFigure(row) : null;
}

/** A figure with what the second person said when it was returned. */
export type FigureOnSheet = Figure & { readonly returnReason: string | null };

/** The current versions of several measures' figures, in no order; plain SQL, because a scorecard reads thousands. */
export async function listFigures(reading: Reading, measureIds: readonly string[]): Promise<readonly FigureOnSheet[]> {
  if (measureIds.length === 0) return [];
  return reading.query<FigureOnSheet>(
    `select measure_id as "measureId", period, version, value, numerator, denominator, data_status as "dataStatus", commentary, state,
            entered_by as "enteredBy", frozen_at is not null as frozen, return_reason as "returnReason"
     from measure_value where current and measure_id = any ($1::uuid[])`,
    [[...measureIds]],
  );
}

/** Adds the next version of a figure; the one before stays as it was and is no longer current. */
export async function addFigure(
  work: UnitOfWork,
  { measureId, period }: FigureKey,
  figure: EnteredFigure | CorrectedFigure,
  enteredBy: readonly string[],
): Promise<void> {
  await work.manager.update(MeasureValueRow, { measureId, period, current: true }, { current: false });
  await work.manager.insert(MeasureValueRow, {
    replaces: null, reason: null, ...figure, measureId, period,
    councilId: work.council.id, endsOn: getPeriod(period).endsOn, current: true, enteredBy: [...enteredBy], enteredAt: work.now, source: work.actor.via,
  });
}

/** Writes the second person's verdict on a version. */
export async function settleFigure(
  work: UnitOfWork,
  figure: Figure,
  verdict: { readonly state: 'verified' | 'returned'; readonly reason: string | null },
): Promise<void> {
  const { measureId, period, version } = figure;
  const { state, reason: returnReason } = verdict;
  const by = { verifiedBy: work.actor.personId, verifiedAt: work.now };
  await work.manager.update(MeasureValueRow, { measureId, period, version }, { state, returnReason, ...by });
}

function toFigure(row: MeasureValueRow): Figure {
  const { measureId, period, version, value, numerator, denominator, commentary, enteredBy, frozenAt } = row;
  return {
    measureId, period, version, value, numerator, denominator, commentary, enteredBy,
    dataStatus: row.dataStatus as Figure['dataStatus'],
    state: row.state as Figure['state'],
    frozen: frozenAt !== null,
  };
}
