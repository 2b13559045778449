import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The groups of the interface in the order of the year, each with what is found there. */
export const apiTags: Readonly<Record<string, string>> = {
  Tasks: 'What waits for whoever the token belongs to. A task is done by doing what it asks, at the thing it is about.',
  Timetable: 'The stages of the year with their dates, and changes to them: looked at first, then applied exactly so.',
  Plans: 'The council plan, service and unit plans, people’s objectives, and the thread that links them.',
  Measures: 'The register, targets, figures entered and verified, and the scorecard.',
  Reviews: 'A quarter’s round: service reviews, chasing and extending, the frozen figures, issues to take back.',
  'Exceptions and clinics': 'What a corporate review has to decide, managers’ reports on it, and clinics.',
  'Recovery plans': 'Agreed, reported on every month, judged by a panel until it is satisfied.',
  Actions: 'The one register of what was promised: owned, dated, reported on, each with the day first promised.',
  Money: 'What plans cost: lines of three years, what the ledger says month by month, money moved within limits of delegation.',
  Risks: 'What endangers the objectives: scored on the council’s matrix, owned, looked at again after its cycle.',
  Lessons: 'What was learnt in a year, and what was changed because of it. A year cannot close while one is open.',
  Consultations: 'Who was asked, how and how many, what they said, and what it is used in.',
  'External challenges': 'Peer challenges, inspections and accreditations: their steps, what was recommended and answered, when the next is due.',
  Reports: 'Half-yearly reports: composed, challenged by scrutiny and Cabinet, answered, published.',
  Assessments: 'Workshops on a framework: spreads, agreed scores, tips, actions, and what moved since the one before.',
  Inbox: 'What the token’s person was told.',
  History: 'What happened, as it was recorded, and whether the record holds.',
  Clock: 'A training council’s clock: where it stands, what comes next, and moving it.',
};

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type ExampleSchema = Schemas[string];

/**
 * An example of a body: what each field says of itself (`example`), else the first of its values, else the plainest that its schema
 * takes. Fields that may be left out are shown where they give an example.
 */
export function exampleOf(schemas: Schemas, schema: ExampleSchema): unknown {
  if ('$ref' in schema) return exampleOf(schemas, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.example !== undefined) return schema.example as unknown;
  const [whole] = schema.allOf ?? [];
  if (whole !== undefined) return exampleOf(schemas, whole);
  if (schema.enum !== undefined) return schema.enum[0] as unknown;
  if (schema.type === 'array') return [exampleOf(schemas, schema.items ?? {})];
  return schema.properties === undefined ? plainest(schema) : exampleOfFields(schemas, schema);
}

function exampleOfFields(schemas: Schemas, { properties = {}, required = [] }: Exclude<ExampleSchema, { $ref: string }>): object {
  const shown = Object.entries(properties).filter(([name, property]) => required.includes(name) || ('example' in property && property.example !== undefined));
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(schemas, property)]));
}

function plainest({ type, format, minimum, nullable }: Exclude<ExampleSchema, { $ref: string }>): unknown {
  if (format === 'uuid') return '019a4c1e-2f60-7c3b-9d55-6a1f0b8e7d21';
  if (type === 'integer' || type === 'number') return minimum ?? 0;
  if (type === 'boolean') return false;
  return nullable ? null : '';
}

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** The OpenAPI document of everything under /api/v1, made of the DTOs and of what each route says about itself, with an example a body. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Golden Thread')
    .setDescription(
      'A council’s performance year. Every write carries an Idempotency-Key (sent twice, it is done once); a change of what exists carries ' +
        'If-Match with the ETag that was seen. Dates are calendar dates in Europe/London, instants are UTC, decimals are text.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Made by an administrator under Administration, Tokens.' }, 'token');
  for (const [name, description] of Object.entries(apiTags)) about.addTag(name, description);
  const document = SwaggerModule.createDocument(app, about.build());
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  for (const item of Object.values(paths)) {
    for (const operation of [item.post, item.put]) giveExample(document, operation);
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) closed(schema);
  return { ...document, paths };
}

function giveExample(document: OpenAPIObject, operation: OpenAPIObject['paths'][string]['post']): void {
  const body = operation?.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json'] : undefined;
  if (body?.schema !== undefined) body.example = exampleOf(document.components?.schemas ?? {}, body.schema);
}

/** No field that is not described: unknown ones are refused, and none is answered. */
function closed(schema: Schema): void {
  if (!('$ref' in schema) && schema.properties !== undefined) schema.additionalProperties ??= false;
}

/** Holds the OpenAPI document of the complete application, made when it is first asked for: it takes as long as the rest of the start. */
export class ApiDescription {
  private make: (() => OpenAPIObject) | undefined;
  private document: OpenAPIObject | undefined;

  describe(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get(): OpenAPIObject {
    this.document ??= this.make?.();
    if (this.document === undefined) throw new Error('The OpenAPI document is asked for before the application was made.');
    return this.document;
  }

  /** The methods that an address has, for answering 405; empty when it is none of ours. */
  methodsAt(path: string): string[] {
    return Object.entries(this.get().paths)
      .filter(([pattern]) => new RegExp(`^${pattern.replaceAll(/\{[^{}]+\}/g, '[^/]+')}/?$`).test(path))
      .flatMap(([, operations]) => Object.keys(operations))
      .map((method) => method.toUpperCase());
  }
}
