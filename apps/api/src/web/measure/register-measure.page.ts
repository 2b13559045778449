import { registerForAction } from '@golden-thread/application/assessment/make-of-action';
import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { definitionLimits } from '@golden-thread/domain/measure/measure';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { type ActionToMake, actionNamed, actionToMake } from '../assessment/made-of-action';
import { assessmentPaths } from '../assessment/paths';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { DefineMeasureForm, definitionOfForm, placesOfForm } from './definition.form';
import { definitionView } from './definition.view';
import { measurePaths } from './paths';

const navigation = { section: 'measures', trail: 'back' } as const;
/** The form; where it is made of a workshop's action, it says so and leads back there. */
const aboutNew = (of: ActionToMake | null) => ({
  heading: 'Register a measure', changes: false, ...(of !== null && { caption: `From ${of.reference}: ${of.title}` }),
  back: of === null ? { href: measurePaths.register, text: 'Back to the register' } : { href: of.becoming, text: `Back to what came of ${of.reference}` },
});
const usual = {
  kind: 'local', unit: '%', decimals: '1', polarity: 'maximise', frequency: 'quarterly', counts: 'period', formula: 'value', multiplier: '100',
  basis: 'percent', green: '0', amber: '5', edge: 'better', met: 'reach', zeroTarget: 'aim', place: 'council-plan/Performance indicators',
};

/** The policy team registers a measure. */
@Controller(measurePaths.newMeasure)
export class RegisterMeasurePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-registration', navigation })
  async show(@CurrentPerson() person: SignedIn, @Query('from') from?: string, @Query('action') action?: string): Promise<Page> {
    const of = await actionToMake(this.database, person.actor, { kind: 'measure', from, action });
    return definitionView(aboutNew(of), blankForm({ ...usual, ...(of !== null && { title: of.title.slice(0, definitionLimits.title), service: of.service }) }));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.register', navigation })
  async register(
    @CurrentPerson() person: SignedIn, @FormBody(DefineMeasureForm) form: FilledForm<DefineMeasureForm>, @Query('from') from?: string, @Query('action') action?: string,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => definitionView(aboutNew(await actionToMake(this.database, person.actor, { kind: 'measure', from, action })), shown);
    if (!form.ok) return again(form);
    const registered = await this.registered(person, form, actionNamed({ from, action }));
    if (!registered.ok) return again(form.refused(showRefusal(registered.refusal)));
    const { ref, reference } = registered.value;
    return reference === null
      ? new SeeOther(measurePaths.of(ref), `${ref} is registered. Set its targets next.`)
      : new SeeOther(assessmentPaths.of(reference, 'actions'), `${ref} is registered, and is what came of the action. Set its targets next.`);
  }

  private async registered(
    { actor }: SignedIn, { values, submission }: FilledForm<DefineMeasureForm>, of: ReturnType<typeof actionNamed>,
  ): Promise<Outcome<{ readonly ref: string; readonly reference: string | null }>> {
    const measure = { definition: definitionOfForm(values), places: placesOfForm(values) };
    if (of !== null) return registerForAction(this.database, actor, { workshopId: of.reference, actionId: of.actionId, measure, submission });
    const registered = await registerMeasure(this.database, actor, { ...measure, submission });
    return registered.ok ? accept({ ref: registered.value.ref, reference: null }) : registered;
  }
}
