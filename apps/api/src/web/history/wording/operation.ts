import type { DeliveryEvent } from '@golden-thread/domain/delivery';
import type { ImportEvent } from '@golden-thread/domain/import';
import { counted } from '../../counted';
import type { WordsOf } from './event-words';

export const deliveryWords = {
  DeliveryRetried: ({ errand, attempts }) => ({ title: `Delivery tried again: ${errand}`, detail: `It had failed ${counted(attempts, 'time')}.` }),
  LetterSentAgain: () => ({ title: 'Letter sent again by the operator' }),
  LetterLeftAsSent: () => ({ title: 'Letter left as sent by the operator' }),
} satisfies WordsOf<DeliveryEvent>;

export const importWords = {
  PackImported: ({ organisation, plans, measures, targets, figures }) => ({
    title: 'Council pack imported',
    detail: `Rows new or changed: organisation ${organisation}, plans ${plans}, measures ${measures}, targets ${targets}, figures ${figures}.`,
  }),
} satisfies WordsOf<ImportEvent>;
