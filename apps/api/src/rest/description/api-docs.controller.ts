import { Controller, Get } from '@nestjs/common';
import { Page } from '../../web/page';
import { RoutePolicy } from '../../web/route-policy';
import { ApiDescription } from '../shared/api-description';
import { presentApi } from './api-docs.presenter';

/** The REST interface described for people: the same document, readable without scripts. */
@Controller('api/docs')
export class ApiDocsController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'api.read-docs', navigation: { section: 'none', trail: 'none' } })
  show(): Page {
    return presentApi(this.description.get());
  }
}
