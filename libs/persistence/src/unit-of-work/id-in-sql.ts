/**
 * SQL for the same identifier for the same parts, always (UUID version 8 over MD5): for rows that a statement makes by the thousand,
 * where `idFor` cannot name each. `parts` are SQL expressions, none of them from outside.
 */
export const idInSql = (...parts: readonly string[]): string =>
  `overlay(overlay(md5(concat_ws('/', ${parts.join(', ')})) placing '8' from 13) placing '8' from 17)::uuid`;
