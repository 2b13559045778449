import { signInPeople } from '../identity-provider/sign-in-people.mjs';

/**
 * What a newcomer is told once everything is healthy.
 * @param {{ settings: import('./settings.mjs').Settings, env: Record<string, string> }} stack
 */
export async function welcome({ settings, env }) {
  const people = await signInPeople({ appUrl: env.DATABASE_APP_URL ?? '', signInUrl: env.DATABASE_SIGNIN_URL ?? '' });
  const width = Math.max(0, ...people.map(({ name }) => name.length));
  return [
    '',
    `  Golden Thread is ready:  ${env.PUBLIC_URL}`,
    '',
    '  Sign in with one click as one of:',
    ...people.map(({ name, posts, introduction }) => `    ${name.padEnd(width)}  ${introduction || posts.join(', ')}`),
    '',
    `  Temporal's pages   ${env.TEMPORAL_UI_URL}`,
    `  Mailbox            ${env.MAILBOX_PAGE_URL}`,
    `  API documents      ${env.PUBLIC_URL}/api/docs`,
    `  Data, logs         ${settings.dataFolder}`,
    '',
    '  Ctrl-C stops it and keeps the data; "npm start -- --fresh" starts over.',
    '',
  ].join('\n');
}
