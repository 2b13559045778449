import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { readForm } from './read-form';

/** `@FormBody(DecideRecoveryPlanForm) form: FilledForm<DecideRecoveryPlanForm>`: the posted form, read and checked. */
export const FormBody = createParamDecorator((form: new () => object, context: ExecutionContext) =>
  readForm(form, context.switchToHttp().getRequest<Request>().body),
);
