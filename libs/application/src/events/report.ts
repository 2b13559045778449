import type { ReportEvent } from '@golden-thread/domain/report/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { asked, contributors } from './notice';

/** What follows when something happens to a half-yearly or annual report. */
export const reportEvents = {
  ReportOpened: { signals: 'performance-report', notifies: asked },
  ReportRetimed: nothing,
  ReportComposed: { signals: 'performance-report', notifies: asked },
  ReportChallenged: { signals: 'performance-report', notifies: asked },
  ChallengeAnswered: {
    signals: 'performance-report',
    notifies: ({ number }) => ({ audience: 'contributors', subject: (report) => `Challenge ${number} was answered: ${report}` }),
  },
  ReportChallengeConcluded: { signals: 'performance-report', notifies: asked },
  ReportSignedOff: { notifies: contributors((report) => `Signed by Cabinet: ${report}`) },
  ReportPublished: { signals: 'performance-report', notifies: contributors((report) => `Published: ${report}`) },
} satisfies EventDescriptors<ReportEvent>;
