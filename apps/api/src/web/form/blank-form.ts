import { randomUUID } from 'node:crypto';
import { FilledForm } from './filled-form';

/** The form a person meets first: with what is known already, a fresh submission id and the version shown (null: something new). */
export function blankForm(known: Readonly<Record<string, unknown>> = {}, version: number | null = null): FilledForm<object> {
  return new FilledForm({}, known, [], randomUUID(), version);
}
