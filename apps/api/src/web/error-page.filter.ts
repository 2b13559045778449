import type { Database } from '@golden-thread/application/shared/command';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiConfig } from '../config';
import { FormOutOfDate, isOwnFormOfOtherSession } from '../auth/forgery';
import { FreshSignInNeeded } from '../auth/fresh-sign-in';
import { isForMachines, type WebRequest } from '../auth/web-request';
import { errorMessage, ownFormOutOfDate, httpStatusOf } from '../http/errors';
import { RefusedException } from '../http/refusals/show-refusal';
import { TooManyRequests } from '../http/counts-of-minute';
import { API_CONFIG, DATABASE } from '../injection-tokens';
import { ApiDescription } from '../rest/description/open-api';
import { isScim, sendScimError } from '../rest/scim/scim-message';
import { sendProblem } from '../rest/shared/problem.dto';
import { accountPaths } from './account/paths';
import { keepRefusedForm } from './draft/keep-refused-form';
import { draftFields } from './draft/paths';
import { Page } from './page';
import { PageRenderer } from './page-renderer';

/** Where a form stood that cannot be carried out: the page that the browser says it came from, of ours alone. */
function pageBefore({ headers }: WebRequest): URL | undefined {
  const { referer = '' } = headers;
  if (!URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  return from.host === headers.host ? from : undefined;
}

/** Where whoever is not signed in any more is to come back to. */
function addressToReturnTo(request: WebRequest): string {
  if (request.method === 'GET') return request.originalUrl;
  const from = pageBefore(request);
  return from === undefined ? '/' : `${from.pathname}${from.search}`;
}

/** The page's request where it is nobody's. */
const nobody = { originalUrl: '/', headers: {} } as WebRequest;

/** Whatever a handler throws: a page for people, a problem document for machines, the right status for both. */
@Catch()
export class ErrorPageFilter implements ExceptionFilter {
  private readonly log = new Logger('request');
  /** Drawn once, the same for everybody: whoever asks too often shall not have a page drawn each time. */
  private pageOfTooMany: string | undefined;

  constructor(
    private readonly renderer: PageRenderer,
    private readonly description: ApiDescription,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<WebRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const status = this.statusFor(thrown, request, response);
    if (status >= 500) this.log.error(thrown instanceof Error ? thrown.stack : String(thrown));
    if (response.headersSent) return;
    if (thrown instanceof TooManyRequests) response.set('retry-after', String(thrown.retryAfter));
    if (isScim(request.path)) return sendScimError(response, status, thrown);
    if (isForMachines(request.path)) return sendProblem(response, status, thrown);
    response.set('cache-control', 'no-store');
    if (thrown instanceof FreshSignInNeeded) return response.redirect(303, `/sign-in/start?again=yes&to=${encodeURIComponent(request.originalUrl)}`);
    if (status === 401) return response.redirect(303, `/sign-in?to=${encodeURIComponent(addressToReturnTo(request))}`);
    response.status(status).type('html');
    if (thrown instanceof FormOutOfDate && thrown.hasPage && isOwnFormOfOtherSession(request, this.config.sessionSecret)) return void this.answerKept(thrown, request, response);
    response.send(thrown instanceof TooManyRequests ? (this.pageOfTooMany ??= this.draw(thrown, 429, nobody)) : this.draw(thrown, status, request));
  }

  /** A form that was opened in another session of whoever sends it is not carried out, and what they wrote is not lost. Never throws: nobody waits for it. */
  private async answerKept(thrown: FormOutOfDate, request: WebRequest, response: Response): Promise<void> {
    const kept = await keepRefusedForm(this.database, request, pageBefore(request)?.pathname ?? request.path).catch((fault: unknown) => this.log.error(String(fault)));
    if (!kept) return void response.send(this.draw(thrown, 403, request));
    const page = new Page('errors/form-kept', { ...ownFormOutOfDate, area: 'Problem', kept, names: draftFields, hadFiles: Boolean(request.is('multipart/form-data')) });
    response.send(this.renderer.render(page, request, { navigation: { section: 'none', trail: 'none' } }));
  }

  private draw(thrown: unknown, status: number, request: WebRequest): string {
    const { heading, message } = errorMessage(status, (thrown as { code?: string } | null)?.code);
    const page = new Page('errors/error', { heading, area: 'Problem', message: thrown instanceof RefusedException ? thrown.shown.message : message, closed: status === 403 && !(thrown instanceof FormOutOfDate) ? accountPaths.access : null });
    return this.renderer.render(page, request, { navigation: { section: 'none', trail: 'none' } });
  }

  /** Where an address of the REST interface exists with other methods, 404 becomes 405 with those it has. */
  private statusFor(thrown: unknown, request: WebRequest, response: Response): number {
    const status = httpStatusOf(thrown);
    if (status !== 404 || !request.path.startsWith('/api/v1/')) return status;
    const methods = this.description.methodsAt(request.path);
    if (methods.length === 0 || methods.includes(request.method) || thrown instanceof RefusedException) return status;
    response.set('allow', methods.join(', '));
    return 405;
  }
}
