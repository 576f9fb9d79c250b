import { contentOf } from '@shared/document/revision'
import type { Handlers } from '../answer'
import type { At, ProgramPort } from '../ports'

/** Texts: writing, remarks, proofing. */
export const articleHandlers = (at: At, program: ProgramPort) =>
  ({
    'articles.list': ({ offset, limit, ...filter }) => at().articles.list(filter, offset, limit),
    'articles.counts': () => at().articles.counts(),
    'articles.read': ({ article }) => at().articles.read(article),
    'articles.create': async (input) => ({
      article: await at().articles.create(input.product, input.kind, input.unit, input.template)
    }),
    'articles.goal': ({ article, goal }) => at().articles.goal(article, goal),
    'articles.archive': ({ article }) => at().articles.archive(article),
    'articles.restore': ({ article }) => at().articles.restore(article),
    'articles.withdraw': ({ article, reason }) => at().articles.withdraw(article, reason),
    'articles.openOriginal': async ({ article, media }) =>
      program.openFile(await at().imports.originalFile(article, media)),

    'settlements.list': ({ article }) => at().settlements.list(article),
    'settlements.settle': (answer) => at().settlements.settle(answer),

    'variants.list': ({ article }) => at().variants.list(article),
    'variants.create': async ({ article, products }) => ({
      articles: await at().variants.create(article, products)
    }),
    'variants.follow': ({ article, revision }) => at().variants.follow(article, revision),

    'journal.open': ({ article }) => at().journal.open(article),
    'journal.save': async ({ article, base, content }) => ({
      savedAt: await at().journal.save(article, base, content)
    }),
    'journal.recovered': () => at().journal.recovered(),
    'journal.discard': ({ article }) => at().journal.discard(article),
    'journal.settle': () => at().journal.settle(),

    'revisions.save': ({ article, note }) => at().revisions.save(article, note),
    'revisions.read': async ({ revision }) => {
      const found = await at().revisions.read(revision)
      return { article: found.article, ...contentOf(found) }
    },
    'revisions.name': ({ article, revision, name }) => at().revisions.name(article, revision, name),
    'revisions.merge': async ({ article, sides, content, note }) => ({
      revision: await at().revisions.merge(article, sides, content, note)
    }),
    'revisions.restore': ({ article, revision }) => at().revisions.restore(article, revision, ''),

    'replacements.read': ({ article }) => at().replacements.read(article),
    'replacements.apply': ({ article, edits, note }) => at().replacements.apply(article, edits, note),

    'comments.list': ({ article }) => at().comments.list(article),
    'comments.mine': () => at().comments.mine(),
    'comments.add': async ({ article, ...remark }) => ({ thread: await at().comments.add(article, remark) }),
    'comments.assign': ({ article, thread, member }) => at().comments.assign(article, thread, member),
    'comments.block': ({ article, thread, blocking }) => at().comments.block(article, thread, blocking),
    'comments.resolve': ({ article, thread }) => at().comments.resolve(article, thread),
    'comments.reopen': ({ article, thread }) => at().comments.reopen(article, thread),

    'readings.mark': ({ article, revision, isEnded }) => at().readings.mark(article, revision, isEnded),
    'readings.list': ({ articles }) => at().readings.list(articles),

    'proofing.read': () => at().proofing.read(),
    'proofing.change': ({ settings }) => at().proofing.change(settings),
    'proofing.accept': (accepted) => at().proofing.accept(accepted),
    'proofing.refuse': (accepted) => at().proofing.refuse(accepted),
    'proofing.ignored': ({ article }) => at().proofing.ignored(article),
    'proofing.ignore': ({ article, place, reason }) => at().proofing.ignore(article, place, reason),
    'proofing.heed': ({ article, place }) => at().proofing.heed(article, place),

    'proofs.open': async ({ article }) => program.openFile(await at().proofs.make(article)),
    'proofs.save': async ({ article }) => {
      const { proofs } = at()
      const file = await program.choosePdf(await proofs.nameOf(article))
      if (file !== null) await proofs.save(article, file)
      return { isSaved: file !== null }
    }
  }) satisfies Partial<Handlers>
