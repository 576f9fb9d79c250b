import { expect, test } from 'vitest'
import { articleContent, body, figure } from '@tests/factories'
import { parseDocument, type DocumentJson } from '../document/document'
import { findGaps } from './completeness'

const gapsOf = (title: string, ...blocks: (string | DocumentJson)[]) =>
  findGaps(articleContent({ meta: { title } }).meta, parseDocument(body(...blocks)))

test('a text with a title and whole photos lacks nothing', () => {
  expect(gapsOf('Ngày hội', 'Sáng 18/11.', figure())).toEqual([])
})

test('an empty article lacks a title and a text', () => {
  expect(gapsOf(' ', '\u00a0')).toEqual(['title', 'text'])
})

test('somebody shown who has not agreed stops, whoever need not be asked does not', () => {
  const shown = (...people: { name: string; consent: string }[]) => ({
    ...figure(),
    attrs: { ...figure().attrs, people }
  })
  expect(
    gapsOf('Ngày hội', 'x', shown({ name: 'Lan', consent: 'yes' }, { name: 'Tư', consent: 'notNeeded' }))
  ).toEqual([])
  expect(gapsOf('Ngày hội', 'x', figure(), shown({ name: 'Lan', consent: 'no' }))).toEqual(['consent'])
})

test('one photo without caption, credit or description is enough to stop', () => {
  expect(gapsOf('Ngày hội', 'x', figure(), figure({ caption: ' ' }))).toEqual(['caption'])
  expect(gapsOf('Ngày hội', 'x', figure({ credit: '' }))).toEqual(['credit'])
  expect(gapsOf('Ngày hội', 'x', figure({ alt: '' }))).toEqual(['alt'])
  expect(gapsOf('', figure({ caption: '', credit: '', alt: '' }))).toEqual([
    'title',
    'text',
    'caption',
    'credit',
    'alt'
  ])
})
