import { expect, onTestFinished, test } from 'vitest'
import { createWorkers, type Asked } from '@tests/factories/workers'
import { createWorkerClient } from './workerClient'

interface Reply {
  readonly kind: string
  readonly id?: number
  readonly text?: string
}

function openClient(answer: (asked: Asked) => void, given: { deadline?: number; idle?: number } = {}) {
  const { start, seen, workers } = createWorkers(answer)
  const client = createWorkerClient<Reply>({
    start,
    setup: { hello: 'setup' },
    deadline: given.deadline ?? 60_000,
    idle: given.idle ?? 60_000,
    parse(message) {
      if (typeof message !== 'object') throw new Error('not a reply')
      return message as Reply
    }
  })
  onTestFinished(() => client.close())
  return { client, seen, workers }
}

const echo = ({ message, reply }: Asked) => reply({ kind: 'done', text: message.text })
const texts = (replies: readonly Reply[]) => replies.map((reply) => reply.text)

test('a worker starts with the first request, is told where things are, and serves them one after another', async () => {
  const order: unknown[] = []
  const { client, seen, workers } = openClient((asked) => {
    order.push(asked.message.text)
    echo(asked)
  })
  expect(workers.started).toBe(0)
  const replies = await Promise.all(['một', 'hai', 'ba'].map((text) => client.request({ text })))
  expect(texts(replies)).toEqual(['một', 'hai', 'ba'])
  expect(order).toEqual(['một', 'hai', 'ba'])
  expect(seen[0]).toEqual({ hello: 'setup' })
  expect(workers).toEqual({ started: 1, alive: 1 })
})

test('progress is told on the way, the answer once', async () => {
  const { client } = openClient(({ reply }) => {
    for (const text of ['1/2', '2/2']) reply({ kind: 'progress', text })
    reply({ kind: 'done', text: 'xong' })
    reply({ kind: 'done', text: 'lần nữa' })
  })
  const told: (string | undefined)[] = []
  const done = await client.request({}, { onProgress: (reply) => told.push(reply.text) })
  expect(done.text).toBe('xong')
  expect(told).toEqual(['1/2', '2/2'])
})

test('a worker that hangs is killed at its deadline; the next request gets a new one', async () => {
  const { client, workers } = openClient((asked) => asked.message.text !== 'treo' && echo(asked), {
    deadline: 30
  })
  await expect(client.request({ text: 'treo' })).rejects.toMatchObject({ failure: 'deadline' })
  expect(workers.alive).toBe(0)
  expect((await client.request({ text: 'sau' })).text).toBe('sau')
  expect(workers.started).toBe(2)
})

test('a worker that crashes fails its request alone, and nothing is sent again', async () => {
  const { client, seen, workers } = openClient((asked) =>
    asked.message.text === 'sập' ? asked.crash() : echo(asked)
  )
  const [crashed, next] = await Promise.allSettled([
    client.request({ text: 'sập' }),
    client.request({ text: 'sau' })
  ])
  expect(crashed).toMatchObject({ status: 'rejected', reason: { failure: 'crashed' } })
  expect(next).toMatchObject({ status: 'fulfilled', value: { text: 'sau' } })
  expect(seen.filter((message) => (message as { text?: string }).text === 'sập')).toHaveLength(1)
  expect(workers.started).toBe(2)
})

test('a worker that talks nonsense is not trusted further', async () => {
  const { client, workers } = openClient((asked) =>
    asked.message.text === 'lạ' ? asked.say('?') : echo(asked)
  )
  await expect(client.request({ text: 'lạ' })).rejects.toMatchObject({ failure: 'crashed' })
  expect(workers.alive).toBe(0)
  expect((await client.request({ text: 'sau' })).text).toBe('sau')
})

test('an answer to a question that was not asked is not taken for one', async () => {
  const { client } = openClient((asked) => {
    asked.say({ kind: 'done', id: 999, text: 'của ai đó' })
    asked.say({ kind: 'ready' })
    echo(asked)
  })
  expect((await client.request({ text: 'đúng' })).text).toBe('đúng')
})

test('cancelling costs the worker its life, and the request ends as cancelled', async () => {
  const controller = new AbortController()
  const { client, workers } = openClient(() => controller.abort())
  await expect(client.request({}, { signal: controller.signal })).rejects.toMatchObject({
    failure: 'cancelled'
  })
  expect(workers.alive).toBe(0)
})

test('a request that was cancelled while it waited its turn ends at once, and is never sent', async () => {
  const controller = new AbortController()
  const { client, seen } = openClient(echo)
  const first = client.request({ text: 'một' })
  const second = expect(client.request({ text: 'hai' }, { signal: controller.signal })).rejects.toMatchObject(
    { failure: 'cancelled' }
  )
  controller.abort()
  await second
  expect((await first).text).toBe('một')
  await client.request({ text: 'ba' })
  expect(seen).toHaveLength(3)
})

test('a worker without work is let go, and comes back when it is needed', async () => {
  const { client, workers } = openClient(echo, { idle: 5 })
  await client.request({ text: 'một' })
  await expect.poll(() => workers.alive).toBe(0)
  expect((await client.request({ text: 'hai' })).text).toBe('hai')
})

test('closing ends the worker, and whatever still waits for it', async () => {
  const { client, workers } = openClient(() => {})
  const answers = Promise.allSettled([client.request({ text: 'một' }), client.request({ text: 'hai' })])
  await expect.poll(() => workers.alive).toBe(1)
  client.close()
  expect(await answers).toMatchObject([
    { reason: { failure: 'cancelled' } },
    { reason: { failure: 'cancelled' } }
  ])
  expect(workers).toEqual({ started: 1, alive: 0 })
})
