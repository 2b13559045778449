import type { Database } from '@golden-thread/application';
import { getServiceReview, saveServiceReviewDraft } from '@golden-thread/application/review';
import type { Actor } from '@golden-thread/domain/authority';
import { type ReviewSection, reviewSectionKeys } from '@golden-thread/domain/review';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { reviewPaths } from './paths';
import { answersOfSection, fieldsOfSection } from './section-answers';
import { WriteSectionForm } from './write-section.form';
import { presentSection } from './write-section.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** One section of a service review; saved as it is, finished or not. */
@Controller(reviewPaths.section)
export class WriteSectionController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.open-section', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review') id: string, @Param('section') named: string): Promise<Page> {
    const section = sectionNamed(named);
    const view = accepted(await getServiceReview(this.database, actor, id));
    return presentSection(view, section, blankForm(fieldsOfSection(section, view.review.answers), view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.save-section', navigation })
  async save(
    @CurrentActor() actor: Actor,
    @Param('review') id: string,
    @Param('section') named: string,
    @FormBody(WriteSectionForm) form: FilledForm<WriteSectionForm>,
  ): Promise<Page | SeeOther> {
    const section = sectionNamed(named);
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getServiceReview(this.database, actor, id));
      return shownAgain((as) => presentSection(view, section, as), shown, blankForm(fieldsOfSection(section, view.review.answers)));
    };
    if (!form.ok) return again(form);
    const saved = await saveServiceReviewDraft(this.database, actor, {
      reviewId: id,
      answers: answersOfSection(section, form.values),
      ...form.sent,
    });
    if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
    const next = reviewSectionKeys[reviewSectionKeys.indexOf(section) + 1];
    return new SeeOther(form.values.then === 'next' && next ? reviewPaths.sectionOf(id, next) : reviewPaths.of(id), 'Your draft is saved.');
  }
}

function sectionNamed(named: string): ReviewSection {
  const section = reviewSectionKeys.find((key) => key === named);
  if (section === undefined) throw new NotFoundException();
  return section;
}
