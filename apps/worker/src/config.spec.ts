import { keyFileForSpecs } from '@golden-thread/process/testing/key-file-for-specs';
import { readConfig } from './config';

const safe = {
  RECORD_KEYS_FILE: keyFileForSpecs(),
  PUBLIC_URL: 'https://gt.example.org',
  DATABASE_APP_URL: 'postgres://golden_thread_app:p@localhost/gt',
  DATABASE_RELAY_URL: 'postgres://golden_thread_relay:p@localhost/gt',
  REDIS_URL: 'rediss://:p@redis.example.org:6379',
  TEMPORAL_ADDRESS: 'temporal.example.org:7233',
  TEMPORAL_TLS: 'yes',
  SMTP_URL: 'smtp://mail.example.org:587',
};
const refusalOf = (changed: Record<string, string>): string => {
  try {
    readConfig({ ...safe, ...changed });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings of the worker', () => {
  it('reach every server encrypted, and listen on this machine alone', () => {
    expect(readConfig(safe)).toMatchObject({ listenOn: '127.0.0.1', smtpMustEncrypt: true, temporal: { tls: { authority: null, certificate: null, key: null }, apiKey: null } });
  });

  it.each([
    ['REDIS_URL', { REDIS_URL: 'redis://:p@redis:6379' }, 'plain-redis'],
    ['REDIS_URL', { REDIS_URL: 'rediss://redis:6379' }, 'open-redis'],
    ['TEMPORAL_TLS', { TEMPORAL_TLS: 'no' }, 'plain-temporal'],
    ['DATABASE_RELAY_URL', { DATABASE_RELAY_URL: 'postgres://postgres:p@localhost/gt' }, 'database-role'],
    ['PUBLIC_URL', { PUBLIC_URL: '' }, 'http-address'],
  ])('do not start production on an unsafe %s, unless that danger is allowed: %j', (setting, changed, name) => {
    expect(refusalOf(changed)).toContain(`- ${setting} is unsafe: `);
    expect(refusalOf({ ...changed, ALLOW_UNSAFE: name })).toBe('');
  });

  it('let servers on this machine be as they are', () => {
    expect(refusalOf({ REDIS_URL: 'redis://localhost:6379', TEMPORAL_ADDRESS: '127.0.0.1:7233', TEMPORAL_TLS: 'no' })).toBe('');
  });

  it('send e-mails in the clear only where that is allowed by name, or on this machine', () => {
    expect(readConfig({ ...safe, ALLOW_UNSAFE: 'plain-mail' }).smtpMustEncrypt).toBe(false);
    expect(readConfig({ ...safe, SMTP_URL: 'smtp://localhost:25' }).smtpMustEncrypt).toBe(false);
  });

  it('want certificate and key together', () => {
    expect(refusalOf({ TEMPORAL_TLS_CERT: '/run/secrets/temporal.crt' })).toContain('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY belong together');
  });
});
