import type { MeasureHistory } from '@golden-thread/domain/measure';
import { In } from 'typeorm';
import type { Reading } from '../unit-of-work/reading';
import { listFigures } from './figures';
import { MeasureChangeRow } from './measure-change.row';
import { MeasureTargetRow } from './measure-target.row';

/** What is known over time of each of these measures: current figures, targets, changes of definition. Three queries, however many. */
export async function loadHistories(reading: Reading, measureIds: readonly string[]): Promise<ReadonlyMap<string, MeasureHistory>> {
  const where = { measureId: In([...measureIds]) };
  const figures = await listFigures(reading, measureIds);
  const targets = await reading.manager.findBy(MeasureTargetRow, where);
  const changes = await reading.manager.findBy(MeasureChangeRow, where);
  const made = new Map<string, { figures: MeasureHistory['figures'][number][]; targets: Record<string, string>; changes: MeasureHistory['changes'][number][] }>();
  for (const id of measureIds) made.set(id, { figures: [], targets: {}, changes: [] });
  for (const figure of figures) made.get(figure.measureId)?.figures.push(figure);
  for (const { measureId, period, target } of targets) Object.assign(made.get(measureId)?.targets ?? {}, { [period]: target });
  for (const { measureId, fromPeriod, changed, reason } of changes) made.get(measureId)?.changes.push({ fromPeriod, changed, reason });
  return made;
}
