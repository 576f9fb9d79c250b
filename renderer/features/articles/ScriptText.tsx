import { Fragment } from 'react'
import type { SpokenPlace } from '@shared/text/spoken/spokenPlace'
import { useTranslate } from '@renderer/ui/Language'
import { isAskable, type Script } from './useScript'
import styles from './ReadAloudDialog.module.css'

function Place({ place, onPick }: { place: SpokenPlace; onPick: (written: string) => void }) {
  const t = useTranslate()
  const { original, spoken, isDoubtful } = place
  const look = [styles.place, isDoubtful ? styles.doubtful : ''].join(' ')
  const title = t('readAloud.written', { written: original })
  if (!isAskable(original))
    return (
      <mark className={look} title={title}>
        {spoken}
      </mark>
    )
  return (
    <button type="button" className={look} title={title} onClick={() => onPick(original)}>
      {spoken}
    </button>
  )
}

/** The words that are read out, in large type; what was spelt out says on pointing how it is written. */
export function ScriptText({ lines, onPick }: { lines: Script['lines']; onPick: (written: string) => void }) {
  return (
    <>
      {lines.map(({ place, written, places }, line) => (
        // Lines have no names, and never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={line} className={place === 'title' ? styles.title : styles.line} lang="vi">
          {places.map((each, index) => (
            <Fragment key={each.start}>
              {written.slice(places[index - 1]?.end ?? 0, each.start)}
              <Place place={each} onPick={onPick} />
            </Fragment>
          ))}
          {written.slice(places.at(-1)?.end ?? 0)}
        </p>
      ))}
    </>
  )
}
