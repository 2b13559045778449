import { CalendarFeedPage, ReadCalendarFeedPage } from './calendar-feed.page';
import { EndSessionsPage } from './end-sessions.page';
import { ListSessionsPage } from './list-sessions.page';

/** Every page of one's own account. */
export const accountPages = [ListSessionsPage, EndSessionsPage, CalendarFeedPage, ReadCalendarFeedPage];
