import type { Measure } from '@golden-thread/domain/measure';
import { In } from 'typeorm';
import { type IdOrReference, isId } from '../unit-of-work/id-or-reference';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { MeasureRow } from './measure.row';

/** The measure of an id or a reference such as HS07; undefined when the council has none. */
export async function findMeasure(finding: Finding, named: IdOrReference): Promise<Measure | undefined> {
  const row = await finding.manager.findOneBy(MeasureRow, isId(named) ? { id: named } : { ref: named });
  return row ? toMeasure(row) : undefined;
}

/** A measure held for a change of it. */
export const measureToChange: Loadable<Measure> = { type: 'measure', table: 'measure', reference: 'ref', find: findMeasure };

/** The measure of a reference such as HS07, as it stands in addresses. */
export async function findMeasureByRef(reading: Reading, ref: string): Promise<Measure | undefined> {
  const row = await reading.manager.findOneBy(MeasureRow, { ref });
  return row ? toMeasure(row) : undefined;
}

/** Measures in order of their references: all, one service's, or those named. Retired ones only where asked for. */
export async function listMeasures(
  reading: Reading,
  asked: { readonly serviceId?: string; readonly ids?: readonly string[]; readonly retired?: boolean } = {},
): Promise<readonly Measure[]> {
  const rows = await reading.manager.find(MeasureRow, {
    where: { ...(asked.serviceId !== undefined && { serviceId: asked.serviceId }), ...(asked.ids && { id: In([...asked.ids]) }) },
    order: { ref: 'ASC' },
  });
  return rows.map(toMeasure).filter(({ retiredOn }) => asked.retired === true || retiredOn === null || retiredOn > reading.today);
}

export async function addMeasure(work: UnitOfWork, measure: Measure): Promise<void> {
  await work.manager.insert(MeasureRow, toRow(work.council.id, measure) as never);
}

/** Writes a changed measure over the one that was read, one version on. */
export async function saveMeasure(work: UnitOfWork, measure: Measure): Promise<void> {
  await work.manager.update(MeasureRow, { id: measure.id }, { ...toRow(work.council.id, measure), version: measure.version + 1 } as never);
}

function toRow(councilId: string, { tolerance, group, ...measure }: Measure): object {
  return {
    ...measure,
    councilId,
    subGroup: group,
    toleranceBasis: tolerance.basis,
    toleranceGreen: tolerance.green,
    toleranceAmber: tolerance.amber,
    toleranceEdge: tolerance.edge,
  };
}

function toMeasure({ councilId: _, subGroup, toleranceBasis, toleranceGreen, toleranceAmber, toleranceEdge, ...row }: MeasureRow): Measure {
  return {
    ...row,
    group: subGroup,
    tolerance: { basis: toleranceBasis, green: toleranceGreen, amber: toleranceAmber, edge: toleranceEdge },
  } as Measure;
}
