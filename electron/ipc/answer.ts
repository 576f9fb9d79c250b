import { contract, type Contract, type Output, type ParsedInput, type RouteName } from '@shared/ipc/contract'
import type { Reply } from '@shared/ipc/define'
import { OfficeError } from '@shared/ipc/errors'
import { toOfficeError } from '@electron/store/database'

/** Routes without an answer may return nothing. */
type Given<R extends RouteName> = Record<string, never> extends Output<R> ? Output<R> | void : Output<R>

/** One function per route of the contract. A missing one does not compile. */
export type Handlers<C extends Contract = Contract> = {
  readonly [R in keyof C & RouteName]: (input: ParsedInput<R>) => Promise<Given<R>> | Given<R>
}

interface AnswerOptions {
  readonly handlers: Handlers
  /** Whether whoever sits here may ask for this at all; rules of single acts stand further down. */
  readonly mayAsk: (route: RouteName) => boolean
  readonly logError: (what: string, error: unknown) => void
}

/** Answers one request of the page by its name. Never throws. */
export type Answer = (name: unknown, input: unknown) => Promise<Reply<unknown>>

const fail = (error: OfficeError): Reply<never> => ({
  ok: false,
  error: { code: error.code, data: error.data }
})

const isRoute = (name: unknown): name is RouteName =>
  typeof name === 'string' && Object.hasOwn(contract, name)

/** Makes the answers of the contract: the input is parsed before a handler sees it, the output before it leaves. */
export function createAnswer({ handlers, mayAsk, logError }: AnswerOptions): Answer {
  return async (name, input) => {
    if (!isRoute(name)) return fail(new OfficeError('badInput', { route: String(name).slice(0, 60) }))
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) return fail(new OfficeError('badInput', { route: name }))
    if (!mayAsk(name)) return fail(new OfficeError('forbidden'))
    try {
      // Name and handler belong together by the type of Handlers; the union of all routes cannot say so.
      const handle = handlers[name] as (input: unknown) => Promise<unknown>
      const result = await handle(parsed.data)
      const output = contract[name].output.safeParse(result === undefined ? {} : result)
      if (output.success) return { ok: true, data: output.data }
      logError(`route ${name} answered out of contract`, output.error)
      return fail(new OfficeError('internal'))
    } catch (failure) {
      const error = toOfficeError(failure)
      if (error instanceof OfficeError) return fail(error)
      logError(`route ${name}`, error)
      return fail(new OfficeError('internal'))
    }
  }
}
