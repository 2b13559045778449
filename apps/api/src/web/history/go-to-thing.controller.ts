import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { historyPaths } from './paths';
import { addressOfThing } from './thing-address';

/** The address that letters and notices give of a thing: leads on to its page, which decides who may open it. */
@Controller(historyPaths.goTo)
export class GoToThingController {
  @Get()
  @RoutePolicy({ permission: 'history.see', audit: 'thing.go-to', navigation: { section: 'none', trail: 'none' } })
  go(@Param('type') type: string, @Param('id', ParseId) id: string): SeeOther {
    const address = addressOfThing(type, id);
    if (address === undefined) throw new NotFoundException();
    return new SeeOther(address);
  }
}
