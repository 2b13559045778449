import type { SignedIn } from '../../auth/signed-in';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';

/** The question "whom do you act for": oneself, or each holder one is deputy for today. */
export function presentActOnBehalf(person: SignedIn, form: FilledForm<object>): Page {
  const items = [
    { value: 'self', text: `Myself, ${person.actor.name}` },
    ...person.mayActFor.map((post) => ({
      value: post.postId,
      text: `${post.name}, ${post.postTitle}`,
      hint: { text: 'You are their deputy today. What you decide is recorded as yours, on their behalf.' },
    })),
  ];
  return new Page('sign-in/act-on-behalf', {
    heading: 'Whom do you act for?',
    area: 'My tasks',
    back: { href: '/tasks', text: 'Back to My tasks' },
    form,
    items: items.map((item) => ({ ...item, checked: form.typed('actingFor') === item.value })),
  });
}
