import { HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { STATUS_CODES } from 'node:http';
import { RefusedException } from '../../refusals/refused-exception';
import { errorWords } from '../../web/error-words';
import { InvalidRequest } from './invalid-request';
import type { Problem } from './problem';

/** Answers with a problem document. Details of what was unexpected stay in the log. */
export function sendProblem(response: Response, status: number, thrown: unknown): void {
  const title = STATUS_CODES[status] ?? 'Problem';
  const code = thrown instanceof RefusedException ? thrown.shown.code : title.replaceAll(/[^A-Za-z]/g, '');
  const own = thrown instanceof HttpException && status !== 404 && status < 500;
  const detail = thrown instanceof RefusedException || own ? (thrown as Error).message : errorWords(status).message;
  const problem: Problem = { type: `/problems/${code}`, title, status, detail, code };
  const errors = thrown instanceof InvalidRequest ? { errors: thrown.errors } : {};
  if (status === 401) response.set('www-authenticate', 'Bearer realm="Golden Thread"');
  response.status(status).type('application/problem+json').send(JSON.stringify({ ...problem, ...errors }));
}
