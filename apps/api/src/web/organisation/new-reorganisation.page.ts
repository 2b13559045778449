import { previewReorganisation, type ReorganisationByCodes } from '@golden-thread/application/organisation/plan-reorganisation';
import { listWhatReorganises } from '@golden-thread/application/organisation/read-reorganisations';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ReorganisationFacts } from '@golden-thread/domain/organisation/decide-reorganisation';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { isId } from '@golden-thread/domain/shared/id';
import { newServiceCodePattern, type ReorganisationKind, reorganisationKinds, reorganisationLimits } from '@golden-thread/domain/organisation/service-reorganisation';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, ValidateIf } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView, type Question } from './organisation-form.view';
import { organisationPaths } from './paths';

const listed = ({ value }: { value: unknown }): unknown => [value ?? []].flat();

/** A new service is meant wherever none of the list is chosen. */
const isFormed = ({ into }: NewReorganisationForm): boolean => !isId(into);
const OfFormed = (): PropertyDecorator => ValidateIf(isFormed);

/** Which services come together or apart, on which day, and where it goes. */
export class NewReorganisationForm {
  @Transform(listed)
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose the services.' })
  @ArrayMaxSize(reorganisationLimits.services, { message: `Choose at most ${reorganisationLimits.services} services.` })
  @IsId({ each: true, message: 'Choose services of the list.' })
  from: string[] = [];

  @Transform(listed)
  @IsArray()
  @ArrayMaxSize(reorganisationLimits.units, { message: `Choose at most ${reorganisationLimits.units} units.` })
  @IsId({ each: true, message: 'Choose units of the list.' })
  units: string[] = [];

  @IsDay({ message: 'Enter the first day as a real date.' })
  effectiveOn!: CalendarDate;

  /** The service that goes on; '': one is formed. */
  @ValidateIf(({ into }: NewReorganisationForm) => into !== '')
  @IsId({ message: 'Choose a service of the list, or a new one.' })
  into = '';

  @OfFormed()
  @Matches(newServiceCodePattern, { message: `Give the new service a code of up to ${reorganisationLimits.code} characters without spaces.` })
  code = '';

  @OfFormed()
  @MustSay({ message: 'Give the new service a name.' })
  @IsString()
  @UpTo(longestName, 'The name')
  name = '';

  @OfFormed()
  @IsId({ message: 'Choose the directorate of the new service.' })
  directorate = '';

  @IsString()
  @UpTo(longestName)
  head = '';
}

type Choices = Pick<ReorganisationFacts, 'services' | 'openDirectorates'>;

const questionsOf = (kind: ReorganisationKind, { services, openDirectorates }: Choices): readonly Question[] => {
  const choices = services.map(({ id, name }) => ({ value: id, text: name }));
  const units = services.flatMap((service) => service.units.map(({ id, name }) => ({ value: id, text: `${service.name}: ${name}` })));
  return [
    kind === 'merge'
      ? { kind: 'checkboxes', name: 'from', label: 'Services that end', items: choices }
      : { kind: 'select', name: 'from', label: 'Service that is split', items: [{ value: '', text: 'Choose a service' }, ...choices] },
    ...(kind === 'split' ? [{ kind: 'checkboxes', name: 'units', label: 'Units that go', hint: 'With their posts, and the measures these posts are responsible for.', items: units } as const] : []),
    { kind: 'date', name: 'effectiveOn', label: 'From which day' },
    { kind: 'select', name: 'into', label: 'Where it goes', items: [{ value: '', text: 'A new service, as named below' }, ...choices] },
    { kind: 'text', short: true, name: 'code', label: 'Code of the new service' },
    { kind: 'text', name: 'name', label: 'Name of the new service' },
    { kind: 'select', name: 'directorate', label: 'Its directorate', items: [{ value: '', text: 'Choose a directorate' }, ...openDirectorates.map(({ id, name }) => ({ value: id, text: name }))] },
    { kind: 'post', name: 'head', label: 'The post at its head', hint: 'Type its title and choose, or give its code. It may be named later.' },
  ];
};

const newReorganisationView = (kind: ReorganisationKind, choices: Choices, form: FilledForm<object>): Page =>
  organisationFormView({
    heading: kind === 'merge' ? 'Merge services' : 'Split a service',
    back: { href: organisationPaths.reorganisations, text: 'Back to Mergers and splits' },
    form,
    says: 'You see what would come over and what stays before you plan it. It is carried out on its day, all of it or nothing.',
    button: 'See what would come over',
    questions: questionsOf(kind, choices),
  });

function commandOf(kind: ReorganisationKind, { from, units, effectiveOn, into, code, name, directorate, head }: NewReorganisationForm): ReorganisationByCodes {
  return { kind, effectiveOn, from, units, into: into === '' ? { formed: { code, name, directorate, head } } : { goesOn: into } };
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** An administrator says which services come together or apart, and sees what that comes to. */
@Controller(organisationPaths.newReorganisation)
export class NewReorganisationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.open-new', navigation })
  ask(@CurrentActor() actor: Actor, @Param('kind') kind: string): Promise<Page> {
    return this.present(actor, kind, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.preview', navigation })
  async preview(@CurrentActor() actor: Actor, @Param('kind') named: string, @FormBody(NewReorganisationForm) form: FilledForm<NewReorganisationForm>): Promise<Page | SeeOther> {
    const kind = reorganisationKinds.find((one) => one === named);
    if (!form.ok || kind === undefined) return this.present(actor, named, form);
    const previewed = await previewReorganisation(this.database, actor, { ...commandOf(kind, form.values), submission: form.submission });
    if (!previewed.ok) return this.present(actor, kind, form.refused(showRefusal(previewed.refusal)));
    return new SeeOther(organisationPaths.reorganisationOf(previewed.value.id));
  }

  private async present(actor: Actor, named: string, form: FilledForm<object>): Promise<Page> {
    const kind = reorganisationKinds.find((one) => one === named);
    if (kind === undefined) throw new NotFoundException();
    return newReorganisationView(kind, accepted(await listWhatReorganises(this.database, actor)), form);
  }
}
