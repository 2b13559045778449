import type { CouncilId, WorkshopId } from '@golden-thread/domain/shared/id';
import { findPulses, type WorkshopPulse } from '@golden-thread/persistence/assessment/workshops';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';

export type { WorkshopPulse } from '@golden-thread/persistence/assessment/workshops';

/** How some workshops of a council stand, for the screens that follow them: one question, however many people sit before them. */
export const readPulses = (database: Asked, councilId: CouncilId, ids: readonly WorkshopId[]): Promise<readonly WorkshopPulse[]> =>
  database.read(councilId, (reading) => findPulses(reading, ids));
