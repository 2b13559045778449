import type { PlanView } from '@golden-thread/application/plan/get-plan';
import type { PersonalObjective } from '@golden-thread/application/thread/golden-thread';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { offerAnswers } from '@golden-thread/domain/plan/offer';
import { evidenceHeadings, servicePlanSections } from '@golden-thread/domain/plan/service-plan-content';
import { blankPlanText } from '@golden-thread/domain/plan-type/plan-text';
import { pathsUp, type ThreadPath } from '@golden-thread/domain/thread/paths';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { planTextView } from '../plan-type/plan-type.view';
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

/** A person's objective that the reader may open, and whose it is. */
export const personalLink = ({ planId, title, person, breakReason }: PersonalObjective): object => ({
  href: planPaths.of({ kind: 'individual-plan', id: planId }), title, person, reason: breakReason ?? 'No reason given yet',
});

type Key<T> = keyof T & string;
const keysOf = <T extends object>(table: T): readonly Key<T>[] => Object.keys(table) as Key<T>[];

/** What a plan says: sections and evidence of a service plan, and the objectives with every way up. */
export function planContentView(plan: PlanView) {
  const { content, thread } = plan;
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]));
  const edit = (id: string, rest = ''): string | null => (plan.mayWrite ? planPaths.of(plan, `/objectives/${id}${rest}`) : null);
  return {
    sections: plan.type !== null ? planTextView(plan.type, plan.text ?? blankPlanText) : content === null ? [] : keysOf(servicePlanSections).map((key) => ({ title: servicePlanSections[key].title, text: content.sections[key] })),
    evidence:
      content === null || (plan.type !== null && !plan.type.evidence)
        ? []
        : keysOf(evidenceHeadings).map((key) => {
            const { text, sourcedOn, waivedBecause } = content.evidence[key];
            return {
              title: evidenceHeadings[key],
              text: text || (waivedBecause ? `Not applicable: ${waivedBecause}` : ''),
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
      chainHref: plan.mayExplain ? planPaths.of(plan, `/objectives/${objective.id}/chain`) : null,
      offered: objective.offerAnswer === null ? null : offerAnswers[objective.offerAnswer],
      acceptHref: objective.offerAnswer === 'offered' ? edit(objective.id, '/acceptance') : null,
      offerHref: plan.mayExplain ? planPaths.of(plan, `/objectives/${objective.id}/offer`) : null,
      removeHref: objective.offerAnswer === null ? edit(objective.id, '/removal') : null,
    })),
  };
}
