import type { WebContents } from 'electron'
import { PAGE_ORIGIN } from './security'

/**
 * Resolves when the page has fetched what its HTML names. Until then this
 * process is needed to serve it; from then on the page is busy by itself.
 */
export function whenPageHasFiles(contents: WebContents): Promise<void> {
  const { webRequest } = contents.session
  const filter = { urls: [`${PAGE_ORIGIN}/*`] }
  return new Promise((resolve) => {
    let underWay = 0
    const begin = () => {
      webRequest.onSendHeaders(null)
      webRequest.onCompleted(null)
      webRequest.onErrorOccurred(null)
      resolve()
    }
    const follow = ({ resourceType }: { resourceType: string }) => {
      underWay--
      if (underWay === 0 && resourceType !== 'mainFrame') begin()
    }
    webRequest.onSendHeaders(filter, () => void underWay++)
    webRequest.onCompleted(filter, follow)
    webRequest.onErrorOccurred(filter, follow)
    contents.once('dom-ready', begin)
    contents.once('did-fail-load', begin)
  })
}
