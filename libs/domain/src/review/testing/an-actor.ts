import type { Actor } from '../../authority';

/** Somebody acting on a page, for specs. */
export const anActor = (personId: string, changes: Partial<Actor> = {}): Actor => ({
  councilId: 'council-1',
  personId,
  name: personId,
  roles: ['service-manager'],
  postIds: ['post-1'],
  via: 'page',
  ...changes,
});
