import type { SubmissionId } from '@golden-thread/domain/shared/id';
import { randomUUID } from 'node:crypto';
import type { RefusalMessage } from '../../http/refusals/show-refusal';

/** What is wrong with one field, worded for the person who filled it. */
export interface FieldError {
  /** The field's name; nested fields with dots (`figures.3.numerator`). */
  readonly field: string;
  /** Names the field, the rule and the way out. */
  readonly text: string;
  /** Where the error summary leads: the input's id is the name with dashes for dots. */
  readonly href: string;
}

/** What is wrong with a field, and where it stands: on this page, or on `page`. */
export const fieldError = (field: string, text: string, page = ''): FieldError => ({ field, text, href: `${page}#${field.replaceAll('.', '-')}` });

/**
 * A form as it was typed, with what is wrong with it. A controller shows it again (what was typed is kept) or carries it out.
 * Templates use `form.typed(name)`, `form.error(name)` and the partial `form-fields.njk`.
 */
export class FilledForm<Values extends object> {
  constructor(
    /** Validated and typed; to be used only when `ok`. */
    readonly values: Values,
    private readonly raw: Readonly<Record<string, unknown>>,
    readonly errors: readonly FieldError[],
    /** Repeating the same submission does it once. */
    readonly submissionId: SubmissionId,
    /** The version of the thing the person saw; null where the form makes something new. */
    readonly version: number | null,
    readonly refusal: RefusalMessage | null = null,
    /** The page whose draft this form is; null where nothing of it was kept. */
    readonly draftOf: string | null = null,
    /** Put back as it was written, to be shown again and not carried out. */
    readonly isRestored = false,
  ) {}

  get ok(): boolean {
    return this.errors.length === 0 && this.refusal === null && !this.isRestored;
  }

  /** Somebody changed the thing after the form was opened. */
  get isStale(): boolean {
    return this.refusal?.stands !== undefined;
  }

  get status(): number {
    return this.refusal?.status ?? (this.errors.length > 0 ? 400 : 200);
  }

  /** For the unit of work: the same id with other content is refused, with the same content it is answered as before. */
  get submission(): { readonly id: SubmissionId; readonly content: unknown } {
    return { id: this.submissionId, content: { ...this.raw, version: this.version } };
  }

  /** What every command on a thing carries of its form: the submission, and the version that the person saw. */
  get sent(): { readonly submission: FilledForm<Values>['submission']; readonly version: number | undefined } {
    return { submission: this.submission, version: this.version ?? undefined };
  }

  /** What was typed into a field, as text (a list for checkboxes); '' where nothing was. */
  typed(field: string): unknown {
    const found = field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], this.raw);
    return found ?? '';
  }

  /** The component argument `errorMessage` of a field. */
  error(field: string): { readonly text: string } | undefined {
    const found = this.errors.find((error) => error.field === field);
    return found && { text: found.text };
  }

  /**
   * The same form, refused by the rule: shown again with the reason on top, and every fault beside its field. A stale one is shown with
   * the version that stands now, so that whoever has compared can send it again. `page`: where the fields are, if not here.
   */
  refused(refusal: RefusalMessage, page = ''): FilledForm<Values> {
    const errors = [...this.errors, ...refusal.faults.map(({ field, message }) => fieldError(field, message, page))];
    return new FilledForm(this.values, this.raw, errors, this.submissionId, refusal.stands ?? this.version, refusal, this.draftOf);
  }

  /** The same form with one more error, for what only the controller can see. */
  withError(field: string, text: string): FilledForm<Values> {
    const errors = [...this.errors, fieldError(field, text)];
    return new FilledForm(this.values, this.raw, errors, this.submissionId, this.version, this.refusal, this.draftOf);
  }
}

/** A form brings an id of its own, so that sending it twice does it once. */
export const newSubmissionId = (): SubmissionId => randomUUID() as string as SubmissionId;

/** The form a person meets first: with what is known already, a fresh submission id and the version shown (null: something new). */
export function blankForm(known: Readonly<Record<string, unknown>> = {}, version: number | null = null): FilledForm<object> {
  return new FilledForm({}, known, [], newSubmissionId(), version);
}
