import { raiseNotices as raise } from '@golden-thread/application/notice';
import type { Database } from '@golden-thread/persistence';
import type { ErrandHandler } from './errand-handler';

/** Has the people concerned told. */
export const raiseNotices =
  (database: Database): ErrandHandler =>
  async ({ councilId, eventId }) => {
    if (!eventId) throw new Error('An errand to raise notices names no event.');
    const raised = await raise(database, { councilId, eventId });
    if (!raised.ok) throw new Error(`Notices could not be raised: ${raised.refusal.code}`);
  };
