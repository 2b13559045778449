import { confirmRegisterItems } from '@golden-thread/application/review/confirm-register-items';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import { statusTitle } from '@golden-thread/domain/action/action-status';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { actionPaths } from '../action/paths';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { riskPaths } from '../risk/paths';
import { roundName } from './labels';
import { reviewPaths } from './paths';

/** A form that is only its button. */
export class ConfirmRegisterItemsForm {}

/** The items of both registers, as a review lists them. */
const itemRows = ({ items: { actions, risks } }: ServiceReviewView) => [
  ...actions.map(({ reference, title, owner, status, statusName, statusReason, progress, dueOn, saidOn, toConfirm }) => ({
    href: actionPaths.of(reference), text: `${reference}: ${title}`, owner, stands: `${statusTitle({ status, statusName })}, ${progress}%, by ${shortDate(dueOn)}`, words: statusReason, saidOn: shortDate(saidOn), toConfirm,
  })),
  ...risks.map(({ reference, title, owner, residual: { impact, likelihood }, controls, saidOn, toConfirm }) => ({
    href: riskPaths.of(reference), text: `${reference}: ${title}`, owner, stands: `Impact ${impact}, likelihood ${likelihood}`, words: controls, saidOn: shortDate(saidOn), toConfirm,
  })),
];

const confirmView = (view: ServiceReviewView, form: FilledForm<object>): Page => {
  const rows = itemRows(view);
  const toConfirm = rows.filter((row) => row.toConfirm);
  return new Page('review/confirm-register-items', {
    heading: 'Confirm what stands as it stood',
    area: 'Reviews',
    caption: `${view.service.name}, ${roundName(view.round)}`,
    back: { href: reviewPaths.of(view.review.id), text: 'Back to the review' },
    form,
    toConfirm,
    others: rows.filter((row) => !row.toConfirm),
    button: toConfirm.length === 1 ? 'Confirm it as it stands' : `Confirm ${toConfirm.length} items as they stand`,
    mayWrite: view.mayWrite,
  });
};

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The service’s actions and risks as they were last said to stand, confirmed in one act where nothing has changed. */
@Controller(reviewPaths.confirmation)
export class ConfirmRegisterItemsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.open-confirmation', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review', ParseId) id: ReviewId): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    return confirmView(view, blankForm({}, view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.confirm-items', navigation })
  async confirm(@CurrentActor() actor: Actor, @Param('review', ParseId) id: ReviewId, @FormBody(ConfirmRegisterItemsForm) form: FilledForm<ConfirmRegisterItemsForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => confirmView(accepted(await getServiceReview(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const confirmed = await confirmRegisterItems(this.database, actor, { reviewId: id, ...form.sent });
    if (!confirmed.ok) return again(form.refused(showRefusal(confirmed.refusal)));
    const { actions, risks } = confirmed.value;
    return new SeeOther(reviewPaths.of(id), `${counted(actions, 'action')} and ${counted(risks, 'risk')} are confirmed as they stand.`);
  }
}
