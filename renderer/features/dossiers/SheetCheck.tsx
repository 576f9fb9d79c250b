import { FileSearch, FileText, ScanSearch } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { groupHex, readSheetCode } from '@shared/domain/dossier'
import type { SheetFoundView } from '@shared/ipc/routes/dossiers'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice } from '@renderer/ui/Notice'
import styles from './DossiersScreen.module.css'

const TONES = { valid: 'good', void: 'warn', unsigned: 'bad' } as const

/** What the office knows of a sign-off sheet that somebody holds in the hand. */
export function SheetCheck() {
  const t = useTranslate()
  const [typed, setTyped] = useState('')
  const code = useDeferredValue(readSheetCode(typed))
  const { data, error, refetch } = useRequest(
    'dossiers.find',
    { code: code ?? '' },
    { enabled: code !== null }
  )
  const isWrong = typed.trim().length >= 6 && code === null
  return (
    <div className={styles.room}>
      <div className={styles.ask}>
        <TextField
          label={t('dossiers.code')}
          hint={t('dossiers.codeHint')}
          placeholder={t('dossiers.codeExample')}
          error={isWrong ? t('dossiers.codeBad') : undefined}
          autoFocus
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div role="status">
        {code === null && (
          <EmptyState icon={ScanSearch} title={t('dossiers.startTitle')}>
            {t('dossiers.startText')}
          </EmptyState>
        )}
        {code !== null && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {code !== null && data?.count === 0 && (
          <EmptyState icon={FileSearch} title={t('dossiers.unknownTitle')}>
            {t('dossiers.unknownText')}
          </EmptyState>
        )}
        {code !== null && data && data.count > 0 && data.found.length === 0 && (
          <Notice tone="info">{t('dossiers.manyTitle', { count: data.count })}</Notice>
        )}
        {code !== null && data?.found.map((found) => <Found key={found.revision} found={found} />)}
      </div>
    </div>
  )
}

function Found({ found }: { found: SheetFoundView }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const text =
    found.state === 'void' && found.prints.length > 0
      ? t('dossiers.voidPrintedText')
      : t(`dossiers.${found.state}Text`)
  return (
    <article className={styles.card} aria-label={found.title}>
      <h2>{found.title || t('articles.untitled')}</h2>
      <Notice tone={TONES[found.state]}>
        <strong>{t(`dossiers.${found.state}`)}.</strong> {text}
      </Notice>
      <dl className={styles.facts}>
        <div>
          <dt>{t('dossiers.revision')}</dt>
          <dd className={`${styles.hash} selectable`}>{groupHex(found.revision)}</dd>
        </div>
        <div>
          <dt>{t('dossiers.product')}</dt>
          <dd>{found.productName}</dd>
        </div>
        <div>
          <dt>{t('dossiers.savedBy')}</dt>
          <dd>{t('dossiers.madeBy', { name: found.savedBy, moment: formatMoment(found.savedAt) })}</dd>
        </div>
        {found.signatures.length > 0 && (
          <div>
            <dt>{t('dossiers.levels')}</dt>
            <dd>
              <ul className={styles.signatures}>
                {found.signatures.map((each) => (
                  <li key={`${each.label} ${each.name}`}>
                    <strong>{each.name}</strong>
                    {each.title && `, ${each.title}`}
                    {each.instead && ` (${t('sheet.instead', { name: each.instead })})`}{' '}
                    <span>
                      · {each.label} · {formatMoment(each.at)}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {found.prints.length > 0 && (
          <div>
            <dt>{t('dossiers.printedIn')}</dt>
            <dd>
              {found.prints.map((each) => (
                <div key={each.at}>
                  {each.where} · {formatMoment(each.at)}
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.acts}>
        <Button icon={FileText} onClick={() => go(paths.article(found.article))}>
          {t('dossiers.openArticle')}
        </Button>
      </div>
    </article>
  )
}
