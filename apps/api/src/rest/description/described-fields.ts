import type { OpenAPIObject } from '@nestjs/swagger';
import { dayPattern } from '../shared/dto-fields';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** One field of a body, in words. */
export interface DescribedField {
  /** With what it stands in: `options[].title`. */
  readonly name: string;
  readonly kind: string;
  readonly required: string;
  readonly description: string;
}

const deepest = 3;

/** The fields of a schema with those of what they hold, the outer before the inner; what holds its own kind ends at the third level. */
export function fieldsOf(document: OpenAPIObject, schema: Schema, within: readonly string[] = []): DescribedField[] {
  const found = resolved(document, schema);
  return Object.entries(found.properties ?? {}).flatMap(([name, property]) => {
    const held = resolved(document, property);
    const isList = held.type === 'array' && held.items !== undefined;
    const own = {
      name: [...within, name].join('.'),
      kind: kindOf(document, property),
      required: found.required?.includes(name) ? 'required' : 'optional',
      description: ('description' in property && property.description) || (held.description ?? ''),
    };
    if (within.length + 1 === deepest) return [own];
    return [own, ...fieldsOf(document, held.type === 'array' && held.items !== undefined ? held.items : held, [...within, isList ? `${name}[]` : name])];
  });
}

/** A schema itself, where it is named or wrapped (`nullable`). */
function resolved(document: OpenAPIObject, schema: Schema): Exclude<Schema, { $ref: string }> {
  if ('$ref' in schema) return resolved(document, document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const [whole] = schema.allOf ?? [];
  return whole === undefined ? schema : { ...resolved(document, whole), nullable: schema.nullable ?? false };
}

function kindOf(document: OpenAPIObject, property: Schema): string {
  const found = resolved(document, property);
  const orNull = found.nullable ? ' or null' : '';
  if (found.enum) return found.enum.filter((value) => value !== null).join(' | ') + orNull;
  if (found.type === 'array') return `list of ${found.items ? plural(kindOf(document, found.items)) : 'values'}${orNull}`;
  if (found.pattern === dayPattern.source) return `day${orNull}`;
  const most = found.maxLength === undefined ? '' : ` of at most ${found.maxLength} characters`;
  return `${text[found.format ?? ''] ?? text[String(found.type)] ?? 'value'}${most}${orNull}`;
}

const text: Readonly<Record<string, string>> = {
  uuid: 'id', date: 'day', 'date-time': 'instant', string: 'text', integer: 'whole number', boolean: 'true or false', object: 'object',
};

const plural = (kind: string): string => (kind === 'object' ? 'objects' : kind === 'id' ? 'ids' : kind);
