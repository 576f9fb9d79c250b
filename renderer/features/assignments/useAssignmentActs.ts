import { useLocation } from 'wouter'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

type About = Pick<AssignmentView, 'id' | 'title' | 'member'>

/** What is done with an assignment, each told with a way back. */
export function useAssignmentActs() {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell, tellError } = useToaster()
  const told = { onError: tellError }
  const give = useAction('assignments.give', told)
  const link = useAction('assignments.link', told)
  const drop = useAction('assignments.drop', told)
  const resume = useAction('assignments.resume', told)
  const propose = useAction('assignments.propose', told)
  const begin = useAction('assignments.begin', {
    onSuccess: ({ article }) => go(paths.article(article)),
    onError: tellError
  })
  const undoing = (run: () => void) => ({ label: t('assignments.undo'), run })

  return {
    isBusy: [give, link, drop, resume, propose, begin].some((each) => each.isPending),

    /** To somebody, or to nobody. */
    give({ id, title, member: before }: About, member: string | null, name: string, note = '') {
      if (member === before) return
      give.mutate(
        { assignment: id, member, note },
        {
          onSuccess: () =>
            tell(
              member === null
                ? t('assignments.givenBack', { title })
                : t('assignments.given', { title, name }),
              undoing(() => give.mutate({ assignment: id, member: before, note: t('assignments.undone') }))
            )
        }
      )
    },

    link({ id, title }: About, article: string, before: string | null) {
      link.mutate(
        { assignment: id, article },
        {
          onSuccess: () =>
            tell(
              t('assignments.linked', { title }),
              undoing(() => link.mutate({ assignment: id, article: before }))
            )
        }
      )
    },

    unlink({ id, title }: About, article: string) {
      link.mutate(
        { assignment: id, article: null },
        {
          onSuccess: () =>
            tell(
              t('assignments.unlinked', { title }),
              undoing(() => link.mutate({ assignment: id, article }))
            )
        }
      )
    },

    drop: ({ id, title }: About, reason: string) =>
      drop.mutateAsync({ assignment: id, reason }).then(() =>
        tell(
          t('assignments.dropped', { title }),
          undoing(() => resume.mutate({ assignment: id }))
        )
      ),

    resume({ id, title }: About) {
      resume.mutate({ assignment: id }, { onSuccess: () => tell(t('assignments.resumed', { title })) })
    },

    begin: ({ id }: About) => begin.mutate({ assignment: id }),

    /** Makes an idea of a day of the year. */
    propose(observance: string, first: string, title: string) {
      propose.mutate(
        { observance, first },
        {
          onSuccess: ({ id }) =>
            tell(
              t('assignments.proposed', { title }),
              undoing(() => drop.mutate({ assignment: id, reason: t('assignments.undone') }))
            )
        }
      )
    }
  }
}
export type AssignmentActs = ReturnType<typeof useAssignmentActs>
