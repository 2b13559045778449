import { ActOnBehalfController } from './act-on-behalf.controller';
import { SignInController } from './sign-in.controller';
import { SignOutController } from './sign-out.controller';

export const signInControllers = [SignInController, SignOutController, ActOnBehalfController];
