/** Injection token of the one Database of the process: `@Inject(DATABASE) private readonly database: Database`. */
export const DATABASE = Symbol('the database');
