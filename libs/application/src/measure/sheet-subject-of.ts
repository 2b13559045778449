import type { ThingType } from '@golden-thread/domain';
import { periodAt } from '@golden-thread/domain/measure';
import type { FigureSheet } from '@golden-thread/persistence/measure';

/** A sheet as the subject of tasks and of its own history. */
export const sheetSubjectOf = ({ id, serviceName, year, quarter }: FigureSheet): { type: ThingType; id: string; label: string } => ({
  type: 'figure-sheet',
  id,
  label: `${serviceName}: figures for ${periodAt(year, 'quarterly', quarter).label}`,
});
