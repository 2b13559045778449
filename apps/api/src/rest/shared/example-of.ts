import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

/**
 * An example of a body: what each field says of itself (`example`), else the first of its values, else the plainest that its schema
 * takes. Fields that may be left out are shown where they give an example.
 */
export function exampleOf(schemas: Schemas, schema: Schema): unknown {
  if ('$ref' in schema) return exampleOf(schemas, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.example !== undefined) return schema.example as unknown;
  const [whole] = schema.allOf ?? [];
  if (whole !== undefined) return exampleOf(schemas, whole);
  if (schema.enum !== undefined) return schema.enum[0] as unknown;
  if (schema.type === 'array') return [exampleOf(schemas, schema.items ?? {})];
  return schema.properties === undefined ? plainest(schema) : exampleOfFields(schemas, schema);
}

function exampleOfFields(schemas: Schemas, { properties = {}, required = [] }: Exclude<Schema, { $ref: string }>): object {
  const shown = Object.entries(properties).filter(([name, property]) => required.includes(name) || ('example' in property && property.example !== undefined));
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(schemas, property)]));
}

function plainest({ type, format, minimum, nullable }: Exclude<Schema, { $ref: string }>): unknown {
  if (format === 'uuid') return '019a4c1e-2f60-7c3b-9d55-6a1f0b8e7d21';
  if (type === 'integer' || type === 'number') return minimum ?? 0;
  if (type === 'boolean') return false;
  return nullable ? null : '';
}
