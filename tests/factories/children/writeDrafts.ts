/** Opens the database of the first argument and types into an article without end; says `SAVED <n>` once the n-th text is on disk. */
import { openDatabase } from '@electron/store/database'
import { writeDraft } from '@electron/store/drafts'
import { articleContent, body } from '../../factories'

const { db } = await openDatabase(process.argv[2]!)
for (let n = 1; ; n++) {
  const content = articleContent({ body: body(`lần ${n}`) })
  await writeDraft(db, { article: 'bai-1', base: null, content, changedAt: n })
  process.stdout.write(`SAVED ${n}\n`)
}
