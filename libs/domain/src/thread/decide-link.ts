import type { ObjectiveId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { textOrNull } from '../shared/text';
import { type LinkWeight, threadLevels, type ThreadLink, type ThreadNode, type ThreadRefusal } from './thread';

/**
 * Whether one thing may be said to serve another. Several parents are allowed; a circle is not, nor a link to something lower than
 * itself; an indirect link names the partners who also contribute.
 *
 * @param links every link there is on the way up from the parent, at least
 * Refuses: AlreadyLinked, LinkLeadsDown, LinkGoesInCircle, PartnersMissing.
 * Source: IDeA 5.3.5.7-8 (direct and indirect links); source-systems B3, B9.3.
 */
export const decideLink = (
  links: readonly ThreadLink[],
  command: {
    readonly child: ThreadNode;
    readonly parent: ThreadNode;
    readonly kind: ThreadLink['kind'];
    readonly partners?: string | null;
    readonly soThat?: string | null;
    readonly weight?: LinkWeight | null;
  },
): Outcome<ThreadLink, Refusal<ThreadRefusal>> => {
  const { child, parent, kind } = command;
  const partners = textOrNull(command.partners);
  if (links.some((link) => link.childId === child.id && link.parentId === parent.id)) return refuse('AlreadyLinked');
  if (threadLevels.indexOf(parent.level) > threadLevels.indexOf(child.level)) return refuse('LinkLeadsDown', { from: child.level, to: parent.level });
  if (isAtOrAbove(child.id, parent.id, links)) return refuse('LinkGoesInCircle');
  if (kind === 'indirect' && partners === null) return refuse('PartnersMissing');
  return accept({ childId: child.id, parentId: parent.id, kind, partners, soThat: textOrNull(command.soThat), weight: command.weight ?? null });
};

/** Whether a thing is met on the way up from another, or is that other. */
const isAtOrAbove = (id: ObjectiveId, from: ObjectiveId, links: readonly ThreadLink[]): boolean => {
  const met = new Set([from]);
  for (const at of met) {
    if (at === id) return true;
    for (const link of links) if (link.childId === at) met.add(link.parentId);
  }
  return false;
};
