import { MaxLength } from 'class-validator';

/**
 * A text of a form that holds so many characters at most, said with what it is: `@UpTo(reviewLimits.issue, 'The issue')`. The limit
 * stands beside domain's type, where the REST interface reads it too.
 */
export const UpTo = (most: number, what = 'This'): PropertyDecorator =>
  MaxLength(most, { message: `${what} is longer than ${most.toLocaleString('en-GB')} characters. Shorten it.` });

/** The pattern of a field that may be left empty: `@Matches(orEmpty(stageKeyPattern), { message })`. */
export const orEmpty = (pattern: RegExp): RegExp => new RegExp(`^$|${pattern.source}`);
