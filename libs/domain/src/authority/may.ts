import type { Actor } from './actor';
import { type Permission, permissionsOf } from './permission';

/** Whether any role the actor holds on the day gives the permission. The engine may do what its workflows ask. */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.via === 'engine' || actor.roles.some((role) => permissionsOf[role].includes(permission));
