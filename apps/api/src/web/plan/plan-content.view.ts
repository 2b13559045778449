import type { PlanView } from '@golden-thread/application/plan/get-plan';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { evidenceHeadings, servicePlanSections } from '@golden-thread/domain/plan/service-plan-content';
import { pathsUp, type ThreadPath } from '@golden-thread/domain/thread/paths';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { threadLevelLabels } from './labels';
import { planPaths } from './paths';

/** Each way up as a path that is read from the bottom: what each step serves, and how. */
export const pathsUpView = (ways: readonly ThreadPath[], nodes: ReadonlyMap<string, ThreadNode>): readonly (readonly object[])[] =>
  ways.map((way) =>
    way.map((link) => {
      const above = nodes.get(link.parentId);
      const isPage = above !== undefined && ['council', 'service', 'unit'].includes(above.level);
      return {
        title: above?.title ?? '',
        level: threadLevelLabels[above?.level ?? ''] ?? '',
        href: isPage ? planPaths.objectiveOf(above.id) : null,
        how: link.kind === 'direct' ? null : `indirectly, with ${link.partners ?? 'partners'}`,
        soThat: link.soThat,
      };
    }),
  );

type Key<T> = keyof T & string;
const keysOf = <T extends object>(table: T): readonly Key<T>[] => Object.keys(table) as Key<T>[];

/** What a plan says: sections and evidence of a service plan, and the objectives with every way up. */
export function planContentView(plan: PlanView) {
  const { content, thread } = plan;
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]));
  const edit = (id: string, rest = ''): string | null => (plan.mayWrite ? planPaths.of(plan, `/objectives/${id}${rest}`) : null);
  return {
    sections: content === null ? [] : keysOf(servicePlanSections).map((key) => ({ title: servicePlanSections[key].title, text: content.sections[key] })),
    evidence:
      content === null
        ? []
        : keysOf(evidenceHeadings).map((key) => {
            const { text, sourcedOn, waivedBecause } = content.evidence[key];
            return {
              title: evidenceHeadings[key],
              text: text || (waivedBecause ? `Not applicable, because ${waivedBecause}` : ''),
              source: sourcedOn === null ? null : `Source of ${shortDate(sourcedOn)}`,
            };
          }),
    objectives: plan.objectives.map((objective) => ({
      id: objective.id,
      reference: objective.reference,
      title: objective.title,
      target: objective.target,
      due: objective.dueOn === null ? null : shortDate(objective.dueOn),
      breakReason: objective.breakReason,
      pageHref: plan.kind === 'individual-plan' ? null : planPaths.objectiveOf(objective.id),
      ways: pathsUpView(pathsUp(thread, objective.id), nodes),
      editHref: edit(objective.id),
      linkHref: edit(objective.id, '/links'),
      chainHref: plan.kind === 'individual-plan' ? null : edit(objective.id, '/chain'),
      removeHref: edit(objective.id, '/removal'),
    })),
  };
}
