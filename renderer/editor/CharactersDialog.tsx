import type { Editor as TiptapEditor } from '@tiptap/react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { characterGroups, findCharacters, type SpecialCharacter } from '@shared/text/characters'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { asOneStep } from './asOneStep'
import { readRecent, rememberRecent } from './recentCharacters'
import styles from './CharactersDialog.module.css'

/** Cells in a line of the grid. */
const ACROSS = 12

/** What a blank looks like where it is chosen. */
const shown = (sign: string) => (sign === '\u00a0' ? '⍽' : sign)

interface Shelf {
  readonly id: string
  readonly title: string
  readonly characters: readonly SpecialCharacter[]
}

const chunk = <T,>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / ACROSS) }, (_, row) =>
    items.slice(row * ACROSS, (row + 1) * ACROSS)
  )

/** Characters that no keyboard has: found by name, chosen with the arrow keys, put in as one step. */
export function CharactersDialog({ editor, onClose }: { editor: TiptapEditor; onClose: () => void }) {
  const t = useTranslate()
  const titles = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [named, setNamed] = useState<SpecialCharacter | null>(null)
  const [recent] = useState(readRecent)
  const found = findCharacters(query)
  const shelves: readonly Shelf[] = [
    { id: 'recent', title: t('writing.characters.recent'), characters: query.trim() === '' ? recent : [] },
    ...characterGroups.map((group) => ({
      id: group,
      title: t(`writing.characters.group.${group}`),
      characters: found.filter((each) => each.group === group)
    }))
  ].filter(({ characters }) => characters.length > 0)

  const insert = ({ sign }: SpecialCharacter) => {
    rememberRecent(sign)
    asOneStep(editor, () => editor.view.dispatch(editor.state.tr.insertText(sign)))
    // Closed at once: while it is open it keeps the focus, and the next key belongs to the text.
    flushSync(onClose)
    editor.view.focus()
  }

  const cells = () => [...(grid.current?.querySelectorAll<HTMLElement>('[role=gridcell]') ?? [])]
  const moveFrom = (cell: HTMLElement, key: string): HTMLElement | undefined => {
    const all = cells()
    const at = all.indexOf(cell)
    if (key === 'ArrowRight') return all[at + 1]
    if (key === 'ArrowLeft') return all[at - 1]
    if (key === 'Home') return all[0]
    if (key === 'End') return all.at(-1)
    // Rows of different shelves are of different lengths: the nearest cell of the next line is meant.
    const from = cell.getBoundingClientRect()
    const isBelow = key === 'ArrowDown'
    const beyond = all.filter((other) => {
      const { top } = other.getBoundingClientRect()
      return isBelow ? top > from.top + 4 : top < from.top - 4
    })
    const edge = beyond.at(isBelow ? 0 : -1)?.getBoundingClientRect().top
    const line = beyond.filter((other) => Math.abs(other.getBoundingClientRect().top - (edge ?? 0)) < 4)
    return line.reduce<HTMLElement | undefined>((best, other) => {
      const distance = (each: HTMLElement) => Math.abs(each.getBoundingClientRect().left - from.left)
      return best && distance(best) <= distance(other) ? best : other
    }, undefined)
  }
  const onGridKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    const next = moveFrom(event.target as HTMLElement, event.key)
    if (next) next.focus()
    else if (event.key === 'ArrowUp') document.getElementById(titles)?.querySelector('input')?.focus()
  }
  const onSearchKey = (event: KeyboardEvent) => {
    // A composed Vietnamese word ends with Enter too.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') cells()[0]?.focus()
    else if (event.key === 'Enter' && found[0] && query.trim() !== '') insert(found[0])
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }

  let position = 0
  return (
    <Dialog title={t('writing.characters.title')} width="medium" onClose={onClose}>
      <div id={titles} className={styles.search}>
        <TextField
          label={t('writing.characters.search')}
          isLabelHidden
          autoFocus
          placeholder={t('writing.characters.searchHint')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onSearchKey}
        />
      </div>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t('writing.characters.title')}
        className={styles.grid}
        onKeyDown={onGridKey}
      >
        {shelves.map(({ id, title, characters }) => (
          <div key={id} role="rowgroup" aria-labelledby={`${titles}-${id}`}>
            {/* It names the rows; between the rows of a grid there is no room for a heading. */}
            <div role="presentation" id={`${titles}-${id}`} className={styles.title}>
              {title}
            </div>
            {chunk(characters).map((row) => (
              <div key={row[0]!.sign} role="row" className={styles.row}>
                {row.map((character) => (
                  <button
                    key={character.sign}
                    type="button"
                    role="gridcell"
                    // One stop for Tab; the arrow keys go on from there.
                    tabIndex={position++ === 0 ? 0 : -1}
                    aria-label={character.name}
                    className={styles.cell}
                    onFocus={() => setNamed(character)}
                    onPointerEnter={() => setNamed(character)}
                    onClick={() => insert(character)}
                  >
                    {shown(character.sign)}
                  </button>
                ))}
              </div>
            ))}
          </div>
        ))}
        {shelves.length === 0 && <p className={styles.none}>{t('writing.characters.none')}</p>}
      </div>
      <p className={styles.named}>{named ? named.name : t('writing.characters.help')}</p>
    </Dialog>
  )
}
