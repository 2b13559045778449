/** The thread that walks one council's record: `verifyRecord` starts it, takes its answer and ends it. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import { type ThreadWork, workInThread } from '../apart/work-in-thread';
import { verifyEventLog } from './verify-record';

void workInThread(({ given: actor, database }: ThreadWork<Actor>) => verifyEventLog(database, actor));
