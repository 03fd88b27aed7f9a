/** As Promise.all, but nothing is still being written when it fails: what comes next may be a repeat of the same. */
export async function endTogether<Results extends readonly unknown[]>(
  works: readonly [...{ [At in keyof Results]: Promise<Results[At]> }],
): Promise<Results> {
  await Promise.allSettled(works);
  return Promise.all(works) as unknown as Promise<Results>;
}
