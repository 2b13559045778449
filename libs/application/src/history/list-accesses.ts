import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type AccessAsked, type AccessSeen, findAccesses } from '@golden-thread/persistence/identity/access-log';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { AccessAsked, AccessOutcome, AccessSeen } from '@golden-thread/persistence/identity/access-log';

/** Requests of a kind that an auditor looks for, by their actions. */
export const accessKinds = {
  'sign-ins': { title: 'Sign-ins and sign-outs', actions: ['sign-in.finish', 'sign-in.sign-out'] },
  roles: {
    title: 'Changes of roles and posts',
    actions: ['post.add', 'post.appoint', 'post.close', 'post.name-deputy', 'holding.end', 'deputy.end', 'person.add', 'person.record-leaving', 'committee.name-chair', 'import.run'],
  },
  tokens: { title: 'Tokens', actions: ['token.make', 'token.end'] },
  record: { title: 'The record itself', actions: ['history.verify', 'history.export', 'history.withhold-text', 'access-log.list'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly actions: readonly string[] }>>;
export type AccessKind = keyof typeof accessKinds;

/** What the auditor chose: a kind stands for its actions. */
export type ListAccessesAsked = Omit<AccessAsked, 'actions'> & { readonly kind?: AccessKind };

/**
 * Who opened or sent what, when, from where, and what came of it, newest first; failed sign-ins too, which name nobody.
 * Refuses: `NotPermitted` (needs `access-log.see`).
 */
export async function listAccesses(database: Database, actor: Actor, { kind, ...asked }: ListAccessesAsked): Promise<Outcome<{ readonly accesses: readonly AccessSeen[]; readonly total: number }>> {
  const chosen = kind === undefined ? asked : { ...asked, actions: accessKinds[kind].actions };
  return lacksPermission(actor, 'access-log.see') ?? accept(await database.read(actor.councilId, (reading) => findAccesses(reading, chosen)));
}
