/** The running stack a journey works on: the environment of its processes, as infra/local-stack/settings.mjs names it. */
export type TestStack = Readonly<Record<'PUBLIC_URL' | 'MAILBOX_PAGE_URL' | 'OIDC_ISSUER' | 'DATABASE_URL' | 'DATABASE_APP_URL' | 'DATABASE_SIGNIN_URL' | 'TEMPORAL_ADDRESS' | 'REDIS_URL' | 'RECORD_KEYS_FILE' | 'FILES_FOLDER', string>>;

/** @throws an Error where no stack was started: journeys run through jest.config.cjs. */
export function testStack(): TestStack {
  const stack = process.env['TEST_STACK'];
  if (!stack) throw new Error('TEST_STACK is not set: journeys run through jest.config.cjs, which starts the stack.');
  return JSON.parse(stack) as TestStack;
}
