import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import { causeCodes, clinicOutcomes, clinicRequesters } from '@golden-thread/domain/exception/clinic';
import type { ExceptionEvent } from '@golden-thread/domain/exception/events';
import { decisionKinds, exceptionKinds } from '@golden-thread/domain/exception/exception-case';
import type { EventLabels } from './event-label';

export const exceptionEventLabels = {
  ExceptionRaised: ({ kind }) => ({ title: `Exception raised: ${exceptionKinds[kind].title}` }),
  ExceptionWithdrawn: () => ({ title: 'Exception withdrawn', detail: 'The rule that picked it no longer does.' }),
  ExceptionReported: ({ causeCode, options, recommended }) => ({
    title: 'Exception report submitted',
    detail: `${causeCodes[causeCode]}. Options: ${options}; recommended: option ${recommended + 1}.`,
  }),
  ExceptionDecided: ({ decision, option, clinicOn }) => ({
    title: `Decided: ${decisionKinds[decision].says}`,
    ...((option !== null || clinicOn !== null) && {
      detail: [option !== null && `Option ${option + 1} is taken.`, clinicOn !== null && `The clinic meets on ${longDate(clinicOn)}.`].filter((each) => each !== false).join(' '),
    }),
  }),
  ClinicCalled: ({ meetsOn, requestedBy = 'corporate-review' }) => ({
    title: 'Clinic called',
    detail: `It meets on ${longDate(meetsOn)}. Asked for by ${clinicRequesters[requestedBy]}.`,
  }),
  ClinicRescheduled: ({ from, to }) => ({ title: 'Clinic moved', changes: [{ what: 'Meets', before: shortDate(from), after: shortDate(to) }] }),
  ClinicWithdrawn: ({ meetsOn }) => ({ title: 'Clinic withdrawn', detail: `It was to meet on ${shortDate(meetsOn)}; the decision that called it was taken back.` }),
  ClinicBriefed: ({ again }) => ({ title: again ? 'Briefing of the clinic written again' : 'Clinic briefed' }),
  ClinicHeld: ({ outcomes }) => ({ title: 'Clinic held', detail: outcomes.map((outcome) => `${clinicOutcomes[outcome]}.`).join(' ') }),
  RecoveryPlanRequested: () => ({ title: 'Recovery plan asked for' }),
} satisfies EventLabels<ExceptionEvent>;
