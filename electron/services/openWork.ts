/** What is done with a file, as the page is told: a step, with how many of how many where that is counted. */
export type WorkStep = 'writing' | 'checking' | `photos ${number}/${number}`

/**
 * Files that are made while a person waits: their steps are told, and they can be given up until they have
 * their names.
 *
 * @param tell hears each step, and an empty text when nothing is under way any more.
 */
export function createOpenWork(tell: (step: WorkStep | '') => void) {
  /** Files that are being made, by what stops them: how far each is. */
  const running = new Map<AbortController, WorkStep>()
  const tellProgress = () => tell([...running.values()][0] ?? '')

  return {
    /** Does this in the open. */
    async run<T>(work: (signal: AbortSignal, begin: (step: WorkStep) => void) => Promise<T>): Promise<T> {
      const controller = new AbortController()
      const begin = (step: WorkStep) => {
        running.set(controller, step)
        tellProgress()
      }
      try {
        return await work(controller.signal, begin)
      } finally {
        running.delete(controller)
        tellProgress()
      }
    },

    /** Stops the files that are being made. What stood at their place before stays. */
    cancel() {
      for (const controller of running.keys()) controller.abort()
    }
  }
}
export type OpenWork = ReturnType<typeof createOpenWork>
