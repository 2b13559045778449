import { listSavedViews, removeView, saveView } from '@golden-thread/application/list/saved-views';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { listOfAddress, type SavedView, savedViewLimits } from '@golden-thread/domain/list/saved-view';
import { isId, type SavedViewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Post, Query } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import type { ListQuery } from '../../http/list-of-rows';
import { MustSay, UpTo } from '../../http/text-field';
import { accountPaths } from '../account/paths';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { listPaths } from './paths';

const saves = ({ act }: SavedViewForm): boolean => act === 'save';

/** A view saved under a name, or one removed: one form a button. */
export class SavedViewForm {
  @IsIn(['save', 'remove'], { message: 'Choose what to do.' })
  act: 'save' | 'remove' = 'save';

  @MustSay<SavedViewForm>('SavedViewUnnamed', saves)
  @IsString()
  @UpTo(savedViewLimits.name, 'The name')
  name = '';

  @MustSay<SavedViewForm>('SavedViewOfNothing', saves)
  @IsString()
  @UpTo(savedViewLimits.address, 'The address')
  address = '';

  @IsString()
  view = '';
}

const savedViewsView = (views: readonly SavedView[], form: FilledForm<object>): Page =>
  new Page('list/saved-views', {
    heading: 'Your saved views of lists',
    area: 'Your account',
    back: { href: accountPaths.sessions, text: 'Back to Your account' },
    form,
    address: form.typed('address'),
    views: views.map(({ id, name, address, savedAt }) => ({ id, name, href: address, list: listOfAddress(address), saved: shortDate(londonDate(savedAt)) })),
  });

const navigation = { section: 'none', trail: 'back' } as const;

/** The lists that somebody wants to see again as they are; saved from a list, named here. */
@Controller(listPaths.views)
export class SavedViewsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'saved-views.list', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page> {
    const address = query['address'];
    return savedViewsView(await listSavedViews(this.database, actor), blankForm({ address: typeof address === 'string' ? address : '' }));
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'saved-view.change', navigation })
  async change(@CurrentPerson() { actor }: SignedIn, @FormBody(SavedViewForm) form: FilledForm<SavedViewForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => savedViewsView(await listSavedViews(this.database, actor), shown);
    if (!form.ok) return again(form);
    const { act, name, address, view } = form.values;
    if (act === 'save') {
      const saved = await saveView(this.database, actor, { name, address, submission: form.submission });
      return saved.ok ? new SeeOther(address, `This view is saved as “${name}”.`) : again(form.refused(showRefusal(saved.refusal)));
    }
    if (!isId<SavedViewId>(view)) throw new NotFoundException();
    accepted(await removeView(this.database, actor, { id: view, submission: form.submission }));
    return new SeeOther(listPaths.views, 'The view is removed. The list is still there.');
  }
}
