import { InboxResource } from './inbox.controller';

export const inboxResources = [InboxResource];
