import { expect, test } from 'vitest'
import { openServices } from '@tests/factories/services'

test('each version says how many articles still wait for signatures under it', async () => {
  const desk = await openServices()
  const running = async () => {
    const all = await desk.chains.list()
    return all
      .find((each) => each.kind === '' && each.purpose === 'publish')!
      .versions.map(({ version, running: count }) => [version, count])
  }
  const handOver = async (article: string) => {
    await desk.acts.begin(article)
    await desk.as('lan')
    await desk.approvals.submit(article, { note: '' })
  }
  await handOver('bai-1')
  await handOver('bai-2')
  expect(await running()).toEqual([[0, 2]])

  const [{ product, versions }] = (await desk.chains.list()) as [
    Awaited<ReturnType<typeof desk.chains.list>>[0]
  ]
  const { levels, order, checklist } = versions[0]!
  await desk.as('thuan')
  const chain = { kind: '', purpose: 'publish', levels, order, checklist, note: '' } as Parameters<
    typeof desk.chains.set
  >[1]
  await desk.chains.set(product, chain, 0)
  await handOver('bai-3')
  expect(await running()).toEqual([
    [0, 2],
    [1, 1]
  ])

  // Taken back and handed over again, it goes by the new version.
  await desk.as('lan')
  await desk.approvals.recall('bai-1')
  expect(await running()).toEqual([
    [0, 1],
    [1, 1]
  ])
  await desk.approvals.submit('bai-1', { note: '' })
  expect(await running()).toEqual([
    [0, 1],
    [1, 2]
  ])
})
