/** Reports of the content security policy: what a browser refused to run or draw on one of our pages, because we had not served it. */

import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** Where browsers send them, and the name that the header calls that by. */
export const contentReports = { path: '/content-reports', group: 'content' } as const;

const readReport = express.json({ type: ['application/csp-report', 'application/reports+json'], limit: '10kb', inflate: false });
/** So many of one sending are written down; a broken page reports the same again and again. */
const mostAtOnce = 5;

/**
 * Takes a browser's reports and writes each down as one line: what was refused, by which rule, on which page of ours. Anybody may send
 * some, signed in or not; they count towards what an address may ask, and say nothing that anything here acts on.
 */
export function takeContentReports(write: (line: string) => void): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.path !== contentReports.path || request.method !== 'POST') return next();
    readReport(request, response, (fault?: unknown) => {
      if (fault !== undefined) return next(fault);
      for (const report of reportsIn(request.body).slice(0, mostAtOnce)) write(JSON.stringify({ at: new Date().toISOString(), action: 'content.refused', ...report }));
      response.status(204).end();
    });
  };
}

/** Both forms that browsers send: one report by itself, or a list of several. */
function reportsIn(body: unknown): readonly Readonly<Record<string, string>>[] {
  const given = Array.isArray(body) ? (body as unknown[]) : [body];
  return given.flatMap((one) => {
    const { 'csp-report': older, body: newer } = (one ?? {}) as { readonly 'csp-report'?: unknown; readonly body?: unknown };
    const report = (older ?? newer) as Readonly<Record<string, unknown>> | undefined;
    if (typeof report !== 'object' || report === null) return [];
    return [{ page: pathOf(report['document-uri'] ?? report['documentURL']), rule: short(report['effective-directive'] ?? report['effectiveDirective']), refused: short(report['blocked-uri'] ?? report['blockedURL']) }];
  });
}

const short = (value: unknown): string => String(value ?? '').slice(0, 200);

/** The page alone: what stands behind it in the address may be somebody's words. */
const pathOf = (address: unknown): string => (typeof address === 'string' && URL.canParse(address) ? short(new URL(address).pathname) : '');
