import { readPulses, type WorkshopPulse } from '@golden-thread/application/assessment/read-pulses';
import type { Database } from '@golden-thread/application/shared/command';
import type { CouncilId, WorkshopId } from '@golden-thread/domain/shared/id';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE } from '../../injection-tokens';

/** Two of these and the way to the browser are well under a second. */
const everyMs = 300;
/** Proxies end what is silent for long. */
const sayNothingEveryMs = 20_000;
/** A browser that sits in a workshop asks again by itself; one that has gone holds nothing for longer than this. */
const longestMs = 30 * 60_000;
/** Screens of one process at a time. Beyond them a page is reloaded by hand, so that open connections cannot use a process up. */
const atMost = 5_000;

/** One screen that follows a workshop. */
interface Follower {
  readonly councilId: CouncilId;
  readonly workshopId: WorkshopId;
  readonly response: Response;
  said: string;
}

/**
 * Tells the screens of a room that their workshop has changed, by server-sent events. While anybody follows, each council is asked one question
 * every few hundred milliseconds, for all its workshops and screens together; nothing of it depends on which process a change came through.
 */
@Injectable()
export class LiveWorkshops implements BeforeApplicationShutdown {
  private readonly log = new Logger('LiveWorkshops');
  private readonly followers = new Set<Follower>();
  private timer: NodeJS.Timeout | undefined;
  private silentSince = Date.now();

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Keeps the answer open until the browser goes, and says each change as it comes. */
  follow(response: Response, of: { readonly councilId: CouncilId; readonly workshopId: WorkshopId }): void {
    if (this.followers.size >= atMost) return void response.status(503).end();
    const follower: Follower = { ...of, response, said: '' };
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write('retry: 2000\n\n');
    this.followers.add(follower);
    const ends = setTimeout(() => response.end(), longestMs).unref();
    response.on('close', () => {
      clearTimeout(ends);
      this.followers.delete(follower);
    });
    this.timer ??= setTimeout(() => void this.poll(), 0);
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.timer);
    for (const { response } of this.followers) response.end();
    this.followers.clear();
  }

  private async poll(): Promise<void> {
    for (const councilId of new Set([...this.followers].map((one) => one.councilId))) {
      const followers = [...this.followers].filter((one) => one.councilId === councilId);
      try {
        const pulses = await readPulses(this.database, councilId, [...new Set(followers.map(({ workshopId }) => workshopId))]);
        for (const follower of followers) say(follower, pulses.find(({ id }) => id === follower.workshopId));
      } catch (error) {
        this.log.warn(`Screens of workshops wait: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (Date.now() - this.silentSince > sayNothingEveryMs) {
      this.silentSince = Date.now();
      for (const { response } of this.followers) response.write(': still here\n\n');
    }
    this.timer = this.followers.size === 0 ? undefined : setTimeout(() => void this.poll(), everyMs).unref();
  }
}

function say(follower: Follower, pulse: WorkshopPulse | undefined): void {
  const now = JSON.stringify({ version: pulse?.version ?? null, scored: pulse?.scored ?? 0 });
  if (now === follower.said) return;
  follower.said = now;
  follower.response.write(`data: ${now}\n\n`);
}
