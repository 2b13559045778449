/** Asks again and again until the answer is yes; throws naming what was waited for when that takes too long. */
export async function until(what: string, question: () => Promise<boolean>, { everyMs, atMostMs }: { everyMs: number; atMostMs: number }): Promise<void> {
  const end = Date.now() + atMostMs;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`Waited ${atMostMs / 1000} s for: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
