import { BadRequestException, UnprocessableEntityException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Deeper than any body of ours; whoever nests further would have us walk for them. */
const deepest = 50;

/** Text that no database column can hold: a NUL, or half of a surrogate pair. Refused (422) wherever it comes from; a body without end 400. */
export const refuseUnstorableText: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  if (isTooDeep(request.body)) return next(new BadRequestException(`The body is nested more than ${deepest} deep.`));
  if (storable(decoded(request.url)) && storable(request.body)) return next();
  next(new UnprocessableEntityException('The request holds a character that cannot be stored: a NUL, or half of a pair. Leave it out.'));
};

/** Level by level, because a walk down a body that is deep enough is a walk off the stack. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  return false;
}

function storable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && wellFormed(value);
  if (Array.isArray(value)) return value.every(storable);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, held]) => storable(key) && storable(held));
}

const wellFormed = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return '\u0000';
  }
}
