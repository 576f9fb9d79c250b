import { useState } from 'react'
import type { JobView } from '@shared/ipc/routes/jobs'
import type { MemberView } from '@shared/ipc/routes/members'
import { JobsScreen } from '@renderer/features/jobs/JobsScreen'
import { PrintoutDialog } from '@renderer/features/printouts/PrintoutDialog'

/** Files that were made, and the door to the printer. */
export function JobsRoute({ member }: { member: MemberView }) {
  const [printing, setPrinting] = useState<JobView | null>(null)
  return (
    <JobsScreen
      member={member}
      onPrint={setPrinting}
      dialogs={
        printing && (
          <PrintoutDialog
            subject={{ kind: 'job', job: printing.id }}
            kind={printing.kind}
            name={printing.file?.name ?? printing.title}
            onClose={() => setPrinting(null)}
          />
        )
      }
    />
  )
}
