/** Awaits a condition, asking again until it gives something other than null, undefined or false. Fails after the limit. */
export async function waitFor<Value>(
  what: string,
  ask: () => Promise<Value> | Value,
  limitMs = 10_000,
): Promise<NonNullable<Exclude<Value, false>>> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const value = await ask();
    if (value !== null && value !== undefined && value !== false) return value as NonNullable<Exclude<Value, false>>;
    if (Date.now() > deadline) throw new Error(`Not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
