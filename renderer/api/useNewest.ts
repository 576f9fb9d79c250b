import { useEffect, useMemo, useState } from 'react'
import type { OfficeError } from '@shared/ipc/errors'
import { createNewest } from './newest'

interface Told<Input, Answer> {
  /** What was asked last; null before the first answer. */
  readonly input: Input | null
  /** The last answer, which stays where a later question failed. */
  readonly answer: Answer | undefined
  /** Why the last question failed. */
  readonly error: OfficeError | null
}

/**
 * Asks about an input that changes faster than answers come; see `createNewest`.
 *
 * @param input the same object while it is the same input; null where nothing is to be asked.
 * @param ask a function that stays the same.
 * @param rest in milliseconds.
 */
export function useNewest<Input extends object, Answer>(
  input: Input | null,
  ask: (input: Input) => Promise<Answer>,
  rest: number
) {
  const [told, setTold] = useState<Told<Input, Answer>>({ input: null, answer: undefined, error: null })
  const newest = useMemo(
    () =>
      createNewest<Input, Answer>({
        ask,
        rest,
        tell: (of, outcome) =>
          setTold(({ answer }) =>
            outcome.status === 'fulfilled'
              ? { input: of, answer: outcome.value, error: null }
              : { input: of, answer, error: outcome.reason as OfficeError }
          )
      }),
    [ask, rest]
  )
  useEffect(() => {
    newest.give(input)
    return () => newest.give(null)
  }, [newest, input])
  return {
    answer: told.answer,
    error: told.error,
    /** The answer to the newest input is still to come. */
    isStale: told.input !== input
  }
}
