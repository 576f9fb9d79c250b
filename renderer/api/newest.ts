/** What is asked, how long the input rests before it, and who hears the answer. */
export interface NewestOptions<Input, Answer> {
  readonly ask: (input: Input) => Promise<Answer>
  /** In milliseconds; the first question of all does not wait. */
  readonly rest: number
  /** Hears every answer or failure with the input it belongs to, though there be a newer one by then. */
  readonly tell: (input: Input, outcome: PromiseSettledResult<Answer>) => void
}

/**
 * Asks about an input that changes faster than answers come, such as a text
 * that is being written. One question is under way at a time, and the newest
 * input that has rested is always the next.
 */
export function createNewest<Input extends object, Answer>({
  ask,
  rest,
  tell
}: NewestOptions<Input, Answer>) {
  let next: Input | null = null
  let isFirst = true
  let isBusy = false
  let resting: ReturnType<typeof setTimeout> | undefined

  async function askNext(): Promise<void> {
    if (isBusy || resting !== undefined || next === null) return
    const input = next
    next = null
    isFirst = false
    isBusy = true
    const [outcome] = await Promise.allSettled([ask(input)])
    isBusy = false
    tell(input, outcome)
    void askNext()
  }

  return {
    /** The newest input; null when nothing is to be asked any more. */
    give(input: Input | null): void {
      next = input
      clearTimeout(resting)
      resting = setTimeout(
        () => {
          resting = undefined
          void askNext()
        },
        isFirst ? 0 : rest
      )
    }
  }
}
