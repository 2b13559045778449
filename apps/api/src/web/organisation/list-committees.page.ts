import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { committeeKindLabels } from './labels';
import { organisationPaths, postAddress } from './paths';

/** Every committee with its chair, members and the meetings to come. */
@Controller(organisationPaths.committees)
export class ListCommitteesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committees.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const committees = accepted(await seeCommittees(this.database, actor));
    return new Page('organisation/committees', {
      heading: 'Committees',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.committees, text: 'Committees' }],
      add: organisationPaths.addCommittee,
      committees: committees.map((committee) => ({
        name: committee.name,
        kind: committeeKindLabels[committee.kind],
        chair: committee.chair && { href: postAddress(committee.chair.postId), text: `${committee.chair.title} (${committee.chair.people.join(', ') || 'vacant'})` },
        members: committee.members.map(({ personId, name }) => ({
          name, standDown: `${organisationPaths.committees}/${committee.id}/members/${personId}/standing-down`,
        })),
        meetings: committee.meetings.map(({ id, heldOn }) => ({
          date: longDate(heldOn), cancel: `${organisationPaths.committees}/${committee.id}/meetings/${id}/cancellation`,
        })),
        actions: [
          { href: `${organisationPaths.committees}/${committee.id}/new-meeting`, text: 'Arrange a meeting' },
          { href: `${organisationPaths.committees}/${committee.id}/new-member`, text: 'Seat a member' },
          { href: `${organisationPaths.committees}/${committee.id}/chair`, text: 'Name the chair' },
        ],
      })),
    });
  }
}
