import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { importReplySchema } from '@shared/ipc/importWorker'
import { answerRequest } from '@electron/import-worker/importRequest'
import { newFolder } from './factories'
import { makeSeeds } from './fuzz/fuzzSeeds'
import { createDice, mutate } from './fuzz/mutate'

test('whatever a file was spoiled by, it ends in an article or a reason', async () => {
  // A promise that the PDF reader forgets ends a test run; the worker has a handler, and `npm run fuzz` tries it.
  const seeds = (await makeSeeds()).filter(({ name }) => !name.endsWith('.pdf'))
  const dice = createDice(7)
  const endings = { failed: 0, document: 0, photo: 0, archive: 0, dossier: 0, package: 0, drawing: 0, sheet: 0, book: 0, progress: 0, ready: 0 }
  for (let id = 0; id < 60; id++) {
    const { name, task, bytes } = seeds[dice(seeds.length)]!
    const base = newFolder()
    const [file, folder] = [path.join(base, 'tep'), path.join(base, 'anh')]
    mkdirSync(folder)
    writeFileSync(file, await mutate(bytes, seeds.map((each) => each.bytes), dice))
    const began = performance.now()
    const encoding = task === 'document' ? { encoding: 'auto' } : {}
    const reply = importReplySchema.parse(
      await answerRequest(Object.assign({ task, id, file, fileName: name, folder }, encoding))
    )
    expect(performance.now() - began, name).toBeLessThan(10_000)
    endings[reply.kind]++
  }
  expect(endings.document).toBeGreaterThan(5)
  expect(endings.failed).toBeGreaterThan(5)
}, 120_000) // prettier-ignore
