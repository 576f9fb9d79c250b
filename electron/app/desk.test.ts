import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { openDesk } from '@tests/reliability/officeDesk'

test('a demo office whose writing was interrupted is written anew, a whole one is opened again', async () => {
  const userData = newFolder()
  let fills = 0
  const desk = openDesk(userData, {
    fillDemo: async () => {
      fills++
      if (fills === 1) throw new Error('the light went out')
    }
  })
  onTestFinished(() => desk.close())
  await expect(desk.openDemo()).rejects.toThrow('the light went out')
  expect(existsSync(path.join(userData, 'demo'))).toBe(false)
  await desk.openDemo()
  await desk.leave()
  await desk.openDemo()
  expect(fills).toBe(2)
})
