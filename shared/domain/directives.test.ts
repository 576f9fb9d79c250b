import { expect, test } from 'vitest'
import { createHistory } from '@tests/factories/history'
import { directiveKey, type Directive } from './directive'
import { foldDirective } from './directives'

const directive: Directive = {
  symbol: '21-KL/TW',
  type: 'Kết luận',
  date: '2021-10-25',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'xây dựng Đảng',
  validUntil: null,
  replacedBy: '',
  file: null
}

test('a line of the register says what was written last by somebody who keeps it', () => {
  const history = createHistory()
  const folded = () => foldDirective(history.of('vb-1'), history.membership())
  expect(folded()).toBeNull()
  history.say('thuan', 'directives.enter', 'vb-1', directive)
  history.say('lan', 'directives.change', 'vb-1', { ...directive, subject: 'khác' })
  history.say('stranger', 'directives.strike', 'vb-1', { reason: '' })
  expect(folded()).toMatchObject({ ...directive, id: 'vb-1', member: 'thuan', struck: null })
  history.say('diep', 'directives.change', 'vb-1', { ...directive, replacedBy: '50-KL/TW' })
  expect(folded()).toMatchObject({ replacedBy: '50-KL/TW', member: 'diep' })
})

test('a line that was struck out stands again once it is written anew', () => {
  const history = createHistory()
  const folded = () => foldDirective(history.of('vb-1'), history.membership())
  history.say('thuan', 'directives.enter', 'vb-1', directive)
  history.say('thuan', 'directives.strike', 'vb-1', { reason: 'nhập nhầm' })
  expect(folded()?.struck).toBe('nhập nhầm')
  history.say('thuan', 'directives.change', 'vb-1', directive)
  expect(folded()?.struck).toBeNull()
})

test('the same document is known however its symbol and issuer are typed', () => {
  const same = { ...directive, symbol: '21 - kl/ TW', issuer: 'Ban chấp hành  Trung ương ' }
  expect(directiveKey(same)).toBe(directiveKey(directive))
  // Numbers begin anew with each term of office.
  expect(directiveKey({ ...directive, date: '2016-02-04' })).not.toBe(directiveKey(directive))
})
