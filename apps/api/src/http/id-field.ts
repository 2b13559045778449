import { isId } from '@golden-thread/domain/shared/id';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A field of a form or a body that holds an id, or with `each` ids: `@IsId({ message: 'leadServiceId is the id of a service.' })`. */
export const IsId = (options: ValidationOptions & { readonly message: string }): PropertyDecorator =>
  ValidateBy({ name: 'isId', validator: { validate: isId } }, options);
