import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { type FollowedFile, followFeedFile } from '@golden-thread/application/hr-feed/follow-feed-file';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FeedActKind } from '@golden-thread/domain/hr-feed/hr-feed';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { readFeedFile } from '@golden-thread/exchange/hr-feed/read-feed-file';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { faultTable } from './import-report';

/** A nightly job of the machine that tells of people in the HR system's name, and may do nothing else. */
const feedActor = (councilId: CouncilId): Actor => ({ ...commandLineActor(councilId), name: 'HR feed', roles: ['hr-feed'] });

const actWords: Readonly<Record<FeedActKind, string>> = { add: 'added', rename: 'renamed', email: 'e-mails changed', appoint: 'came into a post', move: 'moved to another post', leave: 'left' };

/** What came of a file of the feed, as whoever runs the job reads it. */
function feedReport({ acts, unchanged, asked, refused, import: importId, faults }: FollowedFile): string {
  const done = Object.entries(acts).map(([kind, count]) => `${count} ${actWords[kind as FeedActKind]}`);
  return [
    `Followed the HR feed: ${done.join(', ') || 'nothing to do'}; ${unchanged} as they are.`,
    ...asked.map(({ row, asks }) => `  Asked: row ${row}: ${asks.map(({ what, because }) => `${what} (${because})`).join(', ')}`),
    ...(importId === null ? [] : [`  An administrator finds them as an import on the page Import (${importId}).`]),
    ...refused.map(({ row, refusal }) => `  Not done: row ${row}: ${refusal.code}`),
    ...(faults.length === 0 ? [] : [faultTable(faults)]),
  ].join('\n');
}

/** Follows a file of the standing HR feed. Answers the exit code: 1 where the file has faults or the feed has no rules in force. */
export async function followFile(database: Database, councilId: CouncilId, path: string): Promise<number> {
  const { rows, faults } = readFeedFile({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  if (faults.length > 0) {
    console.log(faultTable(faults));
    return 1;
  }
  const followed = await followFeedFile(database, feedActor(councilId), rows);
  if (!followed.ok) {
    const { code, details } = followed.refusal;
    console.log(code === 'FeedNotApproved' ? 'No rules of the HR feed are in force. An administrator proposes them on the page HR feed, and a second person approves them.' : `Nothing was followed: ${code} ${JSON.stringify(details ?? {})}`);
    return 1;
  }
  console.log(feedReport(followed.value));
  return followed.value.refused.length > 0 || followed.value.faults.length > 0 ? 1 : 0;
}
