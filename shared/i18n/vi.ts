import { approvals, articles, comments, editor, journal, merge, revisions } from './vi/articles'
import { assignments } from './vi/assignments'
import { calendar, observances } from './vi/calendar'
import { campaigns } from './vi/campaigns'
import { planPrint } from './vi/planPrint'
import { editions } from './vi/editions'
import { chains } from './vi/chains'
import { changes } from './vi/changes'
import { directives } from './vi/directives'
import { dossierFaults, dossiers, sheet } from './vi/dossiers'
import { errors } from './vi/errors'
import { files } from './vi/files'
import { fit } from './vi/fit'
import { flatplan } from './vi/flatplan'
import { log } from './vi/log'
import { looks } from './vi/looks'
import { media } from './vi/media'
import { batches, imports, inbox, paste, wordFile } from './vi/imports'
import { issues, jobs, print, schedule } from './vi/issues'
import { members, recovery, session } from './vi/members'
import { outlines } from './vi/outlines'
import { backups, office, setup } from './vi/office'
import { commands, menu, shell, ui } from './vi/shell'
import { handouts } from './vi/handouts'
import { house } from './vi/house'
import { packages } from './vi/packages'
import { presets } from './vi/presets'
import { printouts } from './vi/printouts'
import { coverNote, outputChecks, outputs } from './vi/outputs'
import { pages } from './vi/pages'
import { preflight, pressChecks } from './vi/preflight'
import { proofing } from './vi/proofing'
import { reading } from './vi/reading'
import { readAloud } from './vi/readAloud'
import { delegations, signing } from './vi/signing'
import { rounds } from './vi/rounds'
import { search } from './vi/search'
import { templates } from './vi/templates'
import { finding, goals, outline, proofs, replacing, zoom } from './vi/writing'
import { channelLength, pageCopies, settlements, variants } from './vi/variants'
import { writing } from './vi/structures'
import { web, webEditions } from './vi/webEditions'

/** Every word on screen and paper, in Vietnamese: the complete set that other languages are measured by. */
export const vi = {
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
