import { instantOf } from '@golden-thread/domain/calendar/instants';
import { type Access, saveAccesses } from '@golden-thread/persistence/identity/access-log';
import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { SIGN_IN_DIRECTORY } from '../injection-tokens';
import type { WebRequest } from './web-request';

const restMs = 2_000;
const atOnce = 1_000;
/** Beyond this many, while PostgreSQL is away, the oldest are given up; the process's own log has their lines. */
const atMost = 20_000;

/**
 * Gathers who asked what and writes it a few seconds later, many together: a request costs no statement for it. What a killed process had
 * gathered is in its log of requests alone.
 */
@Injectable()
export class AccessLog implements OnApplicationShutdown {
  private readonly log = new Logger('AccessLog');
  private waiting: Access[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(SIGN_IN_DIRECTORY) private readonly directory: SignInDirectory) {}

  /** Middleware: notes each request of a route once it is answered. */
  readonly note = (request: WebRequest, response: Response, next: NextFunction): void => {
    response.on('finish', () => {
      if (request.auditedAs === undefined || /^\/(assets|health)\//.test(request.path)) return;
      this.waiting.push(accessOf(request, response.statusCode));
      this.timer ??= setTimeout(() => void this.flush(), restMs).unref();
    });
    next();
  };

  /** Writes what waits. What cannot be written is tried again with what comes next. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, atOnce);
      try {
        await saveAccesses(this.directory, batch);
      } catch (error) {
        this.waiting = [...batch, ...this.waiting].slice(-atMost);
        this.timer ??= setTimeout(() => void this.flush(), restMs).unref();
        this.log.warn(`${this.waiting.length} requests wait to be written to the access log: ${error instanceof Error ? error.message : String(error)}`);
        return;
      }
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }
}

function accessOf({ signedIn, access, tokenId, auditedAs, method, path, ip }: WebRequest, status: number): Access {
  const actor = signedIn?.actor;
  return {
    at: instantOf(new Date()),
    councilId: actor?.councilId ?? access?.councilId ?? null,
    personId: actor?.viewedBy?.personId ?? actor?.personId ?? access?.personId ?? null,
    onBehalfOf: actor?.onBehalfOf?.personId ?? null,
    via: actor?.via ?? null,
    tokenId: tokenId ?? null,
    tokenKind: actor?.token?.kind ?? null,
    address: ip ?? 'unknown',
    action: auditedAs ?? 'none',
    method,
    path: path.slice(0, 500),
    status,
    detail: (actor?.viewedBy === undefined ? access?.detail : `seen as ${actor.personId ?? ''}`)?.slice(0, 500) ?? null,
  };
}
