import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { feedbackKinds } from '@golden-thread/domain/review/feedback';
import type { ReviewEvent } from '@golden-thread/domain/review/events';
import { reviewSections } from '@golden-thread/domain/review/service-review';
import { counted } from '../../../http/paging';
import type { EventLabels } from './event-label';

const timelinessLabels = { 'in-time': '', late: ', late', 'after-close': ', after the close' } as const;

export const reviewEventLabels = {
  RoundOpened: ({ year, quarter, reviewsDueOn, closesOn, services }) => ({
    title: `Review round opened for ${year}, quarter ${quarter}`,
    detail: `${counted(services, 'service')}. Reviews are due on ${longDate(reviewsDueOn)}; the round closes on ${longDate(closesOn)}.`,
  }),
  ReviewAttended: ({ people }) => ({ title: `Attendance at the corporate review recorded: ${counted(people.length, 'person', 'people')}` }),
  FeedbackLoaded: ({ period, file, services }) => ({
    title: `What people told us: ${getPeriod(period).label}`, detail: `${file === null ? 'Told' : `From ${file}`}, of ${counted(services, 'service')}.`,
  }),
  FeedbackOfServiceChanged: ({ period, counts }) => ({
    title: `What people told us of the service: ${getPeriod(period).label}`,
    changes: counts.map(({ kind, was, becomes }) => ({ what: feedbackKinds[kind], before: String(was ?? 'not counted'), after: String(becomes ?? 'not counted') })),
  }),
  RoundRetimed: ({ reviewsDueOn, closesOn }) => ({
    title: 'Dates of the round moved',
    detail: `Reviews are due on ${longDate(reviewsDueOn)}; the round closes on ${longDate(closesOn)}.`,
  }),
  ExceptionsPicked: ({ raised, confirmed, withdrawn }) => ({
    title: 'Exceptions picked by the rules',
    detail: `${raised} raised, ${confirmed} confirmed, ${withdrawn} withdrawn.`,
  }),
  RoundClosed: ({ submitted, missed, exceptions }) => ({
    title: 'Round closed and figures frozen',
    detail: `${counted(submitted, 'review')} submitted, ${missed} missed, ${counted(exceptions, 'exception')}.`,
  }),
  SnapshotRestated: ({ number }) => ({ title: `Snapshot restated: version ${number}` }),
  CorporateIssueRaised: ({ serviceIds }, name) => ({ title: 'Corporate issue raised', detail: `For ${serviceIds.map(name).join(', ')}.` }),
  CorporateReviewConcluded: ({ decided }) => ({ title: 'Corporate review concluded', detail: `${counted(decided, 'exception')} decided.` }),
  ServiceReviewSubmitted: ({ timeliness: when, dueOn }) => ({
    title: `Service review submitted${timelinessLabels[when]}`,
    detail: `It was due on ${longDate(dueOn)}.`,
  }),
  ServiceReviewKept: () => ({ title: 'Service review kept for the next round', detail: 'It came after the close.' }),
  ServiceReviewSignedOff: () => ({ title: 'Service review signed off' }),
  ServiceReviewReturned: ({ sections }) => ({
    title: 'Service review returned with reasons',
    detail: `Sections: ${sections.map((section) => reviewSections[section].title).join(', ')}.`,
  }),
  ServiceReviewChased: () => ({ title: 'Service review chased' }),
  ServiceReviewExtended: ({ from, to }) => ({
    title: 'Date of the service review extended',
    changes: [{ what: 'Due', before: shortDate(from), after: shortDate(to) }],
  }),
  ServiceReviewNoted: ({ followedUpById }, name) => ({ title: 'Note on how the late review is followed up', ...(followedUpById !== null && { detail: `By ${name(followedUpById)}.` }) }),
  ServiceReviewMissed: () => ({ title: 'Service review missed', detail: 'The round closed without it.' }),
} satisfies EventLabels<ReviewEvent>;
