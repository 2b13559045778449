import { changeRoles } from '@golden-thread/application/organisation/change-roles';
import { recordPowerDecision } from '@golden-thread/application/organisation/decide-power-request';
import { listPowerRequests } from '@golden-thread/application/organisation/get-power-requests';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

/** Lewis Tennant, the one administrator, asks for the policy officer's role for a communications officer. */
async function askForRole(cast: Cast, post: string, reason: string): Promise<PowerRequestId> {
  const command = { postId: await idsOf.post(cast, post), roles: ['policy-officer', 'employee'] as const, reason, submission: cast.submission() };
  const { requested } = await cast.expectAccepted(changeRoles(cast.database, await cast.as('Lewis Tennant'), command));
  if (requested === null) throw new StoryStuck('Nobody was asked to approve a powerful role.');
  return requested;
}

/** A powerful role is given by two: the administrator asks, and the chief executive, who stands above the only one, decides. */
export const secondApprover: readonly Act[] = [
  {
    key: 'role-given-by-two',
    on: '2026-11-04',
    summary: 'Lewis Tennant asks for the policy officer’s role for a communications officer; the chief executive approves as the second person',
    play: async (cast) => {
      const requestId = await askForRole(cast, 'LEG-POL-01', 'To edit the half-yearly report with Amara Nwosu until it is published.');
      const chief = await cast.holderOf(await idsOf.post(cast, 'CE'));
      const approval = { requestId, decision: 'approve', reason: 'Agreed until the report is out.' } as const;
      await cast.expectAccepted(recordPowerDecision(cast.database, chief, { ...approval, submission: cast.submission() }));
    },
  },
  {
    key: 'role-waits-for-second',
    on: '2027-02-11',
    summary: 'Lewis Tennant asks for the same role for another; it waits for the chief executive',
    play: async (cast) => void (await askForRole(cast, 'LEG-POL-02', 'To prepare the annual report with Amara Nwosu.')),
  },
];

/** What the newcomer may decide on the first day, decided as the year goes on. */
export const roleRefused: readonly Act[] = [
  {
    key: 'role-refused',
    on: '2027-02-17',
    summary: 'The chief executive refuses the second role: one communications officer is enough',
    play: async (cast) => {
      const [asked] = await cast.expectAccepted(listPowerRequests(cast.database, await cast.as('Lewis Tennant')));
      if (!asked) throw new StoryStuck('Nobody has asked for a powerful role.');
      const chief = await cast.holderOf(await idsOf.post(cast, 'CE'));
      const refusal = { requestId: asked.id, decision: 'refuse', reason: 'One communications officer with that role is enough.' } as const;
      await cast.expectAccepted(recordPowerDecision(cast.database, chief, { ...refusal, submission: cast.submission() }));
    },
  },
];
