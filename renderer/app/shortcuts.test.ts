import { expect, test } from 'vitest'
import { commands } from '@shared/commands'
import { commandOf, formatShortcut } from './shortcuts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held
})

test('Ctrl+S saves a revision, a bare S is a letter', () => {
  expect(commandOf(press('s', { ctrlKey: true }))).toBe('saveRevision')
  expect(commandOf(press('s'))).toBeNull()
})

test('Shift makes another command of the same letter', () => {
  expect(commandOf(press('A', { ctrlKey: true, shiftKey: true }))).toBe('addPhoto')
  expect(commandOf(press('a', { ctrlKey: true }))).toBeNull()
})

test('function keys stand alone', () => {
  expect(commandOf(press('F1'))).toBe('shortcuts')
})

test('no two commands share a key', () => {
  const keys = commands.flatMap((command) => command.shortcut ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('shortcuts read as on an office keyboard', () => {
  expect(formatShortcut('CmdOrCtrl+Shift+A')).toBe('Ctrl+Shift+A')
})
