import type { Type } from '@nestjs/common';
import { MoveClockController } from './clock/move-clock.page';
import { ShowClockMoveController } from './clock/show-clock-move.page';
import { DecideLetterController } from './delivery/decide-email.page';
import { ListDeliveriesController } from './delivery/list-deliveries.page';
import { RetryDeliveryController } from './delivery/retry-delivery.page';
import { exceptionControllers } from './exception/pages';
import { GoToThingController } from './history/go-to-thing.page';
import { SearchHistoryController } from './history/search-history.page';
import { GetHistoryOfController } from './history/show-history.page';
import { VerifyHistoryController } from './history/verify-history.page';
import { HomeController } from './home/home.page';
import { ImportPackController } from './import/import-pack.page';
import { ListInboxController, MarkInboxReadController } from './inbox/inbox.page';
import { measureControllers } from './measure/pages';
import { organisationControllers } from './organisation/pages';
import { planControllers } from './plan/pages';
import { recoveryControllers } from './recovery/pages';
import { reportControllers } from './report/pages';
import { reviewControllers } from './review/pages';
import { ActOnBehalfController } from './sign-in/act-on-behalf.page';
import { SignInController } from './sign-in/sign-in.page';
import { SignOutController } from './sign-in/sign-out.page';
import { GoToTaskController } from './task/go-to-task.page';
import { ListMyTasksController } from './task/list-my-tasks.page';
import { timetableControllers } from './timetable/pages';
import { EndTokenController } from './token/end-token.page';
import { ListTokensController } from './token/list-tokens.page';
import { MakeTokenController } from './token/make-token.page';

const clockControllers = [MoveClockController, ShowClockMoveController];

const deliveryControllers = [ListDeliveriesController, DecideLetterController, RetryDeliveryController];

const historyControllers = [SearchHistoryController, VerifyHistoryController, GetHistoryOfController, GoToThingController];

const homeControllers = [HomeController];

const importControllers = [ImportPackController];

const inboxControllers = [ListInboxController, MarkInboxReadController];

const signInControllers = [SignInController, SignOutController, ActOnBehalfController];

const taskControllers = [ListMyTasksController, GoToTaskController];

const tokenControllers = [ListTokensController, MakeTokenController, EndTokenController];

/** Every page. Each area exports its controllers from its index and adds one line here. */
export const webControllers: readonly Type[] = [
  ...deliveryControllers,
  ...clockControllers,
  ...timetableControllers,
  ...historyControllers,
  ...homeControllers,
  ...importControllers,
  ...inboxControllers,
  ...measureControllers,
  ...organisationControllers,
  ...planControllers,
  ...recoveryControllers,
  ...exceptionControllers,
  ...reportControllers,
  ...reviewControllers,
  ...signInControllers,
  ...taskControllers,
  ...tokenControllers,
];
