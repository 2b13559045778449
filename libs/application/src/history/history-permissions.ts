import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { permissionForHistoryOf } from '@golden-thread/domain/shared/areas';
import type { ThingType } from '@golden-thread/domain/shared/id';

/** Whether somebody may see the history of things of a kind; of a thing they acted on themselves they always may. */
export const maySeeHistoryOf = (actor: Actor, type: ThingType): boolean => {
  const permission = permissionForHistoryOf(type);
  return may(actor, 'history.see-all') || (permission !== null && may(actor, permission));
};
