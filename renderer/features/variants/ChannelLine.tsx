import { ClipboardCopy, ExternalLink, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { shortHash } from '@shared/document/revision'
import type { ChannelStand, VariantBasis } from '@shared/ipc/routes/variants'
import { formatMoment } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { usePrintedWords } from '@renderer/ui/usePrintedWords'
import styles from './ChannelsPanel.module.css'

/** Where a post stands: text, opened only by whoever presses the button. */
function PostedAddress({ url }: { url: string }) {
  const t = useTranslate()
  return (
    <p className={styles.address}>
      <span className="selectable">{url}</span>
      <IconButton
        icon={ExternalLink}
        label={t('pageCopies.openAddress')}
        onClick={() => void request('app.openLink', { href: url })}
      />
    </p>
  )
}

/** Where an article is due, and where it came out. */
function Places({ stand }: { stand: ChannelStand }) {
  const t = useTranslate()
  const say = usePrintedWords()
  const isNowhere = stand.scheduled.length === 0 && stand.publications.length === 0
  return (
    <>
      {stand.publications.map((each) => (
        <div key={`${each.entry} ${each.at}`} className={styles.ran}>
          <p>{t('variants.ran', { place: say(each) })}</p>
          {each.url !== '' && <PostedAddress url={each.url} />}
        </div>
      ))}
      {stand.scheduled.map(({ entry, due, place, productName, number }) => (
        <p key={entry}>
          {number === ''
            ? t('variants.due', { moment: formatMoment(due), place: place || productName })
            : t('variants.dueIssue', { number, moment: formatMoment(due) })}
        </p>
      ))}
      {isNowhere && <p>{t('variants.notOut')}</p>}
      {stand.channel === null && <p>{t('variants.goneChannel')}</p>}
    </>
  )
}

type ChannelLineProps =
  | { readonly basis: VariantBasis }
  | {
      readonly stand: ChannelStand
      /** Whether it is the article that stands open: no way leads to it. */
      readonly isOpenHere?: boolean
      /** What it was made from, where that is itself a variant. */
      readonly through?: VariantBasis
      /** Set where its source has a newer signed text. */
      readonly onCompare?: () => void
      readonly onPageCopy: (copied: { readonly article: string; readonly product: string }) => void
    }

/** One channel: which, how far its article is, where it is due and came out; or the source of the article at hand. */
export function ChannelLine(props: ChannelLineProps) {
  const t = useTranslate()
  if ('basis' in props) {
    const { article, title, productName, revision } = props.basis
    return (
      <li className={styles.line}>
        <strong>{productName}</strong>
        <Link href={paths.article(article)}>{title || t('articles.untitled')}</Link>
        <p>{t('variants.basedOn', { hash: shortHash(revision) })}</p>
      </li>
    )
  }
  const { stand, isOpenHere = false, through, onCompare, onPageCopy } = props
  const title = stand.title || t('articles.untitled')
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <strong>{stand.productName}</strong>
        <ArticleStatusMark status={stand.status} level={stand.level} levels={stand.levels} />
      </div>
      {!isOpenHere && <Link href={paths.article(stand.article)}>{title}</Link>}
      {through && <p>{t('variants.through', { title: through.title, product: through.productName })}</p>}
      <Places stand={stand} />
      {stand.channel === 'page' && (
        <Button
          icon={ClipboardCopy}
          onClick={() => onPageCopy({ article: stand.article, product: stand.product })}
        >
          {t('pageCopies.open')}
        </Button>
      )}
      {onCompare && (
        <div className={styles.newer}>
          <TriangleAlert size={15} aria-hidden />
          {t('variants.newer')}
          <Button look="quiet" onClick={onCompare}>
            {t('variants.compare')}
          </Button>
        </div>
      )}
    </li>
  )
}
