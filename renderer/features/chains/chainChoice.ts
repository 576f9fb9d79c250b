import type { ChainKind } from '@shared/domain/approvalRecords'
import type { Purpose } from '@shared/domain/level'
import type { ChainHistoryView, ChainVersionView } from '@shared/ipc/routes/signOff'

/** Which chain is looked at: of a product, for a genre (empty: every genre without its own) and a purpose. */
export interface ChainChoice {
  readonly product: string
  readonly kind: ChainKind
  readonly purpose: Purpose
}

export const choiceId = ({ product, kind, purpose }: ChainChoice) => `${product}/${kind}/${purpose}`

/** The chain that holds for a choice today. */
export interface ChainInForce {
  /** Whose version it is: the choice itself, or the one that it goes by. */
  readonly of: ChainChoice
  readonly version: ChainVersionView
  /** Versions of the choice's own, the oldest first; empty where it goes by another. */
  readonly own: readonly ChainVersionView[]
}

/** As `chainFor` in main: the genre's own, else every genre's, else what holds for coming out. */
export function chainInForce(
  histories: readonly ChainHistoryView[],
  choice: ChainChoice
): ChainInForce | null {
  const { product, kind, purpose } = choice
  const find = (of: ChainChoice) => histories.find((each) => choiceId(each) === choiceId(of))
  const own = find(choice)?.versions ?? []
  const candidates: ChainChoice[] = [
    choice,
    { product, kind: '', purpose },
    { product, kind, purpose: 'publish' },
    { product, kind: '', purpose: 'publish' }
  ]
  for (const of of candidates) {
    const version = find(of)?.versions.at(-1)
    if (version) return { of, version, own }
  }
  return null
}

/** The version that a save takes the place of: 0 before the first. */
export const ownVersion = ({ own }: ChainInForce): number => own.at(-1)?.version ?? 0
