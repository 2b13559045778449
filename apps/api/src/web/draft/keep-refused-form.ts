import { getFormDraft, keepFormDraft } from '@golden-thread/application/form/form-drafts';
import type { Database } from '@golden-thread/application/shared/command';
import { type FormDraft, formDraftLimits, readDraftFields } from '@golden-thread/domain/form/form-draft';
import { isBlank } from '@golden-thread/domain/shared/text';
import type { WebRequest } from '../../auth/web-request';
import { storable } from '../../http/request-content';
import { draftFields } from './paths';

/** What a form brings beside what was typed into it. */
const notTyped: readonly string[] = ['_csrf', 'submission', draftFields.page, draftFields.restore];

/** Deeper than any name of a field of ours. */
const deepest = 6;

/** What was sent with a form that is not carried out; not `isKept` where the page holds a draft of another of its forms, which stays. */
interface RefusedForm extends Omit<FormDraft, 'savedAt'> {
  readonly isKept: boolean;
}

/**
 * Keeps what somebody sent with a form of theirs that was opened in a session which has ended, as their draft of the page it stands on: it is offered
 * there, and nothing of it is carried out. Undefined where there is nothing to keep, or it is more than a draft holds.
 */
export async function keepRefusedForm(database: Database, request: WebRequest, page: string): Promise<RefusedForm | undefined> {
  const { signedIn, body, path } = request;
  if (signedIn === undefined || signedIn.actor.viewedBy !== undefined || page.length > formDraftLimits.address || !storable(body)) return undefined;
  const typed = Object.entries((body ?? {}) as Record<string, unknown>).filter(([name]) => !notTyped.includes(name));
  const text = JSON.stringify(typed.flatMap(([name, value]) => fieldsOf(name, value)));
  const fields = text.length > formDraftLimits.text ? null : readDraftFields(text);
  if (fields === null || !fields.some(([name, value]) => name !== 'version' && !isBlank(value))) return undefined;
  const sent = { page, action: path, fields };
  const standing = await getFormDraft(database, signedIn.actor, page);
  if (standing !== undefined && standing.action !== path) return { ...sent, isKept: false };
  return (await keepFormDraft(database, signedIn.actor, sent)).ok ? { ...sent, isKept: true } : undefined;
}

/** The fields as a browser sends them, of a body that was read into lists and parts. */
function fieldsOf(name: string, value: unknown, depth = 0): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[name, value]];
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.map((each: string) => [`${name}[]`, each]);
  return Object.entries(value).flatMap(([key, each]) => fieldsOf(`${name}[${key}]`, each, depth + 1));
}
