import { approvalsStops } from './tour/approvals'
import { archiveStops } from './tour/archive'
import { articleStops } from './tour/article'
import { assignmentStops } from './tour/assignments'
import { deskStops } from './tour/desk'
import { issuesStops } from './tour/issues'
import { officeStops } from './tour/office'

/** Walks through every screen and dialog of the demo office, each as a person meets it, in this order. */
export const stops = [
  ...deskStops,
  ...articleStops,
  ...approvalsStops,
  ...issuesStops,
  ...assignmentStops,
  ...archiveStops,
  ...officeStops
]
