import { can } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import type { OfficeStatus } from '@shared/ipc/routes/office'
import type { Handlers } from '../answer'
import type { At, DeskPort, ProgramPort } from '../ports'

/** The program, the office and its members, the log and backups. */
export function officeHandlers(at: At, desk: DeskPort, program: ProgramPort) {
  const beforeSignIn = () => desk.workspace()
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
    'app.hide': () => program.hide(),

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
  } satisfies Partial<Handlers>
}
