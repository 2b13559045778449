import type { TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The services that an edit names. */
export function servicesNamedIn(edit: TimetableEdit): readonly string[] {
  if (edit.kind === 'add-round') return edit.round.services;
  return edit.kind === 'postpone-reviews' ? edit.services : [];
}

/** The edit with its services by their codes, as a timetable is kept, where a page names them by their ids. */
export async function withServicesByCode(reading: Reading, edit: TimetableEdit): Promise<TimetableEdit> {
  if (servicesNamedIn(edit).length === 0) return edit;
  const codes = new Map((await listServicePosts(reading)).map(({ serviceId, code }) => [serviceId as string, code]));
  const byCode = (services: readonly string[]): readonly string[] => services.map((name) => codes.get(name) ?? name);
  if (edit.kind === 'add-round') return { ...edit, round: { ...edit.round, services: byCode(edit.round.services) } };
  return edit.kind === 'postpone-reviews' ? { ...edit, services: byCode(edit.services) } : edit;
}
