import { type CharacteristicView, type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import { scoreName } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { characteristicStateLabels } from './desk.view';
import { deskMovement } from './movement.view';
import { assessmentPaths } from './paths';
import { scoreMapOf } from './score-map.view';

/** Every characteristic with its score, to read and to take away. */
function resultList(desk: DeskView): ListDefinition<CharacteristicView> {
  const { reference, framework, movement, names } = desk;
  const name = (score: number | undefined): string => (score === undefined ? '' : scoreName(framework.scale, score));
  const sectionOf = (key: string): string => framework.sections.find(({ statements }) => statements.some((one) => one.key === key))?.title ?? '';
  const moved = (key: string): number | null => movement?.of.find(({ statement }) => statement === key)?.by ?? null;
  const post = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  return {
    name: `Results of ${reference}`,
    path: assessmentPaths.deskOf(reference, 'results'),
    noun: 'characteristic',
    alsoCounted: (characteristics) => [`${characteristics.filter(({ state }) => state === 'agreed').length} agreed`, `${characteristics.filter(({ stale }) => stale !== null).length} stale`],
    columns: {
      code: { title: 'Code', cell: ({ key }) => ({ text: key.toUpperCase() }), inFile: true },
      characteristic: { title: 'Characteristic', by: ({ key }) => key, cell: ({ key }) => ({ text: characteristicTitle(desk, key), href: assessmentPaths.characteristicOf(reference, key), note: key.toUpperCase() }) },
      section: { title: 'Theme', by: ({ key }) => sectionOf(key), cell: ({ key }) => ({ text: sectionOf(key) }) },
      score: { title: 'Score', by: ({ proposal }) => proposal?.score ?? null, cell: ({ proposal, stale }) => ({ text: name(proposal?.score), note: stale === null ? null : `Stale: ${stale.because}` }) },
      wanted: { title: 'Wanted', by: ({ proposal }) => proposal?.wanted ?? null, cell: ({ proposal }) => ({ text: name(proposal?.wanted) }) },
      moved: { title: 'Moved', by: ({ key }) => moved(key), cell: ({ key }) => ({ text: moved(key) === null ? '' : String(moved(key)) }) },
      state: { title: 'Where it stands', by: ({ state }) => characteristicStateLabels[state], cell: ({ state }) => ({ text: characteristicStateLabels[state] }) },
      lead: { title: 'Lead', by: ({ leadPostId }) => post(leadPostId), cell: ({ leadPostId }) => ({ text: post(leadPostId) }) },
      reviewer: { title: 'Reviewer', cell: ({ reviewerPostId }) => ({ text: post(reviewerPostId) }), inFile: true },
      narrative: { title: 'Narrative', cell: ({ proposal }) => ({ text: proposal?.narrative ?? '' }), inFile: true },
      improvement: { title: 'What is done about it', cell: ({ proposal }) => ({ text: proposal?.improvement?.title ?? '' }), inFile: true },
      owner: { title: 'By which post', cell: ({ proposal }) => ({ text: post(proposal?.improvement?.ownerPostId ?? null) }), inFile: true },
      dueOn: { title: 'By when', cell: ({ proposal }) => ({ text: proposal?.improvement?.dueOn ?? '' }), inFile: true },
      evidence: { title: 'Evidence', cell: ({ links }) => ({ text: links.map(({ record }) => record?.then.label ?? 'A record that is not yours to read').join('; ') }), inFile: true },
    },
    filters: {
      section: { title: 'Theme', of: ({ key }) => sectionOf(key) },
      score: { title: 'Score', of: ({ proposal }) => name(proposal?.score) || 'No score' },
      state: { title: 'Where it stands', of: ({ state }) => characteristicStateLabels[state] },
    },
    empty: { why: 'The assessment has no characteristics.', fills: 'They come from the sections that were chosen.' },
  };
}

/** The improvement plan: what is done about each gap. */
const improvementsOf = (desk: DeskView): readonly object[] =>
  desk.characteristics.flatMap(({ key, proposal }) =>
    proposal?.improvement
      ? [{ code: key.toUpperCase(), title: proposal.improvement.title, owner: desk.names.get(proposal.improvement.ownerPostId) ?? 'A post', dueOn: shortDate(proposal.improvement.dueOn) }]
      : []);

/** The results of a desk assessment: the scores by code, the improvement plan, every characteristic; also as CSV, Excel and OpenDocument. */
@Controller(assessmentPaths.deskResults)
export class DeskResultsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.see', audit: 'desk-assessment.results', navigation: { section: 'assessments', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string, @Query() query: ListQuery): Promise<Page | Download> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    const list = resultList(desk);
    return listFile(list, desk.characteristics, query) ?? new Page('assessment/desk-results', {
      heading: `Results of ${desk.reference}: ${desk.title}`, area: 'Assessments', back: { href: assessmentPaths.deskOf(desk.reference), text: `Back to ${desk.reference}` },
      scoreMap: scoreMapOf(desk), movement: deskMovement(desk), improvements: improvementsOf(desk), list: listView(list, desk.characteristics, query),
    });
  }
}
