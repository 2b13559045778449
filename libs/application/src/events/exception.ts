import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { ExceptionEvent } from '@golden-thread/domain/exception/events';
import { decisionKinds } from '@golden-thread/domain/exception/exception-case';
import { type EventDescriptors, nothing } from './event-descriptor';
import { asked, named } from './notice';
import { signalRound } from './review';

const whoMustCome =
  'It cannot be held without the committee’s chair, the director and the manager, each in person or by a named substitute. The five questions to prepare for stand on its page.';

/** What follows when something happens to an exception, or to its clinic. */
export const exceptionEvents = {
  ExceptionRaised: { signals: signalRound, notifies: asked },
  ExceptionWithdrawn: { signals: signalRound },
  ExceptionReported: { signals: signalRound, notifies: asked },
  ExceptionDecided: {
    signals: signalRound,
    notifies: ({ serviceId, decision }) =>
      named({ headsOfServices: [serviceId] }, (exception) => `The corporate review decided (${decisionKinds[decision].says.toLowerCase()}): ${exception}`),
  },
  ClinicCalled: {
    signals: signalRound,
    notifies: ({ serviceId, meetsOn }) =>
      named({ clinicSeatsOf: serviceId }, (clinic) => `You are to come to a clinic on ${shortDate(meetsOn)}: ${clinic}`, whoMustCome),
  },
  ClinicRescheduled: {
    signals: signalRound,
    notifies: ({ serviceId, to }) => named({ clinicSeatsOf: serviceId }, (clinic) => `The clinic meets on another day, ${shortDate(to)}: ${clinic}`),
  },
  ClinicBriefed: {
    signals: signalRound,
    notifies: ({ serviceId, meetsOn, again }) =>
      named({ clinicSeatsOf: serviceId }, (clinic) => `${again ? 'The briefing has changed' : 'The briefing is there to read'} for the clinic on ${shortDate(meetsOn)}: ${clinic}`),
  },
  ClinicHeld: {
    signals: signalRound,
    notifies: ({ serviceId }) => named({ clinicSeatsOf: serviceId, contributors: true }, (clinic) => `Held: ${clinic}`),
  },
  ClinicWithdrawn: {
    signals: signalRound,
    notifies: ({ serviceId, meetsOn }) =>
      named({ clinicSeatsOf: serviceId }, (clinic) => `It will not meet on ${shortDate(meetsOn)}, because the decision that called it was taken back: ${clinic}`),
  },
  RecoveryPlanRequested: nothing,
} satisfies EventDescriptors<ExceptionEvent>;
