import type { AimId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideFrameworkTitle } from './framework';

const others = [{ id: anId<AimId>('a'), reference: 'A1', title: 'A home for everyone' }];

describe('naming an aim or a priority', () => {
  it('takes a name of its own, without blanks around it', () => {
    expect(decideFrameworkTitle(others, { title: ' Clean and green ', before: null, published: false })).toEqual({ ok: true, value: 'Clean and green' });
    expect(decideFrameworkTitle(others, { title: ' ', before: null, published: false })).toMatchObject({ refusal: { code: 'FrameworkTitleMissing' } });
    expect(decideFrameworkTitle(others, { title: 'a home for Everyone', before: null, published: false })).toMatchObject({
      refusal: { code: 'FrameworkTitleTaken', details: { reference: 'A1' } },
    });
  });

  it('leaves what stands in a published plan as people read it', () => {
    const published = { before: 'Clean and green', published: true };
    expect(decideFrameworkTitle(others, { title: 'Clean and tidy', ...published })).toMatchObject({ refusal: { code: 'StandsInPublishedPlan' } });
    expect(decideFrameworkTitle(others, { title: 'Clean and green', ...published })).toMatchObject({ ok: true });
  });
});
