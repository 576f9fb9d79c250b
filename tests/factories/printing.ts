import type { PassedFinding } from '@shared/domain/records'
import type { Preflight } from '@electron/services/preflight'

/** A reason for everything about an issue that the check before printing asks one for. */
export async function reasonsFor(
  preflight: Preflight,
  issue: string,
  reason = 'Số thử, ít bài'
): Promise<PassedFinding[]> {
  const { findings } = await preflight.read(issue)
  return findings
    .filter((found) => found.severity === 'should')
    .map(({ rule, where }) => ({ rule, where, reason }))
}
