/** Problem documents (RFC 9457): how the REST interface says what is wrong with a request. */

import { HttpException } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Response } from 'express';
import { STATUS_CODES } from 'node:http';
import { errorMessage } from '../../http/errors';
import { type FieldFault, RefusedException } from '../../http/refusals/show-refusal';

/** One field's fault. */
export class FieldFaultDto {
  @ApiProperty({ description: 'The field, with dots for nesting.' })
  field!: string;

  @ApiProperty({ description: 'The rule and the way out.' })
  message!: string;
}

/** RFC 9457. */
export class ProblemDto {
  @ApiProperty({ description: 'A relative address that names the kind of problem.' })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty({ description: 'What, why and the way out, in words for people.' })
  detail!: string;

  @ApiProperty({ description: 'Stable: the name of the refusal.' })
  code!: string;

  @ApiPropertyOptional({ type: [FieldFaultDto], description: 'Every field that does not hold.' })
  errors?: FieldFaultDto[];
}

/** An RFC 9457 problem document. `code` is stable; `title` and `detail` are words for people. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldFault[];
}

/** A request whose fields do not hold: 400 with each field's fault; 422 where each holds by itself, and they do not go together. */
export class InvalidRequest extends HttpException {
  constructor(
    readonly errors: readonly FieldFault[],
    status: 400 | 422 = 400,
  ) {
    super('Some fields do not hold.', status);
  }
}

/** Whether the words are ours. The framework's own are the bare name of a status, or tell of its routes (404, 405). */
const isOwnWording = (thrown: unknown, status: number): thrown is HttpException =>
  thrown instanceof HttpException && status < 500 && status !== 404 && status !== 405 && thrown.message !== STATUS_CODES[status];

/** Every field at fault, whether its form does not hold or the rule refuses it. */
function faultsIn(thrown: unknown): readonly FieldFault[] {
  if (thrown instanceof InvalidRequest) return thrown.errors;
  return thrown instanceof RefusedException ? thrown.shown.faults : [];
}

/** Answers with a problem document. Details of what was unexpected stay in the log. */
export function sendProblem(response: Response, status: number, thrown: unknown): void {
  const title = STATUS_CODES[status] ?? 'Problem';
  const code = thrown instanceof RefusedException ? thrown.shown.code : title.replaceAll(/[^A-Za-z]/g, '');
  const detail = thrown instanceof RefusedException || isOwnWording(thrown, status) ? thrown.message : errorMessage(status).message;
  const problem: Problem = { type: `/problems/${code}`, title, status, detail, code };
  const errors = faultsIn(thrown);
  if (status === 401) response.set('www-authenticate', 'Bearer realm="Golden Thread"');
  response.status(status).type('application/problem+json').send(JSON.stringify({ ...problem, ...(errors.length > 0 && { errors }) }));
}
