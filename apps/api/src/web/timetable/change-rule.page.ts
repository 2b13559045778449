import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { calendarCodePattern, councilsOwn, namedCalendarOf } from '@golden-thread/domain/timetable/calendars';
import { explainDate } from '@golden-thread/domain/timetable/explain-date';
import { formatRule } from '@golden-thread/domain/timetable/format-rule';
import type { Stage } from '@golden-thread/domain/timetable/stage';
import { isNeededStage } from '@golden-thread/domain/timetable/stage-key';
import { type TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import { type Year } from '@golden-thread/domain/timetable/year';
import { Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { orEmpty } from '../../http/text-field';
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
import { stageCaption, titlesOf } from './labels';
import { timetablePaths } from './paths';
import { fieldsOfRule, ruleOfForm } from './rule.form';
import { withKnownStages } from './rule-bounds';
import { ruleFields } from './rule.view';
import { conditionFields, conditionsOf, fieldsOfConditions, StageWithConditionsForm } from './stage-conditions.form';

/** A stage's rule and conditions, and the calendar it counts by; left out where the council keeps but one. */
export class ChangeStageRuleForm extends StageWithConditionsForm {
  @IsOptional()
  @Matches(orEmpty(calendarCodePattern), { message: 'Choose a calendar from the list.' })
  calendar?: string;
}

/** A stage's rule as a form, above it what the rule says now. A stage that has happened is shown, not offered. */
function changeRuleView(shown: YearView, stage: Stage, form: FilledForm<object>): Page {
  const { year } = shown;
  if (year === null) throw new Error('The stage was found in a year, so the year is there.');
  const page = timetablePaths.stageOf(year.year, stage.key);
  return new Page('timetable/change-rule', {
    ...ruleFields(year, shown, { form, page, not: stage.key }),
    ...conditionFields(year, form, stage.key),
    heading: `Change the date of “${stage.title}”`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    caption: stageCaption(stage, year.phases),
    now:
      stage.date === null ? 'It has no date yet.' : `It is on ${longDate(stage.date)}${stage.provisional ? ', for the time being' : ''}.`,
    rule: formatRule(stage.rule, titlesOf(year.stages)),
    why: whyItFalls(shown, stage),
    calendars: shown.calendars.length === 0 ? [] : calendarChoices(shown, form),
    isOpen: stage.state !== 'upcoming',
    work: isNeededStage(stage.key) ? null : timetablePaths.workOf(year.year, stage.key),
    removal: isNeededStage(stage.key) ? null : `${page}/removal`,
  });
}

/** The steps to a stage's day, by the calendar that it counts by. */
function whyItFalls(shown: YearView, stage: Stage): readonly string[] {
  const { year, stages } = shown.year!;
  const by = namedCalendarOf(stage, shown);
  return explainDate(stage.rule, { year, stages, meetings: shown.meetings, calendar: by ?? shown.calendar, ...(by && { countsBy: by.name }) });
}

/** The calendars that a stage may count by; the first: its meeting's or its track's, else the council's. */
const calendarChoices = ({ calendars }: YearView, form: FilledForm<object>) =>
  [{ value: '', text: 'As its meeting or its track does' }, { value: councilsOwn, text: 'The council’s own' }, ...calendars.map(({ code, name }) => ({ value: code, text: name }))].map((choice) => ({
    ...choice, selected: form.typed('calendar') === choice.value,
  }));

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team gives a stage another rule, and sees what would move before anything does. */
@Controller(timetablePaths.stage)
export class ChangeRulePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-rule', navigation })
  async show(
    @CurrentPerson() person: SignedIn,
    @Param('year') year: string,
    @Param('stage') key: string,
    @Query('on') on?: string,
  ): Promise<Page> {
    const { shown, stage } = await this.stageOf(person, year, key);
    return changeRuleView(shown, stage, blankForm({ ...fieldsOfRule(stage.rule), ...fieldsOfConditions(stage), calendar: stage.calendar ?? '', ...(on !== undefined && { on }) }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-rule', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') year: string,
    @Param('stage') key: string,
    @FormBody(ChangeStageRuleForm) form: FilledForm<ChangeStageRuleForm>,
  ): Promise<Page | SeeOther> {
    const again = async (as: FilledForm<object>): Promise<Page> => {
      const { shown, stage } = await this.stageOf(person, year, key);
      return changeRuleView(shown, stage, withKnownStages(as, shown.year?.stages ?? []));
    };
    if (!form.ok) return again(form);
    const edit = ({ stages }: Year): TimetableEdit => {
      const rule = ruleOfForm(form.values, stages.find((known) => known.key === key)?.rule);
      const { calendar } = form.values;
      return { kind: 'change-rule', stage: key, rule, ...(calendar !== undefined && { calendar: calendar === '' ? null : calendar }), ...conditionsOf(form.values) };
    };
    const preview = await previewTimetableChange(this.database, person.actor, { year: yearNamed(year), edit }, form.submission);
    if (!preview.ok) return again(form.refused(showRefusal(preview.refusal)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async stageOf(person: SignedIn, year: string, key: string): Promise<{ shown: YearView; stage: Stage }> {
    const shown = accepted(await showYear(this.database, person.actor, { year: yearNamed(year) }));
    const stage = shown.year?.stages.find((known) => known.key === key);
    if (stage === undefined) throw new NotFoundException();
    return { shown, stage };
  }
}
