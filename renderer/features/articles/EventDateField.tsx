import { CalendarPlus } from 'lucide-react'
import { useMemo } from 'react'
import { suggestEventDate } from '@shared/document/eventDate'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { ArticleDesk } from './ArticlePage'
import styles from './Panel.module.css'

/** The day of what an article tells. While nobody has said it, the first full day of the text is offered, never taken by itself. */
export function EventDateField({ desk }: { desk: ArticleDesk }) {
  const t = useTranslate()
  const { meta, changeMeta, isEditable, editor, words } = desk
  const isOffered = isEditable && !meta.eventDate && editor !== null
  const suggested = useMemo(
    // The text is another one when its words are counted anew.
    () => (isOffered && words > 0 ? suggestEventDate(meta, editor.state.doc) : null),
    [isOffered, words, meta, editor]
  )
  return (
    <div className={styles.event}>
      <TextField
        label={t('articles.meta.eventDate')}
        type="date"
        disabled={!isEditable}
        value={meta.eventDate ?? ''}
        onChange={(event) => changeMeta({ eventDate: event.target.value || undefined })}
      />
      {suggested && (
        <Button look="quiet" icon={CalendarPlus} onClick={() => changeMeta({ eventDate: suggested })}>
          {t('articles.takeEventDate', { day: formatDay(fromWallTime(suggested)) })}
        </Button>
      )}
    </div>
  )
}
