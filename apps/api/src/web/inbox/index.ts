import { ListInboxController } from './list-inbox.controller';
import { MarkInboxReadController } from './mark-inbox-read.controller';

export const inboxControllers = [ListInboxController, MarkInboxReadController];
