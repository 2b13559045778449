import { discardFormDraft, getFormDraft } from '@golden-thread/application/form/form-drafts';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import type { WebRequest } from '../../auth/web-request';
import { Page } from '../page';
import { draftFields, draftPaths } from './paths';

/** The page with what its reader had typed there and not sent, to be put back or thrown away; as it is where there is nothing. */
export async function offerDraft(database: Database, page: Page, { method, path, signedIn }: WebRequest): Promise<Page> {
  const { form } = page.args;
  if (method !== 'GET' || form === undefined || !form.ok || signedIn === undefined || signedIn.actor.viewedBy !== undefined) return page;
  const draft = await getFormDraft(database, signedIn.actor, path);
  if (draft === undefined) return page;
  const offered = {
    when: `${shortDate(londonDate(draft.savedAt))} at ${londonTime(draft.savedAt)}`,
    page: draft.page,
    action: draft.action,
    fields: draft.fields,
    discard: draftPaths.discard,
    names: draftFields,
  };
  return new Page(page.view, { ...page.args, keptDraft: offered }, page.status, page.opened);
}

/** What was sent is no draft any more. Only a form that was kept says so: the others cost nothing. */
export async function endDraft(database: Database, { body, signedIn }: WebRequest): Promise<void> {
  const page = (body as Record<string, unknown> | undefined)?.[draftFields.page];
  if (typeof page === 'string' && page !== '' && signedIn !== undefined) await discardFormDraft(database, signedIn.actor, page);
}
