import { fieldsShown } from './fields-shown';

/** What somebody had written, beside what stands now. */
export interface FormComparison {
  readonly rows: readonly { readonly href: string; readonly words: string; readonly mine: string; readonly now: string }[];
  /** The form begins empty whatever stands (a decision): there is nothing to set beside what was written. */
  readonly startsEmpty: boolean;
  /** Where the form is opened as it stands now. */
  readonly again: string;
}

/** Compares a form as it was sent with the same form as it opens now (null: it opens no more), both as HTML; only what differs. */
export function compareForms(sent: string, now: string | null, again: string): FormComparison {
  const stands = new Map((now === null ? [] : fieldsShown(now)).map(({ name, text }) => [name, text]));
  const rows = fieldsShown(sent)
    .map(({ name, id, words, text }) => ({ href: `#${id}`, words, mine: text, now: stands.get(name) ?? '' }))
    .filter(({ mine, now: standing }) => mine !== standing);
  return { rows, startsEmpty: [...stands.values()].every((text) => text === ''), again };
}
