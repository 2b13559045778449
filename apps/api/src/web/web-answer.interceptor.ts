import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { WebRequest } from '../auth/web-request';
import { Download } from './download';
import { Page } from './page';
import { PageRenderer } from './page-renderer';
import { ROUTE_POLICY, type RoutePolicyRule } from './route-policy';
import { SeeOther } from './see-other';

/** Turns what a controller answers (Page, SeeOther, Download) into HTTP. Anything else passes as it is. */
@Injectable()
export class WebAnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly renderer: PageRenderer,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<WebRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const rule = this.reflector.get<RoutePolicyRule>(ROUTE_POLICY, context.getHandler());
    return next.handle().pipe(map((answer: unknown) => this.answer(answer, request, response, rule)));
  }

  private answer(answer: unknown, request: WebRequest, response: Response, rule: RoutePolicyRule): unknown {
    if (answer instanceof Page) {
      response.status(answer.status).type('html').set('cache-control', 'no-store');
      return this.renderer.render(answer, request, rule.navigation);
    }
    if (answer instanceof SeeOther) {
      if (answer.told !== undefined) request.session.told = answer.told;
      response.status(303).location(answer.path);
      return undefined;
    }
    if (answer instanceof Download) {
      response.status(200).type(answer.type);
      if (answer.fileName !== undefined) response.attachment(answer.fileName).type(answer.type);
      // A bare buffer would be written as JSON.
      return new StreamableFile(Buffer.from(answer.body), { type: answer.type });
    }
    return answer;
  }
}
