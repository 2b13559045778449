import type { ThreadNode, ThreadPath } from '@golden-thread/domain/thread';
import { planPaths } from './paths';
import { threadLevelWords } from './words';

/** Each way up as a path that is read from the bottom: what each step serves, and how. */
export const presentPathsUp = (ways: readonly ThreadPath[], nodes: ReadonlyMap<string, ThreadNode>): readonly (readonly object[])[] =>
  ways.map((way) =>
    way.map((link) => {
      const above = nodes.get(link.parentId);
      const isPage = above !== undefined && ['council', 'service', 'unit'].includes(above.level);
      return {
        title: above?.title ?? '',
        level: threadLevelWords[above?.level ?? ''] ?? '',
        href: isPage ? planPaths.objectiveOf(above.id) : null,
        how: link.kind === 'direct' ? null : `indirectly, with ${link.partners ?? 'partners'}`,
        soThat: link.soThat,
      };
    }),
  );
