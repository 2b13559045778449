import type { Database } from '@golden-thread/application/shared/command';
import { listServicesOfYear, showYear } from '@golden-thread/application/timetable/show-year';
import { type Actor, roles } from '@golden-thread/domain/authority/actor';
import { longDate, monthName, shortDate, weekdayNames } from '@golden-thread/domain/calendar/date-format';
import { weekday } from '@golden-thread/domain/calendar/dates';
import { type Phase, phaseName } from '@golden-thread/domain/timetable/phase';
import { tracks } from '@golden-thread/domain/timetable/stage-definition';
import { type YearPlan, yearPlanOf } from '@golden-thread/domain/timetable/year-plan';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { yearNamed } from '../../http/year-named';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { roleLabels } from '../organisation/labels';
import { trackLabels } from './labels';
import { timetablePaths } from './paths';
import { yearChart } from './year-chart.view';

const monthsOf = ({ months }: YearPlan, phases: readonly Phase[]) =>
  months.map(({ month, stages }) => ({
    name: monthName(month),
    stages: stages.map(({ on, title, track, phase, provisional }) => ({
      day: `${weekdayNames[weekday(on) - 1]!.slice(0, 3)} ${Number(on.slice(8))}`, title, track: trackLabels[track], phase: phaseName(phases, phase), provisional,
    })),
  }));

const choicesOf = (all: string, items: readonly { readonly value: string; readonly text: string }[], chosen: string | null) => [
  { value: '', text: all },
  ...items.map((item) => ({ ...item, selected: item.value === chosen })),
];

/** The year on one sheet: as a chart of its stretches, and month by month for the wall. Prints on one A3. */
@Controller(timetablePaths.wall)
export class ShowWallPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.show-wall', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('year') named: string, @Query() asked: { readonly phase?: unknown; readonly track?: unknown; readonly role?: unknown; readonly service?: unknown }): Promise<Page> {
    const name = yearNamed(named);
    const { year, today, calendar } = accepted(await showYear(this.database, actor, { year: name }));
    const services = accepted(await listServicesOfYear(this.database, actor));
    const part = {
      phase: year?.phases.find(({ key }) => key === asked.phase)?.key ?? null,
      track: tracks.find((one) => one === asked.track) ?? null,
      role: roles.find((one) => one === asked.role) ?? null,
      service: services.find(({ code }) => code === asked.service)?.code ?? null,
    };
    const plan = yearPlanOf(year?.stages ?? [], part, calendar);
    const heading = `${name} on one sheet`;
    return new Page('timetable/wall', {
      heading,
      area: 'Timetable',
      back: { href: timetablePaths.of(name), text: `Back to ${name}` },
      choices: [
        { name: 'phase', label: 'Phase', items: choicesOf('Every phase', (year?.phases ?? []).map(({ key: value, name: text }) => ({ value, text })), part.phase) },
        { name: 'track', label: 'Track', items: choicesOf('Every track', tracks.map((one) => ({ value: one, text: trackLabels[one] })), part.track) },
        { name: 'role', label: 'Role', items: choicesOf('Every role', roles.map((one) => ({ value: one, text: roleLabels[one] })), part.role) },
        { name: 'service', label: 'Service', items: choicesOf('Every service', services.map(({ code, name: text }) => ({ value: code, text })), part.service) },
      ],
      chart: plan && plan.bars.length > 0 ? yearChart(plan, `${heading}, by track`) : null,
      bars: plan?.bars.map(({ name: bar, track: of, from, to }) => ({ name: bar, track: trackLabels[of], from: shortDate(from), to: shortDate(to) })) ?? [],
      months: plan && monthsOf(plan, year?.phases ?? []),
      print: `As on ${longDate(today)}`,
    });
  }
}
