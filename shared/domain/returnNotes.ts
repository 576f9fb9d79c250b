interface Returned {
  readonly verdict: 'signed' | 'returned'
  /** The remarks that went with it. */
  readonly threads: readonly string[]
}

/** What is known of an article that may have been returned; a state or a view of it. */
interface Returnable<S extends Returned> {
  /** Empty where nothing was returned since the last handing over. */
  readonly returnReason: string
  readonly signatures: readonly S[]
}

/** The return that the author is working through; null after handing over again. */
export function currentReturn<S extends Returned>({ returnReason, signatures }: Returnable<S>): S | null {
  if (returnReason === '') return null
  return [...signatures].reverse().find((each) => each.verdict === 'returned') ?? null
}

/** The remarks that went with the current return (việc phải làm), in the order in which they were made. */
export function listReturnNotes<S extends Returned, T extends { readonly id: string }>(
  article: Returnable<S>,
  threads: readonly T[]
): T[] {
  const sent = new Set(currentReturn(article)?.threads)
  return threads.filter((thread) => sent.has(thread.id))
}

/** How many of them are still to do. */
export function countReturnNotes<
  S extends Returned,
  T extends { readonly id: string; readonly resolvedBy: string | null }
>(article: Returnable<S>, threads: readonly T[]): number {
  return listReturnNotes(article, threads).filter((thread) => thread.resolvedBy === null).length
}
