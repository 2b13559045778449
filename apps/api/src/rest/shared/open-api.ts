import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of everything under /api/v1, made of the DTOs and of what each route says about itself. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Golden Thread')
    .setDescription(
      'A council’s performance year. Every write carries an Idempotency-Key (sent twice, it is done once); a change of what exists carries ' +
        'If-Match with the ETag that was seen. Dates are calendar dates in Europe/London, instants are UTC, decimals are text.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Made by an administrator under Administration, Tokens.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  return { ...document, paths };
}
