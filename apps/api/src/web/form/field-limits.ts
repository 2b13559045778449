import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

type FormClass = new () => object;

/** How many characters a field holds, by the name it is drawn with (`options[0][title]`); undefined where nothing is said. */
export type FieldLimits = (name: string) => number | undefined;

/**
 * The limits of the forms that a controller reads, as they stand at the forms' own fields (`@UpTo(...)`): so that a page counts by the very
 * limit that its form is refused by, and nobody says it twice.
 */
export function fieldLimitsOf(controller: object & { readonly prototype?: object }): FieldLimits {
  const known = new Map<string, number | undefined>();
  const forms = formsReadBy(controller);
  return (name) => {
    const path = name.replaceAll(/\[(\w*)\]/g, '.$1').replace(/\.$/, '').split('.').map((part) => (/^\d+$/.test(part) ? '0' : part));
    const key = path.join('.');
    if (!known.has(key)) known.set(key, forms.map((form) => limitAt(form, path)).find((limit) => limit !== undefined));
    return known.get(key);
  };
}

/** The classes behind `@FormBody(...)` of a controller's handlers. */
function formsReadBy(controller: object & { readonly prototype?: object }): readonly FormClass[] {
  const handlers = Object.getOwnPropertyNames(controller.prototype ?? {});
  return handlers.flatMap((handler) => {
    const read = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<string, { readonly data?: unknown }>;
    return Object.values(read).flatMap(({ data }) => (typeof data === 'function' ? [data as FormClass] : []));
  });
}

/** The limit of the field at a path; a row of a list is looked at as the form reads it. */
function limitAt(form: FormClass, path: readonly string[]): number | undefined {
  const [leaf = '', ...above] = path.toReversed();
  const skeleton = above.reduce<object>((inner, part) => (part === '0' ? [inner] : { [part]: inner }), {});
  const owner = above.toReversed().reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], plainToInstance(form, skeleton));
  if (typeof owner !== 'object' || owner === null) return undefined;
  const rules = getMetadataStorage().getTargetValidationMetadatas(owner.constructor, '', false, false);
  const longest = rules.find(({ propertyName, name }) => propertyName === leaf && name === 'maxLength');
  return longest?.constraints?.[0] as number | undefined;
}
