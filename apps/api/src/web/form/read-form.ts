import { isId, type SubmissionId } from '@golden-thread/domain/shared/id';
import { normalTexts } from '@golden-thread/domain/shared/text';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Request } from 'express';
import { draftFields } from '../draft/paths';
import { faultsByRule } from '../../http/faults-by-rule';
import { withDaysJoined } from './typed-day';
import { type FieldError, fieldError, FilledForm, newSubmissionId } from './filled-form';

/**
 * A posted body as the form class describes it. Unknown fields, a missing submission id and a version that is no number are errors
 * like any other; nothing is dropped silently. Texts are read as they are kept (`normalTexts`).
 */
function readForm<Values extends object>(form: new () => Values, body: unknown): FilledForm<Values> {
  const { _csrf: _token, submission, version, [draftFields.page]: draft, [draftFields.restore]: restore, ...raw } = withDaysJoined(normalTexts(body ?? {})) as Record<string, unknown>;
  const values = plainToInstance(form, raw);
  const problems = validateSync(values, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, stopAtFirstError: true });
  const errors = problems.flatMap((problem) => (problem.property === undefined ? fieldsOfNone(raw) : fieldErrors(problem, '')));
  for (const { field, message } of faultsByRule(problems)) {
    if (!errors.some((error) => error.field === field)) errors.push(fieldError(field, message));
  }
  const known = isId<SubmissionId>(submission);
  if (!known) errors.push({ field: 'submission', text: 'The form came without its submission number. Open the page again.', href: '#main-content' });
  const seen = version === undefined || version === '' ? null : Number(version);
  if (seen !== null && !Number.isInteger(seen)) {
    errors.push({ field: 'version', text: 'The form came without the version you saw. Open the page again.', href: '#main-content' });
  }
  const draftOf = typeof draft === 'string' && draft !== '' ? draft : null;
  // What is put back was not sent: it is shown as it was written, and judged when it is.
  if (restore === 'yes') return new FilledForm(values, raw, [], newSubmissionId(), seen !== null && Number.isInteger(seen) ? seen : null, null, draftOf, true);
  return new FilledForm(values, raw, errors, known ? submission : newSubmissionId(), seen, null, draftOf);
}

/** A form that is only a button has no fields, so whatever came with it is unknown. */
const fieldsOfNone = (raw: Readonly<Record<string, unknown>>): FieldError[] =>
  Object.keys(raw).map((field) => ({ field, text: `This form has no field called "${field}". Leave it out.`, href: '#main-content' }));

function fieldErrors(problem: ValidationError, above: string): FieldError[] {
  const field = above === '' ? problem.property : `${above}.${problem.property}`;
  const own = Object.entries(problem.constraints ?? {}).map(([rule, text]) =>
    fieldError(field, rule === 'whitelistValidation' ? `This form has no field called "${field}". Leave it out.` : text));
  return [...own, ...(problem.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** `@FormBody(DecideRecoveryPlanForm) form: FilledForm<DecideRecoveryPlanForm>`: the posted form, read and checked. */
export const FormBody = createParamDecorator((form: new () => object, context: ExecutionContext) =>
  readForm(form, context.switchToHttp().getRequest<Request>().body),
);
