import type { RelayRows } from './relay-rows';

/** Every council there is: for the loops that look at one after the other, each within its own transaction. */
export const listCouncils = (relay: RelayRows): Promise<{ id: string; kind: 'live' | 'training' }[]> =>
  relay.query('select id, kind from council order by id');
