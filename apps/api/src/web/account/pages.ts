import { CalendarFeedPage, ReadCalendarFeedPage } from './calendar-feed.page';
import { EndSessionsPage } from './end-sessions.page';
import { ListSessionsPage } from './list-sessions.page';
import { NoticeSettingsPage } from './notice-settings.page';
import { OwnAccessPage } from './own-access.page';
import { OwnAbsencePage } from './own-absence.page';

/** Every page of one's own account. */
export const accountPages = [ListSessionsPage, EndSessionsPage, NoticeSettingsPage, OwnAbsencePage, OwnAccessPage, CalendarFeedPage, ReadCalendarFeedPage];
