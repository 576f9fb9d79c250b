import '@renderer/api/firstRequests'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { request } from '@renderer/api/client'
import { App } from '@renderer/app/App'
import '@renderer/ui/tokens.css'

function report(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  void request('app.reportError', { message: message.slice(0, 2000), stack: (stack ?? '').slice(0, 8000) })
}

// Chromium calls a layout that settled one frame later an error without an object; nothing is wrong then.
window.addEventListener('error', (event) => event.error && report(event.error))
window.addEventListener('unhandledrejection', (event) => report(event.reason))
// A file dropped beside its place must not replace the page.
window.addEventListener('dragover', (event) => event.preventDefault())
window.addEventListener('drop', (event) => event.preventDefault())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>
)
