import type { ReactNode } from 'react'
import styles from './Marked.module.css'

interface Mark {
  readonly from: number
  readonly to: number
}

/** A text with stretches of it brought out, in order and apart from each other. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of marks) {
    parts.push(
      text.slice(at, from),
      <mark key={from} className={styles.mark}>
        {text.slice(from, to)}
      </mark>
    )
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
