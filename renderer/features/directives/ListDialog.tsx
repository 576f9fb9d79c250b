import { CircleAlert, CircleCheck, CircleDashed, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { fullCitation } from '@shared/text/citation'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextArea } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ListDialog.module.css'
import { useListEntry, type JudgedLine } from './useListEntry'

/** So many lines are shown; what is wrong stands first. */
const SHOWN = 100
/** Longest list that is taken, in characters. */
const MAX_LIST = 2_000_000

const rank = (line: JudgedLine) => (line.problem !== null ? 0 : line.isKnown ? 1 : 2)

function Line({ line }: { line: JudgedLine }) {
  const t = useTranslate()
  const Icon = line.problem !== null ? CircleAlert : line.isKnown ? CircleDashed : CircleCheck
  return (
    <li data-state={line.problem !== null ? 'bad' : line.isKnown ? 'known' : 'good'}>
      <Icon size={16} aria-hidden />
      <div>
        <span>
          {t('directives.listLine', { line: line.line })}
          {line.problem !== null && ` · ${t(`directives.problem.${line.problem}`)}`}
          {line.isKnown && ` · ${t('directives.listKnown')}`}
        </span>
        <p>{line.problem === null ? fullCitation(line.facts) : line.text}</p>
        {line.problem === null && line.facts.subject && (
          <p className={styles.subject}>{line.facts.subject}</p>
        )}
      </div>
    </li>
  )
}

/** Enters many documents at once: a table or citations, pasted or from a CSV file, with a report of each line before anything is written. */
export function ListDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [written, setWritten] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const { lines, fresh, progress, error, enter } = useListEntry(written, (entered, known) => {
    tell(t('directives.listEntered', { entered: formatCount(entered), known: formatCount(known) }))
    onClose()
  })
  const bad = lines.filter((line) => line.problem !== null).length
  const known = lines.filter((line) => line.isKnown).length
  const shown = [...lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line).slice(0, SHOWN)
  const take = async (chosen: File | undefined) => {
    if (chosen) setWritten((await chosen.text()).slice(0, MAX_LIST))
  }
  return (
    <Dialog
      title={t('directives.listTitle')}
      description={t('directives.listText')}
      width="large"
      onClose={onClose}
      onConfirm={enter}
      confirmLabel={t('directives.listEnter', { count: formatCount(fresh.length) })}
      canConfirm={fresh.length > 0}
      isBusy={progress !== null}
    >
      <TextArea
        label={t('directives.list')}
        lang="vi"
        rows={7}
        autoFocus
        maxLength={MAX_LIST}
        disabled={progress !== null}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <div className={styles.bar}>
        <Button icon={FileUp} disabled={progress !== null} onClick={() => file.current?.click()}>
          {t('directives.listFile')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <span role="status">
          {progress
            ? t('directives.listEntering', {
                done: formatCount(progress.done),
                total: formatCount(progress.total)
              })
            : lines.length > 0 &&
              t('directives.listRead', {
                good: formatCount(fresh.length),
                bad: formatCount(bad),
                known: formatCount(known)
              })}
        </span>
      </div>
      {progress && <progress className={styles.progress} value={progress.done} max={progress.total} />}
      {shown.length > 0 && (
        <ul className={styles.lines} aria-label={t('directives.list')} tabIndex={0}>
          {shown.map((line) => (
            <Line key={line.line} line={line} />
          ))}
          {lines.length > SHOWN && (
            <li>{t('directives.listMore', { count: formatCount(lines.length - SHOWN) })}</li>
          )}
        </ul>
      )}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
    </Dialog>
  )
}
