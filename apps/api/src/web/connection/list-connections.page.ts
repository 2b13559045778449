import { type JudgedConnection, readConnectionsOfKind } from '@golden-thread/application/connection/read-connections';
import type { Database } from '@golden-thread/application/shared/command';
import { connectedKinds, type ConnectedKind } from '@golden-thread/domain/shared/connected-kind';
import type { Id } from '@golden-thread/domain/shared/id';
import { levels } from '@golden-thread/domain/status/status';
import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { ParseId } from '../../http/parse-id';
import { formatState } from '../history/things';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type Column, type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { addressOfConnected, kindTitle, rolesOf } from './connections.view';
import { connectionPaths } from './paths';

/** How bad a level is, the worst first. */
const harm = ({ level }: JudgedConnection): number => (level === 'red' ? 2 : Number(level === 'amber'));

const stateOf = ({ kind, state }: JudgedConnection): string => (kind === 'objective' ? '' : (formatState(kind, state) ?? ''));

function listOf(kind: ConnectedKind, path: string): ListDefinition<JudgedConnection> {
  const status: Column<JudgedConnection> = { title: 'Status', by: harm, cell: ({ level }) => ({ text: level === null ? '' : levels[level].colourWord }) };
  return {
    name: kindTitle(kind),
    path,
    noun: 'entry',
    nouns: 'entries',
    columns: {
      thing: {
        title: kindTitle(kind), by: ({ reference, title }) => reference ?? title,
        cell: ({ id, reference, title }) => ({ text: reference === null ? title : `${reference}: ${title}`, href: addressOfConnected({ kind, id }) }),
      },
      ...(kind === 'measure' && { status }),
      state: { title: 'Where it stands', by: stateOf, cell: (one) => ({ text: stateOf(one) }) },
      role: { title: 'What it is here', by: (one) => rolesOf([one]).join(), cell: (one) => ({ text: rolesOf([one]).join(', ') }) },
    },
    filters: { state: { title: 'Where it stands', of: (one) => stateOf(one) || 'Nothing said' } },
    harm,
    empty: { why: 'Nothing of this kind that you may read concerns it.', fills: 'What names it, or is named by it, stands here.' },
  };
}

/** Everything of one kind that concerns a thing: where its page ends with "and 12 more". */
@Controller(connectionPaths.all)
export class ListConnectionsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'connections.list', navigation: { section: 'none', trail: 'back' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param() words: { readonly type: string; readonly with: string }, @Param('id', ParseId) id: Id, @Query() query: ListQuery): Promise<Page | Download> {
    const [kind, of] = [words.type, words.with].map((word) => connectedKinds.find((one) => one === word));
    if (kind === undefined || of === undefined) throw new NotFoundException();
    const { thing, things } = accepted(await readConnectionsOfKind(this.database, actor, { kind, id, of }));
    const list = listOf(of, connectionPaths.allOf({ kind, id }, of));
    const name = thing.reference === null ? thing.title : `${thing.reference}: ${thing.title}`;
    return listFile(list, things, query) ?? new Page('connection/list', {
      heading: `${kindTitle(of)}: ${name}`,
      area: kindTitle(kind),
      back: { href: addressOfConnected({ kind, id }), text: `Back to ${name}` },
      list: listView(list, things, query),
    });
  }
}
