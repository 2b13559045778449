import { ApiDocsController } from './api-docs.controller';
import { OpenApiController } from './open-api.controller';

export const descriptionControllers = [OpenApiController, ApiDocsController];
