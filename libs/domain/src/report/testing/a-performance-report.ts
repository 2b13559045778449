import { anId } from '../../shared/testing/an-id';
import type { PerformanceReport } from '../performance-report';

/** The first report of 2026/27 as opened by the year, for specs. */
export const aPerformanceReport = (changes: Partial<PerformanceReport> = {}): PerformanceReport => ({
  id: anId('report-1'),
  year: '2026/27',
  half: 'h1',
  state: 'awaiting-composition',
  composeOn: '2026-11-05',
  scrutinyOn: '2026-11-19',
  cabinetOn: '2026-12-08',
  publishOn: '2026-12-15',
  hash: null,
  concluded: [],
  publishedAt: null,
  version: 1,
  ...changes,
});
