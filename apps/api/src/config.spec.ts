import { keyFileForSpecs } from '@golden-thread/process/testing/key-file-for-specs';
import { readConfig } from './config';

const safe = {
  RECORD_KEYS_FILE: keyFileForSpecs(),
  PUBLIC_URL: 'https://gt.example.org',
  DATABASE_APP_URL: 'postgres://golden_thread_app:p@db.example.org/gt?sslmode=verify-full',
  DATABASE_SIGNIN_URL: 'postgres://golden_thread_signin:p@localhost/gt',
  SESSION_SECRET: 'x'.repeat(32),
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_SECRET: 'secret',
  PROXIES: '1',
};
const refusalOf = (changed: Record<string, string>): string => {
  try {
    readConfig({ ...safe, ...changed });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings of pages and REST', () => {
  it('are those of production, on this machine alone, where nothing else is said', () => {
    expect(readConfig(safe)).toMatchObject({ production: true, listenOn: '127.0.0.1', proxies: 1 });
  });

  it.each([
    ['PUBLIC_URL', { PUBLIC_URL: '' }, 'http-address'],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://login.example.org' }, 'http-identity-provider'],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }, 'no-client-secret'],
    ['DATABASE_APP_URL', { DATABASE_APP_URL: 'postgres://golden_thread_owner:p@localhost/gt' }, 'database-role'],
    ['DATABASE_SIGNIN_URL', { DATABASE_SIGNIN_URL: safe.DATABASE_APP_URL }, 'database-role'],
  ])('do not start production on an unsafe %s, unless that danger is allowed', (setting, changed, name) => {
    expect(refusalOf(changed)).toContain(`- ${setting} is unsafe: `);
    expect(refusalOf({ ...changed, ALLOW_UNSAFE: name })).toBe('');
  });

  it('want the number of proxies said, and take no implausible one', () => {
    expect(refusalOf({ PROXIES: '' })).toContain('PROXIES is not set: say how many proxies of yours stand before this process');
    expect(refusalOf({ PROXIES: '99' })).toContain('PROXIES is "99"; accepted is a whole number from 0 to 5.');
    expect(refusalOf({ PROXIES: '', NODE_ENV: 'development' })).toBe('');
  });
});
