import type { Node } from '@tiptap/pm/model'
import { Step, StepResult } from '@tiptap/pm/transform'
import type { Tracked } from '@shared/document/tracked'

/**
 * A decision about changes as a step, so that undo takes it back like any
 * other: what was open before and what is open after it. The text itself is
 * changed by the steps before it, if at all.
 */
export class DecisionStep extends Step {
  constructor(
    readonly before: Tracked,
    readonly after: Tracked
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override invert(): DecisionStep {
    return new DecisionStep(this.after, this.before)
  }

  override map(): DecisionStep {
    return this
  }

  /** Never sent anywhere: what is stored are the changes themselves. */
  override toJSON(): { stepType: string } {
    return { stepType: 'decision' }
  }
}
