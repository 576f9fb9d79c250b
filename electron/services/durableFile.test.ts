import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { copyDurably, isFile, moveDurably, writeDurably } from './durableFile'

let folder: string
const at = (...names: string[]) => path.join(folder, ...names)

beforeEach(() => {
  folder = newFolder()
  writeFileSync(at('from'), 'ảnh')
})

describe('a durable copy', () => {
  test('is whole, in folders that are made for it, and leaves nothing else', async () => {
    await copyDurably(at('from'), at('ab', 'cd', 'to'))
    expect(readFileSync(at('ab', 'cd', 'to'), 'utf8')).toBe('ảnh')
    expect(readdirSync(at('ab', 'cd'))).toEqual(['to'])
    expect(existsSync(at('from'))).toBe(true)
  })

  test('writes over what a power cut left half done', async () => {
    writeFileSync(at('to.part'), 'nửa chừng, và dài hơn nhiều')
    await copyDurably(at('from'), at('to'))
    expect(readFileSync(at('to'), 'utf8')).toBe('ảnh')
    expect(existsSync(at('to.part'))).toBe(false)
  })

  test('that stops between writing and renaming leaves the old file as it was', async () => {
    writeFileSync(at('to'), 'cũ')
    const stopped = copyDurably(at('from'), at('to'), () => Promise.reject(new Error('stopped')))
    await expect(stopped).rejects.toThrow('stopped')
    expect(readFileSync(at('to'), 'utf8')).toBe('cũ')
    expect(readdirSync(folder).sort()).toEqual(['from', 'to'])
  })

  test('looks at the very bytes that get the name', async () => {
    let seen = ''
    await copyDurably(at('from'), at('to'), async (copy) => {
      seen = readFileSync(copy, 'utf8')
      expect(existsSync(at('to'))).toBe(false)
    })
    expect(seen).toBe('ảnh')
  })

  test('of a file that is not there, or to where a folder stands, leaves no trace', async () => {
    await expect(copyDurably(at('none'), at('to'))).rejects.toMatchObject({ code: 'ENOENT' })
    mkdirSync(at('folder'))
    await expect(copyDurably(at('from'), at('folder'))).rejects.toThrow()
    expect(readdirSync(folder).sort()).toEqual(['folder', 'from'])
  })
})

test('a small file is written anew as a whole', async () => {
  await writeDurably(at('to'), 'một')
  await writeDurably(at('to'), 'hai')
  expect(readFileSync(at('to'), 'utf8')).toBe('hai')
  expect(readdirSync(folder).sort()).toEqual(['from', 'to'])
})

test('a moved file has its new name alone', async () => {
  await moveDurably(at('from'), at('to'))
  expect(readdirSync(folder)).toEqual(['to'])
})

test('a folder is no file, and neither is nothing', async () => {
  mkdirSync(at('folder'))
  expect(await Promise.all([at('from'), at('folder'), at('none')].map(isFile))).toEqual([true, false, false])
})
