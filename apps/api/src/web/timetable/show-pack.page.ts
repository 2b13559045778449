import { getShippedTimetable } from '@golden-thread/application/timetable/shipped-timetables';
import { Controller, Get, Param } from '@nestjs/common';
import { counted } from '../../http/paging';
import { accepted, CurrentPerson, Page, RoutePolicy, type SignedIn } from '../kit';
import { timetablePaths } from './paths';

/** A timetable that comes with the product, as text, before a year is drafted from it. */
@Controller(timetablePaths.pack)
export class ShowPackPage {
  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.show-pack', navigation: { section: 'timetable', trail: 'back' } })
  show(@CurrentPerson() person: SignedIn, @Param('pack') key: string): Page {
    const { name, about, source, definitions, text } = accepted(getShippedTimetable(person.actor, key));
    return new Page('timetable/show-pack', {
      heading: name,
      area: 'Timetable',
      back: { href: timetablePaths.draft, text: 'Back to drafting a year' },
      about,
      source,
      stages: counted(definitions.length, 'stage'),
      text,
    });
  }
}
