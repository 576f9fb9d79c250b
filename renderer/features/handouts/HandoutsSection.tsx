import { HandHelping, Printer, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { shortHash } from '@shared/document/revision'
import type { HandoutView } from '@shared/ipc/routes/handouts'
import { formatDay, formatMoment, fromWallTime } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice } from '@renderer/ui/Notice'
import { ReasonDialog } from '@renderer/ui/ReasonDialog'
import { GiveDialog } from './GiveDialog'
import styles from './HandoutsSection.module.css'
import { usePrintList } from './usePrintList'

const dayOf = (day: string) => formatDay(fromWallTime(day))

function HandoutLine({ handout, onStrike }: { handout: HandoutView; onStrike: (() => void) | null }) {
  const t = useTranslate()
  const { recipients, day, form, note, revision, isOld, member, at, struck } = handout
  return (
    <li data-struck={struck !== null}>
      <details>
        <summary>
          {t('handouts.line', {
            day: dayOf(day),
            form: t(`handouts.forms.${form}`),
            count: recipients.length
          })}
        </summary>
        <ul className={styles.names}>
          {recipients.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      <p>
        {t('handouts.text', { hash: shortHash(revision) })}
        {struck === null && (
          <span className={isOld ? styles.old : styles.current}>
            {' '}
            · {t(isOld ? 'handouts.isOld' : 'handouts.isCurrent')}
          </span>
        )}
      </p>
      {note !== '' && <p>{note}</p>}
      <p>
        {t('handouts.by', { member })}, {formatMoment(at)}
      </p>
      {struck !== null ? (
        <p>{t('handouts.struck', { reason: struck })}</p>
      ) : (
        onStrike && <IconButton icon={Undo2} label={t('handouts.strike')} onClick={onStrike} />
      )}
    </li>
  )
}

/** Who was given which signed text, who must get the newer one, and until when it may be used. */
export function HandoutsSection({ article }: { article: string }) {
  const t = useTranslate()
  const { print, isPrinting } = usePrintList(article)
  const { data, error, refetch } = useRequest('handouts.list', { article })
  const [giving, setGiving] = useState<readonly string[] | null>(null)
  const [striking, setStriking] = useState<string | null>(null)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  // Other articles are handed out now and then; the section does not stand in their way before.
  if (!data || (!data.isOutline && data.handouts.length === 0)) return null
  const { current, handouts, holders, mayGive, validUntil, isExpired, today } = data
  const waiting = holders.filter(({ isOld }) => isOld).map(({ recipient }) => recipient)
  return (
    <section className={styles.section} aria-label={t('handouts.title')}>
      <h3>{t('handouts.title')}</h3>
      {validUntil !== null && (
        <Notice tone={isExpired ? 'bad' : 'info'}>
          {t(isExpired ? 'handouts.expired' : 'handouts.validUntil', { day: dayOf(validUntil) })}
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="warn">
          {t('handouts.old', { count: waiting.length })}
          <ul className={styles.names}>
            {waiting.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          {mayGive && <Button onClick={() => setGiving(waiting)}>{t('handouts.giveNew')}</Button>}
        </Notice>
      )}
      {current === null ? (
        <p className={styles.hint}>{t('handouts.notSigned')}</p>
      ) : (
        handouts.length === 0 && <p className={styles.hint}>{t('handouts.none')}</p>
      )}
      {handouts.length > 0 && (
        <ul className={styles.list}>
          {handouts.map((handout) => (
            <HandoutLine
              key={handout.record}
              handout={handout}
              onStrike={mayGive ? () => setStriking(handout.record) : null}
            />
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {mayGive && current !== null && (
          <Button icon={HandHelping} onClick={() => setGiving([])}>
            {t('handouts.give')}
          </Button>
        )}
        {current !== null && holders.length > 0 && (
          <Button
            icon={Printer}
            isBusy={isPrinting}
            onClick={() =>
              void print(waiting.length > 0 ? waiting : holders.map(({ recipient }) => recipient))
            }
          >
            {t('handouts.print')}
          </Button>
        )}
      </div>
      {giving && current !== null && (
        <GiveDialog
          article={article}
          revision={current}
          today={today}
          recipients={giving}
          onClose={() => setGiving(null)}
        />
      )}
      {striking !== null && (
        <ReasonDialog
          title={t('handouts.strikeTitle')}
          text={t('handouts.strikeText')}
          label={t('handouts.strikeReason')}
          confirmLabel={t('handouts.strikeTitle')}
          onClose={() => setStriking(null)}
          onConfirm={(reason) => request('handouts.strike', { article, handout: striking, reason })}
        />
      )}
    </section>
  )
}
