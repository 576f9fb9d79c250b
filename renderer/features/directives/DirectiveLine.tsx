import {
  Copy,
  FileText,
  MoreHorizontal,
  Paperclip,
  PencilLine,
  RotateCcw,
  Search,
  Strikethrough
} from 'lucide-react'
import { useLocation } from 'wouter'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { fullCitation } from '@shared/text/citation'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './DirectivesScreen.module.css'
import { toDirective } from './directiveForm'

interface DirectiveLineProps {
  readonly index: number
  /** Undefined while its page is being read. */
  readonly line: DirectiveView | undefined
  readonly isChosen: boolean
  readonly mayWrite: boolean
  readonly top: number
  readonly height: number
  readonly onChoose: () => void
  readonly onOpen: () => void
}

function Acts({
  line,
  mayWrite,
  onOpen
}: { line: DirectiveView } & Pick<DirectiveLineProps, 'mayWrite' | 'onOpen'>) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell, tellError } = useToaster()
  const { symbol, id } = line
  const citation = fullCitation(line)
  const restore = useAction('directives.change', { onError: tellError })
  const putBack = () => restore.mutate({ id, directive: toDirective(line) })
  const strike = useAction('directives.strike', {
    onSuccess: () => tell(t('directives.struck', { symbol }), { label: t('directives.undo'), run: putBack }),
    onError: tellError
  })
  const copy = useAction('app.copyText', {
    onSuccess: () => tell(t('directives.copied', { citation })),
    onError: tellError
  })
  const openFile = useAction('directives.openFile', { onError: tellError })
  return (
    <Menu
      trigger={<IconButton icon={MoreHorizontal} label={t('directives.acts', { symbol })} />}
      items={[
        {
          id: 'edit',
          label: t(mayWrite ? 'directives.edit' : 'directives.view'),
          icon: PencilLine,
          onSelect: onOpen
        },
        {
          id: 'copy',
          label: t('directives.copyCitation'),
          icon: Copy,
          onSelect: () => copy.mutate({ text: citation })
        },
        {
          id: 'citing',
          label: t('directives.citingAll'),
          icon: Search,
          onSelect: () => go(paths.search(`văn bản:"${symbol}"`))
        },
        ...(line.file
          ? [
              {
                id: 'file',
                label: t('directives.openFile'),
                icon: FileText,
                onSelect: () => openFile.mutate({ id })
              }
            ]
          : []),
        ...(mayWrite
          ? [
              line.struck === null
                ? {
                    id: 'strike',
                    label: t('directives.strike'),
                    icon: Strikethrough,
                    isDangerous: true,
                    beginsGroup: true,
                    onSelect: () => strike.mutate({ id, reason: '' })
                  }
                : {
                    id: 'restore',
                    label: t('directives.restore'),
                    icon: RotateCcw,
                    beginsGroup: true,
                    onSelect: putBack
                  }
            ]
          : [])
      ]}
    />
  )
}

/** One line of the register. */
export function DirectiveLine(props: DirectiveLineProps) {
  const { index, line, isChosen, mayWrite, top, height, onChoose, onOpen } = props
  const t = useTranslate()
  const place = { transform: `translateY(${top}px)`, height }
  if (!line) return <div className={styles.row} style={place} role="row" aria-busy />
  const hasMarks = line.struck !== null || line.validUntil || line.replacedBy || line.file
  const day = (date: string) => formatDay(fromWallTime(date))
  return (
    <div
      id={`directive-${index}`}
      className={styles.row}
      style={place}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-struck={line.struck !== null}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" className={styles.two}>
        <button type="button" tabIndex={-1} className={styles.symbol} onClick={onOpen}>
          {line.symbol}
        </button>
        <span>{line.type}</span>
      </span>
      <span role="gridcell" className={styles.two}>
        <span className={styles.subject}>{line.subject}</span>
        {hasMarks && (
          <span className={styles.marks}>
            {line.struck !== null && <em>{t('directives.isStruck')}</em>}
            {line.validUntil && <em>{t('directives.ended', { day: day(line.validUntil) })}</em>}
            {line.replacedBy && <em>{t('directives.replaced', { symbol: line.replacedBy })}</em>}
            {line.file && (
              <span>
                <Paperclip size={13} aria-hidden /> {t('directives.hasFile')}
              </span>
            )}
          </span>
        )}
      </span>
      <span role="gridcell" className={styles.issuer}>
        {line.issuer}
      </span>
      <span role="gridcell" className={styles.date}>
        {day(line.date)}
      </span>
      <span role="gridcell">
        <Acts line={line} mayWrite={mayWrite} onOpen={onOpen} />
      </span>
    </div>
  )
}
