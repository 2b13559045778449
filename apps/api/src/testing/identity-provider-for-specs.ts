import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Granted {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
}

/** One for all specs of a process: a pair takes as long as a page. */
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A tiny OpenID Connect provider inside the spec's process (code flow, PKCE checked, RS256). Whoever is named `nextSubject` signs in
 * without being asked: the product itself has no way round its sign-in.
 */
export class IdentityProviderForSpecs {
  nextSubject = '';
  private readonly codes = new Map<string, Granted>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    if (pathname === '/.well-known/openid-configuration') return this.json(response, this.description());
    if (pathname === '/jwks') return this.json(response, { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'spec', alg: 'RS256', use: 'sig' }] });
    if (pathname === '/authorize') return this.authorize(searchParams, response);
    if (pathname === '/token') return this.token(new URLSearchParams(await bodyOf(request)), response);
    response.writeHead(404).end();
  }

  private description(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.codes.set(code, { subject: this.nextSubject, nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(303, { location: back.href }).end();
  }

  private token(asked: URLSearchParams, response: ServerResponse): void {
    const granted = this.codes.get(asked.get('code') ?? '');
    const challenge = createHash('sha256').update(asked.get('code_verifier') ?? '').digest('base64url');
    if (granted === undefined || granted.challenge !== challenge) return this.json(response, { error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, aud: 'golden-thread', sub: granted.subject, nonce: granted.nonce, iat: now, exp: now + 300 };
    const signed = `${encoded({ alg: 'RS256', kid: 'spec' })}.${encoded(claims)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(keys.privateKey, 'base64url');
    this.json(response, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: `${signed}.${signature}` });
  }

  private json(response: ServerResponse, body: object, status = 200): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
