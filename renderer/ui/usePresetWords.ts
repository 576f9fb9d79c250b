import { isBundled } from '@shared/domain/pressSetup'
import type { PrintPreset } from '@shared/domain/printPreset'
import { useTranslate } from './Language'

/** What a preset asks for, in one line: "4 màu · PDF/X-4 · giấy tráng · chừa xén 3 mm · có dấu cắt". */
export function usePresetWords() {
  const t = useTranslate()
  return ({ press }: Pick<PrintPreset, 'press'>): string => {
    const { inks, standard, profile, bleed, marks } = press
    return [
      t(`presets.inkSetShort.${inks}`),
      t(`presets.standardShort.${standard}`),
      isBundled(profile) ? t(`presets.profileShort.${profile}`) : t('presets.ownProfileShort'),
      bleed > 0 ? t('presets.bleedShort', { bleed }) : t('presets.noBleed'),
      t(marks ? 'presets.marksShort' : 'presets.noMarks')
    ].join(' · ')
  }
}
