import type { Finding, ProofText } from '@shared/text/proofing/finding'
import type { OfficeRule, ProofSettings } from '@shared/text/proofing/proofSettings'
import type { ProofQuestion } from './proofWorker'

interface ProofReply {
  readonly id: number
  readonly findings: readonly Finding[]
}

/** How long a text may be proofed, in milliseconds; the program's own rules need a hundredth of it. */
const DEADLINE = 5_000
/** How long one rule of the office may look at a text, in milliseconds. */
const RULE_DEADLINE = 1_000

/** Proofing took too long: a rule of the office's own does not come to an end. */
export class ProofDeadline extends Error {
  override readonly name = 'ProofDeadline'
}

/** A thread that proofs one text again and again. */
export interface ProofThread {
  /**
   * What is wrong in a text.
   *
   * @throws ProofDeadline, and whatever the engine throws
   */
  ask(text: ProofText, settings: ProofSettings): Promise<readonly Finding[]>
  close(): void
}

/** Starts a thread when it is first asked; one that does not answer is ended, and the next question starts another. */
export function openProofThread(deadline = DEADLINE): ProofThread {
  let worker: Worker | null = null
  let told: ProofSettings | null = null
  let count = 0
  const end = () => {
    worker?.terminate()
    worker = null
    told = null
  }
  return {
    close: end,
    ask(text, settings) {
      worker ??= new Worker(new URL('./proofWorker.ts', import.meta.url), { type: 'module' })
      const [thread, id] = [worker, ++count]
      const question: ProofQuestion = { id, settings: told === settings ? null : settings, text }
      told = settings
      const listening = new AbortController()
      return new Promise<readonly Finding[]>((resolve, reject) => {
        const fail = (error: Error) => {
          if (thread === worker) end()
          reject(error)
        }
        const timer = setTimeout(() => fail(new ProofDeadline()), deadline)
        const on = { signal: listening.signal }
        listening.signal.addEventListener('abort', () => clearTimeout(timer))
        thread.addEventListener('error', (event) => fail(new Error(event.message)), on)
        const hear = ({ data }: MessageEvent<ProofReply>) => data.id === id && resolve(data.findings)
        thread.addEventListener('message', hear, on)
        thread.postMessage(question)
      }).finally(() => listening.abort())
    }
  }
}

/** Which of the office's rules do not come to an end with a text, each tried alone. */
export async function findSlowRules(
  text: ProofText,
  settings: ProofSettings
): Promise<readonly OfficeRule[]> {
  const slow: OfficeRule[] = []
  for (const rule of settings.rules) {
    const thread = openProofThread(RULE_DEADLINE)
    try {
      await thread.ask(text, { ...settings, rules: [rule] })
    } catch {
      slow.push(rule)
    } finally {
      thread.close()
    }
  }
  return slow
}
