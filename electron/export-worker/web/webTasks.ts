import type { WebReply, WebTask } from '@shared/ipc/webWorker'
import { writePortal } from './portal'
import { flushFiles, keepFiles, readLinks, surveyFolder, writeArticlePages, writeLists } from './siteSteps'
import { makeWebPhotos } from './webPhotos'

/** Carries out one step of a web edition. @throws ExportError */
export async function carryOutWeb(task: WebTask): Promise<WebReply> {
  const { id } = task
  switch (task.task) {
    case 'webSurvey':
      return { kind: 'webSurveyed', id, ...surveyFolder(task) }
    case 'webPhotos':
      return { kind: 'webPhotos', id, ...(await makeWebPhotos(task.photos, task.files, task.folder)) }
    case 'webPages':
      return { kind: 'webPages', id, files: writeArticlePages(task) }
    case 'webLists':
      return { kind: 'webLists', id, ...writeLists(task) }
    case 'webKeep':
      keepFiles(task)
      await flushFiles(task.folder, task.written)
      return { kind: 'webKept', id }
    case 'webLinks':
      return { kind: 'webLinks', id, links: readLinks(task) }
    case 'portal':
      return { kind: 'portal', id, ...(await writePortal(task)) }
  }
}
