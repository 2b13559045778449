import { getThreadAround } from '@golden-thread/application/thread/thread-around';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from '../plan/paths';
import { threadPictureView } from './thread-picture.view';

/** An objective in the golden thread, as a picture and as a table that says the same. */
@Controller(planPaths.picture)
export class ShowPicturePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'objective.open-picture', navigation: { section: 'plans', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('objective', ParseId) id: ObjectiveId): Promise<Page> {
    const around = accepted(await getThreadAround(this.database, actor, id));
    return new Page('thread/picture', {
      heading: 'The golden thread as a picture',
      caption: `${around.objective.reference}: ${around.objective.title}`,
      area: 'Plans',
      back: { href: planPaths.objectiveOf(id), text: 'Back to the objective' },
      picture: threadPictureView(around),
    });
  }
}
