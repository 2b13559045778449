import type { Id } from '@golden-thread/domain/shared/id';
import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { RoutePolicy, SeeOther } from '../kit';
import { historyPaths } from './paths';
import { addressOfThing } from './things';

/** The address that e-mails and notices give of a thing: leads on to its page, which decides who may open it. */
@Controller(historyPaths.goTo)
export class GoToThingPage {
  @Get()
  @RoutePolicy({ permission: 'history.see', audit: 'thing.go-to', navigation: { section: 'none', trail: 'none' } })
  go(@Param('type') type: string, @Param('id', ParseId) id: Id): SeeOther {
    const address = addressOfThing(type, id);
    if (address === undefined) throw new NotFoundException();
    return new SeeOther(address);
  }
}
