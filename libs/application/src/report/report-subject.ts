import type { ThingType } from '@golden-thread/domain';
import { type PerformanceReport, reportHalves, reportStream } from '@golden-thread/domain/report';

/** The report as the subject of tasks: 'Half-yearly report 2026/27'. */
export const reportSubject = (report: Pick<PerformanceReport, 'id' | 'half' | 'year'>): { type: ThingType; id: string; label: string } => ({
  ...reportStream(report.id),
  label: `${reportHalves[report.half].title} ${report.year}`,
});
