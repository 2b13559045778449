import type { SuggestedKind } from '@golden-thread/domain/search/searched-kinds';
import { type FilledForm, Page } from '../kit';
import type { PageLink } from '../page';

/** One question of a form about the organisation, as the view shows it. */
export type Question =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly hint?: string; readonly short?: boolean; readonly isNumber?: boolean }
  | { readonly kind: SuggestedKind; readonly name: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'long-text'; readonly name: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'date'; readonly name: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'select'; readonly name: string; readonly label: string; readonly hint?: string; readonly items: readonly Choice[] }
  | { readonly kind: 'checkboxes'; readonly name: string; readonly label: string; readonly hint?: string; readonly items: readonly Choice[] };

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface OrganisationForm {
  /** The part of the product it belongs to, where that is not administration. */
  readonly area?: string;
  readonly heading: string;
  readonly back: PageLink;
  readonly form: FilledForm<object>;
  /** What follows from it, said before the button. */
  readonly says?: string;
  readonly questions: readonly Question[];
  readonly button: string;
}

/** One change to the organisation as a page: what it is about, its questions, what follows from it, and the button that does it. */
export function organisationFormView({ heading, area = 'Administration', back, form, says, questions, button }: OrganisationForm): Page {
  const chosen = (name: string): readonly unknown[] => [form.typed(name)].flat();
  return new Page('organisation/form', {
    heading,
    area,
    back,
    form,
    says,
    button,
    questions: questions.map((question) =>
      'items' in question
        ? { ...question, items: question.items.map((item) => ({ ...item, selected: chosen(question.name).includes(item.value), checked: chosen(question.name).includes(item.value) })) }
        : question,
    ),
  });
}
