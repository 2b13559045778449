import { normalTexts } from '@golden-thread/domain/shared/text';
import {
  applyDecorators,
  type ArgumentMetadata,
  type CallHandler,
  Controller,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
  UsePipes,
  ValidationPipe,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { ValidationError } from 'class-validator';
import type { Response } from 'express';
import { isDeepStrictEqual } from 'node:util';
import { map, type Observable } from 'rxjs';
import { faultsByRule } from '../../http/faults-by-rule';
import type { FieldFault } from '../../http/refusals/show-refusal';
import { InvalidRequest } from './problem.dto';

/** An answer that has a version carries it as a strong ETag, to be sent back as If-Match by whoever changes the thing. */
@Injectable()
class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') response.set('etag', `"${version}"`);
        response.set('cache-control', 'no-store');
        return answer;
      }),
    );
  }
}

/**
 * Reads every text of a body as it is kept, before it is checked. Where that is not how it was sent, what was sent is checked too: the
 * document counts its characters, and spaces that nobody keeps make no longer text fit.
 */
class NormalisingPipe extends ValidationPipe {
  override async transform(value: unknown, about: ArgumentMetadata): Promise<unknown> {
    if (about.type !== 'body') return super.transform(value, about);
    const kept = normalTexts(value);
    if (!isDeepStrictEqual(kept, value)) await super.transform(value, about);
    return super.transform(kept, about);
  }
}

/** Checks bodies and queries against their DTO: unknown fields are refused, every fault is listed with its field. */
const restPipe = (): ValidationPipe =>
  new NormalisingPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (problems) => new InvalidRequest(allFaults(problems)),
  });

/** What does not hold field by field, and what the rule says of the others. */
function allFaults(problems: readonly ValidationError[]): readonly FieldFault[] {
  const found = problems.flatMap((problem) => faults(problem, ''));
  return [...found, ...faultsByRule(problems).filter(({ field }) => !found.some((one) => one.field === field))];
}

function faults(problem: ValidationError, above: string): FieldFault[] {
  const field = above === '' ? problem.property : `${above}.${problem.property}`;
  const own = Object.entries(problem.constraints ?? {}).map(([rule, text]) => ({
    field,
    message: rule === 'whitelistValidation' ? 'There is no such field; leave it out.' : text,
  }));
  return [...own, ...(problem.children ?? []).flatMap((child) => faults(child, field))];
}

/** A resource under /api/v1: bodies and queries are checked against their DTO, answers with a `version` carry it as ETag. */
export const RestController = (path: string, tag: string): ClassDecorator =>
  applyDecorators(Controller(path === '' ? 'api/v1' : `api/v1/${path}`), ApiTags(tag), ApiBearerAuth('token'), UsePipes(restPipe()), UseInterceptors(EtagInterceptor));
