import { roles } from '@golden-thread/domain/authority/actor';
import { holdingBases } from '@golden-thread/domain/organisation/organisation';
import { kind, optional, required, type Sheet } from '../pack-format';

export const councilSheet = {
  name: 'council',
  holds: 'The council itself: one row.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'How the council is told from others on the same installation'),
    required('name', kind.text(120), 'Its full name'),
    required('kind', kind.oneOf('live', 'training'), 'live: dated by the calendar. training: its clock stands still until it is moved, and no e-mail leaves'),
    optional('clock_date', kind.date, 'The day a training council begins on; wanted for a training council, refused for a live one'),
    optional('holds_from', kind.date, 'From which day the organisation of this pack holds; wanted where it changes directorates, services, units or posts that are there'),
  ],
} as const satisfies Sheet;

export const directoratesSheet = {
  name: 'directorates',
  holds: 'Directorates: groups of services under one director.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    optional('director_post', kind.refOf('posts'), 'The post that decides for the directorate'),
    optional('closed_on', kind.date, 'Its last day; empty while it goes on'),
  ],
} as const satisfies Sheet;

export const servicesSheet = {
  name: 'services',
  holds: 'Services: each has one manager, one service plan and one quarterly review.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    required('directorate', kind.refOf('directorates'), 'The directorate it belongs to'),
    optional('manager_post', kind.refOf('posts'), 'The post accountable for the service'),
    optional('committee', kind.refOf('committees'), 'The committee that oversees it'),
    optional('lead_member_post', kind.refOf('posts'), 'The post of the Cabinet member whose portfolio it is in'),
    optional('closed_on', kind.date, 'Its last day; empty while it goes on'),
  ],
} as const satisfies Sheet;

export const unitsSheet = {
  name: 'units',
  holds: 'Units: the teams of a service.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    required('service', kind.refOf('services'), 'The service it belongs to'),
    optional('manager_post', kind.refOf('posts'), 'The post that leads the unit'),
    optional('closed_on', kind.date, 'Its last day; empty while it goes on'),
  ],
} as const satisfies Sheet;

export const postsSheet = {
  name: 'posts',
  holds: 'Posts: every place that work can be given to, whether held or vacant. Members hold posts too.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('title', kind.text(160), 'Title of the post'),
    optional('directorate', kind.refOf('directorates'), 'Where it sits: fill at most one of directorate, service, unit; none for the council itself'),
    optional('service', kind.refOf('services'), 'Where it sits'),
    optional('unit', kind.refOf('units'), 'Where it sits'),
    optional('reports_to', kind.refOf('posts'), 'The post that manages it; work of an empty post goes there. Empty at the top and for members'),
    required('roles', kind.someOf(roles), 'What its holder may do'),
    optional('fte', kind.decimal, 'Full-time equivalent, from 0 to 1; empty means 1'),
    optional('grade', kind.text(80), 'Its grade, as the council writes it'),
    optional('committee', kind.refOf('committees'), 'For a post of chair or scrutiny member: the committee it sits on'),
    optional('closed_on', kind.date, 'Its last day; empty while it is there. Its holdings end by then'),
  ],
} as const satisfies Sheet;

export const peopleSheet = {
  name: 'people',
  holds: 'People, each once, whatever posts they hold.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets, such as a payroll number; never shown to others'),
    required('name', kind.text(120), 'Name as colleagues say it'),
    optional('email', kind.email, 'Where notices go; empty: notices stay in the inbox of the product'),
    optional('subject', kind.text(255), 'Who they are to the sign-in service (its "sub"); empty: they cannot sign in yet'),
    optional('about', kind.text(300), 'One line that says who they are'),
  ],
} as const satisfies Sheet;

export const holdingsSheet = {
  name: 'holdings',
  holds: 'Who holds which post, from when to when. A post without a row on a day is vacant that day; two at once share the job.',
  key: ['post', 'person', 'starts_on'],
  columns: [
    required('post', kind.refOf('posts'), 'The post'),
    required('person', kind.refOf('people'), 'Its holder'),
    optional('basis', kind.oneOf(...holdingBases), 'How it is held; empty means permanent'),
    optional('share', kind.decimal, 'Part of the post held, as 0.5; empty means 1. On no day may the shares of a post pass 1'),
    required('starts_on', kind.date, 'First day'),
    optional('ends_on', kind.date, 'Last day; empty while it goes on'),
  ],
} as const satisfies Sheet;

export const deputiesSheet = {
  name: 'deputies',
  holds: 'Who stands in for an absent holder of a post, and when.',
  key: ['post', 'deputy', 'starts_on'],
  columns: [
    required('post', kind.refOf('posts'), 'The post stood in for'),
    required('absent', kind.refOf('people'), 'Its holder who is away'),
    required('deputy', kind.refOf('people'), 'Who stands in; somebody else'),
    required('starts_on', kind.date, 'First day of the absence'),
    required('ends_on', kind.date, 'Last day of the absence'),
    required('reason', kind.text(160), 'Why, in a word fit for colleagues: leave, secondment'),
  ],
} as const satisfies Sheet;

export const committeesSheet = {
  name: 'committees',
  holds: 'Committees of members.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    required('kind', kind.oneOf('council', 'cabinet', 'service', 'scrutiny'), 'council: the full council; service: oversees the services that name it'),
    optional('chair_post', kind.refOf('posts'), 'The post whose holder chairs it'),
  ],
} as const satisfies Sheet;

export const committeeMembersSheet = {
  name: 'committee-members',
  holds: 'Who sits on which committee.',
  key: ['committee', 'person', 'starts_on'],
  columns: [
    required('committee', kind.refOf('committees'), 'The committee'),
    required('person', kind.refOf('people'), 'The member'),
    required('starts_on', kind.date, 'First day'),
    optional('ends_on', kind.date, 'Last day; empty while it goes on'),
  ],
} as const satisfies Sheet;

export const meetingsSheet = {
  name: 'meetings',
  holds: 'Dated meetings of the committees; the timetable hangs reports and agendas on them.',
  key: ['committee', 'held_on'],
  columns: [
    required('committee', kind.refOf('committees'), 'The committee that meets'),
    required('held_on', kind.date, 'The day'),
  ],
} as const satisfies Sheet;
