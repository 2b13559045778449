import { type JudgedConnection, type ConnectionsOfKind, readConnections } from '@golden-thread/application/connection/read-connections';
import { getEvidence } from '@golden-thread/application/evidence/read-evidence';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type EvidencedThing, evidencedThings } from '@golden-thread/domain/evidence/evidence';
import { levels } from '@golden-thread/domain/status/status';
import type { ConnectedKind, ConnectionRole } from '@golden-thread/domain/shared/connected-kind';
import type { Id } from '@golden-thread/domain/shared/id';
import { evidencePaths } from '../evidence/paths';
import { formatState, thingAddress, titleOfThings } from '../history/things';
import { planPaths } from '../plan/paths';
import { connectionPaths } from './paths';

/** What one thing is to another: said of the one that is named, and of the one that names it. */
const roleLabels: Readonly<Record<ConnectionRole, readonly [named: string, names: string]>> = {
  enters: ['enters the figures', 'it enters the figures'],
  verifies: ['verifies the figures', 'it verifies the figures'],
  member: ['member responsible', 'it is the member responsible'],
  leads: ['leads it', 'it leads'],
  writes: ['writes it', 'it writes'],
  decides: ['decides it', 'it decides'],
  origin: ['what led to it', 'came of it'],
  accountable: ['accountable', 'it is accountable'],
  edits: ['it changes this', 'changes it'],
  endangers: ['it endangers this', 'endangers it'],
  'refers-to': ['it refers to this', 'refers to it'],
  owns: ['owns it', 'it owns'],
  informs: ['it is used here', 'is used here'],
  follows: ['it follows this', 'follows it'],
  changes: ['it is to change', 'is to change it'],
  'waits-for': ['it waits for this', 'waits for it'],
  chairs: ['chairs', 'it chairs'],
  heads: ['head', 'it is the head'],
  manages: ['line manager', 'managed by it'],
  holds: ['held', 'holder'],
  deputises: ['as deputy', 'deputy'],
  sits: ['member', 'member'],
};

export const kindTitle = (kind: ConnectedKind): string => (kind === 'objective' ? 'Objectives and deliverables' : titleOfThings(kind));
export const addressOfConnected = ({ kind, id }: { readonly kind: ConnectedKind; readonly id: Id }): string => (kind === 'objective' ? planPaths.objectiveOf(id) : thingAddress(kind, id));

/**
 * What concerns a thing, for its page: by kind, each a link with where it stands and what it is to the thing; and the files that show it. `without`: kinds
 * that the page tells of in its own words.
 */
export async function connectionsView(
  database: Database,
  actor: Actor,
  { without = [], ...named }: { readonly kind: ConnectedKind; readonly id: Id; readonly without?: readonly ConnectedKind[] },
): Promise<readonly object[]> {
  const found = await readConnections(database, actor, named);
  return [...connectionGroupsView(found.filter(({ kind }) => !without.includes(kind)), named), ...(await evidenceGroupView(database, actor, named))];
}

const isEvidenced = (kind: string): kind is EvidencedThing => Object.hasOwn(evidencedThings, kind);
const filesListed = 8;

/** The newest files of a thing, as far as they are the reader's; what a file shows stands beside its name. */
async function evidenceGroupView(database: Database, actor: Actor, { kind, id }: Named): Promise<readonly object[]> {
  const shown = isEvidenced(kind) ? await getEvidence(database, actor, { thing: kind, thingId: id }) : null;
  if (!isEvidenced(kind) || shown?.ok !== true || shown.value.evidence.length === 0) return [];
  const { evidence } = shown.value;
  const rest = evidence.length - filesListed;
  return [{
    title: 'Evidence',
    more: rest > 0 ? { text: `and ${rest} more`, href: evidencePaths.of(kind, id) } : null,
    things: evidence.slice(0, filesListed).map((file) => ({ href: evidencePaths.fileOf(file.id), text: file.name, status: null, says: file.shows })),
  }];
}

/** The same, of what has been read already. */
export const connectionGroupsView = (found: readonly ConnectionsOfKind[], named: Named): readonly object[] => found.map((group) => groupView(group, named));

interface Named {
  readonly kind: ConnectedKind;
  readonly id: Id;
}

const groupView = ({ kind, things, more }: ConnectionsOfKind, named: Named): object => ({
  title: kindTitle(kind),
  more: more === 0 ? null : { text: `and ${more} more`, href: connectionPaths.allOf(named, kind) },
  things: [...new Set(things.map(({ id }) => id))].map((id) => thingView(things.filter((one) => one.id === id))),
});

/** A thing once, with everything that it is to the other. */
function thingView(same: readonly JudgedConnection[]): object {
  const { kind, id, reference, title, state, level } = same[0]!;
  const roles = rolesOf(same);
  return {
    href: addressOfConnected({ kind, id }),
    text: reference === null ? title : `${reference}: ${title}`,
    status: level && { level: levels[level].judged ? level : 'grey', word: levels[level].colourWord },
    says: [kind === 'objective' ? null : formatState(kind, state), ...roles].filter((said) => said !== null).join(', '),
  };
}

/** What a thing is to the other, in words. */
export const rolesOf = (same: readonly Pick<JudgedConnection, 'namedAs' | 'names'>[]): readonly string[] =>
  same.flatMap(({ namedAs, names }) => (namedAs === null ? [] : [roleLabels[namedAs][names ? 1 : 0]]));
