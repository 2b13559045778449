import { z } from 'zod';
import { allowedDangers, databaseDangers, plainPages, refuseDangers } from './dangers';
import { databaseAddress, type Environment, pagesAddress, production, readSettings } from './settings';

const schema = z
  .object({ NODE_ENV: production(), ALLOW_UNSAFE: allowedDangers(), PUBLIC_URL: pagesAddress(), DATABASE_APP_URL: databaseAddress() })
  .superRefine((given, context) =>
    refuseDangers(context, given, [plainPages('PUBLIC_URL', given.PUBLIC_URL, 'http-address'), ...databaseDangers('DATABASE_APP_URL', given.DATABASE_APP_URL, 'golden_thread_app')]),
  );
const safe: Environment = { PUBLIC_URL: 'https://gt.example.org', DATABASE_APP_URL: 'postgres://golden_thread_app:p@db.example.org/gt?sslmode=verify-full' };
const refusalOf = (changed: Environment): string => {
  try {
    readSettings(schema, { ...safe, ...changed });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a production process', () => {
  it('starts on what is safe, and is one where nobody says what it is', () => {
    expect(readSettings(schema, safe).NODE_ENV).toBe(true);
  });

  it.each([
    ['an address without encryption', { PUBLIC_URL: 'http://gt.example.org' }, 'PUBLIC_URL', 'http-address'],
    ['the owner of the database', { DATABASE_APP_URL: 'postgres://golden_thread_owner:p@localhost/gt' }, 'DATABASE_APP_URL', 'database-role'],
    ['no role at all', { DATABASE_APP_URL: 'postgres://localhost/gt' }, 'DATABASE_APP_URL', 'database-role'],
    ['a database elsewhere without encryption', { DATABASE_APP_URL: 'postgres://golden_thread_app:p@db/gt' }, 'DATABASE_APP_URL', 'plain-database'],
    ['encryption that anybody can pretend', { DATABASE_APP_URL: 'postgres://golden_thread_app:p@db/gt?sslmode=require' }, 'DATABASE_APP_URL', 'plain-database'],
  ])('refuses %s, says which setting it is, and is allowed it by its own name alone', (_what, changed, setting, name) => {
    const refusal = refusalOf(changed);
    expect(refusal).toContain(`- ${setting} is unsafe: `);
    expect(refusal).toContain(`add ${name} to ALLOW_UNSAFE`);
    expect(refusalOf({ ...changed, ALLOW_UNSAFE: 'no-client-secret, plain-mail' })).toBe(refusal);
    expect(refusalOf({ ...changed, ALLOW_UNSAFE: name })).toBe('');
    expect(refusalOf({ ...changed, NODE_ENV: 'development' })).toBe('');
  });

  it('knows no name that allows everything', () => {
    expect(refusalOf({ ALLOW_UNSAFE: 'all' })).toContain('ALLOW_UNSAFE holds a name of no danger; accepted are http-address,');
  });
});
