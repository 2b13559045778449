import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { formatRule } from '@golden-thread/domain/timetable/format-rule';
import type { Stage } from '@golden-thread/domain/timetable/stage';
import { isNeededStage } from '@golden-thread/domain/timetable/stage-key';
import { type TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import { type Year } from '@golden-thread/domain/timetable/year';
import { Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
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
import { phaseLabels, titlesOf, trackLabels } from './labels';
import { timetablePaths } from './paths';
import { ChangeRuleForm, fieldsOfRule, ruleOfForm } from './rule.form';
import { ruleFields } from './rule.view';

/** A stage's rule as a form, above it what the rule says now. A stage that has happened is shown, not offered. */
function changeRuleView(shown: YearView, stage: Stage, form: FilledForm<object>): Page {
  const { year } = shown;
  if (year === null) throw new Error('The stage was found in a year, so the year is there.');
  const page = timetablePaths.stageOf(year.year, stage.key);
  return new Page('timetable/change-rule', {
    ...ruleFields(year, shown, { form, page, not: stage.key }),
    heading: `Change the date of “${stage.title}”`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    caption: `${trackLabels[stage.track]}, ${phaseLabels[stage.phase].toLowerCase()}`,
    now:
      stage.date === null ? 'It has no date yet.' : `It is on ${longDate(stage.date)}${stage.provisional ? ', for the time being' : ''}.`,
    rule: formatRule(stage.rule, titlesOf(year.stages)),
    isOpen: stage.state !== 'upcoming',
    removal: isNeededStage(stage.key) ? null : `${page}/removal`,
  });
}

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
    return changeRuleView(shown, stage, blankForm({ ...fieldsOfRule(stage.rule), ...(on !== undefined && { on }) }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-rule', navigation })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('year') year: string,
    @Param('stage') key: string,
    @FormBody(ChangeRuleForm) form: FilledForm<ChangeRuleForm>,
  ): Promise<Page | SeeOther> {
    const again = async (as: FilledForm<object>): Promise<Page> => {
      const { shown, stage } = await this.stageOf(person, year, key);
      return changeRuleView(shown, stage, as);
    };
    if (!form.ok) return again(form);
    const edit = ({ stages }: Year): TimetableEdit => {
      const rule = ruleOfForm(form.values, stages.find((known) => known.key === key)?.rule);
      return { kind: 'change-rule', stage: key, rule };
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
