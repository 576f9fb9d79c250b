import { expect, test } from 'vitest'
import { openServices } from '@tests/factories/services'
import { contract } from '@shared/ipc/contract'

test('an article under a chain with every kind of demand is what the page may be told', async () => {
  const desk = await openServices()
  await desk.as('thuan')
  const [first] = await desk.chains.list()
  const check = { id: 'kiem', text: 'Đã đối chiếu tên người', required: true }
  const levels = [
    { label: 'Biên tập', role: 'editor' as const, hours: 8, quorum: 1, checklist: [check], ownUnit: false },
    { label: 'Lãnh đạo', role: 'approver' as const, level: 1, members: ['van'] }
  ]
  const chain = { kind: '' as const, purpose: 'publish' as const, levels, order: 'inOrder' as const }
  await desk.chains.set(first!.product, { ...chain, checklist: [check], note: '' }, 0)
  await desk.acts.begin('bai-1')
  await desk.as('lan')
  await desk.approvals.submit('bai-1', { note: '', ticked: ['kiem'] })
  const view = contract['articles.read'].output.parse(await desk.articles.read('bai-1'))
  expect(view.chain).toEqual(levels)
  expect(view.signOff.handedOver).toMatchObject([{ text: check.text, isTicked: true }])
  expect(contract['chains.list'].output.parse(await desk.chains.list())[0]!.versions.at(-1)).toMatchObject({
    version: 1,
    running: 1
  })
})
