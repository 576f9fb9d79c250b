import type { Handlers } from './answer'
import { approvalHandlers } from './handlers/approvals'
import { assignmentHandlers } from './handlers/assignments'
import { archiveHandlers } from './handlers/archive'
import { articleHandlers } from './handlers/articles'
import { calendarHandlers } from './handlers/calendar'
import { campaignHandlers } from './handlers/campaigns'
import { editionHandlers } from './handlers/editions'
import { importHandlers } from './handlers/imports'
import { issueHandlers } from './handlers/issues'
import { officeHandlers } from './handlers/office'
import { outputHandlers } from './handlers/outputs'
import { webEditionHandlers } from './handlers/webEditions'
import type { DeskPort, ProgramPort } from './ports'

/** One line per route: find the service, call it. Rules live further down. A route that nobody handles does not compile. */
export function createHandlers(desk: DeskPort, program: ProgramPort): Handlers {
  const at = () => {
    const services = desk.workspace()
    services.session.require()
    return services
  }
  return {
    ...officeHandlers(at, desk, program),
    ...articleHandlers(at, program),
    ...approvalHandlers(at),
    ...archiveHandlers(at, program),
    ...importHandlers(at, program),
    ...issueHandlers(at),
    ...calendarHandlers(at, program),
    ...campaignHandlers(at),
    ...assignmentHandlers(at),
    ...editionHandlers(at),
    ...outputHandlers(at, program),
    ...webEditionHandlers(at, program)
  }
}
