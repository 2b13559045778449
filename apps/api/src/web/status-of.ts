import { HttpException } from '@nestjs/common';

/**
 * The HTTP status of whatever was thrown. Errors of the framework and of the body parser carry theirs. PostgreSQL's data exceptions
 * (class 22) come of what was sent: a text in the address that is no id leads nowhere (404), a number or date too large cannot be read
 * (400). What has none is our fault (500).
 */
export function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { status, code, message } = (thrown ?? {}) as { status?: unknown; code?: unknown; message?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  if (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) return code === '22P02' && /uuid/.test(String(message)) ? 404 : 400;
  return 500;
}
