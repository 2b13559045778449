import type { PersonId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';

/** The ids of a small council, which follow from its slug: for tables that stand before any council does. */
export const placesOf = (slug: string) => {
  const post = (name: SmallPost): PostId => idFor('small-council', slug, 'post', name);
  return {
    serviceId: idFor<ServiceId>('small-council', slug, 'service', 'S1'),
    posts: { director: post('director'), serviceManager: post('serviceManager'), unitManager: post('unitManager'), officer: post('officer') },
    person: (name: SmallPost): PersonId => idFor('small-council', slug, 'person', name),
  };
};
