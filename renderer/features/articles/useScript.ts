import { useMemo, useState } from 'react'
import { readingMap, type Reading } from '@shared/domain/readings'
import type { ScriptSource } from '@shared/ipc/routes/readAloud'
import {
  countSyllables,
  LOUDSPEAKER_PACE,
  readingSeconds,
  readLineAloud,
  type ReadingManner
} from '@shared/text/readAloud'
import type { Speech } from '@shared/text/spoken/spokenNumbers'

/** A writing whose reading somebody looks at, and how it is said as the program and the office have it. */
export interface AskedReading {
  readonly written: string
  readonly spoken: string
}

/** Only what has a letter or a figure can be told from the marks around it. */
export const isAskable = (written: string) => /[\p{L}\p{N}]/u.test(written) && written.trim() === written

const NONE: readonly Reading[] = []

/** An article's script as it is being decided: what was typed about single writings lives as long as the dialog. */
export function useScript(source: ScriptSource | undefined, office: readonly Reading[] = NONE) {
  const [speech, setSpeech] = useState<Speech>('north')
  const [pace, setPace] = useState(LOUDSPEAKER_PACE)
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map())
  const [picked, setPicked] = useState<readonly string[]>([])

  const readings = useMemo(
    () =>
      [...own]
        .map(([written, spoken]) => ({ written, spoken: spoken.trim() }))
        .filter(({ spoken }) => spoken !== ''),
    [own]
  )
  const base = useMemo(() => {
    const manner: ReadingManner = { speech, readings: readingMap(office) }
    return (source?.lines ?? []).map(({ text }) => readLineAloud(text, manner))
  }, [source, speech, office])
  const lines = useMemo(() => {
    const manner: ReadingManner = { speech, readings: readingMap(office, readings) }
    return (source?.lines ?? []).map(({ place, text }) => ({ place, ...readLineAloud(text, manner) }))
  }, [source, speech, office, readings])

  const asked = useMemo(() => {
    const found = new Map<string, string>()
    for (const { places } of base)
      for (const { original, spoken, isDoubtful } of places)
        if ((isDoubtful || picked.includes(original)) && isAskable(original) && !found.has(original))
          found.set(original, spoken.trim())
    return [...found].map(([written, spoken]): AskedReading => ({ written, spoken }))
  }, [base, picked])

  const texts = lines.map((line) => line.text)
  return {
    speech,
    setSpeech,
    pace,
    setPace,
    lines,
    asked,
    readings,
    own,
    decide: (written: string, spoken: string) => setOwn((now) => new Map(now).set(written, spoken)),
    pick: (written: string) => setPicked((now) => (now.includes(written) ? now : [...now, written])),
    text: texts.join('\n\n'),
    syllables: texts.reduce((sum, text) => sum + countSyllables(text), 0),
    seconds: readingSeconds(texts, pace)
  }
}
export type Script = ReturnType<typeof useScript>
