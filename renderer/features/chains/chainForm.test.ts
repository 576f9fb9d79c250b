import { describe, expect, test } from 'vitest'
import type { Chain } from '@shared/domain/chains'
import {
  applyAct,
  beginHistory,
  findFaults,
  recordAct,
  redoAct,
  toForm,
  toRules,
  undoAct,
  type ChainForm,
  type FormAct
} from './chainForm'

const rules: Chain = {
  levels: [
    { label: 'Biên tập', role: 'editor', hours: 8 },
    {
      label: 'Lãnh đạo',
      role: 'approver',
      level: 2,
      quorum: 2,
      members: ['van', 'an'],
      checklist: [{ id: 'a', text: 'Đã kiểm số liệu', required: true }]
    }
  ],
  order: 'inOrder',
  checklist: [{ id: 'b', text: 'Đủ ảnh', required: false }]
}
const open = (): ChainForm => {
  let count = 0
  return toForm(rules, () => `level-${++count}`)
}
const labels = (form: ChainForm) => form.levels.map(({ label }) => label)

describe('the form of a chain', () => {
  test('says the chain that it was made of', () => {
    expect(toRules(open())).toEqual(rules)
  })

  test('leaves out what is empty, blank or of another role', () => {
    let form = applyAct(open(), { act: 'addCheck', place: 'level-2', id: 'c' })
    form = applyAct(form, { act: 'check', place: 'level-2', id: 'c', part: { text: '   ' } })
    form = applyAct(form, { act: 'level', key: 'level-2', part: { role: 'editor', label: ' Duyệt ' } })
    expect(toRules(form).levels[1]).toEqual({
      label: 'Duyệt',
      role: 'editor',
      quorum: 2,
      members: ['van', 'an'],
      checklist: rules.levels[1]!.checklist
    })
  })

  test('a level moves, comes and goes; the last one stays', () => {
    const moved = applyAct(open(), { act: 'moveLevel', key: 'level-2', to: 0 })
    expect(labels(moved)).toEqual(['Lãnh đạo', 'Biên tập'])
    expect(applyAct(moved, { act: 'moveLevel', key: 'level-2', to: -1 })).toBe(moved)
    const one = applyAct(moved, { act: 'removeLevel', key: 'level-1' })
    expect(labels(one)).toEqual(['Lãnh đạo'])
    expect(applyAct(one, { act: 'removeLevel', key: 'level-2' })).toBe(one)
    let six = one
    for (const key of 'abcdefg') six = applyAct(six, { act: 'addLevel', key, label: key })
    expect(labels(six)).toEqual(['Lãnh đạo', 'a', 'b', 'c', 'd', 'e'])
  })

  test('cannot be saved without names, or with hours that are none', () => {
    let form = applyAct(open(), { act: 'level', key: 'level-1', part: { label: ' ' } })
    form = applyAct(form, { act: 'level', key: 'level-2', part: { hours: 721 } })
    expect(findFaults(form)).toEqual([
      { kind: 'noName', key: 'level-1' },
      { kind: 'hours', key: 'level-2' }
    ])
    expect(findFaults(open())).toEqual([])
  })

  test('takes back act by act and does it again; what was typed into one field is one act', () => {
    const type = (label: string): FormAct => ({ act: 'level', key: 'level-1', part: { label } })
    let history = beginHistory(open())
    for (const label of ['D', 'Du', 'Duyệt']) history = recordAct(history, type(label))
    history = recordAct(history, { act: 'order', order: 'anyOrder' })
    history = recordAct(history, { act: 'order', order: 'anyOrder' })
    const back = undoAct(history)
    expect([back.present.order, labels(back.present)[0]]).toEqual(['inOrder', 'Duyệt'])
    expect(toRules(undoAct(back).present)).toEqual(rules)
    expect(undoAct(undoAct(undoAct(back)))).toEqual(undoAct(back))
    expect(redoAct(redoAct(undoAct(back))).present).toEqual(history.present)
    // Whoever goes on from there leaves the other way.
    expect(redoAct(recordAct(back, type('Khác'))).present.order).toBe('inOrder')
  })
})
