import { workflowKinds } from '@golden-thread/domain/task';
import { workflowTypeOf } from '@golden-thread/workflows';
import { insistEveryKindIsServed } from './insist-every-kind-is-served';

const workflows = Object.fromEntries(Object.values(workflowTypeOf).map((name) => [name, () => undefined]));

describe('starting the worker', () => {
  it('goes on when every kind of workflow has its function and its activities', () => {
    expect(() => insistEveryKindIsServed({ workflows, withActivities: workflowKinds })).not.toThrow();
  });

  it.each([
    ['a kind without activities', { workflows, withActivities: workflowKinds.slice(1) }, `${workflowKinds[0]} has no activities`],
    ['a kind without a workflow', { workflows: {}, withActivities: workflowKinds }, 'has no workflow called annualCycle'],
    ['activities for no kind', { workflows, withActivities: [...workflowKinds, 'tea-round'] }, 'activities for tea-round'],
  ])('is refused over %s', (_what, served, words) => {
    expect(() => insistEveryKindIsServed(served)).toThrow(words);
  });
});
