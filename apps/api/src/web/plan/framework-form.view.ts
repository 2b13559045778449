import type { Framework } from '@golden-thread/application/plan/framework';
import { type FilledForm, Page } from '../kit';
import { planPaths } from './paths';

/** The form of an aim, or, where the aims to choose from are given, of a priority. */
export const frameworkFormView = (
  about: { readonly heading: string; readonly label: string; readonly button: string; readonly aims?: Framework['aims']; readonly leadMembers?: Framework['leadMembers'] },
  form: FilledForm<object>,
): Page =>
  new Page('plan/framework-form', {
    ...about,
    area: 'Plans',
    back: { href: planPaths.framework, text: 'Back to Aims and priorities' },
    form,
    leadMembers: about.leadMembers && [{ value: '', text: 'Nobody yet' }, ...about.leadMembers.map(({ id, title }) => ({ value: id, text: title }))],
    aims: about.aims && [{ value: '', text: 'No aim' }, ...about.aims.map(({ id, title }) => ({ value: id, text: title }))],
  });
