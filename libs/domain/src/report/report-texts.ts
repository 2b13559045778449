import { committeeHeads } from '../document/committee-paper';

/** What a report's officer writes in it, by the name under which it is kept: the summary, and what stands under the committee's heads. */
export const reportTexts = { summary: 'Summary', ...committeeHeads } as const;
export type ReportText = keyof typeof reportTexts;
