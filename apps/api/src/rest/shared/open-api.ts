import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiTags } from './api-tags';
import { exampleOf } from './example-of';

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
