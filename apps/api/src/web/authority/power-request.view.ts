import type { PowerRequestView } from '@golden-thread/application/organisation/get-power-requests';
import type { PowerRequestState } from '@golden-thread/domain/authority/power-request';
import { longDate, longDateOf } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { Id } from '@golden-thread/domain/shared/id';
import { feedAllowanceLabels } from '../import/labels';
import { holdingBasisLabels, roleLabels } from '../organisation/labels';

/** Where a request stands, in words. */
export const powerRequestStateLabels: Readonly<Record<PowerRequestState, string>> = {
  'awaiting-decision': 'Waiting for a second person',
  approved: 'Approved',
  refused: 'Refused',
};

interface Fact {
  readonly key: string;
  readonly value: string;
}

const formatRoles = (roles: readonly (keyof typeof roleLabels)[]): string => roles.map((role) => roleLabels[role]).join(', ') || 'None';

/** What would change, in one sentence: for lists, headings and the decision. */
export function titleOfPowerRequest({ change, names }: PowerRequestView): string {
  const name = (id: Id): string => names.get(id) ?? 'somebody who is gone';
  switch (change.kind) {
    case 'add-post':
      return `Add the post ${change.title}`;
    case 'change-roles':
      return `Change the roles of ${name(change.postId)}`;
    case 'appoint':
      return `Appoint ${name(change.personId)} as ${name(change.postId)}`;
    case 'extend-holding':
      return `Put off the last day of ${name(change.personId)} as ${name(change.postId)}`;
    case 'name-deputy':
      return `Have ${name(change.personId)} stand in as ${name(change.postId)}`;
    case 'set-subject':
      return `Set how ${name(change.personId)} signs in`;
    case 'name-fallback':
      return `Have ${name(change.postId)} decide in the administrators’ place`;
    case 'apply-import':
      return 'Apply the import of a council pack';
    case 'set-feed-rules':
      return 'Let the HR feed act by itself';
  }
}

function factsOfChange({ change, names }: PowerRequestView): readonly Fact[] {
  switch (change.kind) {
    case 'add-post':
      return [{ key: 'Code', value: change.code }, { key: 'Roles', value: formatRoles(change.roles) }];
    case 'change-roles':
      return [{ key: 'Roles then', value: formatRoles(change.roles) }];
    case 'appoint':
      return [
        { key: 'How', value: `${holdingBasisLabels[change.basis]}, share ${change.share}` },
        { key: 'From', value: longDate(change.startsOn) },
        { key: 'To', value: change.endsOn === null ? 'No last day' : longDate(change.endsOn) },
      ];
    case 'extend-holding':
      return [{ key: 'Last day then', value: longDate(change.lastDay) }];
    case 'name-deputy':
      return [{ key: 'In the place of', value: names.get(change.holderId) ?? '' }, { key: 'Days', value: `${longDate(change.startsOn)} to ${longDate(change.endsOn)}` }];
    case 'set-subject':
      return [{ key: 'Name at the identity provider', value: change.subject }, ...(change.issuer === undefined ? [] : [{ key: 'Identity provider', value: change.issuer }])];
    case 'set-feed-rules':
      return [{ key: 'Without asking', value: change.rules.allows.map((allowed) => feedAllowanceLabels[allowed].text).join('; ') }, { key: 'Identity provider of newcomers', value: change.rules.issuer }];
    case 'name-fallback':
    case 'apply-import':
      return [];
  }
}

/** Everything that a reader is told of a request. */
export function factsOfPowerRequest(request: PowerRequestView): readonly Fact[] {
  const people = (ids: readonly Id[]): string => ids.map((id) => request.names.get(id) ?? '').join(', ');
  const decided = request.decidedAt === null ? [] : [{ key: powerRequestStateLabels[request.state], value: `${people(request.decidedBy === null ? [] : [request.decidedBy])}, ${longDateOf(londonDate(request.decidedAt))}` }];
  return [
    { key: 'Where it stands', value: powerRequestStateLabels[request.state] },
    ...factsOfChange(request),
    { key: 'Concerns', value: people(request.concerns) || 'Nobody yet' },
    { key: 'Asked for by', value: `${people(request.askedBy)}, ${longDateOf(londonDate(request.askedAt))}` },
    { key: 'Why', value: request.reason },
    ...(request.state === 'awaiting-decision' ? [{ key: 'Decided by', value: request.decidedByOneOf.join(' or ') || 'Nobody can at present' }] : []),
    ...decided,
    ...(request.decisionReason === null ? [] : [{ key: 'Reason of the decision', value: request.decisionReason }]),
  ];
}
