import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { allScopes, type Scope, scopeAreaKeys } from '@golden-thread/domain/authority/token-scope';
import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';

/**
 * What somebody is to the papers of the specs, which the head of service writes, the director decides and the officer has written in before:
 * one of these, one of them by another way (deputy, second post, token), or somebody else.
 */
export const relations = [
  'writer', 'deputy of the writer', 'token of the writer', 'token of the writer that only reads',
  'decider', 'deputy of the decider', 'above the decider',
  'author of before', 'author of before in the decider’s post', 'author of before as the decider’s deputy', 'the decider for the author of before',
  'unit manager', 'head of another service', 'director of another', 'employee of another service',
  'policy officer', 'chair of the committee', 'chair of another committee', 'scrutiny', 'lead member', 'auditor', 'administrator', 'democratic services', 'operator',
  'HR feed', 'leaver', 'writer in another council', 'administrator of another council',
] as const;
export type Relation = (typeof relations)[number];

/** Somebody for each relation. */
export function writersOf(council: SmallCouncil, elsewhere: SmallCouncil): Readonly<Record<Relation, Actor>> {
  const stranger = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({ councilId: council.id, personId: newId(), name: '', roles, postIds: [newId()], via: 'page', ...more });
  const deputyOf = (post: 'serviceManager' | 'director' | 'officer', more: Partial<Actor> = {}): Actor =>
    stranger(council.actor(post).roles, { postIds: [council.posts[post]], onBehalfOf: { personId: council.people[post], name: '', postId: council.posts[post] }, ...more });
  const [writer, decider, author] = [council.actor('serviceManager'), council.actor('director'), council.actor('officer')];
  const reading = scopeAreaKeys.map((area): Scope => `${area}:read`);
  return {
    writer,
    'deputy of the writer': deputyOf('serviceManager'),
    'token of the writer': { ...writer, via: 'token', token: { id: newId(), kind: 'person', ownerId: null, scopes: allScopes } },
    'token of the writer that only reads': { ...writer, via: 'token', token: { id: newId(), kind: 'person', ownerId: null, scopes: reading } },
    decider,
    'deputy of the decider': deputyOf('director'),
    'above the decider': council.actor('chiefExecutive'),
    'author of before': author,
    'author of before in the decider’s post': { ...author, roles: [...author.roles, 'director'], postIds: [...author.postIds, council.posts.director] },
    'author of before as the decider’s deputy': deputyOf('director', { personId: council.people.officer }),
    'the decider for the author of before': deputyOf('officer', { personId: council.people.director, roles: ['director', 'employee'], postIds: [council.posts.director, council.posts.officer] }),
    'unit manager': council.actor('unitManager'),
    'head of another service': stranger(['service-manager']),
    'director of another': stranger(['director']),
    'employee of another service': stranger(['employee']),
    'policy officer': council.actor('policyOfficer'),
    'chair of the committee': council.actor('committeeChair'),
    'chair of another committee': stranger(['committee-chair']),
    scrutiny: council.actor('scrutinyChair'),
    'lead member': council.actor('leadMember'),
    auditor: council.actor('auditor'),
    administrator: council.actor('administrator'),
    'democratic services': stranger(['democratic-services']),
    operator: stranger(['operator']),
    'HR feed': stranger(['hr-feed'], { via: 'token', token: { id: newId(), kind: 'service-account', ownerId: council.people.administrator, scopes: [...allScopes, 'feed:write'] } }),
    leaver: { ...writer, roles: [], postIds: [] },
    'writer in another council': { ...writer, councilId: elsewhere.id },
    'administrator of another council': elsewhere.actor('administrator'),
  };
}
