import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilId } from '@golden-thread/domain/shared/id';

/** The engine, acting in a council: what a step of a workflow, the relay or the driver does is recorded as done by no person. */
export const engineActor = (councilId: CouncilId): Actor => ({
  councilId,
  personId: null,
  name: 'Golden Thread',
  roles: [],
  postIds: [],
  via: 'engine',
});
