import { listSavedViews } from '@golden-thread/application/list/saved-views';
import type { Database } from '@golden-thread/application/shared/command';
import { listOfAddress } from '@golden-thread/domain/list/saved-view';
import type { WebRequest } from '../../auth/web-request';
import type { Page } from '../page';
import type { ListDrawn } from './draw-list';

/** Whether a page's argument is a list as `drawList` makes it. */
const isList = (argument: unknown): argument is ListDrawn => typeof argument === 'object' && argument !== null && 'path' in argument && 'heads' in argument;

/** The page with the views that its reader has saved of its list (`list`); as it is where it has none. Asked here once, for every list of the product. */
export async function withOwnViews(database: Database, page: Page, { signedIn }: WebRequest): Promise<Page> {
  const { list } = page.args;
  if (signedIn === undefined || !isList(list)) return page;
  const views = (await listSavedViews(database, signedIn.actor)).filter(({ address }) => listOfAddress(address) === list.path);
  return page.with({ list: { ...list, views: views.map(({ name, address: href }) => ({ name, href })) } });
}
