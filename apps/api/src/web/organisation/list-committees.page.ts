import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject } from '@nestjs/common';
import { directoryPaths } from '../connection/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { committeeKindLabels } from './labels';
import { organisationPaths } from './paths';

/** Every committee with its chair, members and the meetings to come; democratic services changes them here. */
@Controller(organisationPaths.committees)
export class ListCommitteesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'committees.list', navigation: { section: 'committees', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const committees = accepted(await seeCommittees(this.database, actor));
    const mayChange = may(actor, 'committees.change');
    const change = (address: string): string | null => (mayChange ? `${organisationPaths.committees}/${address}` : null);
    return new Page('organisation/committees', {
      heading: 'Committees',
      area: 'Committees',
      breadcrumbs: may(actor, 'organisation.change') ? [{ text: 'Administration', href: '/administration' }] : [{ text: 'Home', href: '/home' }],
      add: mayChange ? organisationPaths.addCommittee : null,
      arrangeMeetings: organisationPaths.arrangeMeetings,
      proposals: mayChange ? organisationPaths.meetingProposals : null,
      training: organisationPaths.memberTraining,
      committees: committees.map((committee) => ({
        name: committee.name,
        kind: committeeKindLabels[committee.kind],
        chair: committee.chair && { href: directoryPaths.of('post', committee.chair.postId), text: `${committee.chair.title} (${committee.chair.people.join(', ') || 'vacant'})` },
        members: committee.members.map(({ personId, name }) => ({
          name, standDown: change(`${committee.id}/members/${personId}/standing-down`),
        })),
        meetings: committee.meetings.map(({ id, heldOn, beginsAt }) => ({
          date: `${longDate(heldOn)}${beginsAt === '' ? '' : `, ${beginsAt}`}`, move: change(`${committee.id}/meetings/${id}/new-day`), cancel: change(`${committee.id}/meetings/${id}/cancellation`),
        })),
        actions: !mayChange ? [] : [
          { href: `${organisationPaths.committees}/${committee.id}/new-meeting`, text: 'Arrange a meeting' },
          { href: `${organisationPaths.committees}/${committee.id}/new-member`, text: 'Seat a member' },
          { href: `${organisationPaths.committees}/${committee.id}/chair`, text: 'Name the chair' },
        ],
      })),
    });
  }
}
