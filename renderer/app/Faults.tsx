import { Component, type ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { request } from '@renderer/api/client'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState } from '@renderer/ui/Notice'

function FaultScreen({ onAgain }: { onAgain: () => void }) {
  const t = useTranslate()
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('ui.fault')}
      action={<Button onClick={onAgain}>{t('ui.reload')}</Button>}
    >
      {t('ui.faultHint')}
    </EmptyState>
  )
}

/**
 * Catches a screen that breaks. React offers this only to classes.
 * The text is safe: it is on disk within a second of every key.
 */
export class Faults extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error) {
    const { message, stack = '' } = error
    void request('app.reportError', { message: message.slice(0, 2000), stack: stack.slice(0, 8000) })
  }

  override render() {
    return this.state.isBroken ? (
      <FaultScreen onAgain={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.children
    )
  }
}
