import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidRequest } from './invalid-request';

/** Checks bodies and queries against their DTO: unknown fields are refused, every fault is listed with its field. */
export const restPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (problems) => new InvalidRequest(problems.flatMap((problem) => faults(problem, ''))),
  });

function faults(problem: ValidationError, above: string): { field: string; message: string }[] {
  const field = above === '' ? problem.property : `${above}.${problem.property}`;
  const own = Object.entries(problem.constraints ?? {}).map(([rule, text]) => ({
    field,
    message: rule === 'whitelistValidation' ? 'There is no such field; leave it out.' : text,
  }));
  return [...own, ...(problem.children ?? []).flatMap((child) => faults(child, field))];
}
