import { chooseObjectivesOfMeasure, type ObjectiveOfMeasure, seeObjectivesOfMeasure } from '@golden-thread/application/measure/choose-objectives';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { measurePaths } from './paths';

/** The objectives whose progress a measure shows: those that stay, and one more. */
export class ChooseObjectivesForm {
  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @IsId({ each: true, message: 'Choose objectives of the list.' })
  objectives: ObjectiveId[] = [];

  /** Empty where none is added. */
  @ValidateIf((form: ChooseObjectivesForm) => form.add !== '')
  @IsId({ message: 'Choose an objective of the list, or none.' })
  add: ObjectiveId | '' = '';
}

const levels = { council: 'Council plan', service: 'Service plan', unit: 'Unit plan' } as const;

/** An objective on one line: "C1.2: Every council home warm and in good repair (Council plan 2026/27)". */
export const objectiveLine = ({ reference, title, level, year }: ObjectiveOfMeasure): string => `${reference}: ${title} (${levels[level]} ${year})`;

/** The objectives whose progress a measure shows, each to be kept or not, and the others to choose one from. */
function chooseObjectivesView(
  ref: string,
  { shown, others }: { readonly shown: readonly ObjectiveOfMeasure[]; readonly others: readonly ObjectiveOfMeasure[] },
  form: FilledForm<object>,
): Page {
  const kept = [form.typed('objectives')].flat();
  return new Page('measure/choose-objectives', {
    heading: `Objectives whose progress ${ref} shows`,
    area: 'Measures',
    back: { href: measurePaths.of(ref), text: `Back to ${ref}` },
    form,
    shown: shown.map((objective) => ({ value: objective.id, text: objectiveLine(objective), checked: kept.includes(objective.id) })),
    others: [{ value: '', text: 'None' }, ...others.map((objective) => ({ value: objective.id, text: objectiveLine(objective) }))],
  });
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team says which objectives a measure shows the progress of. */
@Controller(measurePaths.objectives)
export class ChooseObjectivesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-objectives', navigation })
  async show(@CurrentActor() actor: Actor, @Param('measure') ref: string): Promise<Page> {
    const seen = accepted(await seeObjectivesOfMeasure(this.database, actor, { ref }));
    return chooseObjectivesView(ref, seen, blankForm({ objectives: seen.shown.map(({ id }) => id) }, seen.measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.choose-objectives', navigation })
  async choose(
    @CurrentActor() actor: Actor, @Param('measure') ref: string, @FormBody(ChooseObjectivesForm) form: FilledForm<ChooseObjectivesForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const seen = accepted(await seeObjectivesOfMeasure(this.database, actor, { ref }));
      return redisplay((as) => chooseObjectivesView(ref, seen, as), shown, blankForm({ objectives: seen.shown.map(({ id }) => id) }));
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
