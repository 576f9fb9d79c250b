import { ChevronRight, FileCheck, PencilLine } from 'lucide-react'
import type { Chain } from '@shared/domain/chains'
import type { Level, Purpose } from '@shared/domain/level'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ChainDrawing.module.css'

function Station({ level, number }: { level: Level; number: number }) {
  const t = useTranslate()
  const facts = [
    t(`members.role.${level.role}`),
    ...((level.quorum ?? 1) > 1 ? [t('chains.people', { count: level.quorum! })] : []),
    ...(level.hours === undefined ? [] : [t('chains.withinHours', { hours: level.hours })])
  ]
  return (
    <li className={styles.station}>
      <strong>{level.label || t('chains.levelNumber', { number })}</strong>
      <span>{facts.join(' · ')}</span>
    </li>
  )
}

const Arrow = () => (
  <li className={styles.arrow} aria-hidden>
    <ChevronRight size={18} strokeWidth={1.8} />
  </li>
)

/** A chain as people read it: from writing, by way of each level, to the end. */
export function ChainDrawing({
  chain: { levels, order },
  purpose
}: {
  readonly chain: Pick<Chain, 'levels' | 'order'>
  readonly purpose: Purpose
}) {
  const t = useTranslate()
  const isOrdered = order === 'inOrder' || levels.length === 1
  return (
    <ol className={styles.drawing} aria-label={t('chains.drawing')}>
      <li className={styles.end}>
        <PencilLine size={15} strokeWidth={1.8} aria-hidden />
        {t('chains.drafting')}
      </li>
      <Arrow />
      {isOrdered ? (
        levels.flatMap((level, at) => [
          <Station key={at} level={level} number={at + 1} />,
          <Arrow key={`${at}-arrow`} />
        ])
      ) : (
        <>
          <li className={styles.together}>
            <span>{t('chains.anyOrderMark')}</span>
            <ul>
              {levels.map((level, at) => (
                <Station key={at} level={level} number={at + 1} />
              ))}
            </ul>
          </li>
          <Arrow />
        </>
      )}
      <li className={styles.end} data-done>
        <FileCheck size={15} strokeWidth={1.8} aria-hidden />
        {t(`chains.end.${purpose}`)}
      </li>
    </ol>
  )
}
