import { DecideLetterController } from './decide-letter.controller';
import { ListDeliveriesController } from './list-deliveries.controller';
import { RetryDeliveryController } from './retry-delivery.controller';

export const deliveryControllers = [ListDeliveriesController, DecideLetterController, RetryDeliveryController];
