/**
 * Of a notice, in SQL: it is to go by e-mail and has no letter yet. Whatever has a letter of its own gets it in the transaction that
 * raises the notice. What was about a task that is done meanwhile has nothing left to say, and stays in the inbox alone.
 */
export const waitsForDigest = `notice.channel = 'email' and notice.letter_id is null
  and not exists (select from task where task.id = notice.task_id and task.state <> 'open')`;
