import { type Actor, may, type Permission } from '@golden-thread/domain/authority';
import { refuse } from '@golden-thread/domain';

/** The refusal to give at once when no role of the actor gives the permission; undefined when one does. First line of a use case. */
export const lacksPermission = (actor: Actor, permission: Permission) =>
  may(actor, permission) ? undefined : refuse('NotPermitted', { permission });
