import { useEffect, useRef, type KeyboardEvent } from 'react'
import { PROOF_SEVERITIES } from '@shared/text/proofing/finding'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice, Skeleton } from '@renderer/ui/Notice'
import { showFinding, goToFinding, type FoundHere } from './foundHere'
import { IgnoredList } from './IgnoredList'
import { MAX_KEYS, ProofCard } from './ProofCard'
import { useProofing } from './ProofingDesk'
import styles from './ProofPanel.module.css'
import { useProofActs } from './useProofActs'
import { usePassing } from './usePassing'

/** The button of a card that stands for the whole card when keys walk through the list. */
const wordsOf = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLButtonElement>('[data-words]') ?? [])
]

/** Everything that proofing found, gravest first. Arrows walk, a number fixes, Enter goes to the words. */
export function ProofPanel() {
  const t = useTranslate()
  const { found, room, slow, hasFailed, proof, active, activate } = useProofing()
  const acts = useProofActs()
  const passing = usePassing()
  const list = useRef<HTMLDivElement>(null)
  /** Where the focus goes when the card that has it is gone, counted from above. */
  const wanted = useRef<number | null>(null)

  useEffect(() => {
    const at = wanted.current
    if (at === null || list.current?.contains(document.activeElement)) return
    wanted.current = null
    const cards = wordsOf(list.current)
    cards[Math.min(at, cards.length - 1)]?.focus()
  })

  const failure = hasFailed && (
    <Notice
      tone="bad"
      actions={<Button onClick={() => void proof().catch(() => {})}>{t('ui.tryAgain')}</Button>}
    >
      {t('proofing.failed')}
    </Notice>
  )
  if (!found) return failure ? <div className={styles.panel}>{failure}</div> : <Skeleton lines={4} />

  const focused = () =>
    wordsOf(list.current).findIndex((card) => card.closest('article')?.contains(document.activeElement))
  const fix = (each: FoundHere, chosen: string) => {
    const at = focused()
    if (acts.fix(each, chosen)) wanted.current = at < 0 ? null : at
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const cards = wordsOf(list.current)
    const at = focused()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      cards[Math.max(0, Math.min(cards.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
      return
    }
    const number = Number(event.key)
    const each = found.find(({ id }) => id === cards[at]?.dataset.words)
    const chosen = number >= 1 && number <= MAX_KEYS ? each?.finding.fixes[number - 1] : undefined
    if (!each || chosen === undefined || !acts.canFix) return
    event.preventDefault()
    fix(each, chosen)
  }
  const show = (each: FoundHere) => {
    activate(each.id)
    if (room) goToFinding(room.editor, each)
  }

  return (
    <div className={styles.panel}>
      {failure}
      {slow.map((message) => (
        <Notice key={message} tone="warn">
          {t('proofing.slowRule', { rule: message })}
        </Notice>
      ))}
      {found.length === 0 && <p className={styles.none}>{t('proofing.none')}</p>}
      <div ref={list} className={styles.groups} onKeyDown={onKey}>
        {PROOF_SEVERITIES.map((severity) => {
          const own = found.filter((each) => each.finding.severity === severity)
          if (own.length === 0) return null
          return (
            <section key={severity} aria-label={t(`proofing.severity.${severity}`)}>
              <h3 className={styles.heading} data-severity={severity}>
                {t(`proofing.severity.${severity}`)} <span>{own.length}</span>
              </h3>
              <ul className={styles.cards}>
                {own.map((each) => (
                  <li key={each.id} onFocus={() => room && showFinding(room.editor, each)}>
                    <ProofCard
                      found={each}
                      isActive={each.id === active}
                      acts={acts}
                      passItems={passing.itemsFor(each)}
                      onShow={() => show(each)}
                      onFix={(chosen) => fix(each, chosen)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {found.length > 0 && acts.canFix && <p className={styles.hint}>{t('proofing.keys')}</p>}
      <IgnoredList />
      {passing.dialog}
    </div>
  )
}
