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
  RowImported: ({ sheet, ref, added }) => ({ title: added ? 'Brought by an import' : 'Changed by an import', detail: `Row ${ref} of the sheet ${sheet}.` }),
  PackImported: ({ organisation, plans, measures, targets, figures, exempt }) => ({
    title: 'Council pack imported',
    detail: `Rows new or changed: organisation ${organisation}, plans ${plans}, measures ${measures}, targets ${targets}, figures ${figures}.${
      exempt === true ? ' The first pack, brought by the operator: there was no administrator to ask.' : ''
    }`,
  }),
} satisfies WordsOf<ImportEvent>;
