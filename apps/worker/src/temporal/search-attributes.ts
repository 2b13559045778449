import { searchAttributes } from '@golden-thread/workflows/shared/follow-rows';
import { type Client, isGrpcServiceError } from '@temporalio/client';
import { Logger } from '@nestjs/common';

/** IndexedValueType.KEYWORD of Temporal's API. */
const keyword = 2;
const names = Object.values(searchAttributes).map(({ name }) => name);
/** A server that has learnt of new attributes takes some seconds until every part of it knows them. */
const patienceMs = 30_000;

/**
 * Makes the attributes known to Temporal by which runs are found on its pages; those it knows already are left. Answers whether it
 * knows them all: a server that has no such attributes (the time-skipping one of specs) is told of once, and works without.
 */
export async function registerSearchAttributes(client: Client, namespace: string): Promise<boolean> {
  const log = new Logger('TemporalWorker');
  const { operatorService } = client.connection;
  try {
    const unknown = await unknownTo(client, namespace);
    if (unknown.length === 0) return true;
    await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(unknown.map((name) => [name, keyword])) });
    for (const end = Date.now() + patienceMs; (await unknownTo(client, namespace)).length > 0; ) {
      if (Date.now() > end) throw new Error('the server does not name them');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === unavailable) throw error;
    log.warn(`Runs are not found by council and phase on Temporal's pages: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const unavailable = 14;

async function unknownTo(client: Client, namespace: string): Promise<string[]> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  return names.filter((name) => !(name in customAttributes));
}
