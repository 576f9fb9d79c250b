import { ChevronDown, ChevronRight, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ArticleMeta } from '@shared/document/revision'
import { MAX_QUERY, type SearchOptions } from '@shared/text/search'
import { useCommand } from '@renderer/api/commands'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { Button, IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './FindPanel.module.css'
import { chosenText } from './chosenText'
import { SearchOptionsRow } from './SearchOptionsRow'
import { useFind, type Find, type ReplacedAll } from './useFind'

interface FindPanelProps {
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly changeMeta: (part: Partial<ArticleMeta>) => void
  readonly isEditable: boolean
  readonly beginsReplacing: boolean
  readonly initial: SearchOptions
  readonly onSearch: (options: SearchOptions) => void
  readonly onClose: () => void
}

/** "3/17 · Tít", or why there is nothing. */
function FindStatus({ find }: { find: Find }) {
  const t = useTranslate()
  const { options, places, current, problem } = find
  const place = places[current]
  const text = () => {
    if (problem) return t(`finding.${problem}`)
    if (options.query === '') return ''
    if (!place) return t('finding.nothing')
    const { field, inside } = place
    const where = field ? t(`articles.meta.${field}`) : inside ? t(`finding.inside.${inside.attribute}`) : ''
    return `${formatCount(current + 1)}/${formatCount(places.length)}${where && ` · ${where}`}`
  }
  return (
    <span className={styles.status} role="status" data-problem={problem !== null}>
      {text()}
    </span>
  )
}

/** Finding and replacing above the text it is about. */
export function FindPanel(props: FindPanelProps) {
  const { editor, meta, changeMeta, isEditable, beginsReplacing, initial, onSearch, onClose } = props
  const t = useTranslate()
  const { tell } = useToaster()
  const query = useRef<HTMLInputElement>(null)
  const replacementField = useRef<HTMLInputElement>(null)
  const [isOpened, setOpened] = useState(beginsReplacing)
  const isReplacing = isOpened && isEditable
  const [replacement, setReplacement] = useState('')
  const find = useFind({ editor, meta, changeMeta, initial })
  const { options, change, places } = find

  useEffect(() => onSearch(options), [options, onSearch])
  // The words of the last search are there to be typed over.
  useEffect(() => query.current?.select(), [])
  useCommand('find', () => {
    const chosen = chosenText(editor)
    if (chosen !== '' && editor.isFocused) change({ query: chosen, isPattern: false })
    query.current?.select()
  })
  useCommand('replace', isEditable ? () => setOpened(true) : null)
  useCommand('findNext', find.next)
  useCommand('findPrevious', find.previous)

  const tellReplaced = (done: ReplacedAll | null) => {
    if (!done) return
    if (done.left > 0) tell(t('finding.leftTooLong', { count: done.left }))
    if (done.count > 0) {
      const text = t('finding.replaced', { count: formatCount(done.count) })
      tell(text, { label: t('menu.undo'), run: done.undo })
    }
  }
  const onEnter = (work: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    work(event)
  }
  /** The button may be greyed out by what it does; the focus must not vanish with it. */
  const act = (work: () => void) => {
    replacementField.current?.focus()
    work()
  }
  const canReplace = places.length > 0

  return (
    <div
      className={styles.panel}
      role="search"
      aria-label={t('finding.title')}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
    >
      {isEditable && (
        <IconButton
          icon={isReplacing ? ChevronDown : ChevronRight}
          label={t(isReplacing ? 'finding.hideReplace' : 'finding.showReplace')}
          aria-expanded={isReplacing}
          onClick={() => setOpened(!isReplacing)}
        />
      )}
      <div className={styles.rows}>
        <div className={styles.row}>
          <div className={styles.field}>
            <TextField
              ref={query}
              label={t('finding.query')}
              isLabelHidden
              placeholder={t('finding.query')}
              lang="vi"
              spellCheck={false}
              autoFocus
              maxLength={MAX_QUERY}
              value={options.query}
              aria-invalid={find.problem !== null}
              onChange={(event) => change({ query: event.target.value })}
              onKeyDown={onEnter((event) => (event.shiftKey ? find.previous() : find.next()))}
            />
          </div>
          <SearchOptionsRow options={options} onChange={change} />
          <span className={styles.line} />
          <IconButton
            icon={ChevronUp}
            label={`${t('finding.previous')} (Shift+F3)`}
            disabled={places.length === 0}
            onClick={find.previous}
          />
          <IconButton
            icon={ChevronDown}
            label={`${t('finding.next')} (F3)`}
            disabled={places.length === 0}
            onClick={find.next}
          />
          <FindStatus find={find} />
          <IconButton icon={X} label={t('finding.close')} onClick={onClose} />
        </div>
        {isReplacing && (
          <div className={styles.row}>
            <div className={styles.field}>
              <TextField
                ref={replacementField}
                label={t('finding.replacement')}
                isLabelHidden
                placeholder={t('finding.replacement')}
                lang="vi"
                spellCheck={false}
                maxLength={MAX_QUERY}
                value={replacement}
                onChange={(event) => setReplacement(event.target.value)}
                onKeyDown={onEnter(() => void find.replaceOne(replacement))}
              />
            </div>
            <Button disabled={!canReplace} onClick={() => act(() => void find.replaceOne(replacement))}>
              {t('finding.replaceOne')}
            </Button>
            <Button
              disabled={!canReplace}
              onClick={() => act(() => tellReplaced(find.replaceAll(replacement)))}
            >
              {t('finding.replaceAll')}
            </Button>
            {options.isPattern && <span className={styles.hint}>{t('finding.patternHint')}</span>}
          </div>
        )}
      </div>
    </div>
  )
}
