import { Controller, Get, Req } from '@nestjs/common';
import type { WebRequest } from '../../auth/web-request';
import { RoutePolicy, SeeOther } from '../kit';

/** The bare address: a person's tasks, or signing in. */
@Controller()
export class HomePage {
  @Get()
  @RoutePolicy({ permission: 'public', audit: 'home.open', navigation: 'machine' })
  open(@Req() request: WebRequest): SeeOther {
    return new SeeOther(request.signedIn === undefined ? '/sign-in' : '/tasks');
  }
}
