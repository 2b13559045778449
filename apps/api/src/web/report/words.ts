import { type PerformanceReport, reportHalves, type ReportState } from '@golden-thread/domain/report';

/** Where a report stands, with the colour of its tag. */
export const reportStates: Readonly<Record<ReportState, { readonly text: string; readonly colour: string }>> = {
  'awaiting-composition': { text: 'To be composed', colour: 'grey' },
  'in-challenge': { text: 'Being challenged', colour: 'blue' },
  ready: { text: 'Ready to publish', colour: 'yellow' },
  published: { text: 'Published', colour: 'green' },
};

/** 'Half-yearly report 2026/27'. */
export const reportName = ({ half, year }: Pick<PerformanceReport, 'half' | 'year'>): string => `${reportHalves[half].title} ${year}`;
