import type { ReportView } from '@golden-thread/application/report/get-report';
import {
  challengeBodies,
  type ChallengeBody,
  challengeBodyKeys,
  type PerformanceReport,
  reportHalves,
  type ReportState,
} from '@golden-thread/domain/report/performance-report';

/** Where a report stands, with the colour of its tag. */
export const reportStateLabels: Readonly<Record<ReportState, { readonly text: string; readonly colour: string }>> = {
  'awaiting-composition': { text: 'To be composed', colour: 'grey' },
  'in-challenge': { text: 'Being challenged', colour: 'blue' },
  ready: { text: 'Ready to publish', colour: 'yellow' },
  published: { text: 'Published', colour: 'green' },
};

/** 'Half-yearly report 2026/27'. */
export const reportName = ({ half, year }: Pick<PerformanceReport, 'half' | 'year'>): string => `${reportHalves[half].title} ${year}`;

/** For which body somebody speaks: of those named, the ones that have not finished. `chosen`: what was typed before. */
export const bodyItems = ({ report }: ReportView, bodies: readonly ChallengeBody[], chosen: unknown): readonly object[] =>
  challengeBodyKeys
    .filter((body) => bodies.includes(body) && !report.concluded.includes(body))
    .map((body) => ({ value: body, text: challengeBodies[body].title, checked: chosen === body }));
