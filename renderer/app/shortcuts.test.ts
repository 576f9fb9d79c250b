import { expect, test } from 'vitest'
import { commands } from '@shared/commands'
import { paragraphStyles } from '@renderer/editor/paragraphStyles'

test('no key means two things: neither two commands, nor a command and a style of the editor', () => {
  const ofStyles = paragraphStyles.map(({ key }) => key.replace('Mod', 'CmdOrCtrl').replaceAll('-', '+'))
  const ofCommands = commands.flatMap(({ shortcut }) => (shortcut === undefined ? [] : [shortcut]))
  const all = [...ofStyles, ...ofCommands]
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
})
