import { sendDayDigest } from '@golden-thread/application/notice';
import type { Database } from '@golden-thread/persistence';
import type { DailyDigestActivities } from '@golden-thread/workflows/daily-digest';
import { accepted } from './accepted';

export const dailyDigestActivities = (database: Database): DailyDigestActivities => ({
  sendDayDigest: ({ councilId }) => accepted(sendDayDigest(database, { councilId })),
});
