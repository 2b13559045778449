import { getAtRisk } from '@golden-thread/application/thread/get-at-risk';
import type { Database } from '@golden-thread/application/shared/command';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { threadLevelLabels } from '../plan/labels';
import { planPaths } from '../plan/paths';

const isPage = ({ level }: ThreadNode): boolean => level === 'council' || level === 'service' || level === 'unit';
const named = (node: ThreadNode) => ({ title: node.title, level: threadLevelLabels[node.level], href: isPage(node) ? planPaths.objectiveOf(node.id) : null });

/** If an objective stays red: the commitments above it that fall short with it, by which path, and who is told. */
@Controller(planPaths.atRisk)
export class ShowAtRiskPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'objective.open-at-risk', navigation: { section: 'plans', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('objective', ParseId) id: ObjectiveId): Promise<Page> {
    const { node, atRisk, contributedTo } = accepted(await getAtRisk(this.database, actor, id));
    return new Page('thread/at-risk', {
      heading: 'What is at risk if this falls short?',
      caption: node.title,
      area: 'Plans',
      back: { href: planPaths.objectiveOf(id), text: 'Back to the objective' },
      atRisk: atRisk.map(({ node: above, path, told }) => ({
        ...named(above),
        by: path.slice(1, -1).map(({ title }) => title),
        told: told.map(({ post, people }) => (people === '' ? post : `${people} (${post})`)),
      })),
      contributedTo: contributedTo.map(named),
    });
  }
}
