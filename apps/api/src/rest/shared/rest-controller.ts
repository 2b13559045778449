import { applyDecorators, Controller, UseInterceptors, UsePipes } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { EtagInterceptor } from './etag.interceptor';
import { restPipe } from './rest-pipe';

/** A resource under /api/v1: bodies and queries are checked against their DTO, answers with a `version` carry it as ETag. */
export const RestController = (path: string, tag: string): ClassDecorator =>
  applyDecorators(Controller(path === '' ? 'api/v1' : `api/v1/${path}`), ApiTags(tag), ApiBearerAuth('token'), UsePipes(restPipe()), UseInterceptors(EtagInterceptor));
