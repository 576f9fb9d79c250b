import { useMemo } from 'react'
import type { ChainSigner } from '@shared/domain/chainWarnings'
import { grantsOn } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { toIsoDay } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'

function toSigner({ id, name, unit, grants }: MemberView): ChainSigner {
  return { id, name, unit, grants: grantsOn(grants, toIsoDay(Date.now())) }
}

/** Members who may sign today, as chains see them; empty while they are being read. */
export function useSigners(): readonly ChainSigner[] {
  const { data: members } = useRequest('members.list', {})
  return useMemo(() => (members ?? []).filter((member) => member.active).map(toSigner), [members])
}
