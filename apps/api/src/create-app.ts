import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { Registry } from 'prom-client';
import { ApiModule, type ApiParts } from './api.module';
import { AccessLog } from './auth/access-log';
import { authenticate } from './auth/authenticate';
import { keepFormToken } from './auth/forgery';
import { keepSessions } from './auth/session';
import { isForMachines } from './auth/web-request';
import { takeContentReports } from './http/content-reports';
import { CountsOfMinute } from './http/counts-of-minute';
import { refuseUnstorableAddress } from './http/request-content';
import { requestLog } from './http/request-log';
import { RoutesByArea } from './http/routes-by-area';
import { securityContact } from './http/security-contact';
import { securityHeaders } from './http/security-headers';
import { SenderLimits } from './http/sender-limits';
import { rememberValidationRules } from './http/validation-rules';
import { ApiDescription, describeApi } from './rest/description/open-api';
import { Assets } from './web/assets';
import { requestMetrics } from './web/request-metrics';
import { isSignIn } from './web/sign-in/paths';

/** How the process writes its access log (specs keep quiet), and where its requests are counted. */
export interface AppOptions {
  readonly log: ((line: string) => void) | null;
  readonly metrics: Registry;
}

/** One address, one case: what sessions, forms and limits go by is what the routes go by. Must be said before the first route is. */
function oneCaseOnly(): ReturnType<typeof express> {
  return express().enable('case sensitive routing');
}

/** Longer than proxies keep a connection that nobody uses (a minute is usual): what comes on one at the moment at which the api closes it is answered by nobody. */
const unusedConnectionMs = 65_000;

/**
 * The whole HTTP application, not yet listening. Middleware stands in the order in which it must run: a sender's rate is known before
 * anything is asked of the database, who they are before the route's guard, and no body is read before that (`ReadContent`).
 */
export async function createApp(parts: ApiParts, { log, metrics }: AppOptions): Promise<NestExpressApplication> {
  const { config, database, directory } = parts;
  rememberValidationRules();
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(parts), new RoutesByArea(oneCaseOnly()), {
    logger: log === null ? ['error', 'fatal'] : new ConsoleLogger({ json: true, colors: false, logLevels: ['warn', 'error', 'fatal'] }),
    bodyParser: false,
    abortOnError: false,
  });
  app.getHttpServer().keepAliveTimeout = unusedConnectionMs;
  app.set('trust proxy', config.proxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(requestMetrics(metrics));
  app.use(securityHeaders(new URL(config.identity.issuer).origin, config.publicUrl.startsWith('https://')));
  app.use(app.get(Assets).routes());
  if (log !== null) app.use(requestLog(log));
  app.use(app.get(AccessLog).note);
  const limits = new SenderLimits(app.get(CountsOfMinute), isSignIn);
  app.use(limits.admit, refuseUnstorableAddress, takeContentReports(log ?? (() => undefined)), securityContact(config));
  const session = keepSessions(config, directory);
  app.use((request: { path: string }, response: unknown, next: () => void) =>
    isForMachines(request.path) ? next() : session(request as never, response as never, next),
  );
  app.use(authenticate(database, directory, config.sessions), limits.recognise, keepFormToken(config.sessionSecret));
  app.set('etag', false);
  app.enableShutdownHooks();
  app.get(ApiDescription).describe(() => describeApi(app));
  return app;
}
