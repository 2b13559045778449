import type { CouncilPlanObjective } from '@golden-thread/domain/plan';
import type { ObjectiveKept } from '@golden-thread/persistence/plan';

/** An objective of the council plan as its rules see it. */
export const toCouncilPlanObjective = ({ id, reference, title, deliverable, endOfPlanResult, leadServiceId }: ObjectiveKept): CouncilPlanObjective => ({
  id,
  reference,
  title,
  deliverable: deliverable ?? '',
  endOfPlanResult: endOfPlanResult ?? '',
  leadServiceId,
});
