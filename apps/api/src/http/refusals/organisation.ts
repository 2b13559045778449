import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { OrganisationRefusals } from '@golden-thread/domain/organisation/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Stretches of days ('2026-12-01/2026-12-18') as people say them. */
const stretches = (days: readonly string[]): string =>
  days
    .map((stretch) => stretch.split('/'))
    .map(([from, to]) => (from === to ? `on ${longDateOf(from)}` : `from ${longDateOf(from)} to ${longDateOf(to)}`))
    .join(' and ');

/** Refusals about the organisation. */
export const organisationRefusals = {
  AbsenceAlreadyCovered: {
    status: 409,
    message: ({ startsOn, endsOn }) => `Somebody stands in from ${longDateOf(startsOn)} to ${longDateOf(endsOn)} already. End that first, or choose other days.`,
    field: 'startsOn',
  },
  AlreadyAddedUnderCode: { status: 409, message: ({ code }) => `“${code}” is taken. Choose another.`, field: 'code' },
  AlreadyClosed: { status: 409, message: ({ lastDay }) => `It is closed after ${longDateOf(lastDay)} already.` },
  AlreadyHoldsPost: { status: 409, message: () => 'This person holds the post on some of these days already.', field: 'person' },
  AlreadyOnCommittee: { status: 409, message: () => 'This person sits on the committee already.', field: 'person' },
  DeputisesForThemselves: { status: 422, message: () => 'Nobody stands in for themselves. Choose somebody else.', field: 'person' },
  DeputyAway: {
    status: 422,
    message: ({ person, days }) => `${person} is away ${stretches(days)}. Choose somebody who is there, or other days and a second deputy for these.`,
    field: 'person',
  },
  DeputyNotInPost: {
    status: 422,
    message: ({ days }) => `This person holds no post ${stretches(days)}, so they can stand in for nobody then. Choose somebody else, or other days.`,
    field: 'person',
  },
  EndsBeforeItStarts: { status: 422, message: ({ startsOn }) => `The last day lies before the first, ${longDateOf(startsOn)}.`, field: 'endsOn' },
  HolderDeputises: {
    status: 422,
    message: ({ person, absent, days }) =>
      `${person} stands in for ${absent} ${stretches(days)}. Name somebody else for ${absent} on those days first, or choose other days.`,
    field: 'startsOn',
  },
  HolderNotInPost: { status: 422, message: () => 'That person does not hold the post on those days.', field: 'holderId' },
  HoldingAlreadyEnded: { status: 409, message: ({ lastDay }) => `That ended on ${longDateOf(lastDay)} and stands as it is.` },
  LateDaysOutOfOrder: {
    status: 422,
    message: ({ most, last }) =>
      `Enter 1 to ${most} days up to ${last}, each later than the one before and never closer together as time goes on, such as 1, 3, 7, 14.`,
    field: 'lateDays',
  },
  LineManagementGoesInCircle: {
    status: 422,
    message: () => 'That post is below this one, so line management would go round in a circle. Choose a post that is not below.',
    field: 'lineManager',
  },
  ApprovedAboveTooHigh: { status: 422, message: ({ most }) => `Give a whole number of open tasks from 0 to ${most.toLocaleString('en-GB')}, or leave it empty.`, field: 'timetableApprovedAbove' },
  MonthlyFiguresTooLate: {
    status: 422,
    message: ({ most }) => `Enter 1 to ${most} working days: after that the next month’s figures are asked for.`,
    field: 'monthlyFiguresWithin',
  },
  DayNotRead: { status: 422, message: ({ line }) => `“${line}” is no day. Type one a line, such as 14 October 2026 or 14/10/2026.`, field: 'days' },
  NoCalendarFile: { status: 422, message: () => 'The file is no calendar of up to 2,000 entries. Save one from your calendar program as iCalendar (.ics).', field: 'file' },
  NoMeetingNamed: { status: 422, message: () => 'No meeting is named. Type days, one a line, or choose a calendar file that has some from today on.', field: 'days' },
  TrainingTitleMissing: { status: 422, message: () => 'Say what it was about.', field: 'title' },
  TrainingToCome: { status: 422, message: ({ today }) => `It has not been yet. Record it on its day or after; today is ${longDateOf(today)}.`, field: 'heldOn' },
  TooManyMeetings: { status: 422, message: ({ most }) => `At most ${most} meetings are arranged at once. Take fewer, and the others after.`, field: 'days' },
  MeetingAlreadyHeld: { status: 409, message: ({ heldOn }) => `The meeting of ${longDateOf(heldOn)} has been held.` },
  MeetingAlreadyOnThatDay: { status: 409, message: ({ heldOn }) => `The committee meets on ${longDateOf(heldOn)} already.`, field: 'heldOn' },
  MovesFallback: {
    status: 409,
    message: () => 'You are the only administrator, and this would change who decides in your place. Name that post first, under Second approvals; then this can be moved.',
  },
  NameMissing: { status: 422, message: () => 'Give a name, and a code where the form asks for one.', field: 'name' },
  MeetingProposalDecided: { status: 409, message: ({ state }) => (state === 'arranged' ? 'The meeting is arranged already.' : 'It was decided already that the meeting is not held.') },
  NobodyKeepsCommittees: { status: 409, message: () => 'No post has the role of democratic services, so nobody can confirm the meeting. Ask an administrator to give a post that role.' },
  NotOnCommittee: { status: 409, message: () => 'This person does not sit on the committee.' },
  NoYearRuns: { status: 409, message: () => 'No year is published. Publish a timetable first: it carries out on its day what is planned.' },
  ReorganisationDecided: { status: 409, message: ({ state }) => ({ previewed: 'It is not planned yet.', planned: 'It is planned already.', 'carried-out': 'It is carried out already. Plan the other way round to go back.', withdrawn: 'It is withdrawn already.', lapsed: 'It could not be carried out. Plan it anew.' })[state] },
  ReorganisedAlready: { status: 409, message: ({ on }) => `One of these services is reorganised on ${longDateOf(on)} already. Withdraw that first, or wait until it is done.`, field: 'from' },
  ServiceEndsAndGoesOn: { status: 422, message: () => 'A service cannot end and go on at once. Take it out of those that end.', field: 'into' },
  ServiceNotOpen: { status: 409, message: ({ services }) => `${services.join(', ')}: closed before that day, or not there. Choose services that are open then.`, field: 'from' },
  ServicesNotChosen: { status: 422, message: () => 'Choose the services: at least two come together, and one is split.', field: 'from' },
  UnitsNotChosen: { status: 422, message: () => 'Choose the units that go, of this service, and leave it at least one.', field: 'units' },
  NotWithinOpenPart: { status: 422, message: () => 'Choose an open directorate, service or unit for it to lie in.', field: 'within' },
  PersonHasLeft: { status: 409, message: ({ lastDay }) => `This person leaves after ${longDateOf(lastDay)}. Choose days up to then.`, field: 'endsOn' },
  PowerForOneself: {
    status: 403,
    message: () => 'This post carries more than every employee has. Nobody puts themself, or a service account of theirs, in such a post, or gives it more: ask another administrator.',
  },
  PostClosed: { status: 409, message: ({ lastDay }) => `That post is closed after ${longDateOf(lastDay)}.` },
  ShareTooLarge: {
    status: 422,
    message: ({ taken }) => `Others hold ${taken} of the post on some of these days; together it cannot be more than 1. Enter a smaller share, or end a holding first.`,
    field: 'share',
  },
  WorkingRulesUnchanged: { status: 422, message: () => 'The council works like this already. Change something, or leave it as it is.', field: 'lateDays' },
  StillHasOpenParts: { status: 409, message: ({ parts }) => `Close or move what is still in it first: ${parts.join(', ')}.` },
  NobodyTrained: { status: 422, message: () => 'Tick at least one member who came.', field: 'members' },
  NotAMember: { status: 422, message: ({ others }) => `${others === 1 ? 'One of those named is' : `${others} of those named are`} no member of the council today. Name members alone.`, field: 'members' },
  NobodyOfThatName: { status: 422, message: ({ typed }) => `Nobody here is called “${typed}”. Look under People, or add the person first.`, field: 'person' },
  SeveralOfThatName: {
    status: 422,
    message: ({ typed, emails }) => `Several people are called “${typed}”. Enter the e-mail instead: ${emails.join(', ')}.`,
    field: 'person',
  },
  NoPostOfThatCode: { status: 422, message: ({ code }) => `No open post has the code “${code}”. The code stands on the post’s page.`, field: 'lineManager' },
} satisfies RefusalWordings<OrganisationRefusals>;
