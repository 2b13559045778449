import { longDate } from '@golden-thread/domain/calendar/date-format';
import { committeeDecisions } from '@golden-thread/domain/report/committee-record';
import type { ReportEvent } from '@golden-thread/domain/report/events';
import { reportHalves } from '@golden-thread/domain/report/performance-report';
import { counted } from '../../../http/paging';
import type { EventLabels } from './event-label';

const bodyLabels = { scrutiny: 'Scrutiny', cabinet: 'Cabinet' } as const;

export const reportEventLabels = {
  ReportOpened: ({ half, year, scrutinyOn, cabinetOn, publishOn }) => ({
    title: `${reportHalves[half].title} opened for ${year}`,
    detail: `Scrutiny on ${longDate(scrutinyOn)}, Cabinet on ${longDate(cabinetOn)}, published on ${longDate(publishOn)}.`,
  }),
  ReportRetimed: ({ scrutinyOn, cabinetOn, publishOn }) => ({
    title: 'Dates of the report moved',
    detail: `Scrutiny on ${longDate(scrutinyOn)}, Cabinet on ${longDate(cabinetOn)}, published on ${longDate(publishOn)}.`,
  }),
  ReportComposed: ({ again }) => ({ title: again ? 'Report composed again' : 'Report composed from the frozen figures' }),
  ReportChallenged: ({ number, body }) => ({ title: `${bodyLabels[body]} challenged: question ${number}` }),
  ChallengeAnswered: ({ number, body }) => ({ title: `Question ${number} of ${bodyLabels[body]} answered` }),
  ReportChallengeConcluded: ({ body, challenges, decision }) => ({
    title: `${bodyLabels[body]} concluded its challenge`,
    detail: `${counted(challenges, 'question')}.${decision === undefined ? '' : ` ${committeeDecisions[decision]}.`}`,
  }),
  ReportSignedOff: ({ supported }) => ({ title: supported ? 'Recommendation supported and signed' : 'Recommendation not supported' }),
  ReportPublished: () => ({ title: 'Report published as it was challenged' }),
} satisfies EventLabels<ReportEvent>;
