import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilId } from '@golden-thread/domain/shared/id';

/** Whoever runs a command on the machine: an administrator and auditor who is no person of the council. */
export const commandLineActor = (councilId: CouncilId): Actor => ({
  councilId,
  personId: null,
  name: 'Command line',
  roles: ['administrator', 'auditor'],
  postIds: [],
  via: 'command-line',
});

/** Whoever brings a pack by command: what administrators and the policy team bring on their page, without what wants a second person. */
export const commandLineImporter = (councilId: CouncilId): Actor => ({ ...commandLineActor(councilId), roles: ['administrator', 'policy-officer'] });
