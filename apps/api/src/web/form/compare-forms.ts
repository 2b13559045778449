import type { DrawnField } from './fields-drawn';

/** What somebody had written, beside what stands now. */
export interface FormComparison {
  readonly rows: readonly { readonly href: string; readonly words: string; readonly mine: string; readonly now: string }[];
  /** The form begins empty whatever stands (a decision): what stands is then what was done meanwhile. */
  readonly startsEmpty: boolean;
  /** Where the form is opened as it stands now. */
  readonly again: string;
}

/** Compares a form as it was sent with the same form as it opens now (null: it begins empty); only what differs. */
export function compareForms(sent: readonly DrawnField[], now: readonly DrawnField[] | null, again: string): FormComparison {
  const stands = new Map((now ?? []).map(({ name, text }) => [name, text]));
  const rows = sent
    .map(({ name, id, label, text }) => ({ href: `#${id}`, words: label, mine: text, now: stands.get(name) ?? '' }))
    .filter(({ mine, now: standing }) => mine !== standing);
  return { rows, startsEmpty: now === null, again };
}
