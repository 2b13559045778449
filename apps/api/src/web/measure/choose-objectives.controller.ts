import type { Database } from '@golden-thread/application';
import { chooseObjectivesOfMeasure, seeObjectivesOfMeasure } from '@golden-thread/application/measure';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { ChooseObjectivesForm } from './choose-objectives.form';
import { presentObjectivesOf } from './choose-objectives.presenter';
import { measurePaths } from './paths';

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team says which objectives a measure shows the progress of. */
@Controller(measurePaths.objectives)
export class ChooseObjectivesController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-objectives', navigation })
  async show(@CurrentActor() actor: Actor, @Param('measure') ref: string): Promise<Page> {
    const seen = accepted(await seeObjectivesOfMeasure(this.database, actor, { ref }));
    return presentObjectivesOf(ref, seen, blankForm({ objectives: seen.shown.map(({ id }) => id) }, seen.measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.choose-objectives', navigation })
  async choose(
    @CurrentActor() actor: Actor, @Param('measure') ref: string, @FormBody(ChooseObjectivesForm) form: FilledForm<ChooseObjectivesForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const seen = accepted(await seeObjectivesOfMeasure(this.database, actor, { ref }));
      return shownAgain((as) => presentObjectivesOf(ref, seen, as), shown, blankForm({ objectives: seen.shown.map(({ id }) => id) }));
    };
    if (!form.ok) return again(form);
    const { objectives, add } = form.values;
    const chosen = await chooseObjectivesOfMeasure(this.database, actor, {
      measureId: ref, objectiveIds: add === '' ? objectives : [...objectives, add], ...form.sent,
    });
    if (!chosen.ok) return again(form.refused(showRefusal(chosen.refusal)));
    return new SeeOther(measurePaths.of(ref), `The objectives of ${ref} are changed.`);
  }
}
