import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { definitionLimits } from '@golden-thread/domain/measure/measure';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { type ActionToMake, actionToMake, linkMade } from '../assessment/made-of-action';
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
    const of = await actionToMake(this.database, person.actor, { kind: 'measure', from, action });
    if (!form.ok) return definitionView(aboutNew(of), form);
    const registered = await registerMeasure(this.database, person.actor, {
      definition: definitionOfForm(form.values), places: placesOfForm(form.values), submission: form.submission,
    });
    if (!registered.ok) return definitionView(aboutNew(of), form.refused(showRefusal(registered.refusal)));
    const { id, ref } = registered.value;
    if (of === null) return new SeeOther(measurePaths.of(ref), `${ref} is registered. Set its targets next.`);
    const { to, linked } = await linkMade(this.database, person.actor, { of, becomes: { kind: 'measure', measure: id } });
    return new SeeOther(to, linked ? `${ref} is registered, and is what came of the action. Set its targets next.` : `${ref} is registered. Say here that it is what came of the action.`);
  }
}
