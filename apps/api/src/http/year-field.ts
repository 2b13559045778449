import { isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A field that holds a financial year, such as 2027/28: `@IsYear({ message: 'Choose the year in which it begins.' })`. One whose second half does not follow from its first is none. */
export const IsYear = (options: ValidationOptions & { readonly message: string }): PropertyDecorator =>
  ValidateBy({ name: 'isFinancialYear', validator: { validate: (value: unknown) => typeof value === 'string' && isFinancialYear(value) } }, options);
