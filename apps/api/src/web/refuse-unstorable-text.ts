import { UnprocessableEntityException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Text that no database column can hold: a NUL, or half of a surrogate pair. Refused (422) wherever it comes from. */
export const refuseUnstorableText: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  if (storable(decoded(request.url)) && storable(request.body)) return next();
  next(new UnprocessableEntityException('The request holds a character that cannot be stored: a NUL, or half of a pair. Leave it out.'));
};

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
