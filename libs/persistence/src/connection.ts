import { Client, type ClientConfig, types } from 'pg';

// A calendar date has no time zone and a counter is a number: read both as what they are, on every connection.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, (text) => Number(text));
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

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
