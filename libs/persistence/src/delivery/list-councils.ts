import type { RelayRows } from './relay-rows';

/** Every council there is: for the loops that look at one after the other, each within its own transaction. */
export const listCouncils = (relay: RelayRows): Promise<{ id: string; name: string; kind: 'live' | 'training' }[]> =>
  relay.query('select id, name, kind from council order by id');
