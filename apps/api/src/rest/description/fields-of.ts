import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** One field of a body, in words. */
export interface DescribedField {
  readonly name: string;
  readonly kind: string;
  readonly required: string;
  readonly description: string;
}

/** The fields of a schema, following its reference once. */
export function fieldsOf(document: OpenAPIObject, schema: Schema): DescribedField[] {
  const found = resolved(document, schema);
  if (found === undefined || !('properties' in found)) return [];
  return Object.entries(found.properties ?? {}).map(([name, property]) => ({
    name,
    kind: kindOf(property),
    required: found.required?.includes(name) ? 'required' : 'optional',
    description: 'description' in property ? (property.description ?? '') : '',
  }));
}

function resolved(document: OpenAPIObject, schema: Schema): Schema | undefined {
  if (!('$ref' in schema)) return schema;
  return document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
}

function kindOf(property: Schema): string {
  if ('$ref' in property) return property.$ref.split('/').at(-1) ?? '';
  if (property.enum) return property.enum.join(' | ');
  if (property.type === 'array') return `list of ${property.items ? kindOf(property.items) : 'values'}`;
  return [property.type, property.format].filter(Boolean).join(', ');
}
