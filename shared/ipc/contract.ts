import { z } from 'zod'
import { appRoutes } from './routes/app'
import { articleRoutes } from './routes/articles'
import { calendarRoutes } from './routes/calendar'
import { campaignRoutes } from './routes/campaigns'
import { assignmentRoutes } from './routes/assignments'
import { backupRoutes } from './routes/backups'
import { commentRoutes } from './routes/comments'
import { directiveRoutes } from './routes/directives'
import { dossierRoutes } from './routes/dossiers'
import { editionRoutes } from './routes/editions'
import { exportRoutes } from './routes/exports'
import { fileRoutes } from './routes/files'
import { handoutRoutes } from './routes/handouts'
import { houseRoutes } from './routes/house'
import { importRoutes } from './routes/imports'
import { issueRoutes } from './routes/issues'
import { jobRoutes } from './routes/jobs'
import { logRoutes } from './routes/log'
import { mediaRoutes } from './routes/media'
import { memberRoutes } from './routes/members'
import { officeRoutes } from './routes/office'
import { outputRoutes } from './routes/outputs'
import { pageCopyRoutes } from './routes/pageCopies'
import { packageRoutes } from './routes/packages'
import { preflightRoutes } from './routes/preflight'
import { pressRoutes } from './routes/presses'
import { previewRoutes } from './routes/previews'
import { printoutRoutes } from './routes/printouts'
import { proofingRoutes } from './routes/proofing'
import { readAloudRoutes } from './routes/readAloud'
import { roundRoutes } from './routes/rounds'
import { scheduleRoutes } from './routes/schedule'
import { searchRoutes } from './routes/search'
import { settlementRoutes } from './routes/settlements'
import { signOffRoutes } from './routes/signOff'
import { variantRoutes } from './routes/variants'
import { webEditionRoutes } from './routes/webEditions'

/** Every call the page can make. A search for a route's name shows its contract, handler and caller. */
export const contract = {
  ...appRoutes,
  ...officeRoutes,
  ...memberRoutes,
  ...articleRoutes,
  ...variantRoutes,
  ...settlementRoutes,
  ...calendarRoutes,
  ...campaignRoutes,
  ...assignmentRoutes,
  ...editionRoutes,
  ...commentRoutes,
  ...mediaRoutes,
  ...signOffRoutes,
  ...importRoutes,
  ...dossierRoutes,
  ...searchRoutes,
  ...issueRoutes,
  ...previewRoutes,
  ...preflightRoutes,
  ...exportRoutes,
  ...fileRoutes,
  ...handoutRoutes,
  ...jobRoutes,
  ...scheduleRoutes,
  ...pressRoutes,
  ...houseRoutes,
  ...packageRoutes,
  ...outputRoutes,
  ...printoutRoutes,
  ...roundRoutes,
  ...readAloudRoutes,
  ...pageCopyRoutes,
  ...webEditionRoutes,
  ...proofingRoutes,
  ...directiveRoutes,
  ...logRoutes,
  ...backupRoutes
} as const

export type Contract = typeof contract
export type RouteName = keyof Contract
export type Input<R extends RouteName> = z.input<Contract[R]['input']>
export type ParsedInput<R extends RouteName> = z.output<Contract[R]['input']>
export type Output<R extends RouteName> = z.output<Contract[R]['output']>

/** Facts that main tells the page: something of this stem has changed, or a menu command was chosen. */
export const eventNames = [
  'office.changed',
  'articles.changed',
  'issues.changed',
  'schedule.changed',
  'proofing.changed',
  'signOff.changed',
  'readings.changed',
  'directives.changed',
  'observances.changed',
  'campaigns.changed',
  'assignments.changed',
  'jobs.changed',
  'imports.progress',
  'imports.changed',
  'imports.arrived',
  'files.progress',
  'printouts.progress',
  'log.progress',
  'packages.changed',
  'packages.progress',
  'settings.changed',
  'commands.run',
  'app.closing'
] as const
export type EventName = (typeof eventNames)[number]

export const eventFactSchema = z.strictObject({ id: z.string().max(120) })
