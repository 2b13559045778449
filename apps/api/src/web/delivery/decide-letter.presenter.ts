import type { LetterInDoubt } from '@golden-thread/application/delivery';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { deliveryPaths } from './paths';
import { triesWords } from './words';

/** Asks what is to become of a letter that was perhaps sent, or could not be. */
export const presentLetter = (letter: LetterInDoubt, form: FilledForm<object>): Page =>
  new Page('delivery/decide-letter', {
    heading: 'Decide this letter',
    area: 'Deliveries',
    back: { href: deliveryPaths.list, text: 'Deliveries' },
    form,
    doubt: letter.state === 'possibly-sent',
    at: letter.sendingAt,
    facts: [
      ['To', letter.to],
      ['Subject', letter.subject ?? 'No subject'],
      ['Kind', letter.kind === 'digest' ? "The day's digest of reminders" : 'A letter of its own'],
      ['Tried', triesWords(letter.attempts)],
      ['What is known', letter.lastError ?? 'Nothing'],
    ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });
