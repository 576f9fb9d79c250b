import { endingOf } from '@shared/domain/book'
import type { Exports } from '@electron/services/exports'
import type { Handlers } from '../answer'
import type { At, ProgramPort } from '../ports'

/** What leaves the office as files. */
export function outputHandlers(at: At, program: ProgramPort) {
  /** Asks where files are put from now on. @returns false when the person changed her mind. */
  async function askForFolder(exports: Exports): Promise<boolean> {
    const chosen = await program.chooseFolder(await exports.folder())
    if (chosen === null) return false
    await exports.setFolder(chosen)
    return true
  }

  return {
    'house.preview': ({ product }) => at().houseTemplates.preview(product),
    'house.colours': ({ asked }) => at().houseTemplates.colours(asked),
    'house.chooseDrawing': async () => {
      const { houseTemplates } = at()
      const file = await program.chooseDrawing()
      return file === null ? null : houseTemplates.readDrawing(file)
    },

    'colourProfiles.list': () => at().colourProfiles.list(),
    'colourProfiles.choose': async () => {
      const { colourProfiles } = at()
      const file = await program.chooseColourProfile()
      return file === null ? null : colourProfiles.adopt(file)
    },

    'packages.list': () => at().packages.list(),
    'packages.choose': async () => {
      const { packages } = at()
      const file = await program.choosePackage()
      return file === null ? null : packages.adopt(file)
    },
    'packages.cancel': () => at().packages.cancel(),
    'packages.remove': ({ id }) => at().packages.remove(id),
    'packages.save': async ({ id }) => {
      const { packages } = at()
      const target = await program.choosePackageTarget(await packages.fileName(id))
      if (target !== null) await packages.save(id, target)
      return { isSaved: target !== null }
    },
    'packages.saveStarting': async () => {
      const { packages } = at()
      const target = await program.choosePackageTarget(null)
      if (target !== null) await packages.saveStarting(target)
      return { isSaved: target !== null }
    },

    'files.read': ({ subject }) => at().files.read(subject),
    'files.save': async ({ order }) => {
      const { files } = at()
      const target = await program.chooseFileTarget(await files.nameOf(order), endingOf(order.form))
      return target === null ? null : files.write(order, target)
    },
    'handouts.list': ({ article }) => at().handouts.list(article),
    'handouts.give': ({ article, given }) => at().handouts.give(article, given),
    'handouts.strike': ({ article, handout, reason }) => at().handouts.strike(article, handout, reason),
    'handouts.print': async ({ article, recipients }) => {
      const { handouts } = at()
      const target = await program.chooseFileTarget(await handouts.fileName(article), 'pdf')
      return target === null ? null : handouts.print(article, recipients, target)
    },
    'files.cancel': () => at().openWork.cancel(),
    'readAloud.read': ({ article }) => at().readAloud.read(article),
    'readAloud.save': async ({ article, format, ...choices }) => {
      const { readAloud } = at()
      const name = await readAloud.nameOf(article, format)
      const target = await program.chooseFileTarget(name, format)
      return target === null ? null : readAloud.write(article, format, choices, target)
    },
    'pageCopies.read': (copied) => at().pageCopies.read(copied),
    'pageCopies.save': async ({ pictures, ...copied }) => {
      const folder = await program.chooseFolder(await at().exports.folder())
      return folder === null ? null : at().pageCopies.save(copied, pictures, folder)
    },
    'pageCopies.openFolder': async () => program.showInFolder(at().pageCopies.lastFolder()),
    'pageCopies.post': ({ revision, url, at: moment, ...copied }) =>
      at().pageCopies.post(copied, revision, url, moment),
    'exports.choice': ({ issue }) => at().exports.choice(issue),
    'exports.remember': ({ issue, preset, outputs }) => at().exports.remember(issue, preset, outputs),
    'exports.start': async ({ issue, chooseFolder, passed, preset }) => {
      const { exports } = at()
      if (chooseFolder && !(await askForFolder(exports))) return { job: null }
      return { job: await exports.start(issue, { passed, preset }) }
    },
    'exports.folder': async () => ({ folder: await at().exports.folder() }),
    'exports.chooseCertificate': async () => {
      const { pdfSignatures } = at()
      const file = await program.chooseCertificate()
      return file === null ? null : pdfSignatures.choose(file)
    },
    'exports.forgetCertificate': () => at().pdfSignatures.forget(),
    'exports.sign': (input) => at().pdfSignatures.sign(input),
    'exports.signed': () => at().pdfSignatures.list(),

    'outputs.start': async ({ issue, outputs: orders, press, passed, chooseFolder }) => {
      const { exports, outputs } = at()
      if (chooseFolder && !(await askForFolder(exports))) return { jobs: [] }
      return { jobs: await outputs.start(issue, orders, { print: press, passed }) }
    },

    'dossiers.sheet': async ({ article }) => {
      const { dossiers } = at()
      const target = await program.choosePdf(await dossiers.sheetName(article))
      return { job: target === null ? null : await dossiers.startSheet(article, target) }
    },
    'dossiers.make': async ({ subject, chooseFolder }) => {
      const { dossiers, exports } = at()
      const folder = await exports.folder()
      const chosen = chooseFolder ? await program.chooseFolder(folder) : folder
      return { job: chosen === null ? null : await dossiers.startDossier(subject, chosen) }
    },
    'dossiers.find': ({ code }) => at().dossiers.find(code),
    'dossiers.choose': async ({ root }) => {
      const { dossiers } = at()
      const file = await program.chooseDossier()
      return file === null ? null : dossiers.check(file, root)
    },
    'dossiers.drop': ({ name, bytes, root }) => at().dossiers.checkBytes(name, bytes, root),
    'dossiers.stopCheck': () => at().dossiers.stopCheck(),

    'printouts.printers': () => program.printers(),
    'printouts.print': ({ subject, setup }) => at().printouts.print(subject, setup, program.printer),
    'printouts.cancel': () => program.printer.cancel(),

    'jobs.list': () => at().jobs.list(),
    'jobs.cancel': ({ job }) => at().jobs.cancel(job),
    'jobs.openFile': async ({ job }) => program.openFile((await at().jobs.fileOf(job)).path),
    'jobs.openFolder': async ({ job }) => program.showInFolder((await at().jobs.fileOf(job)).path)
  } satisfies Partial<Handlers>
}
