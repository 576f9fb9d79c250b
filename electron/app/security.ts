import { app, session, type WebContents } from 'electron'

/** Where the page comes from: a custom scheme, never a file and never the network. */
export const PAGE_ORIGIN = 'app://bundle'

/** The development server's address, only while developing. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'] || undefined
}

/**
 * Sent with every page. Styles may be inline because the editor sets them;
 * scripts may not. Pictures may be data (pages of a typesetting) and blobs (a photo being dropped).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'"
].join('; ')

const LOCAL_PROTOCOLS = new Set(['app:', 'devtools:', 'data:', 'blob:'])

function isLocal(address: string): boolean {
  const url = new URL(address)
  const dev = devServer()
  return LOCAL_PROTOCOLS.has(url.protocol) || (dev !== undefined && url.host === new URL(dev).host)
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Before the app is ready: every renderer in the sandbox, no remote debugging of an installed app. */
export function hardenProcess(): void {
  // With --no-sandbox (a root user without another choice) enabling it would end every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/** Once ready: no permission, no download, no request that leaves this PC. */
export function hardenSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
}
