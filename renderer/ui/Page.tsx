import type { ReactNode } from 'react'
import styles from './Page.module.css'

interface PageProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** `fill`: the page lays itself out and scrolls inside; `column`: one readable column. */
  readonly layout?: 'fill' | 'column'
}

/** A screen: its name, its main acts, its content. */
export function Page({ title, subtitle, actions, children, layout = 'fill' }: PageProps) {
  return (
    <section className={styles.page} aria-label={title}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h1>{title}</h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={layout === 'fill' ? styles.fill : styles.column}>{children}</div>
    </section>
  )
}
