import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { tokenPaths } from './paths';

const back = { href: tokenPaths.list, text: 'Back to Tokens' };

/** First whose name, then which of the people found, what for, and for how long. */
export function presentMakeToken(part: string, people: readonly { id: string; name: string; title: string | null }[], form: FilledForm<object>): Page {
  return new Page('token/make-token', {
    heading: 'Make a token',
    area: 'Administration',
    back,
    form,
    part,
    people: people.map((person) => ({
      value: person.id,
      text: person.name,
      hint: { text: person.title ?? 'No post today' },
      checked: form.typed('personId') === person.id,
    })),
  });
}

/** The token itself, this once. */
export function presentMadeToken(label: string, token: string | null): Page {
  return new Page('token/made-token', { heading: 'Copy the token now', area: 'Administration', back, label, token });
}
