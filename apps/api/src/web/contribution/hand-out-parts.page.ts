import { askForContribution, withdrawContribution } from '@golden-thread/application/contribution/ask-contribution';
import { type ContributionRecord, listContributions } from '@golden-thread/application/contribution/read-contributions';
import { readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { getServiceReview } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { contributionLimits, type PaperInParts, type PaperNamed, papersInParts } from '@golden-thread/domain/contribution/contribution';
import { periodAsked } from '@golden-thread/domain/measure/period';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { reviewSectionKeys } from '@golden-thread/domain/review/service-review';
import { type ContributionId, type FigureSheetId, isId, type ReviewId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, NotFoundException, Param, Post, type Type } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseOnlyId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';
import { roundName } from '../review/labels';
import { reviewPaths } from '../review/paths';
import { contributionsView, nameOfSection } from './contributions.view';
import { contributionPaths } from './paths';

const asks = ({ act }: HandOutPartsForm): boolean => act === 'ask';

/** A colleague asked for parts, or no longer: one form a button. */
class HandOutPartsForm {
  @IsIn(['ask', 'withdraw'], { message: 'Choose what to do.' })
  act: 'ask' | 'withdraw' = 'ask';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMaxSize(contributionLimits.parts, { message: `Choose at most ${contributionLimits.parts} parts.` })
  parts: string[] = [];

  @MustSay<HandOutPartsForm>({ message: 'Say whom you ask, by name or e-mail.' }, asks)
  @IsString()
  @UpTo(longestName, 'The name')
  person = '';

  @IsDay({ orEmpty: true, message: 'The day by which you need it must be a real date, such as 31 July 2026.' })
  @MustSay<HandOutPartsForm>({ message: 'Say by which day you need it.' }, asks)
  dueOn: CalendarDate | '' = '';

  @IsString()
  @UpTo(contributionLimits.note, 'The note')
  note = '';

  @IsString()
  contribution = '';

  @IsString()
  @UpTo(contributionLimits.note, 'The reason')
  reason = '';
}

/** A paper as the page that hands out its parts shows it. */
interface PaperView {
  readonly title: string;
  readonly caption: string;
  readonly due: CalendarDate;
  readonly parts: readonly { readonly part: string; readonly name: string; readonly title: string }[];
}

const backTo: Readonly<Record<PaperInParts, { readonly section: 'reviews' | 'measures'; readonly area: string; readonly text: string; readonly of: (id: string) => string }>> = {
  'service-review': { section: 'reviews', area: 'Reviews', text: 'Back to the review', of: reviewPaths.of },
  'figure-sheet': { section: 'measures', area: 'Measures', text: 'Back to the figures', of: measurePaths.sheetOf },
};

interface PartsShown {
  readonly named: PaperNamed;
  readonly paper: PaperView;
  readonly contributions: readonly ContributionRecord[];
  readonly today: CalendarDate;
}

function handOutPartsView({ named, paper, contributions, today }: PartsShown, form: FilledForm<object>): Page {
  const { area, text, of } = backTo[named.paper];
  const ticked = [form.typed('parts')].flat();
  const taken = new Map(contributions.filter(({ state }) => state === 'asked').flatMap(({ parts, people, postTitle }) => parts.map((part) => [part, people[0] ?? postTitle])));
  const nameOf = (part: string): string => paper.parts.find((one) => one.part === part)?.name ?? part;
  return new Page('contribution/hand-out-parts', {
    heading: `Ask colleagues to write parts of ${paper.title}`,
    area,
    caption: paper.caption,
    back: { href: of(named.id), text },
    form,
    due: longDate(paper.due),
    contributions: contributionsView(contributions, nameOf, today),
    stillAsked: contributionsView(contributions.filter(({ state }) => state === 'asked'), nameOf, today),
    parts: paper.parts.map(({ part, title }) => ({ value: part, text: title, checked: ticked.includes(part), ...(taken.has(part) && { hint: { text: `With ${taken.get(part)}` } }) })),
  });
}

/** The page on which one kind of paper is handed out in parts: they differ in their address and in what their parts are. */
function handOutPage(paper: PaperInParts): Type {
  const navigation = { section: backTo[paper].section, trail: 'back' } as const;

  @Controller(contributionPaths.handOut[paper])
  class HandOutPartsPage {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @Get()
    @RoutePolicy({ permission: 'measures.enter', audit: 'contributions.open', navigation })
    async show(@CurrentPerson() person: SignedIn, @Param(ParseOnlyId) id: ReviewId & FigureSheetId): Promise<Page> {
      return handOutPartsView(await this.read(person, id), blankForm());
    }

    @Post()
    @RoutePolicy({ permission: 'measures.enter', audit: 'contributions.hand-out', navigation })
    async handOut(@CurrentPerson() person: SignedIn, @Param(ParseOnlyId) id: ReviewId & FigureSheetId, @FormBody(HandOutPartsForm) filled: FilledForm<HandOutPartsForm>): Promise<Page | SeeOther> {
      const shown = await this.read(person, id);
      // Which parts there are is known of the paper alone; what else is wrong is said with it.
      const isChosen = shown.paper.parts.some(({ part }) => filled.values.parts.includes(part));
      const form = isChosen || filled.values.act === 'withdraw' ? filled : filled.withError('parts', showRefusal({ code: 'NoPartChosen' }).message);
      if (!form.ok) return handOutPartsView(shown, form);
      const { done, says } = await this.carryOut(person, { paper, id }, form);
      if (!done.ok) return handOutPartsView(shown, form.refused(showRefusal(done.refusal)));
      return new SeeOther(contributionPaths.handOutOf(paper, id), says);
    }

    private async carryOut({ actor }: SignedIn, named: PaperNamed, { values, submission }: FilledForm<HandOutPartsForm>): Promise<{ readonly done: Outcome<unknown>; readonly says: string }> {
      const { act, parts, person, dueOn, note, contribution, reason } = values;
      if (act === 'withdraw') {
        if (!isId<ContributionId>(contribution)) throw new NotFoundException();
        return { done: await withdrawContribution(this.database, actor, { ...named, contributionId: contribution, reason, submission }), says: 'You took it back. Your colleague is told why.' };
      }
      const done = await askForContribution(this.database, actor, { ...named, parts, person: { typed: person }, dueOn: dueOn as CalendarDate, note, submission });
      return { done, says: done.ok ? `${done.value.name} is asked. You submit it, whether or not it has come back.` : '' };
    }

    private async read(person: SignedIn, id: ReviewId & FigureSheetId): Promise<PartsShown> {
      const shown = await (paper === 'service-review' ? readReview : readSheet)(this.database, person, id);
      const contributions = accepted(await listContributions(this.database, person.actor, { paper, id }));
      return { named: { paper, id }, paper: shown, contributions, today: person.council.today };
    }
  }
  return HandOutPartsPage;
}

async function readReview(database: Database, { actor }: SignedIn, id: ReviewId): Promise<PaperView> {
  const { service, round, review, mayWrite } = accepted(await getServiceReview(database, actor, id));
  if (!mayWrite) accepted(refuse('NotYoursToHandOut'));
  const parts = reviewSectionKeys.map((part) => ({ part, name: nameOfSection(part), title: nameOfSection(part) }));
  return { title: `the review of ${service.name}`, caption: roundName(round), due: review.dueOn, parts };
}

async function readSheet(database: Database, { actor }: SignedIn, sheetId: FigureSheetId): Promise<PaperView> {
  const { sheet, lines, mayEnter } = accepted(await readFigureSheet(database, actor, { sheetId }));
  if (!mayEnter) accepted(refuse('NotYoursToHandOut'));
  const measures = [...new Map(lines.map(({ measure }) => [measure.id, measure])).values()];
  return {
    title: `the figures of ${sheet.serviceName}`, caption: periodAsked(sheet).label, due: sheet.dueOn,
    parts: measures.map(({ id: part, ref, title }) => ({ part, name: ref, title: `${ref}: ${title}` })),
  };
}

export const handOutPartsPages = papersInParts.map(handOutPage);
