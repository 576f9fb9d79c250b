import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import type { ExportReply, ExportRequest } from '@shared/ipc/exportWorker'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { serveWorker } from './worker'

const folder = temporaryFolder()
let files: PhotoFiles
let issue: PrintIssue

/** A port whose other end is the test. Messages are copied, as between processes. */
function openPort() {
  const replies: ExportReply[] = []
  const waiting: { readonly isDone: () => boolean; readonly done: () => void }[] = []
  let listen: (message: { data: unknown }) => void = () => {}
  serveWorker({
    on: (_, listener) => (listen = listener),
    postMessage: (reply) => {
      replies.push(structuredClone(reply))
      for (const each of waiting) if (each.isDone()) each.done()
    }
  })
  const finals = () => replies.filter((reply) => reply.kind !== 'progress' && reply.kind !== 'ready')
  return {
    replies,
    send: (data: unknown) => listen({ data: structuredClone(data) }),
    answers: (count: number) =>
      new Promise<ExportReply[]>((done) => {
        const isDone = () => finals().length >= count
        const settle = () => done(finals())
        if (isDone()) settle()
        else waiting.push({ isDone, done: settle })
      })
  }
}

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
  issue = await printIssue()
})

const liveRequest = (id: number, given: Partial<ExportRequest> = {}) => ({
  task: 'live',
  id,
  issue,
  photos: files,
  held: [],
  ...given
})

describe('the export worker', () => {
  it('is ready once it was told where things are', () => {
    const port = openPort()
    port.send(exportSetup())
    expect(port.replies).toEqual([{ kind: 'ready' }])
  })

  it('says what is wrong with a setup instead of dying', () => {
    const port = openPort()
    port.send({ templates: 3 })
    expect(port.replies).toMatchObject([{ kind: 'failed', id: 0, failure: 'crashed' }])
  })

  it('answers one request after another, each once and under its own number', async () => {
    const port = openPort()
    port.send(exportSetup())
    port.send(liveRequest(7))
    port.send(liveRequest(8, { photos: {} }))
    port.send(liveRequest(9))
    const answers = await port.answers(3)
    expect(answers.map((reply) => [reply.kind, 'id' in reply ? reply.id : 0])).toEqual([
      ['live', 7],
      ['failed', 8],
      ['live', 9]
    ])
    expect(answers[1]).toMatchObject({ failure: 'photo' })
  })

  it('tells of its steps in order while it makes the press file', async () => {
    const port = openPort()
    const output = path.join(folder, 'issue.pdf')
    port.send(exportSetup())
    port.send({ task: 'press', id: 3, issue, photos: files, output, title: 'Số 47', created: 1 })
    const [answer] = await port.answers(1)
    expect(answer).toMatchObject({ kind: 'pressed', id: 3, pages: 8 })
    expect(existsSync(output)).toBe(true)
    const steps = port.replies.flatMap((reply) => (reply.kind === 'progress' ? [reply] : []))
    expect([...new Set(steps.map((reply) => reply.step))]).toEqual(['photos', 'typeset', 'press', 'verify'])
    expect(steps).toContainEqual({ kind: 'progress', id: 3, step: 'photos', done: 8, of: 8 })
  })

  it('lives on after a request that makes no sense', async () => {
    const port = openPort()
    port.send(exportSetup())
    port.send({ task: 'live', id: 1, issue: { nonsense: true }, photos: {}, held: [] })
    port.send({ task: 'bake', id: 2 })
    port.send(liveRequest(3))
    const answers = await port.answers(3)
    expect(answers.map((reply) => reply.kind)).toEqual(['failed', 'failed', 'live'])
  })
})
