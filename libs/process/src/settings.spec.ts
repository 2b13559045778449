import { z } from 'zod';
import { address, databaseAddress, type Environment, pagesAddress, port, production, readSettings, secret, text, wholeNumber } from './settings';

const schema = z.object({
  PORT: port(3000),
  PUBLIC_URL: pagesAddress().optional(),
  DATABASE_URL: databaseAddress(),
  MAILBOX_URL: address('smtp', 'smtps').nullable().default(null),
  SESSION_SECRET: secret({ atLeast: 32 }),
  NAMESPACE: text('a name').default('default'),
  REQUESTS: wholeNumber({ usual: 600, from: 1 }),
  NODE_ENV: production(),
});
const sound: Environment = { DATABASE_URL: 'postgres://app:p@localhost/gt', SESSION_SECRET: 'x'.repeat(32) };
const refusalOf = (environment: Environment): string => {
  try {
    readSettings(schema, environment, 'Set them in the environment.');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the settings of a process', () => {
  it('are the usual ones where nothing is said', () => {
    expect(readSettings(schema, sound)).toEqual({
      PORT: 3000, DATABASE_URL: 'postgres://app:p@localhost/gt', MAILBOX_URL: null, SESSION_SECRET: 'x'.repeat(32), NAMESPACE: 'default', REQUESTS: 600, NODE_ENV: true,
    });
  });

  it('take an empty value, and one of blanks, for none', () => {
    expect(readSettings(schema, { ...sound, PORT: '', NAMESPACE: '  ', MAILBOX_URL: '' })).toMatchObject({ PORT: 3000, NAMESPACE: 'default', MAILBOX_URL: null });
    expect(refusalOf({ ...sound, DATABASE_URL: '' })).toContain('DATABASE_URL is not set; accepted is an address that begins with postgres://');
  });

  it('are refused all at once, each with what is accepted and what to do', () => {
    const wrong = { PORT: '70000', PUBLIC_URL: 'gopher://x', MAILBOX_URL: 'mailbox', SESSION_SECRET: 'short', REQUESTS: '1e3', NODE_ENV: 'prod' };
    expect(refusalOf(wrong).split('\n')).toEqual([
      'The settings do not hold:',
      '- PORT is "70000"; accepted is a whole number from 0 to 65535.',
      '- PUBLIC_URL is no address of that kind; accepted is an address that begins with http:// or https://.',
      '- DATABASE_URL is not set; accepted is an address that begins with postgres:// or postgresql://.',
      '- MAILBOX_URL is no address of that kind; accepted is an address that begins with smtp:// or smtps://.',
      '- SESSION_SECRET is shorter than 32 characters, and could be guessed.',
      '- REQUESTS is "1e3"; accepted is a whole number from 1.',
      '- NODE_ENV is "prod"; accepted is production, development or test.',
      'Set them in the environment.',
    ]);
  });

  it('never show a password or a secret', () => {
    const refusal = refusalOf({ DATABASE_URL: 'mysql://app:hunter2@db', SESSION_SECRET: 'hunter2' });
    expect(refusal).toContain('DATABASE_URL');
    expect(refusal).not.toContain('hunter2');
  });

  it('give an address without its closing slash', () => {
    expect(readSettings(schema, { ...sound, PUBLIC_URL: 'https://gt.example.org/' }).PUBLIC_URL).toBe('https://gt.example.org');
  });
});
