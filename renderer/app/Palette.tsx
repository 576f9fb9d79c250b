import { useEffect, useState, type KeyboardEvent } from 'react'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Marked } from '@renderer/ui/Marked'
import styles from './Palette.module.css'
import { useChoices } from './useChoices'

/** Finds every command, any article by any of its words, and any issue. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  // Enter was pressed; it is answered as soon as there is something to choose for what was typed.
  const [isEntered, setIsEntered] = useState(false)
  const choices = useChoices(query.trim())

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
            {choice.icon && <choice.icon size={16} aria-hidden />}
            <span className={styles.label}>
              <Marked text={choice.label} marks={choice.marks} />
              {choice.snippet && (
                <span className={styles.snippet}>
                  <Marked {...choice.snippet} />
                </span>
              )}
            </span>
            <span className={styles.aside}>{choice.aside}</span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className={styles.none}>{t('shell.paletteNone')}</p>}
    </Dialog>
  )
}
