import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ApiConfig } from '../config';

const aYear = 365 * 24 * 60 * 60 * 1000;

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness of this installation. Not there where the operator names nobody. */
export function securityContact({ securityContact: contact, publicUrl }: ApiConfig): RequestHandler {
  const lines = (): string[] => [
    `Contact: ${contact}`,
    `Expires: ${new Date(Date.now() + aYear).toISOString()}`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    'Preferred-Languages: en',
  ];
  return (request: Request, response: Response, next: NextFunction) => {
    if (contact === null || request.path !== '/.well-known/security.txt' || request.method !== 'GET') return next();
    response.type('text/plain').set('cache-control', 'public, max-age=86400').send(`${lines().join('\n')}\n`);
  };
}
