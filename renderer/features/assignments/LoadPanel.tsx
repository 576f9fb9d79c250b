import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { addDays, formatWeek, mondayOf, toIsoDay } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './AssignmentsScreen.module.css'

/** How much each person was given for a week, by deadline: texts and lines, and nothing of how they did it. */
export function LoadPanel({ onShow }: { onShow: (member: string) => void }) {
  const t = useTranslate()
  const now = useNow()
  const [weeks, setWeeks] = useState(0)
  const from = addDays(mondayOf(toIsoDay(now)), weeks * 7)
  const { data } = useRequest('assignments.load', { from }, { placeholderData: (before) => before })
  return (
    <section>
      <h2>{t('assignments.load')}</h2>
      <div className={styles.week}>
        <IconButton
          icon={ChevronLeft}
          label={t('assignments.weekBefore')}
          onClick={() => setWeeks(weeks - 1)}
        />
        <span aria-live="polite">{formatWeek(from)}</span>
        <IconButton
          icon={ChevronRight}
          label={t('assignments.weekAfter')}
          onClick={() => setWeeks(weeks + 1)}
        />
      </div>
      {data?.length === 0 && <p className={styles.calm}>{t('assignments.loadNone')}</p>}
      <ul className={styles.notes}>
        {data?.map(({ member, name, count, lines }) => (
          <li key={member}>
            <button type="button" title={t('assignments.loadShow', { name })} onClick={() => onShow(member)}>
              <strong>{name}</strong>
              <span>
                {lines === 0
                  ? t('assignments.loadTexts', { count })
                  : t('assignments.loadOf', { count, lines })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
