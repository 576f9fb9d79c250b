/** A line of the plan: day – content – product – who – deadline. */
export interface StatePlanRow {
  readonly when: string
  readonly what: string
  readonly product: string
  readonly who: string
  readonly deadline: string
}

/**
 * The plan as an official document (kế hoạch) in the form of Decree
 * 30/2020/NĐ-CP, appendix I. Every string is words; none is ever markup.
 */
export interface StatePlan {
  /** Title of the file. */
  readonly title: string
  /** The body above the office; may be empty. */
  readonly parent: string
  readonly office: string
  /** "Số:      /KH-BTG" */
  readonly number: string
  readonly placed: string
  /** Type of the document in capitals: "KẾ HOẠCH". */
  readonly heading: string
  readonly subject: string
  readonly opening: string
  readonly header: StatePlanRow
  readonly rows: readonly StatePlanRow[]
  readonly closing: string
  /** "Nơi nhận:" and to whom it goes. */
  readonly recipientsLabel: string
  readonly recipients: readonly string[]
  /** In capitals over the signature ("TRƯỞNG BAN"), and the name under it. */
  readonly signerTitle: string
  readonly signerName: string
}

/** Everything that must stand in the written file. */
export function statePlanWords(plan: StatePlan): string {
  const { parent, office, number, placed, heading, subject, opening, closing, header, rows } = plan
  const lines = [header, ...rows].flatMap((row) => [row.when, row.what, row.product, row.who, row.deadline])
  const end = [plan.recipientsLabel, ...plan.recipients, plan.signerTitle, plan.signerName]
  return [parent, office, number, placed, heading, subject, opening, ...lines, closing, ...end]
    .join('\n')
    .toLocaleLowerCase('vi')
}
