import type { Reading } from '@golden-thread/persistence';
import { listServicePosts } from '@golden-thread/persistence/review';

/** Whether every id is that of a service which the council has today. */
export async function areServices(reading: Reading, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const services = new Set((await listServicePosts(reading)).map(({ serviceId }) => serviceId));
  return ids.every((id) => services.has(id));
}
