import type { PlainRefusal, Refusal } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { MaxLength, ValidateBy } from 'class-validator';
import { showRefusal } from './refusals/show-refusal';

/**
 * A text of a form that holds so many characters at most, said with what it is: `@UpTo(reviewLimits.issue, 'The issue')`. The limit
 * stands beside domain's type, where the REST interface reads it too.
 */
export const UpTo = (most: number, what = 'This'): PropertyDecorator =>
  MaxLength(most, { message: `${what} is longer than ${most.toLocaleString('en-GB')} characters. Shorten it.` });

/** The pattern of a field that may be left empty: `@Matches(orEmpty(stageKeyPattern), { message })`. */
export const orEmpty = (pattern: RegExp): RegExp => new RegExp(`^$|${pattern.source}`);

/**
 * A text of a form that must say something. What the rule would refuse is said before it is asked, so that it stands beside the other
 * faults: in the rule's own words (`@MustSay('ReasonMissing')`) or in the form's. `when`: only where something else of the form asks for it.
 */
export const MustSay = <Form>(says: PlainRefusal | { readonly message: string }, when: (form: Form) => boolean = () => true): PropertyDecorator =>
  ValidateBy(
    { name: 'mustSay', validator: { validate: (value: unknown, about) => typeof value !== 'string' || !isBlank(value) || !when(about?.object as Form) } },
    { message: () => (typeof says === 'string' ? showRefusal({ code: says } as Refusal).message : says.message) },
  );
