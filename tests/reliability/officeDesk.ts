import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { logFileWords } from '@shared/i18n/logSentence'
import { createTranslator, printWords, wordFileWords } from '@shared/i18n/translator'
import { createDesk, type DeskOptions } from '@electron/app/desk'
import { noKeySafe } from '@electron/services/keySafe'
import type { StartWorker } from '@electron/services/workers'

export const PIN = '246810'

const noWorker: StartWorker = () => {
  throw new Error('no worker is needed here')
}

/** The program without its window: the office that stands in a folder, as `main.ts` ties it together. */
export function openDesk(folder: string, given: Partial<DeskOptions> = {}) {
  const temporary = path.join(folder, 'cache')
  return createDesk({
    userData: folder,
    temporary,
    exportFolder: path.join(folder, 'documents'),
    samples: '',
    exportSetup: { templates: '', fonts: [], profiles: { fogra39: '', fogra29: '' }, cache: temporary },
    startImport: noWorker,
    startExport: noWorker,
    clock: Date.now,
    newId: randomUUID,
    pinCost: 2 ** 10,
    safe: noKeySafe,
    words: printWords(),
    wordFileWords: wordFileWords(),
    logWords: logFileWords(createTranslator('vi')),
    publish: () => {},
    logError: () => {},
    fillDemo: async () => {},
    ...given
  })
}
export type TestDesk = ReturnType<typeof openDesk>
