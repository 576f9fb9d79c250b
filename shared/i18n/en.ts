import { approvals, articles, comments, editor, journal, merge, revisions } from './en/articles'
import { assignments } from './en/assignments'
import { calendar, observances } from './en/calendar'
import { campaigns } from './en/campaigns'
import { planPrint } from './en/planPrint'
import { editions } from './en/editions'
import { chains } from './en/chains'
import { changes } from './en/changes'
import { directives } from './en/directives'
import { dossierFaults, dossiers, sheet } from './en/dossiers'
import { errors } from './en/errors'
import { files } from './en/files'
import { fit } from './en/fit'
import { flatplan } from './en/flatplan'
import { log } from './en/log'
import { looks } from './en/looks'
import { media } from './en/media'
import { batches, imports, inbox, paste, wordFile } from './en/imports'
import { issues, jobs, print, schedule } from './en/issues'
import { members, recovery, session } from './en/members'
import { outlines } from './en/outlines'
import { backups, office, setup } from './en/office'
import { commands, menu, shell, ui } from './en/shell'
import { handouts } from './en/handouts'
import { house } from './en/house'
import { packages } from './en/packages'
import { presets } from './en/presets'
import { printouts } from './en/printouts'
import { coverNote, outputChecks, outputs } from './en/outputs'
import { pages } from './en/pages'
import { preflight, pressChecks } from './en/preflight'
import { proofing } from './en/proofing'
import { reading } from './en/reading'
import { readAloud } from './en/readAloud'
import { delegations, signing } from './en/signing'
import { rounds } from './en/rounds'
import { search } from './en/search'
import { templates } from './en/templates'
import { finding, goals, outline, proofs, replacing, zoom } from './en/writing'
import { channelLength, pageCopies, settlements, variants } from './en/variants'
import { writing } from './en/structures'
import { web, webEditions } from './en/webEditions'
import type { vi } from './vi'

/** The shape of a language: the same keys as Vietnamese, other words. */
type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]> }

export const en: WordsLike<typeof vi> = {
  shell,
  ui,
  menu,
  commands,
  session,
  setup,
  looks,
  office,
  members,
  recovery,
  backups,
  articles,
  editor,
  finding,
  goals,
  outline,
  proofing,
  directives,
  files,
  outlines,
  handouts,
  proofs,
  replacing,
  zoom,
  templates,
  writing,
  journal,
  revisions,
  changes,
  merge,
  comments,
  approvals,
  variants,
  channelLength,
  pageCopies,
  settlements,
  chains,
  reading,
  readAloud,
  signing,
  delegations,
  search,
  imports,
  batches,
  inbox,
  media,
  wordFile,
  paste,
  issues,
  fit,
  flatplan,
  rounds,
  pages,
  preflight,
  house,
  packages,
  presets,
  pressChecks,
  outputs,
  printouts,
  coverNote,
  outputChecks,
  print,
  schedule,
  calendar,
  observances,
  campaigns,
  assignments,
  planPrint,
  editions,
  jobs,
  log,
  dossiers,
  dossierFaults,
  sheet,
  errors,
  web,
  webEditions
}
