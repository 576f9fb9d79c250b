import type { Page } from 'playwright-core'
import type { Input, Output, RouteName } from '../../shared/ipc/contract'
import type { Reply } from '../../shared/ipc/define'
import { inTime } from './launch'

/** Asks main what the page could ask: for what a test wants to know, never for what a person would click. */
export async function ask<R extends RouteName>(
  page: Page,
  route: R,
  input: Input<R>
): Promise<Reply<Output<R>>> {
  const asked = page.evaluate(([name, value]) => window.toaSoan.request(name, value), [route, input] as const)
  return (await inTime(asked, 60_000, `"${route}" was not answered`)) as Reply<Output<R>>
}

/** The answer of a request that must work. */
export async function answer<R extends RouteName>(page: Page, route: R, input: Input<R>): Promise<Output<R>> {
  const reply = await ask(page, route, input)
  if (!reply.ok) throw new Error(`${route}: ${reply.error.code}`)
  return reply.data
}
