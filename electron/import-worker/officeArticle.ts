import { createFindings, type Findings } from './findings'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { ImportError } from './importError'
import { createLetterReader } from './letters'
import { finishArticle } from './looseArticle'
import { boundLoose, readLooseLetters } from './looseBlock'
import { readListKinds, type IsOrdered } from './odtLists'
import { readOfficeText } from './officeBlocks'
import { readOfficeTree, type OfficeTree } from './officeTree'
import { settleRtfChanges } from './rtfDeletions'

/** Parts of an OpenDocument text that are parsed whole. */
const TEXT_PARTS = ['content.xml', 'styles.xml', 'meta.xml']

/**
 * Makes an article of rich text (.rtf).
 *
 * @throws ImportError with the reason when the file is refused.
 */
export async function importRtf(source: SourceFile): Promise<ImportedArticle> {
  const findings = createFindings()
  const { bytes, deletions, insertions } = settleRtfChanges(source.bytes)
  noteSettled(deletions + insertions, findings)
  if (/\\object\b/.test(bytes.toString('latin1'))) findings.note('lost', 'embeddedObjects', '')
  return finishTree(source, 'rtf', await readOfficeTree(bytes, 'rtf'), findings)
}

/** Whether a zip calls itself an OpenDocument text. */
export function isOpenDocument(parts: ReadonlyMap<string, Buffer>): boolean {
  return /opendocument\.text/.test(parts.get('mimetype')?.toString('latin1').slice(0, 100) ?? '')
}

/**
 * Makes an article of an OpenDocument text (.odt).
 *
 * @param parts its parts, read through the guard.
 * @throws ImportError with the reason when the file is refused.
 */
export async function importOdt(
  source: SourceFile,
  parts: ReadonlyMap<string, Buffer>
): Promise<ImportedArticle> {
  const findings = createFindings()
  const manifest = parts.get('META-INF/manifest.xml')?.toString('utf8') ?? ''
  if (manifest.includes('encryption-data')) throw new ImportError('encrypted', 'an encrypted part')
  for (const name of TEXT_PARTS) refuseEntities(name, parts.get(name))
  const content = parts.get('content.xml')?.toString('utf8')
  if (content === undefined) throw new ImportError('corrupt', 'no content.xml')
  noteSettled(content.match(/<text:changed-region[\s>]/g)?.length ?? 0, findings)
  if ([...parts.keys()].some((name) => /^(Basic|Scripts)\//.test(name)))
    findings.note('lost', 'macros', 'Basic')
  const isOrdered = readListKinds(content, parts.get('styles.xml')?.toString('utf8'))
  return finishTree(source, 'odt', await readOfficeTree(source.bytes, 'odt'), findings, isOrdered)
}

async function finishTree(
  source: SourceFile,
  format: 'rtf' | 'odt',
  tree: OfficeTree,
  findings: Findings,
  isOrdered?: IsOrdered
): Promise<ImportedArticle> {
  const letters = createLetterReader(source.encoding)
  const { blocks, threads } = readOfficeText(tree, findings, isOrdered)
  const read = readLooseLetters(boundLoose(blocks, findings), letters)
  return { ...(await finishArticle(source, format, read, findings, letters)), threads }
}

/** Changes are never accepted in silence: these formats bring only the newest text, and the report says so. */
function noteSettled(count: number, findings: Findings): void {
  if (count > 0) findings.note('look', 'changesSettled', '', count)
}

function refuseEntities(name: string, part: Buffer | undefined): void {
  if (part && /<!(DOCTYPE|ENTITY)/i.test(part.toString('latin1')))
    throw new ImportError('bomb', `${name} declares a document type`)
}
