import type { DeliveryRefusal } from '@golden-thread/domain/delivery';
import type { RefusalWording } from './refusal-wording';

/** Refusals about what the engine carries. */
export const deliveryRefusals = {
  NoSuchDelivery: { status: 404, message: () => 'This delivery is no longer there: it has been carried out since. Nothing more is needed.' },
  DeliveryNotParked: { status: 409, message: () => 'This delivery is not parked. It is tried again by itself; wait for it.' },
  NoSuchLetter: { status: 404, message: () => 'There is no such letter in this council.' },
  LetterNotInDoubt: { status: 409, message: () => 'This letter is no longer in doubt: it was decided or sent since. Go back to Deliveries.' },
} satisfies Record<DeliveryRefusal, RefusalWording>;
