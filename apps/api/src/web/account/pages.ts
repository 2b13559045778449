import { EndSessionsPage } from './end-sessions.page';
import { ListSessionsPage } from './list-sessions.page';

/** Every page about where somebody is signed in. */
export const accountPages = [ListSessionsPage, EndSessionsPage];
