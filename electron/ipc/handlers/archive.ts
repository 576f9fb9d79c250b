import type { Handlers } from '../answer'
import type { At, ProgramPort } from '../ports'

/** What was printed, and the directives it rests on. */
export const archiveHandlers = (at: At, program: ProgramPort) =>
  ({
    'search.find': ({ offset, limit, ...question }) => at().search.find(question, offset, limit),
    'search.others': ({ asker, query, limit }) => at().search.others(asker, query, limit),
    'search.facets': ({ query }) => at().search.facets(query),
    'search.related': ({ article }) => at().search.related(article),
    'search.copies': ({ article }) => at().search.copies(article),
    'search.saved': () => at().search.saved(),
    'search.save': async ({ name, query }) => ({ id: await at().search.save(name, query) }),
    'search.rename': ({ id, name }) => at().search.rename(id, name),
    'search.remove': ({ id }) => at().search.remove(id),
    'search.recent': () => at().search.recent(),
    'search.remember': ({ query }) => at().search.remember(query),

    'directives.list': ({ offset, limit, ...filter }) => at().directives.list(filter, offset, limit),
    'directives.counts': () => at().directives.counts(),
    'directives.register': () => at().directives.register(),
    'directives.enter': async ({ directive }) => ({ id: await at().directives.enter(directive) }),
    'directives.enterMany': ({ directives }) => at().directives.enterMany(directives),
    'directives.change': ({ id, directive }) => at().directives.change(id, directive),
    'directives.strike': ({ id, reason }) => at().directives.strike(id, reason),
    'directives.chooseFile': async () => {
      const { directives } = at()
      const [file] = await program.chooseDocuments()
      return file ? directives.adopt(file) : null
    },
    'directives.openFile': async ({ id }) => program.openFile(await at().directives.fileOf(id)),
    'directives.citing': ({ id }) => at().directives.citing(id)
  }) satisfies Partial<Handlers>
