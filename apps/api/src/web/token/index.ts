import { EndTokenController } from './end-token.controller';
import { ListTokensController } from './list-tokens.controller';
import { MakeTokenController } from './make-token.controller';

export const tokenControllers = [ListTokensController, MakeTokenController, EndTokenController];
