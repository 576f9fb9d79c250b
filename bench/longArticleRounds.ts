import { buildBareEditor } from './bareEditor'
import { startElectron } from './electronRun'
import { makeEmptyProfile, makeProfile, root } from './folders'
import { makeLongArticle } from './longArticle'
import { note } from './report'
import { OFFICE_PIN, staff } from './seedOffice'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)

/**
 * Shows the long article by turns in bare ProseMirror and in the app, and
 * runs a script of `bench/page` in either window.
 *
 * @returns what the script timed, in milliseconds.
 */
export async function measureLongArticle(
  what: string,
  script: string,
  input: object,
  switches: readonly string[] = []
): Promise<{ ours: number[]; baseline: number[] }> {
  const bareEditor = await buildBareEditor()
  const { office, article, body } = await makeLongArticle()
  const timeIn = async (app: string, profile: string, signIn: object | null): Promise<number[]> => {
    const run = startElectron<{ times: number[] }>({
      app,
      profile,
      script,
      input: { ...input, signIn, article, body },
      switches: [...switches]
    })
    try {
      return (await run.result).page.times
    } finally {
      await run.close()
    }
  }

  const ours: number[] = []
  const baseline: number[] = []
  for (let count = 0; count < ROUNDS; count++) {
    note(`${what}, round ${count + 1} of ${ROUNDS} …`)
    baseline.push(...(await timeIn(bareEditor, makeEmptyProfile(), null)))
    const signIn = { name: staff.editor.name, pin: OFFICE_PIN }
    ours.push(...(await timeIn(root, makeProfile(office), signIn)))
  }
  return { ours, baseline }
}
