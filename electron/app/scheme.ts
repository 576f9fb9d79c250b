import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { net, protocol } from 'electron'
import { pathToFileURL } from 'node:url'
import { CONTENT_SECURITY_POLICY, PAGE_ORIGIN } from './security'

/** What the page may fetch besides its own files. */
export interface SchemeSources {
  /** File of a photo's small copy, by hash. */
  mediaFile(hash: string): Promise<string | undefined>
  /** The PDF that is being printed just now. */
  printout(): string | undefined
  /** One page of a typesetting. */
  previewPage(token: string, page: number): string | undefined
  /** A typeset page by the name of its picture. */
  previewPicture(name: string): string | undefined
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

function answer(body: string | null, status: number, type = 'text/plain'): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' }
  })
}

/** A photo never changes under its hash, so the page may keep it for good. */
async function answerPhoto(file: string): Promise<Response> {
  const found = await net.fetch(pathToFileURL(file).toString()).catch(() => null)
  if (!found?.ok) return answer(null, 404)
  const headers = new Headers({
    'x-content-type-options': 'nosniff',
    'cache-control': 'max-age=31536000, immutable'
  })
  headers.set('content-type', found.headers.get('content-type') ?? 'image/jpeg')
  return new Response(found.body, { headers })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json'
}

async function answerPage(folder: string, pathname: string): Promise<Response> {
  const file = path.resolve(folder, `.${decodeURIComponent(pathname === '/' ? '/index.html' : pathname)}`)
  if (!file.startsWith(folder + path.sep)) return answer(null, 403)
  const body = await readFile(file).catch(() => null)
  if (!body) return answer(null, 404)
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff'
    }
  })
}

/** Serves the page, its photos and its typeset pages from `app://bundle`. */
export function serveScheme(folder: string, sources: Promise<SchemeSources>): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (`${url.protocol}//${url.host}` !== PAGE_ORIGIN) return answer(null, 404)
    const photo = /^\/media\/([0-9a-f]{64})$/.exec(url.pathname)
    if (photo) {
      const file = await (await sources).mediaFile(photo[1]!)
      return file ? answerPhoto(file) : answer(null, 404)
    }
    if (url.pathname === '/printout.pdf') {
      const printed = (await sources).printout()
      const body = printed && (await readFile(printed).catch(() => null))
      if (!body) return answer(null, 404)
      return new Response(new Uint8Array(body), {
        headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' }
      })
    }
    const preview = /^\/preview\/(\d{1,9})\/(\d{1,3})\.svg$/.exec(url.pathname)
    if (preview) {
      const svg = (await sources).previewPage(preview[1]!, Number(preview[2]))
      return svg === undefined ? answer(null, 404) : answer(svg, 200, 'image/svg+xml')
    }
    const picture = /^\/preview\/([0-9a-f]{32})\.svg$/.exec(url.pathname)
    if (picture) {
      const svg = (await sources).previewPicture(picture[1]!)
      return svg === undefined ? answer(null, 404) : answer(svg, 200, 'image/svg+xml')
    }
    return answerPage(folder, url.pathname)
  })
}
