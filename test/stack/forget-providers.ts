import type { Client } from 'pg';

/**
 * A council's people are known by the identity provider that signed them in first. Specs that bring a provider of their own to the running
 * stack forget its provider before, and theirs afterwards, so that whoever comes next signs in as before.
 */
export async function forgetProviders(owner: Client): Promise<void> {
  await owner.query('update person set issuer = null');
}
