import type { Database } from '@golden-thread/application/shared/command';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import type { WebRequest } from '../auth/web-request';
import { ROUTE_POLICY, type RoutePolicyRule } from '../http/route-policy';
import { DATABASE } from '../injection-tokens';
import { endDraft, offerDraft } from './draft/offer-draft';
import { compareForms } from './form/compare-forms';
import { type FieldLimits, fieldLimitsOf } from './form/field-limits';
import { labelOfEvent } from './history/event-labels/event-labels';
import { withOwnViews } from './list/own-views';
import { Download, Page, SeeOther } from './page';
import { PageRenderer, type RouteOfPage } from './page-renderer';
import { ConfirmationMessage } from './confirmation-message';

/** Turns what a controller answers (Page, SeeOther, Download) into HTTP. Anything else passes as it is. */
@Injectable()
export class WebAnswerInterceptor implements NestInterceptor {
  /** Of each controller's forms, worked out once. */
  private readonly limits = new Map<object, FieldLimits>();

  constructor(
    private readonly reflector: Reflector,
    private readonly renderer: PageRenderer,
    private readonly told: ConfirmationMessage,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(mergeMap((answer: unknown) => this.answer(answer, context)));
  }

  private async answer(answer: unknown, context: ExecutionContext): Promise<unknown> {
    const request = context.switchToHttp().getRequest<WebRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    // Redirects and files are somebody's too: nothing between us and them keeps any.
    if (answer instanceof Page || answer instanceof SeeOther || answer instanceof Download) response.set('cache-control', 'no-store');
    if (answer instanceof Page) {
      const page = answer.args.form?.isStale ? this.compared(answer, context) : await offerDraft(this.database, answer, request);
      response.status(page.status).type('html');
      return this.render(await withOwnViews(this.database, page, request), context);
    }
    if (answer instanceof SeeOther) {
      if (answer.banner !== undefined) this.told.tell(answer.banner, request, response);
      await endDraft(this.database, request);
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

  /** A stale form with what was written beside what stands now; a decision beside the one that was taken meanwhile. */
  private compared(page: Page, context: ExecutionContext): Page {
    const request = context.switchToHttp().getRequest<WebRequest>();
    const drawnBy = (shown: Page) => this.renderer.fieldsOf(shown, request, this.routeOf(context));
    const comparison = compareForms(drawnBy(page), page.opened && drawnBy(page.opened), request.originalUrl);
    const { changed } = page.args.form?.refusal ?? {};
    const meanwhile = changed && { title: labelOfEvent(changed, () => 'somebody').title, texts: changed.texts };
    return new Page(page.view, { ...page.args, comparison, meanwhile }, page.status);
  }

  private render(page: Page, context: ExecutionContext): string {
    return this.renderer.render(page, context.switchToHttp().getRequest<WebRequest>(), this.routeOf(context));
  }

  private routeOf(context: ExecutionContext): RouteOfPage {
    const { navigation } = this.reflector.get<RoutePolicyRule>(ROUTE_POLICY, context.getHandler());
    const controller = context.getClass();
    const limits = this.limits.get(controller) ?? fieldLimitsOf(controller);
    this.limits.set(controller, limits);
    return { navigation, limits };
  }
}
