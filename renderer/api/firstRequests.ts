/**
 * What every start asks for, asked before the page's own code is ready: main
 * answers while React is being loaded. `main.tsx` imports this first.
 */
const asked = new Map(
  ['settings.read', 'office.status'].map((route) => [route, window.toaSoan.request(route, {})])
)

/** The answer that is already on its way. It is given once: the next time somebody asks, it may be another. */
export function takeFirst(route: string): Promise<unknown> | undefined {
  const answer = asked.get(route)
  asked.delete(route)
  return answer
}
