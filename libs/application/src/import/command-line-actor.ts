import type { Actor } from '@golden-thread/domain/authority';

/** Whoever runs the import command on the machine: an administrator who is no person of the council. */
export const commandLineActor = (councilId: string): Actor => ({
  councilId,
  personId: null,
  name: 'Command line',
  roles: ['administrator'],
  postIds: [],
  via: 'command-line',
});
