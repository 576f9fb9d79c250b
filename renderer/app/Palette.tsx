import { FileText } from 'lucide-react'
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { commands } from '@shared/commands'
import { foldText } from '@shared/text/fold'
import { isAvailable, runCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { formatShortcut } from './shortcuts'
import styles from './Palette.module.css'

interface Choice {
  readonly id: string
  readonly label: string
  readonly aside: string
  readonly isArticle: boolean
  readonly run: () => void
}

/** Finds every command, and any article by its words. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  // Enter was pressed; it is answered as soon as there is something to choose for what was typed.
  const [isEntered, setIsEntered] = useState(false)
  const sought = query.trim()
  const { data: found } = useRequest(
    'articles.list',
    { query: sought, offset: 0, limit: 8 },
    { enabled: sought.length > 1 }
  )

  const choices = useMemo<Choice[]>(() => {
    const folded = foldText(sought)
    const own = commands
      .filter((command) => command.id !== 'palette' && isAvailable(command.id))
      .map((command) => ({ command, label: t(`commands.${command.id}`) }))
      .filter(({ label }) => foldText(label).includes(folded))
      .map(({ command, label }) => ({
        id: command.id,
        label,
        aside: command.shortcut ? formatShortcut(command.shortcut) : '',
        isArticle: false,
        run: () => runCommand(command.id)
      }))
    const articles = (sought.length > 1 ? (found?.rows ?? []) : []).map((row) => ({
      id: row.id,
      label: row.title || t('articles.untitled'),
      aside: t(`articles.status.${row.status}`),
      isArticle: true,
      run: () => go(paths.article(row.id))
    }))
    // Commands stand first: they are there at once, so the list never moves under a hand that chooses.
    return [...own, ...articles]
  }, [sought, found, t, go])

  useEffect(() => {
    const choice = choices[at]
    if (!isEntered || !choice) return
    onClose()
    choice.run()
  }, [isEntered, choices, at, onClose])

  const onKey = (event: KeyboardEvent) => {
    // A composed Vietnamese word ends with Enter too.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0))
    else if (event.key === 'Enter') setIsEntered(true)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={t('commands.palette')} onClose={onClose}>
      <TextField
        label={t('shell.paletteLabel')}
        isLabelHidden
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-choices"
        aria-activedescendant={choices[at] ? `palette-${choices[at].id}` : undefined}
        placeholder={t('shell.paletteHint')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          setIsEntered(false)
        }}
        onKeyDown={onKey}
      />
      <ul id="palette-choices" role="listbox" aria-label={t('commands.palette')} className={styles.choices}>
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`palette-${choice.id}`}
            role="option"
            aria-selected={index === at}
            className={styles.choice}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onPointerMove={(event) => {
              // A list that changes under a resting pointer "moves" it by nothing.
              if (event.movementX || event.movementY) setAt(index)
            }}
            onClick={() => {
              setAt(index)
              setIsEntered(true)
            }}
          >
            {choice.isArticle && <FileText size={16} aria-hidden />}
            <span className={styles.label}>{choice.label}</span>
            <span className={styles.aside}>{choice.aside}</span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className={styles.none}>{t('shell.paletteNone')}</p>}
    </Dialog>
  )
}
