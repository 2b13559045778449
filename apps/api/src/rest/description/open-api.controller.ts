import { Controller, Get } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { RoutePolicy } from '../../http/route-policy';
import { ApiDescription } from './open-api';

/** The REST interface described for API clients. */
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'api.describe', navigation: 'machine' })
  describe(): OpenAPIObject {
    return this.description.get();
  }
}
