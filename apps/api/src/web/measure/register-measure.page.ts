import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { DefineMeasureForm, definitionOfForm, placesOfForm } from './definition.form';
import { definitionView } from './definition.view';
import { measurePaths } from './paths';

const navigation = { section: 'measures', trail: 'back' } as const;
const about = { heading: 'Register a measure', back: { href: measurePaths.register, text: 'Back to the register' }, changes: false };
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
  show(): Page {
    return definitionView(about, blankForm(usual));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.register', navigation })
  async register(@CurrentPerson() person: SignedIn, @FormBody(DefineMeasureForm) form: FilledForm<DefineMeasureForm>): Promise<Page | SeeOther> {
    if (!form.ok) return definitionView(about, form);
    const registered = await registerMeasure(this.database, person.actor, {
      definition: definitionOfForm(form.values), places: placesOfForm(form.values), submission: form.submission,
    });
    if (!registered.ok) return definitionView(about, form.refused(showRefusal(registered.refusal)));
    return new SeeOther(measurePaths.of(registered.value.ref), `${registered.value.ref} is registered. Set its targets next.`);
  }
}
