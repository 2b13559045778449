/** What a request may carry: JSON for the REST interface, forms for pages, and no text that no column can hold. */

import { evidenceLimits } from '@golden-thread/domain/evidence/evidence';
import {
  BadRequestException,
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
  UnprocessableEntityException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { finalize, from, mergeMap, type Observable } from 'rxjs';
import { FormOutOfDate, refuseForgery, refuseOtherSites } from '../auth/forgery';
import { isForMachines, type WebRequest } from '../auth/web-request';
import { isScim } from '../rest/scim/scim-message';
import { ROUTE_POLICY, type RoutePolicyRule } from './route-policy';
import { TAKES_FILES, Uploads } from './uploads';

const mostJson = 200 * 1024;
/** A file of evidence in base64, and what is said of it. */
const mostJsonWithFile = Math.ceil(evidenceLimits.bytes / 3) * 4 + mostJson;
const mostFields = 500 * 1024;
/** SCIM names its own JSON. */
const jsonTypes = ['application/json', 'application/scim+json'];
const readJson = express.json({ limit: mostJson, strict: true, inflate: false, type: jsonTypes });
const readJsonWithFile = express.json({ limit: mostJsonWithFile, strict: true, inflate: false });
const readFields = express.urlencoded({ limit: mostFields, extended: true, parameterLimit: 2000, inflate: false });

/**
 * Reads what a request carries: behind the guards, so that nothing is buffered or parsed for an address that is not ours, for somebody who
 * may not open it, or for a sender who asks too often. A form's token is checked before anything is made of its fields, and before
 * a file of it is read.
 */
@Injectable()
export class ReadContent implements NestInterceptor {
  private readonly uploads = new Uploads(refuseForgery);

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<WebRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();
    const takesFiles = this.reflector.get<boolean | undefined>(TAKES_FILES, context.getHandler()) === true;
    const read = this.read(request, takesFiles).catch((fault: unknown) => {
      if (fault instanceof FormOutOfDate) fault.hasPage = this.reflector.get<RoutePolicyRule>(ROUTE_POLICY, context.getHandler()).navigation !== 'machine';
      throw fault;
    });
    return from(read).pipe(
      mergeMap(() => next.handle()),
      finalize(() => void this.uploads.remove(request)),
    );
  }

  private async read(request: WebRequest, takesFiles: boolean): Promise<void> {
    if (isForMachines(request.path)) await readBody(request, takesFiles);
    else await this.readForm(request, takesFiles);
    if (isTooDeep(request.body)) throw new BadRequestException(`The body is nested more than ${deepest} deep. Send it flatter.`);
    if (!storable(request.body)) throw notStorable();
  }

  private async readForm(request: WebRequest, takesFiles: boolean): Promise<void> {
    refuseOtherSites(request);
    refuseOtherAlphabets(request);
    if (!request.is('multipart/form-data')) await by(readFields, request, mostFields);
    else if (takesFiles) await this.uploads.receive(request);
    else throw new HttpException('This page takes no files. Open the page again and send its form.', 415);
    refuseForgery(request);
  }
}

/** Everything is UTF-8: what is told in another code could be read as something else than what a filter before us has let through. */
function refuseOtherAlphabets(request: WebRequest): void {
  const named = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (named !== undefined && !/^utf-?8$/i.test(named)) throw new HttpException('Send it as UTF-8.', 415);
}

/** The REST interface reads JSON and nothing else, a file in it too: a body of another type is refused before it is read. */
async function readBody(request: WebRequest, takesFiles: boolean): Promise<void> {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !request.is(isScim(request.path) ? jsonTypes : 'application/json')) throw new HttpException('Send application/json.', 415);
  refuseOtherAlphabets(request);
  await (takesFiles ? by(readJsonWithFile, request, mostJsonWithFile) : by(readJson, request, mostJson));
}

/** Reads the body by a parser; one that says it is larger than the parser takes is refused at once, not when it has gone by. */
const by = (reader: RequestHandler, request: WebRequest, most: number): Promise<void> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > most) return reject(new HttpException('This is too large. Send less at once.', 413));
    reader(request, request.res as Response, (fault?: unknown) => (fault === undefined ? resolve() : reject(fault)));
  });

const notStorable = (): Error =>
  new UnprocessableEntityException('The request holds a character that cannot be stored: a NUL, or half of a pair. Leave it out.');

/** Refuses (422) an address that holds what no column can. */
export const refuseUnstorableAddress: RequestHandler = (request: Request, _response: Response, next: NextFunction) =>
  storable(decoded(request.url)) ? next() : next(notStorable());

/** Deeper than any body of ours; whoever nests further would have us walk for them. */
const deepest = 50;

/** Level by level, because a walk down a body that is deep enough is a walk off the stack. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  return false;
}

/** Text that a database column can hold: no NUL, and no half of a surrogate pair. */
export function storable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && !/[\ud800-\udfff]/u.test(value);
  if (Array.isArray(value)) return value.every(storable);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, held]) => storable(key) && storable(held));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return '\u0000';
  }
}
