import type { Page } from '../page';
import type { FilledForm } from './filled-form';

/** The page with the form as it was sent; one that was refused as stale is set beside the form as it would be opened now. */
export const redisplay = (present: (form: FilledForm<object>) => Page, form: FilledForm<object>, opened: FilledForm<object>): Page =>
  form.isStale ? present(form).beside(present(opened)) : present(form);
