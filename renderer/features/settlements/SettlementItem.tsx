import { CircleCheck, CircleDashed, CircleSlash } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SettlementOutcome } from '@shared/domain/settlementOutcomes'
import type { SettlementLine } from '@shared/ipc/routes/settlements'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ReasonDialog } from '@renderer/ui/ReasonDialog'
import { useToaster } from '@renderer/ui/Toaster'
import { usePrintedWords } from '@renderer/ui/usePrintedWords'
import styles from './Settlements.module.css'

const ICONS = { done: CircleCheck, notNeeded: CircleSlash, open: CircleDashed } as const

/** One place where a text ran that was corrected or withdrawn since: what was done about it, or what is to be said. */
export function SettlementItem({ line }: { line: SettlementLine }) {
  const t = useTranslate()
  const { tell } = useToaster()
  const say = usePrintedWords()
  const [asked, setAsked] = useState<SettlementOutcome | null>(null)
  const settle = useAction('settlements.settle')
  const { settled, ran, where, place } = line
  const Icon = ICONS[settled?.outcome ?? 'open']
  const name = where.product === '' ? place : say(where)
  return (
    <li className={styles.line} data-settled={settled !== null}>
      <Icon size={16} strokeWidth={1.9} aria-hidden />
      <div>
        <p>
          {where.issue === null ? name : <Link href={paths.issue(where.issue)}>{name}</Link>}
          {ran.article !== line.article && (
            <span>
              {' – '}
              <Link href={paths.article(ran.article)}>
                {t('settlements.variant', { product: ran.productName })}
              </Link>
            </span>
          )}
        </p>
        {where.recipients.length > 0 && (
          <p>{t('settlements.givenTo', { names: where.recipients.join(', ') })}</p>
        )}
        {where.url !== '' && <p className="selectable">{where.url}</p>}
        {settled && (
          <p>
            <strong>{t(`settlements.outcome.${settled.outcome}`)}</strong>: {settled.note} (
            {t('settlements.by', { name: settled.member, moment: formatMoment(settled.at) })})
          </p>
        )}
      </div>
      {line.maySettle && (
        <div className={styles.acts}>
          {settled ? (
            <Button look="quiet" onClick={() => setAsked('open')}>
              {t('settlements.ask.open')}
            </Button>
          ) : (
            <>
              <Button onClick={() => setAsked('done')}>{t('settlements.ask.done')}</Button>
              <Button look="quiet" onClick={() => setAsked('notNeeded')}>
                {t('settlements.ask.notNeeded')}
              </Button>
            </>
          )}
        </div>
      )}
      {asked && (
        <ReasonDialog
          title={t(`settlements.title.${asked}`)}
          text={name}
          label={t(`settlements.label.${asked}`)}
          confirmLabel={t(`settlements.confirm.${asked}`)}
          onClose={() => setAsked(null)}
          onConfirm={(note) =>
            settle
              .mutateAsync({
                article: line.article,
                correction: line.correction,
                ran: ran.article,
                place,
                outcome: asked,
                note
              })
              .then(() => tell(t('settlements.noted')))
          }
        />
      )}
    </li>
  )
}
