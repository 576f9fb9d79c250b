import { outputRules } from '@shared/domain/outputRules'
import { pressRules } from '@shared/domain/pressRules'
import type { Translate } from '@shared/i18n/translator'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { weekdayNames } from '@renderer/ui/weekdays'

const HOUSE_COLOURS = ['accent', 'second', 'tint'] as const

function nameColour(about: string, t: Translate): string {
  const own = HOUSE_COLOURS.find((each) => each === about)
  if (!own) return t('preflight.rubricColour', { rubric: about })
  const name = t(`house.colour.${own}`)
  return `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`
}

/** What a rule of the reader says, without its full stop. */
function nameCheck(check: string, t: Translate): string {
  const press = pressRules.find((each) => each === check)
  const output = outputRules.find((each) => each === check)
  const words = press ? t(`pressChecks.${press}`) : output ? t(`outputChecks.${output}`) : check
  return words.replace(/\.$/, '')
}

/** What was measured, in the units of the trade. */
function sayMeasure({ points, percent }: FindingView['values']): string {
  if (points) return ` (${points} pt)`
  return percent ? ` (${percent} %)` : ''
}

/** What a finding says: where it stands, what is wrong, what to do. */
export function wordsOfFinding({ rule, page, slots, values }: FindingView, t: Translate) {
  const slotNames = slots.map((slot) => t(`issues.slot.${slot as 'main'}`))
  const weekday = (day: string | number | undefined) =>
    t(`ui.weekday.${weekdayNames[Number(day)] ?? 'monday'}`)
  const filled = {
    ...values,
    page,
    slots: slotNames.join(', '),
    ...(rule === 'wrongWeekday' && { weekday: weekday(values.weekday), usual: weekday(values.usual) }),
    ...(typeof values.about === 'string' && { colour: nameColour(values.about, t) }),
    ...(typeof values.check === 'string' && { what: nameCheck(values.check, t), measure: sayMeasure(values) })
  }
  const [slot] = slotNames
  const place =
    page === 0
      ? t('preflight.wholeIssue')
      : slotNames.length === 1 && slot
        ? t('issues.slotOn', { page, slot })
        : t('issues.pageNumber', { page })
  return {
    place,
    text: t(`preflight.rules.${rule}.text`, filled),
    todo: t(`preflight.rules.${rule}.todo`, filled)
  }
}
