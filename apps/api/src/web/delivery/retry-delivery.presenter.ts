import type { DeliveryLine } from '@golden-thread/application/delivery';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { deliveryPaths } from './paths';
import { errandWords, eventWords, triesWords } from './words';

/** Asks whether a parked delivery is to be tried again, with all that is known of it. */
export const presentRetry = (line: DeliveryLine, form: FilledForm<object>): Page =>
  new Page('delivery/retry-delivery', {
    heading: 'Retry this delivery',
    area: 'Deliveries',
    back: { href: deliveryPaths.list, text: 'Deliveries' },
    form,
    parked: line.state === 'parked',
    facts: [
      ['What', errandWords(line)],
      ['Because of', line.event ? eventWords(line.event.name) : 'No event of its own'],
      ['For', Object.values(line.target).join(' ') || 'Nothing named'],
      ['Tried', triesWords(line.attempts)],
      ['Why it failed', line.lastError ?? 'It has not failed'],
    ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });
