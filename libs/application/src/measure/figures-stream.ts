import type { ThingType } from '@golden-thread/domain';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import { idFor } from '@golden-thread/persistence';

/** The history of a quarter's figures as a whole: asked for, frozen. */
export const figuresStream = (councilId: string, year: FinancialYear, quarter: Quarter): { type: ThingType; id: string } => ({
  type: 'figures',
  id: idFor('figures', councilId, year, quarter),
});
