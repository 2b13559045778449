import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { type PhaseKey, phaseKeyPattern } from '@golden-thread/domain/timetable/phase';
import { longestStageTitle, type Track, tracks } from '@golden-thread/domain/timetable/stage-definition';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { type ActionToMake, actionNamed, actionToMake, formOfAction } from '../assessment/made-of-action';
import { trackLabels } from './labels';
import { timetablePaths } from './paths';
import { withKnownStages } from './rule-bounds';
import { ruleOfForm } from './rule.form';
import { ruleFields } from './rule.view';
import { chainOf, fieldsOfPaper, paperFields, StageAtMeetingForm } from './paper-parts.form';
import { conditionFields, conditionsOf } from './stage-conditions.form';

const small = /^\d{0,2}$/;

/** A stage of the council's own: what, in which phase and track, and the rule that dates it. */
export class AddStageForm extends StageAtMeetingForm {
  @IsNotEmpty({ message: 'Say what happens.' })
  @IsString()
  @UpTo(longestStageTitle, 'What happens')
  title = '';

  @Matches(phaseKeyPattern, { message: 'Choose the phase of the cycle: every stage has one.' })
  phase!: PhaseKey;

  @IsIn(tracks, { message: 'Choose the track.' })
  track!: Track;

  @IsIn(['', 'months', 'weeks'], { message: 'Choose whether it comes again.' })
  repeats: '' | 'months' | 'weeks' = '';

  @Matches(small, { message: 'Every how many must be a whole number of at most 99.' })
  every = '1';

  @Matches(small, { message: 'How many times must be a whole number of at most 99.' })
  times = '';
}

/** A new stage as a form. */
function addStageView(shown: YearView, { form, of }: { readonly form: FilledForm<object>; readonly of: ActionToMake | null }): Page {
  const { year } = shown;
  if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
  return new Page('timetable/add-stage', {
    ...ruleFields(year, shown, { form, page: of === null ? timetablePaths.of(year.year, 'new-stage') : formOfAction(timetablePaths.of(year.year, 'new-stage'), of) }),
    ...conditionFields(year, form),
    ...paperFields(form),
    heading: `Add a stage to ${year.year}`,
    area: 'Timetable',
    ...(of !== null && { caption: `From ${of.reference}: ${of.title}` }),
    back: of === null ? { href: timetablePaths.of(year.year), text: `Back to ${year.year}` } : { href: of.becoming, text: `Back to what came of ${of.reference}` },
    form,
    phases: year.phases.map(({ key, name }) => ({ value: key, text: name, checked: form.typed('phase') === key })),
    repeats: { unit: form.typed('repeats') ?? '', every: form.typed('every') || '1', times: form.typed('times') },
    tracks: tracks.map((track) => ({ value: track, text: trackLabels[track], checked: form.typed('track') === track })),
  });
}

/** The form with its fault named where the phase is none of the year's, whatever else is wrong with it. */
function withKnownPhase(form: FilledForm<object>, { year }: YearView): FilledForm<object> {
  const phase = form.typed('phase');
  const isKnown = phase === '' || form.error('phase') !== undefined || (year?.phases ?? []).some(({ key }) => key === phase);
  return isKnown ? form : form.withError('phase', 'Choose the phase of the cycle: every stage has one.');
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team adds a stage of the council's own, and sees what it clashes with before it stands. */
@Controller(timetablePaths.newStage)
export class AddStagePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-new-stage', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Query('on') on = 'date', @Query('from') from?: string, @Query('action') action?: string): Promise<Page> {
    const of = await actionToMake(this.database, person.actor, { kind: 'stage', from, action });
    const { year: known } = accepted(await showYear(this.database, person.actor, { year: yearNamed(year) }));
    return this.page(person, year, { form: blankForm({ ...fieldsOfPaper(known), on, days: '0', count: 'working', direction: 'after', ...(of !== null && { title: of.title.slice(0, longestStageTitle) }) }), of });
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-new-stage', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') named: string,
    @FormBody(AddStageForm) form: FilledForm<AddStageForm>,
    @Query('from') from?: string,
    @Query('action') action?: string,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => this.page(person, named, { form: shown, of: await actionToMake(this.database, person.actor, { kind: 'stage', from, action }) });
    if (!form.ok) return again(form);
    const { title, phase, track, repeats: unit, every, times } = form.values;
    const repeats = unit === '' ? {} : { repeats: { every: Number(every), unit, times: Number(times) } };
    const edit = { kind: 'add-stage', stage: { title, phase, track, rule: ruleOfForm(form.values), ...repeats, ...conditionsOf(form.values) }, ...chainOf(form.values) } as const;
    const preview = await previewTimetableChange(
      this.database,
      person.actor,
      { year: yearNamed(named), edit },
      form.submission,
    );
    if (!preview.ok) return again(form.refused(showRefusal(preview.refusal)));
    const shown = timetablePaths.previewOf(preview.value.id);
    const of = actionNamed({ from, action });
    return new SeeOther(of === null ? shown : formOfAction(shown, of));
  }

  private async page(person: SignedIn, year: string, { form, of }: { readonly form: FilledForm<object>; readonly of: ActionToMake | null }): Promise<Page> {
    const shown = accepted(await showYear(this.database, person.actor, { year: yearNamed(year) }));
    return addStageView(shown, { form: withKnownPhase(withKnownStages(form, shown.year?.stages ?? []), shown), of });
  }
}
