import type { OfficeProofing } from '@shared/domain/officeProofing'

/** What a part of the settings needs: how they are, and a way to decide them anew. */
export interface SettingsPartProps {
  readonly settings: OfficeProofing
  readonly mayDecide: boolean
  readonly isBusy: boolean
  readonly onChange: (part: Partial<OfficeProofing>) => void
}
