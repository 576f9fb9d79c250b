import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressStandards, standardPress, type PressSetup } from '@shared/domain/pressSetup'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { inkedPlates, pageInks, pdfText, qpdfFaults } from '@tests/fixtures/pdfTools'
import { printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPressJob } from './pressJob'

const folder = temporaryFolder()
const setup = exportSetup()
const job = createPressJob(setup, createCompiler(setup))
let files: PhotoFiles
let issue: PrintIssue
let count = 0

async function press(setupOf: Partial<PressSetup>, what: PrintIssue = issue): Promise<string> {
  const output = path.join(folder, `${++count}.pdf`)
  await job.run(
    {
      task: 'press',
      id: 1,
      issue: what,
      photos: files,
      press: { ...standardPress(), ...setupOf },
      output,
      title: 'Số 47',
      created: 0
    },
    () => {}
  )
  expect(qpdfFaults(output)).toEqual([])
  return output
}

const withSpot = (name: string): PrintIssue => ({
  ...issue,
  style: { ...issue.style, spot: { ...issue.style.spot, name } }
})

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
  issue = await printIssue()
})

describe('a job in black alone', () => {
  it.each(pressStandards)('has ink on no other plate, marks and photos included (%s)', async (standard) => {
    const file = await press({ inks: '1c', standard })
    const pages = pageInks(file)
    expect(pages).toHaveLength(8)
    for (const [cyan, magenta, yellow, key] of pages) {
      expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
      expect(key).toBeGreaterThan(0.03)
    }
    expect(await inkedPlates(file)).toEqual(['Black'])
  })

  it('says so outside the trim', async () => {
    expect(pdfText(await press({ inks: '1c' }), 1)).toContain('Trang 1 – K ')
  })
})

describe('a job in black and a spot colour', () => {
  it.each(pressStandards)('has ink on these two plates alone (%s)', async (standard) => {
    expect(await inkedPlates(await press({ inks: '2c', standard }))).toEqual(['Black', 'PANTONE 1797 C'])
  })

  it('names the plate as the office does, in Vietnamese too', async () => {
    const file = await press({ inks: '2c' }, withSpot('Đỏ cờ #5 (pha)'))
    expect(pdfText(file, 2)).toContain('K + Đỏ cờ #5 (pha)')
    const plates = await inkedPlates(file)
    expect(plates).toHaveLength(2)
    expect(plates).toContain('Black')
  })
})

describe('a job in four colours', () => {
  it('inks every plate, and no other', async () => {
    expect(await inkedPlates(await press({}))).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow'])
  })
})
