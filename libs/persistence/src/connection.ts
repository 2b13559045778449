import { Client, type ClientConfig } from 'pg';

/**
 * A connection that PostgreSQL may end at any moment: whoever asks it next is told. An end that nobody hears of would end the whole
 * process; the pools hear of idle connections, but not of one that is ended in the very packet in which it is opened, as happens when
 * PostgreSQL is restarted while people work.
 */
export class Connection extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
