import type { PowerDecision } from '@golden-thread/domain/authority/decide-power-request';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { findApprovers, powerRequestToChange } from '@golden-thread/persistence/authority/power-requests';
import { commandOn, type ThingCommand } from '../shared/command';
import { mayReadPowerRequest } from './get-power-requests';

export type DecidePowerRequest = ThingCommand & PowerDecision & { readonly requestId: PowerRequestId };

/** Opens a request for the decision on it. Refuses: `NoSuchPowerRequest`, also to whoever may not know of it. */
export const withPowerRequest = commandOn({
  load: (loading, { requestId }: DecidePowerRequest) => loading.loadForUpdate(powerRequestToChange, requestId),
  missing: 'NoSuchPowerRequest',
  versioned: (request) => request,
  seen: async (work, request) => mayReadPowerRequest(work.actor, request, await findApprovers(work)),
  stream: ({ id }) => ({ type: 'power-request', id }),
});
