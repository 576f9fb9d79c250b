import type { Handlers } from '../answer'
import type { At, ProgramPort } from '../ports'

/** Web channels, and single articles for a portal's form. */
export function webEditionHandlers(at: At, program: ProgramPort) {
  return {
    'webEditions.list': () => at().webEditions.list(),
    'webEditions.make': async ({ product }) => ({ job: await at().webEditions.start(product, null) }),
    'webEditions.chooseFolder': async ({ product }) => {
      const { webEditions } = at()
      const chosen = await program.chooseFolder(await webEditions.folder(product))
      return { folder: chosen === null ? null : await webEditions.setFolder(product, chosen) }
    },
    'webEditions.openFolder': async ({ product }) =>
      program.showInFolder(await at().webEditions.frontPage(product)),
    'webEditions.openSite': async ({ product }) =>
      program.openFile(await at().webEditions.frontPage(product)),
    'webEditions.portal': ({ article }) => at().portalFiles.describe(article),
    'webEditions.copyPortal': async ({ article, part }) => {
      const { text, html } = await at().portalFiles.copyOf(article, part)
      if (html === null) program.copyText(text)
      else await program.copyRich(text, html)
    },
    'webEditions.savePortal': async ({ article }) => {
      const { portalFiles } = at()
      const target = await program.chooseZipTarget(await portalFiles.nameOf(article))
      return target === null ? null : portalFiles.write(article, target)
    }
  } satisfies Partial<Handlers>
}
