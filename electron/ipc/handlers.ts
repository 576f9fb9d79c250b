import path from 'node:path'
import { kindOfName } from '@shared/domain/incomingFiles'
import { contentOf } from '@shared/document/revision'
import { can } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import type { OfficeStatus } from '@shared/ipc/routes/office'
import { findChosen, findInFolder } from '@electron/services/chosenFiles'
import type { Handlers } from './answer'
import type { DeskPort, ProgramPort } from './ports'

/** One line per route: find the service, call it. Rules live further down. */
export function createHandlers(desk: DeskPort, program: ProgramPort): Handlers {
  const beforeSignIn = () => desk.workspace()
  /** The office, for whoever has signed in. @throws OfficeError `signedOut` */
  const at = () => {
    const services = desk.workspace()
    services.session.require()
    return services
  }
  /** Backups: also while the store cannot be opened, when nobody can sign in. */
  const backups = async () => {
    if ((await desk.status()).state !== 'blocked') at()
    return desk.backups()
  }

  /** The sheet of the root key: for whoever keeps the members, besides the root key's own PIN. @throws OfficeError `forbidden` */
  const sheet = () => {
    const services = at()
    if (!can(services.session.actor(), 'members.write')) throw new OfficeError('forbidden')
    return services
  }

  const mayRestore = (status: OfficeStatus) =>
    status.state === 'blocked' || (status.member !== null && can(at().session.actor(), 'backups.restore'))

  return {
    'app.about': () => program.about(),
    'app.openLink': ({ href }) => program.openLink(href),
    'app.reportError': ({ message, stack }) => program.logError(`page: ${message}`, stack),
    'app.copyText': ({ text }) => program.copyText(text),
    'app.quit': () => program.quit(),
    'app.readyToClose': () => program.readyToClose(),
    'app.keepOpen': () => program.keepOpen(),
    'commands.offer': ({ commands }) => program.offerCommands(commands),
    'settings.read': () => program.readSettings(),
    'settings.write': (settings) => program.writeSettings(settings),

    'office.status': () => desk.status(),
    'office.create': (input) => desk.createOffice(input),
    'office.openDemo': () => desk.openDemo(),
    'office.reopen': () => desk.reopen(),
    'office.leave': () => desk.leave(),
    'office.profile': () => at().office.profile(),
    'office.changeProfile': ({ profile }) => at().office.changeProfile(profile),
    'members.list': () => at().members.list(),
    'members.file': ({ member }) => at().members.file(member),
    'members.add': async ({ pin, ...appointed }) => ({ id: await at().members.add(appointed, pin) }),
    'members.change': ({ member, ...appointed }) => at().members.change(member, appointed),
    'members.revoke': ({ member, key, reason }) => at().members.revoke(member, key, reason),
    'members.renew': ({ member, pin, reason }) => at().members.renew(member, pin, reason),
    'members.changePin': ({ old, pin }) => at().members.changePin(old, pin),
    'session.members': () => beforeSignIn().session.members(),
    'session.signIn': async ({ member, pin }) => {
      const { session, checkpoints } = beforeSignIn()
      const refused = await session.signIn(member, pin)
      await checkpoints.afterSignIn()
      return { refused }
    },
    'session.signOut': async () => {
      const { session, checkpoints } = beforeSignIn()
      await checkpoints.beforeSignOut()
      session.signOut()
    },
    'session.lock': async () => {
      const { session, checkpoints } = beforeSignIn()
      await checkpoints.beforeSignOut()
      session.lock()
    },
    'recovery.candidates': () => beforeSignIn().recovery.candidates(),
    'recovery.status': () => beforeSignIn().recovery.status(),
    'recovery.print': async ({ pin }) => program.openFile(await sheet().recovery.print(pin)),
    'recovery.save': async ({ pin }) => {
      const { recovery } = sheet()
      const target = await program.choosePdf(recovery.fileName())
      if (target !== null) await recovery.save(pin, target)
      return { isSaved: target !== null }
    },
    'recovery.restore': async (input) => ({ member: await beforeSignIn().recovery.restore(input) }),

    'articles.list': ({ offset, limit, ...filter }) => at().articles.list(filter, offset, limit),
    'articles.counts': () => at().articles.counts(),
    'articles.read': ({ article }) => at().articles.read(article),
    'articles.create': async (input) => ({
      article: await at().articles.create(input.product, input.kind, input.unit, input.template)
    }),
    'articles.goal': ({ article, goal }) => at().articles.goal(article, goal),
    'articles.archive': ({ article }) => at().articles.archive(article),
    'articles.restore': ({ article }) => at().articles.restore(article),
    'articles.withdraw': ({ article, reason }) => at().articles.withdraw(article, reason),
    'articles.openOriginal': async ({ article, media }) =>
      program.openFile(await at().imports.originalFile(article, media)),

    'journal.open': ({ article }) => at().journal.open(article),
    'journal.save': async ({ article, base, content }) => ({
      savedAt: await at().journal.save(article, base, content)
    }),
    'journal.recovered': () => at().journal.recovered(),
    'journal.discard': ({ article }) => at().journal.discard(article),
    'journal.settle': () => at().journal.settle(),

    'revisions.save': ({ article, note }) => at().revisions.save(article, note),
    'revisions.read': async ({ revision }) => {
      const found = await at().revisions.read(revision)
      return { article: found.article, ...contentOf(found) }
    },
    'revisions.name': ({ article, revision, name }) => at().revisions.name(article, revision, name),
    'revisions.merge': async ({ article, sides, content, note }) => ({
      revision: await at().revisions.merge(article, sides, content, note)
    }),
    'revisions.restore': ({ article, revision }) => at().revisions.restore(article, revision, ''),

    'replacements.read': ({ article }) => at().replacements.read(article),
    'replacements.apply': ({ article, edits, note }) => at().replacements.apply(article, edits, note),

    'approvals.queue': () => at().approvals.queue(),
    'approvals.submit': ({ article, ...submission }) => at().approvals.submit(article, submission),
    'approvals.recall': ({ article }) => at().approvals.recall(article),
    'approvals.sign': async ({ article, pin, ...signing }) => ({
      signature: await at().approvals.sign(article, pin, signing)
    }),
    'approvals.signSeveral': ({ items, pin }) => at().severalSignatures.sign(items, pin),
    'approvals.signed': () => at().ownSignatures.list(),
    'approvals.return': ({ article, revision, reason, threads }) =>
      at().approvals.return(article, revision, reason, threads),
    'approvals.unsign': ({ article, signature, reason }) => at().approvals.unsign(article, signature, reason),
    'approvals.override': ({ article, pin, ...excused }) => at().approvals.override(article, pin, excused),

    'chains.list': () => at().chains.list(),
    'chains.set': async ({ product, version, ...chain }) => ({
      version: await at().chains.set(product, chain, version)
    }),
    'delegations.list': () => at().delegations.list(),
    'delegations.grant': async ({ pin, ...scope }) => ({
      delegation: await at().delegations.grant(scope, pin)
    }),
    'delegations.end': ({ delegation, reason }) => at().delegations.end(delegation, reason),

    'readings.mark': ({ article, revision, isEnded }) => at().readings.mark(article, revision, isEnded),
    'readings.list': ({ articles }) => at().readings.list(articles),

    'comments.list': ({ article }) => at().comments.list(article),
    'comments.mine': () => at().comments.mine(),
    'comments.add': async ({ article, ...remark }) => ({ thread: await at().comments.add(article, remark) }),
    'comments.assign': ({ article, thread, member }) => at().comments.assign(article, thread, member),
    'comments.block': ({ article, thread, blocking }) => at().comments.block(article, thread, blocking),
    'comments.resolve': ({ article, thread }) => at().comments.resolve(article, thread),
    'comments.reopen': ({ article, thread }) => at().comments.reopen(article, thread),

    'search.find': ({ offset, limit, ...question }) => at().search.find(question, offset, limit),
    'search.others': ({ asker, query, limit }) => at().search.others(asker, query, limit),
    'search.facets': ({ query }) => at().search.facets(query),
    'search.related': ({ article }) => at().search.related(article),
    'search.copies': ({ article }) => at().search.copies(article),
    'search.saved': () => at().search.saved(),
    'search.save': async ({ name, query }) => ({ id: await at().search.save(name, query) }),
    'search.rename': ({ id, name }) => at().search.rename(id, name),
    'search.remove': ({ id }) => at().search.remove(id),
    'search.recent': () => at().search.recent(),
    'search.remember': ({ query }) => at().search.remember(query),

    'imports.choose': async ({ product, what }) => {
      const { imports, importBatches } = at()
      if (what === 'folder') {
        const folder = await program.chooseIncomingFolder()
        if (folder === null) return null
        const name = path.basename(folder) || folder
        return {
          kind: 'batch',
          batch: await importBatches.start('folder', name, product, findInFolder(folder))
        }
      }
      const chosen = await program.chooseDocuments()
      const [first] = chosen
      if (!first) return null
      if (chosen.length === 1 && kindOfName(first.name) === 'document')
        return imports.importOnce(first, product)
      const find = findChosen(chosen.map((each) => each.file))
      return { kind: 'batch', batch: await importBatches.start('files', first.name, product, find) }
    },
    'imports.drop': ({ name, bytes, product }) => at().imports.dropOnce(name, bytes, product),
    'imports.again': ({ article, media, name, product }) =>
      at().imports.importAgain(article, media, name, product),
    'imports.reread': ({ article, media, encoding, note }) =>
      at().rereading.reread(article, media, encoding, note),
    'imports.cancel': () => at().imports.cancel(),
    'imports.startDrop': ({ name, product, files }) => at().importBatches.startDrop(name, product, files),
    'imports.put': ({ batch, no, bytes }) => at().importBatches.put(batch, no, bytes),
    'imports.endDrop': ({ batch }) => at().importBatches.endDrop(batch),
    'imports.list': () => at().importBatchViews.list(),
    'imports.read': ({ batch }) => at().importBatchViews.read(batch),
    'imports.files': ({ batch, states, offset, limit }) =>
      at().importBatchViews.files(batch, states, offset, limit),
    'imports.stop': ({ batch }) => at().importBatches.stop(batch),
    'imports.resume': ({ batch }) => at().importBatches.resume(batch),
    'imports.retry': ({ batch, no, isAnyway }) => at().importBatches.retry(batch, no, isAnyway),
    'imports.markSeen': () => at().importBatchViews.markSeen(),
    'imports.inbox': () => at().importInbox.view(),
    'imports.considerInbox': async () => {
      const { importInbox } = at()
      const folder = await program.chooseIncomingFolder()
      return folder === null ? null : importInbox.consider(folder)
    },
    'imports.watchInbox': ({ product, isExistingTaken }) => at().importInbox.watch(product, isExistingTaken),
    'imports.pauseInbox': ({ isPaused }) => at().importInbox.pause(isPaused),
    'imports.leaveInbox': () => at().importInbox.leave(),
    'exports.word': async ({ article }) => {
      const { wordExports } = at()
      const target = await program.chooseWordTarget(await wordExports.nameOf(article))
      return target === null ? null : wordExports.write(article, target)
    },
    'exports.cancelWord': () => at().wordExports.cancel(),
    'media.choose': async ({ isSeveral }) => {
      const { imports } = at()
      return imports.offerPhotos(await program.choosePhotos(isSeveral))
    },
    'media.fetch': ({ file }) => at().imports.fetchPhoto(file),
    'media.drop': ({ name, bytes }) => at().imports.dropPhoto(name, bytes),
    'media.read': ({ media }) => at().media.describe(media),
    'media.openOriginal': async ({ media }) => program.openFile(await at().imports.originalPhoto(media)),

    'issues.list': () => at().issues.list(),
    'issues.propose': ({ product }) => at().issues.propose(product),
    'issues.create': async (input) => ({ issue: await at().issues.create(input) }),
    'issues.read': ({ issue }) => at().issues.read(issue),
    'issues.plan': ({ issue, plan }) => at().issues.plan(issue, plan),
    'issues.change': ({ issue, ...change }) => at().issues.change(issue, change),
    'issues.candidates': ({ issue, query }) => at().issues.candidates(issue, query),
    'previews.proof': ({ article, revision }) => at().previews.proof(article, revision),
    'previews.typeset': ({ issue }) => at().previews.typeset(issue),
    'previews.typed': ({ article, content }) => at().previews.typed(article, content),
    'previews.offers': ({ issue, article }) => at().copyfit.offers(issue, article),
    'previews.measure': ({ article, content, layout }) => at().copyfit.measure(article, content, layout),

    'proofs.open': async ({ article }) => program.openFile(await at().proofs.make(article)),
    'proofs.save': async ({ article }) => {
      const { proofs } = at()
      const file = await program.choosePdf(await proofs.nameOf(article))
      if (file !== null) await proofs.save(article, file)
      return { isSaved: file !== null }
    },

    'proofing.read': () => at().proofing.read(),
    'proofing.change': ({ settings }) => at().proofing.change(settings),
    'proofing.accept': (accepted) => at().proofing.accept(accepted),
    'proofing.refuse': (accepted) => at().proofing.refuse(accepted),
    'proofing.ignored': ({ article }) => at().proofing.ignored(article),
    'proofing.ignore': ({ article, place, reason }) => at().proofing.ignore(article, place, reason),
    'proofing.heed': ({ article, place }) => at().proofing.heed(article, place),

    'directives.list': ({ offset, limit, ...filter }) => at().directives.list(filter, offset, limit),
    'directives.counts': () => at().directives.counts(),
    'directives.register': () => at().directives.register(),
    'directives.enter': async ({ directive }) => ({ id: await at().directives.enter(directive) }),
    'directives.enterMany': ({ directives }) => at().directives.enterMany(directives),
    'directives.change': ({ id, directive }) => at().directives.change(id, directive),
    'directives.strike': ({ id, reason }) => at().directives.strike(id, reason),
    'directives.chooseFile': async () => {
      const { directives } = at()
      const [file] = await program.chooseDocuments()
      return file ? directives.adopt(file) : null
    },
    'directives.openFile': async ({ id }) => program.openFile(await at().directives.fileOf(id)),
    'directives.citing': ({ id }) => at().directives.citing(id),

    'rounds.list': ({ issue }) => at().proofRounds.list(issue),
    'rounds.line': ({ article, line }) => at().corrections.read(article, line),
    'rounds.correct': ({ article, line, found, text }) =>
      at().corrections.correct(article, line, found, text),
    'rounds.make': async ({ issue }) => ({ job: await at().proofRounds.start(issue) }),
    'preflight.read': ({ issue, preset }) => at().preflight.read(issue, preset),

    'colourProfiles.list': () => at().colourProfiles.list(),
    'colourProfiles.choose': async () => {
      const { colourProfiles } = at()
      const file = await program.chooseColourProfile()
      return file === null ? null : colourProfiles.adopt(file)
    },

    'exports.choice': ({ issue }) => at().exports.choice(issue),
    'exports.remember': ({ issue, preset, outputs }) => at().exports.remember(issue, preset, outputs),
    'exports.start': async ({ issue, chooseFolder, passed, preset }) => {
      const { exports } = at()
      if (chooseFolder) {
        const chosen = await program.chooseFolder(await exports.folder())
        if (chosen === null) return { job: null }
        await exports.setFolder(chosen)
      }
      return { job: await exports.start(issue, { passed, preset }) }
    },
    'outputs.start': async ({ issue, outputs: orders, press, passed, chooseFolder }) => {
      const { exports, outputs } = at()
      if (chooseFolder) {
        const chosen = await program.chooseFolder(await exports.folder())
        if (chosen === null) return { jobs: [] }
        await exports.setFolder(chosen)
      }
      return { jobs: await outputs.start(issue, orders, { print: press, passed }) }
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
    'jobs.list': () => at().jobs.list(),
    'jobs.cancel': ({ job }) => at().jobs.cancel(job),
    'jobs.openFile': async ({ job }) => program.openFile((await at().jobs.fileOf(job)).path),
    'jobs.openFolder': async ({ job }) => program.showInFolder((await at().jobs.fileOf(job)).path),

    'schedule.list': ({ from, until }) => at().schedule.list(from, until),
    'schedule.missed': () => at().schedule.missed(),
    'schedule.propose': ({ product }) => at().schedule.propose(product),
    'schedule.plan': async ({ product, target, due, place }) => ({
      entry: await at().schedule.plan(product, target, due, place)
    }),
    'schedule.move': ({ entry, due, reason }) => at().schedule.move(entry, due, reason),
    'schedule.cancel': ({ entry, reason }) => at().schedule.cancel(entry, reason),
    'schedule.run': ({ entry }) => at().schedule.run(entry),

    'log.list': ({ filter, offset, limit }) => at().log.list(filter, offset, limit),
    'log.read': ({ hash }) => at().log.read(hash),
    'log.export': async ({ filter, format }) => {
      const { log } = at()
      const target = await program.chooseLogTarget(format)
      return target === null ? null : log.write(filter, format, target)
    },
    'log.cancelExport': () => at().log.cancel(),
    'log.acceptLoss': () => at().checkpoints.acceptLoss(),

    'backups.list': async () => (await backups()).list(),
    'backups.create': async () => ({ name: await (await backups()).create() }),
    'backups.integrity': () => {
      const report = at().integrity.report()
      const { texts, faults, repaired, articles } = report
      const lists = {
        texts: [...texts],
        faults: [...faults],
        repaired: [...repaired],
        articles: [...articles]
      }
      return { ...report, ...lists }
    },
    'backups.restore': async ({ name }) => {
      if (!mayRestore(await desk.status())) throw new OfficeError('forbidden')
      await desk.restoreBackup(name)
    },
    'backups.openFolder': async () => program.openFile((await backups()).folder)
  }
}
