import path from 'node:path'
import { kindOfName } from '@shared/domain/incomingFiles'
import { findChosen, findInFolder } from '@electron/services/chosenFiles'
import type { Handlers } from '../answer'
import type { At, ProgramPort } from '../ports'

/** What comes in: texts and photos. */
export const importHandlers = (at: At, program: ProgramPort) =>
  ({
    'imports.choose': async ({ product, what }) => {
      const { imports, importBatches } = at()
      if (what === 'folder') {
        const folder = await program.chooseIncomingFolder()
        if (folder === null) return null
        const name = path.basename(folder) || folder
        return {
          kind: 'batch',
          batch: await importBatches.start('folder', name, product, findInFolder(folder))
        }
      }
      const chosen = await program.chooseDocuments()
      const [first] = chosen
      if (!first) return null
      if (chosen.length === 1 && kindOfName(first.name) === 'document')
        return imports.importOnce(first, product)
      const find = findChosen(chosen.map((each) => each.file))
      return { kind: 'batch', batch: await importBatches.start('files', first.name, product, find) }
    },
    'imports.drop': ({ name, bytes, product }) => at().imports.dropOnce(name, bytes, product),
    'imports.again': ({ article, media, name, product }) =>
      at().imports.importAgain(article, media, name, product),
    'imports.reread': ({ article, media, encoding, note }) =>
      at().rereading.reread(article, media, encoding, note),
    'imports.cancel': () => at().imports.cancel(),
    'imports.startDrop': ({ name, product, files }) => at().importBatches.startDrop(name, product, files),
    'imports.put': ({ batch, no, bytes }) => at().importBatches.put(batch, no, bytes),
    'imports.endDrop': ({ batch }) => at().importBatches.endDrop(batch),
    'imports.list': () => at().importBatchViews.list(),
    'imports.read': ({ batch }) => at().importBatchViews.read(batch),
    'imports.files': ({ batch, states, offset, limit }) =>
      at().importBatchViews.files(batch, states, offset, limit),
    'imports.stop': ({ batch }) => at().importBatches.stop(batch),
    'imports.resume': ({ batch }) => at().importBatches.resume(batch),
    'imports.retry': ({ batch, no, isAnyway }) => at().importBatches.retry(batch, no, isAnyway),
    'imports.markSeen': () => at().importBatchViews.markSeen(),
    'imports.inbox': () => at().importInbox.view(),
    'imports.considerInbox': async () => {
      const { importInbox } = at()
      const folder = await program.chooseIncomingFolder()
      return folder === null ? null : importInbox.consider(folder)
    },
    'imports.watchInbox': ({ product, isExistingTaken }) => at().importInbox.watch(product, isExistingTaken),
    'imports.pauseInbox': ({ isPaused }) => at().importInbox.pause(isPaused),
    'imports.leaveInbox': () => at().importInbox.leave(),

    'media.choose': async ({ isSeveral }) => {
      const { imports } = at()
      return imports.offerPhotos(await program.choosePhotos(isSeveral))
    },
    'media.fetch': ({ file }) => at().imports.fetchPhoto(file),
    'media.drop': ({ name, bytes }) => at().imports.dropPhoto(name, bytes),
    'media.read': ({ media }) => at().media.describe(media),
    'media.openOriginal': async ({ media }) => program.openFile(await at().imports.originalPhoto(media))
  }) satisfies Partial<Handlers>
