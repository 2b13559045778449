import { readApprover } from '@golden-thread/domain/plan-type/plan-type-text';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A field that names an approver of a plan as its line does: "outside body Partnership board". */
export const IsApprover = (options: ValidationOptions & { readonly message: string }): PropertyDecorator =>
  ValidateBy({ name: 'isApprover', validator: { validate: (value: unknown) => typeof value === 'string' && readApprover(value) !== null } }, options);
