import fc from 'fast-check';
import type { ObjectiveId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { commitmentsAtRisk } from './commitments-at-risk';
import { decideLink } from './decide-link';
import { brokenThreads, pathsUp, withoutContribution } from './paths';
import { decideSoThatChain, soThatSentences } from './so-that-chain';
import { type PartOfThread, threadAround } from './thread-around';
import { threadCycle, type ThreadGraph, type ThreadLevel, threadLimits, type ThreadLink, type ThreadNode } from './thread';
import { lastKnownLevel, statusThrough, type ThreadLevelOfStatus, whyThreadStatus } from './thread-status';

const node = (id: ObjectiveId, level: ThreadLevel, title: string = id): ThreadNode => ({ id, level, title });
const direct = (childId: ObjectiveId, parentId: ObjectiveId): ThreadLink => ({ childId, parentId, kind: 'direct', partners: null, soThat: null });
const statuses = (of: Record<string, ThreadLevelOfStatus>) => new Map(Object.entries(of));
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.refusal?.code);

/** IDeA 5.3.5.5: the cascade of the Community Plan. */
const homelessness: ThreadGraph = {
  nodes: [
    node(anId('community'), 'council', 'Zero homelessness'),
    node(anId('service'), 'service', '100% homeless households offered accommodation within 21 days'),
    node(anId('team'), 'unit', '100% houses available for re-let within 28 days'),
    node(anId('person'), 'individual', 'Collect keys, assess condition, arrange repairs, notify lettings when ready'),
  ],
  links: [direct(anId('service'), anId('community')), direct(anId('team'), anId('service')), direct(anId('person'), anId('team'))],
};

describe('the homelessness cascade', () => {
  it('T: four-level chain loads: from the individual work plan one reaches the community objective', () => {
    expect(pathsUp(homelessness, anId('person')).map((way) => way.map(({ parentId }) => parentId))).toEqual([['team', 'service', 'community']]);
  });

  it('T: red at level 3 flags level 1 as at risk via level 2', () => {
    const standing = statusThrough(homelessness, statuses({ community: 'green', service: 'green', team: 'red' }));
    expect(standing.get('community')).toMatchObject({ own: 'green', level: 'green' });
    expect(standing.get('community')?.atRiskVia.map((way) => way.map(({ id }) => id))).toEqual([['service', 'team']]);
    expect(whyThreadStatus(homelessness.nodes[0]!, standing.get('community')!)).toEqual([
      '"Zero homelessness" is green by its own figures.',
      'At risk via "100% homeless households offered accommodation within 21 days": "100% houses available for re-let within 28 days" is red.',
    ]);
  });

  it('carries red all the way up where what is above has no figures of its own', () => {
    const community = statusThrough(homelessness, statuses({ team: 'red' })).get('community');
    expect(community).toMatchObject({ own: null, level: 'red', through: [{ id: 'service' }, { id: 'team' }] });
  });
});

describe('direct and indirect links (IDeA 5.3.5.7)', () => {
  it('T: street patch red → strategic objective red', () => {
    const streets: ThreadGraph = {
      nodes: [node(anId('streets'), 'council', '95% streets of high/acceptable cleanliness'), node(anId('patch'), 'unit', '95% zone/patch')],
      links: [direct(anId('patch'), anId('streets'))],
    };
    expect(statusThrough(streets, statuses({ patch: 'red' })).get('streets')?.level).toBe('red');
  });

  const unemployment: ThreadGraph = {
    nodes: [node(anId('rate'), 'council', 'Maintain unemployment rate below regional'), node(anId('newDeal'), 'service', 'New Deal job success up by 7%')],
    links: [{ childId: anId('newDeal'), parentId: anId('rate'), kind: 'indirect', partners: 'Jobcentre Plus and local employers', soThat: null }],
  };

  it('T: New Deal green while unemployment red → objective red, contribution green, and the report says so in words', () => {
    const rate = statusThrough(unemployment, statuses({ rate: 'red', newDeal: 'green' })).get('rate')!;
    expect(rate).toMatchObject({ level: 'red', contributions: [{ level: 'green' }] });
    expect(whyThreadStatus(unemployment.nodes[0]!, rate)).toEqual([
      '"Maintain unemployment rate below regional" is red by its own figures.',
      'Our contribution "New Deal job success up by 7%" is green; the council is one of several who contribute, with Jobcentre Plus and local employers, so it does not decide the status.',
    ]);
  });

  it('T: indirect links never carry status, not even to something without figures', () => {
    expect(statusThrough(unemployment, statuses({ newDeal: 'red' })).get('rate')).toMatchObject({ level: 'no-data', atRiskVia: [] });
  });

  it('an indirect link names its partners, a direct one need not', () => {
    const [parent, child] = [unemployment.nodes[0]!, unemployment.nodes[1]!];
    expect(code(decideLink([], { child, parent, kind: 'indirect', partners: '  ' }))).toBe('PartnersMissing');
    expect(code(decideLink([], { child, parent, kind: 'indirect', partners: 'Jobcentre Plus' }))).toBe('accepted');
    expect(code(decideLink([], { child, parent, kind: 'direct' }))).toBe('accepted');
  });
});

describe('a link', () => {
  it('is refused twice, downwards, and round in a circle among equals', () => {
    const [a, b, c] = [node(anId('a'), 'service'), node(anId('b'), 'service'), node(anId('c'), 'service')];
    const links = [direct(anId('a'), anId('b')), direct(anId('b'), anId('c'))];
    expect(code(decideLink(links, { child: a, parent: b, kind: 'direct' }))).toBe('AlreadyLinked');
    expect(code(decideLink(links, { child: c, parent: a, kind: 'direct' }))).toBe('LinkGoesInCircle');
    expect(code(decideLink(links, { child: a, parent: a, kind: 'direct' }))).toBe('LinkGoesInCircle');
    expect(code(decideLink(links, { child: node(anId('council'), 'council'), parent: a, kind: 'direct' }))).toBe('LinkLeadsDown');
    expect(code(decideLink(links, { child: a, parent: c, kind: 'direct' }))).toBe('accepted');
  });

  it('T: no cycle in the contribution graph, whatever is linked in whatever order', () => {
    const attempts = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
    fc.assert(
      fc.property(attempts, (pairs) => {
        const links: ThreadLink[] = [];
        for (const [child, parent] of pairs) {
          const decided = decideLink(links, { child: node(anId(`n${child}`), 'unit'), parent: node(anId(`n${parent}`), 'unit'), kind: 'direct' });
          if (decided.ok) links.push(decided.value);
        }
        expect(threadCycle(links)).toEqual([]);
      }),
    );
  });

  it('of a circle is found among many brought at once', () => {
    expect(threadCycle([direct(anId('a'), anId('b')), direct(anId('b'), anId('c')), direct(anId('c'), anId('a')), direct(anId('d'), anId('a'))])).toEqual(['a', 'b', 'c']);
  });
});

describe('broken threads', () => {
  const graph: ThreadGraph = {
    nodes: [...homelessness.nodes, node(anId('loose'), 'individual', 'Keep first-aid certificate'), node(anId('alone'), 'council', 'Alone')],
    links: homelessness.links,
  };

  it('are listed with their reason, or without one yet', () => {
    expect(brokenThreads(graph, new Map())).toEqual([{ node: graph.nodes[4], reason: null }]);
    expect(brokenThreads(graph, new Map([[anId<ObjectiveId>('loose'), 'A duty of the post, not of the plan']]))).toMatchObject([{ reason: 'A duty of the post, not of the plan' }]);
  });

  it('are matched by objectives of the council plan that nothing serves', () => {
    expect(withoutContribution(graph, 'council').map(({ id }) => id)).toEqual(['alone']);
  });

  it('T: every individual objective reaches a corporate objective, or is listed as broken; never both', () => {
    const random = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 15 });
    fc.assert(
      fc.property(random, (pairs) => {
        const levels: readonly ThreadLevel[] = ['council', 'service', 'unit', 'individual'];
        const nodes = Array.from({ length: 10 }, (_, n) => node(anId(`n${n}`), levels[Math.min(3, Math.floor(n / 3))]!));
        const links = pairs.filter(([a, b]) => a > b).map(([a, b]) => direct(anId(`n${a}`), anId(`n${b}`)));
        const broken = new Set(brokenThreads({ nodes, links }, new Map()).map((each) => each.node.id));
        for (const { id } of nodes.filter(({ level }) => level === 'individual')) {
          const reaches = pathsUp({ nodes, links }, id).some((way) => way.some(({ parentId }) => ['n0', 'n1', 'n2'].includes(parentId)));
          expect(broken.has(id)).toBe(!reaches);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the accountability chain of the key tag (IDeA 5.3.5.6)', () => {
  const chain = [
    { role: 'Receptionist', does: 'Receptionist puts key tag on keys, tying a good knot' },
    { role: 'Receptionist', does: 'the keys do not get lost' },
    { role: 'Estate officer', does: 'locks do not need to be changed' },
    { role: 'Surveyor', does: 'the property can be inspected' },
    { role: 'Repairs team', does: 'the repairs can be started quickly' },
    { role: 'Repairs team', does: 'they can be finished quickly' },
    { role: 'Lettings officer', does: 'an offer can be made quickly' },
    { role: 'Head of Housing', does: 'the community plan objective to reduce the use of temporary accommodation can be met' },
  ];

  it('T: the eight sentences round-trip; each link names a role', () => {
    const decided = decideSoThatChain(chain);
    expect(decided).toEqual({ ok: true, value: chain });
    expect(soThatSentences(chain)).toHaveLength(8);
    expect(soThatSentences(chain)[0]).toBe('Receptionist puts key tag on keys, tying a good knot so that');
  });

  it('is refused where a step names no role', () => {
    const nobody = chain.map((step, n) => (n === 3 ? { ...step, role: ' ' } : step));
    expect(decideSoThatChain(nobody)).toMatchObject({ refusal: { code: 'SoThatStepIncomplete', details: { step: 4 } } });
  });

  it('is refused where it has too many steps, or one that is too long, whoever sends it', () => {
    const step = { role: 'Caller', does: 'books the repair' };
    expect(decideSoThatChain(Array.from({ length: threadLimits.steps }, () => step))).toMatchObject({ ok: true });
    expect(decideSoThatChain(Array.from({ length: threadLimits.steps + 1 }, () => step))).toMatchObject({ refusal: { code: 'SoThatChainTooLong', details: { most: 20 } } });
    const long = { role: 'Caller', does: 'x'.repeat(threadLimits.does + 1) };
    expect(decideSoThatChain([step, long])).toMatchObject({ refusal: { code: 'SoThatStepTooLong', details: { step: 2 } } });
  });
});

describe('what a measure says of an objective', () => {
  it('is its latest judgement, also while the next quarter runs', () => {
    expect(lastKnownLevel([{ level: 'red', ended: true }, { level: 'no-data', ended: false }])).toBe('red');
    expect(lastKnownLevel([{ level: 'red', ended: true }, { level: 'green', ended: false }])).toBe('green');
  });

  it('is nothing for an annual measure before the year has ended, and missing only where an ended quarter lacks it', () => {
    expect(lastKnownLevel([{ level: 'not-due', ended: true }, { level: 'no-data', ended: false }])).toBeNull();
    expect(lastKnownLevel([{ level: 'no-data', ended: true }, { level: 'no-data', ended: false }])).toBe('no-data');
    expect(lastKnownLevel([{ level: 'data-only', ended: true }])).toBeNull();
  });
});

describe('if this stays red (source-systems B3)', () => {
  it('T: red at level 3 puts level 1 at risk, by way of level 2', () => {
    const { atRisk, contributedTo } = commitmentsAtRisk(homelessness, anId('team'));
    expect(atRisk.map(({ path }) => path.map(({ id }) => id))).toEqual([['team', 'service'], ['team', 'service', 'community']]);
    expect(contributedTo).toEqual([]);
  });

  it('what is reached only by way of an indirect link is named apart: others contribute to it too', () => {
    const graph: ThreadGraph = {
      nodes: [node(anId('rate'), 'council'), node(anId('jobs'), 'service'), node(anId('course'), 'unit')],
      links: [direct(anId('course'), anId('jobs')), { childId: anId('jobs'), parentId: anId('rate'), kind: 'indirect', partners: 'Employers', soThat: null }],
    };
    expect(commitmentsAtRisk(graph, anId('course'))).toMatchObject({ atRisk: [{ node: { id: 'jobs' } }], contributedTo: [{ id: 'rate' }] });
  });

  it('takes what weighs most first among what is equally near', () => {
    const graph: ThreadGraph = {
      nodes: [node(anId('a'), 'service'), node(anId('b'), 'service'), node(anId('c'), 'service'), node(anId('x'), 'unit')],
      links: [direct(anId('x'), anId('a')), { ...direct(anId('x'), anId('b')), weight: 'some' }, { ...direct(anId('x'), anId('c')), weight: 'main' }],
    };
    expect(commitmentsAtRisk(graph, anId('x')).atRisk.map(({ node: { id } }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('names what statusThrough flags, and nothing else, whatever the graph', () => {
    const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const nodes = Array.from({ length: 8 }, (_, n) => node(anId(`n${n}`), 'service'));
        const links = drawn.filter(([child, parent]) => child > parent).map(([child, parent, indirect]): ThreadLink => ({ ...direct(anId(`n${child}`), anId(`n${parent}`)), ...(indirect && { kind: 'indirect', partners: 'Others' }) }));
        const standing = statusThrough({ nodes, links }, statuses({ n7: 'red' }));
        const flagged = nodes.filter(({ id }) => id !== 'n7' && (standing.get(id)?.atRiskVia ?? []).length > 0).map(({ id }) => id);
        expect(commitmentsAtRisk({ nodes, links }, anId('n7')).atRisk.map((one) => one.node.id).sort()).toEqual(flagged.sort());
      }),
    );
  });
});

describe('the part of the thread that a picture shows', () => {
  it('is all that is above, and of what is below the nearest as far as there is room', () => {
    const ids = (part: PartOfThread) => part.graph.nodes.map(({ id }) => id);
    expect(ids(threadAround(homelessness, anId('service')))).toEqual(['community', 'service', 'team', 'person']);
    const cut = threadAround(homelessness, anId('service'), 3);
    expect([ids(cut), cut.left, cut.graph.links.length]).toEqual([['community', 'service', 'team'], 1, 2]);
  });
});
