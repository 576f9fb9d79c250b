import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contract } from '../shared/ipc/contract'

/**
 * The rules of docs/architecture.md, checked. Type imports count. A message
 * says what to do instead.
 */

const root = fileURLToPath(new URL('..', import.meta.url))

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(file) : /\.(ts|tsx)$/.test(entry.name) ? [file] : []
  })
}

interface SourceFile {
  readonly file: string
  readonly text: string
  /** What it imports: a file of ours (from the root, without extension), or a package. */
  readonly imports: readonly string[]
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('@shared/')) return `shared/${specifier.slice(8)}`
  if (specifier.startsWith('@electron/')) return `electron/${specifier.slice(10)}`
  if (specifier.startsWith('@renderer/')) return `renderer/${specifier.slice(10)}`
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier
}

const read = (file: string): SourceFile => {
  const text = readFileSync(path.join(root, file), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map((found) => resolve(file, (found[1] ?? found[2])!))
  return { file, text, imports }
}

const all = ['electron', 'renderer', 'shared'].flatMap(listFiles).map(read)
const sources = all.filter(({ file }) => !file.endsWith('.test.ts'))
const known = new Map(sources.map((source) => [source.file.replace(/\.tsx?$/, ''), source]))
const target = (imported: string) => known.get(imported) ?? known.get(`${imported}/index`)

const isIn = (folder: string) => (name: string) => name.startsWith(`${folder}/`)
const isOurs = (name: string) => ['electron', 'renderer', 'shared'].some((folder) => isIn(folder)(name))

/** Every import that breaks a rule, as "file → import". */
function breaches(
  from: (file: string) => boolean,
  isBad: (imported: string, file: string) => boolean
): string[] {
  return sources
    .filter(({ file }) => from(file))
    .flatMap(({ file, imports }) =>
      imports.filter((each) => isBad(each, file)).map((each) => `${file} → ${each}`)
    )
}

describe('three roots', () => {
  test('shared imports nothing of ours but itself, and no process', () => {
    const bad = (name: string) =>
      (isOurs(name) && !isIn('shared')(name)) || name === 'electron' || name.startsWith('node:')
    expect(breaches(isIn('shared'), bad)).toEqual([])
  })

  test('the page and Electron meet only in shared', () => {
    expect(breaches(isIn('renderer'), isIn('electron'))).toEqual([])
    expect(breaches(isIn('renderer'), (name) => name === 'electron' || name.startsWith('node:'))).toEqual([])
    expect(breaches(isIn('electron'), isIn('renderer'))).toEqual([])
  })

  test('text rules import nothing but text rules', () => {
    expect(breaches(isIn('shared/text'), (name) => !isIn('shared/text')(name))).toEqual([])
  })

  test('nobody climbs out with ../../..', () => {
    expect(sources.filter(({ text }) => /from '(\.\.\/){3}/.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('layers of Electron: app → ipc → services → store', () => {
  const layers = ['electron/app', 'electron/ipc', 'electron/services', 'electron/store']

  test('a layer may be skipped downwards, never climbed', () => {
    const climbs = (name: string, file: string) => {
      const own = layers.findIndex((layer) => isIn(layer)(file))
      const other = layers.findIndex((layer) => isIn(layer)(name))
      return own >= 0 && other >= 0 && other < own
    }
    expect(breaches(() => true, climbs)).toEqual([])
  })

  test('services and store know nothing of Electron, but for the one that starts workers', () => {
    const isLower = (file: string) => isIn('electron/services')(file) || isIn('electron/store')(file)
    expect(
      breaches(
        (file) => isLower(file) && file !== 'electron/services/workers.ts',
        (name) => name === 'electron'
      )
    ).toEqual([])
  })

  test('a worker imports shared and itself only', () => {
    for (const worker of ['electron/export-worker', 'electron/import-worker']) {
      expect(
        breaches(isIn(worker), (name) => isOurs(name) && !isIn(worker)(name) && !isIn('shared')(name))
      ).toEqual([])
      expect(breaches((file) => !isIn(worker)(file), isIn(worker))).toEqual([])
    }
  })
})

describe('rooms of the page', () => {
  const features = [
    ...new Set(sources.map(({ file }) => /^renderer\/features\/([^/]+)\//.exec(file)?.[1]).filter(Boolean))
  ]

  test('features never import each other; app composes them', () => {
    for (const feature of features) {
      const own = isIn(`renderer/features/${feature}`)
      expect(breaches(own, (name) => isIn('renderer/features')(name) && !own(name))).toEqual([])
    }
    expect(breaches(isIn('renderer/features'), isIn('renderer/app'))).toEqual([])
  })

  test('the editor knows documents, not articles and not main', () => {
    const bad = (name: string) =>
      ['renderer/features', 'renderer/app', 'renderer/api'].some((room) => isIn(room)(name)) ||
      isIn('shared/ipc')(name) ||
      isIn('shared/domain')(name)
    expect(breaches(isIn('renderer/editor'), bad)).toEqual([])
  })

  test('the kit knows no screen and asks main nothing', () => {
    const bad = (name: string) => isIn('renderer')(name) && !isIn('renderer/ui')(name)
    expect(breaches(isIn('renderer/ui'), bad)).toEqual([])
  })
})

describe('one importer each', () => {
  const WORD_WRITERS = [
    'Blocks',
    'Book',
    'Comments',
    'Document',
    'Lists',
    'Paper',
    'Runs',
    'StatePlan',
    'Styles'
  ].map((name) => `electron/export-worker/word/word${name}.ts`)
  const importersOf = (isIt: (source: SourceFile) => boolean) =>
    sources
      .filter(isIt)
      .map(({ file }) => file)
      .sort()
  const named =
    (name: string) =>
    ({ text, imports }: SourceFile) =>
      imports.includes('electron') &&
      new RegExp(`import[^;\\n]*\\b${name}\\b[^;\\n]*from 'electron'`).test(text)
  const importing =
    (name: string) =>
    ({ imports }: SourceFile) =>
      imports.some((each) => each === name || each.startsWith(`${name}/`))

  test.each([
    ['the SQLite driver', importing('sqlite3'), ['electron/store/sqliteDialect.ts']],
    ['ipcMain', named('ipcMain'), ['electron/ipc/router.ts']],
    ['ipcRenderer', named('ipcRenderer'), ['electron/preload.ts']],
    ['utilityProcess', named('utilityProcess'), ['electron/services/workers.ts']],
    ['Typst', importing('@myriaddreamin/typst-ts-node-compiler'), ['electron/export-worker/compile.ts']],
    // One writes the press file, the other reads it back to check it.
    [
      'PDF post-processing',
      importing('@cantoo/pdf-lib'),
      [
        // Write and read back the archive copy and the booklet.
        'electron/export-worker/archiveFile.ts',
        'electron/export-worker/bookletFile.ts',
        'electron/export-worker/pageResources.ts',
        'electron/export-worker/pdfValues.ts',
        'electron/export-worker/press.ts',
        'electron/export-worker/pressFile.ts',
        'electron/export-worker/pressHead.ts',
        'electron/export-worker/pressObjects.ts',
        'electron/export-worker/pressPlates.ts',
        // Appends a signature.
        'electron/services/signedPdf.ts'
      ]
    ],
    ['the Word writer', importing('docx'), WORD_WRITERS],
    ['the Word reader', importing('mammoth'), ['electron/import-worker/wordModel.ts']],
    [
      'the reader of old Word files',
      importing('word-extractor'),
      ['electron/import-worker/oldWordArticle.ts']
    ],
    [
      'the PDF reader',
      importing('unpdf'),
      ['electron/import-worker/pdfArticle.ts', 'renderer/print/pdfPages.ts']
    ],
    [
      'the reader of RTF and ODT',
      importing('node_modules/officeparser'),
      ['electron/import-worker/officeTree.ts']
    ]
  ])('%s', (_name, isIt, expected) => {
    expect(importersOf(isIt)).toEqual(expected)
  })
})

describe('one way to write', () => {
  const writers = /\b(appendRecord|insertRevision|insertMedia)\b/
  const projectors = /\bproject[A-Z]\w*\b/

  test('texts, records and files are stored by commit() alone', () => {
    const own = new Set([
      'electron/store/commit.ts',
      'electron/store/log.ts',
      'electron/store/revisions.ts',
      'electron/store/media.ts'
    ])
    expect(
      sources
        .filter(({ file, text }) => isIn('electron')(file) && !own.has(file) && writers.test(text))
        .map(({ file }) => file)
    ).toEqual([])
  })

  test('projections are written by their own fold, called from projections.ts alone', () => {
    const callers = sources.filter(({ file, text }) => {
      const imported = [...text.matchAll(/import \{([^}]*)\} from '\.\//g)]
        .map((found) => found[1]!)
        .join(',')
      return isIn('electron')(file) && file !== 'electron/store/projections.ts' && projectors.test(imported)
    })
    expect(callers.map(({ file }) => file)).toEqual([])
  })
})

describe('the shape of files', () => {
  test('no import goes round in a circle', () => {
    const circles: string[] = []
    const done = new Set<SourceFile>()
    const walk = (source: SourceFile, trail: readonly SourceFile[]) => {
      if (trail.includes(source)) {
        circles.push([...trail.slice(trail.indexOf(source)), source].map(({ file }) => file).join(' → '))
        return
      }
      if (done.has(source)) return
      for (const imported of source.imports) {
        const next = target(imported)
        if (next) walk(next, [...trail, source])
      }
      done.add(source)
    }
    for (const source of sources) walk(source, [])
    expect(circles).toEqual([])
  })

  test('a name says what is inside', () => {
    const banned = /(^|\/)(utils?|helpers?|misc|common|constants|types|manager)(\.|\/|$)/i
    expect(all.map(({ file }) => file).filter((file) => banned.test(file))).toEqual([])
  })

  test('there are no barrels and no default exports', () => {
    const barrels = sources.filter(
      ({ file }) => /\/index\.tsx?$/.test(file) && !isIn('electron/store/migrations')(file)
    )
    expect(barrels.map(({ file }) => file)).toEqual([])
    expect(sources.filter(({ text }) => /^export default /m.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('no source file grows past 400 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 400)
    expect(long.map(({ file }) => file)).toEqual([])
  })
})

describe('names', () => {
  const glossary = () => readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')
  const stems = [...new Set(Object.keys(contract).map((route) => route.slice(0, route.indexOf('.'))))]

  test.each(stems)('the stem "%s" stands in the glossary', (stem) => {
    expect(glossary()).toMatch(new RegExp(`\\b${stem.replace(/s$/, '')}s?\\b`))
  })

  test.each(Object.keys(contract))('%s has a handler that names it, in one room', (route) => {
    const handlers = sources.filter(({ file }) => isIn('electron/ipc/handlers')(file))
    expect(handlers.filter(({ text }) => text.includes(`'${route}':`))).toHaveLength(1)
  })

  test('every route of the contract is asked for somewhere in the page', () => {
    const page = sources
      .filter(({ file }) => isIn('renderer')(file))
      .map(({ text }) => text)
      .join('\n')
    expect(Object.keys(contract).filter((route) => !page.includes(`'${route}'`))).toEqual([])
  })
})

describe('the lock of packages', () => {
  interface Locked {
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>
  }

  test('names the native packages of every platform; `node scripts/lockPlatforms.mjs` adds what npm left out', () => {
    const optional = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
    const isLocked = (name: string) =>
      Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`))
    expect(optional.length).toBeGreaterThan(0)
    expect(optional.filter((name) => !isLocked(name))).toEqual([])
  })
})
