import { HttpException } from '@nestjs/common';

/** PostgreSQL is away, starting or stopping: by the driver's code or SQLSTATE (class 08, 57P01 to 57P03), or by the pool's words. */
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08[0-9A-Z]{3}|57P0[123])$/;
const awayInWords = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * The HTTP status of whatever was thrown. Errors of the framework and of the body parser carry theirs. PostgreSQL's data exceptions
 * (class 22) come of what was sent: a text in the address that is no id leads nowhere (404), a number or date too large cannot be read
 * (400). While PostgreSQL is away the answer is 503, to be tried again. What has no status is our fault (500).
 */
export function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { status, code, message } = (thrown ?? {}) as { status?: unknown; code?: unknown; message?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  if (away.test(String(code)) || awayInWords.test(String(message))) return 503;
  if (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) return code === '22P02' && /uuid/.test(String(message)) ? 404 : 400;
  return 500;
}
