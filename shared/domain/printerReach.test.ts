import { expect, test } from 'vitest'
import { contract } from '../ipc/contract'
import { reachesStem } from './printerReach'

const stems = [...new Set(Object.keys(contract).map((route) => route.slice(0, route.indexOf('.'))))]

test('the printing house sees issues, their pages, files and days, and nothing of texts on their way', () => {
  const open = stems.filter((stem) => reachesStem(['printer'], stem)).sort()
  expect(open).toEqual(
    [
      'app',
      'backups',
      'chains',
      'colourProfiles',
      'commands',
      'exports',
      'house',
      'issues',
      'jobs',
      'media',
      'members',
      'office',
      'outputs',
      'packages',
      'preflight',
      'previews',
      'printouts',
      'recovery',
      'schedule',
      'session',
      'settings'
    ].sort()
  )
})

test('whoever is anything else besides sees all', () => {
  expect(stems.filter((stem) => !reachesStem(['printer', 'contributor'], stem))).toEqual([])
  expect(stems.filter((stem) => !reachesStem([], stem))).toEqual([])
})
