import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { historyPaths } from './paths';
import { thingAddress } from './thing-address';

/** The address that letters and notices give of a thing: leads on to its page, which decides who may open it. */
@Controller(historyPaths.goTo)
export class GoToThingController {
  @Get()
  @RoutePolicy({ permission: 'history.see', audit: 'thing.go-to', navigation: { section: 'none', trail: 'none' } })
  go(@Param('type') type: string, @Param('id', ParseUUIDPipe) id: string): SeeOther {
    return new SeeOther(thingAddress(type, id));
  }
}
