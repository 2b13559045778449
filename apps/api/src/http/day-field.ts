import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { isInstant } from '@golden-thread/domain/calendar/instants';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * A field of a form that holds a real day: `@IsDay({ message: 'Enter the last day as a real date.' }) endsOn!: CalendarDate`. With
 * `orEmpty` it may be left empty.
 */
export const IsDay = ({ orEmpty = false, ...options }: ValidationOptions & { readonly message: string; readonly orEmpty?: boolean }): PropertyDecorator =>
  ValidateBy(
    { name: 'isDay', validator: { validate: (value: unknown) => typeof value === 'string' && ((orEmpty && value === '') || isCalendarDate(value)) } },
    options,
  );

/** A field of a form that holds a moment as pages write it: `@IsMoment({ message }) seenUntil!: Instant`. */
export const IsMoment = (options: ValidationOptions & { readonly message: string }): PropertyDecorator =>
  ValidateBy({ name: 'isMoment', validator: { validate: (value: unknown) => typeof value === 'string' && isInstant(value) } }, options);
