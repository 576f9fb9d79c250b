import type { TemplatePackage } from '@shared/domain/templatePackage'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { WorkerClient } from './workerClient'

type Client = WorkerClient<ExportReply>

/** The template package that the issue of a message names; undefined where it names none. */
function templateOf(message: object): string | undefined {
  if (!('issue' in message)) return undefined
  const { issue } = message
  const named =
    typeof issue === 'object' && issue !== null && 'template' in issue ? issue.template : undefined
  return typeof named === 'string' ? named : undefined
}

/** The typesetter, given the office's own package wherever an issue names one: whoever asks need not think of it. */
export function withPackages(client: Client, open: (sha256: string) => Promise<TemplatePackage>): Client {
  return {
    ...client,
    async request(message, options) {
      const template = templateOf(message)
      if (template === undefined) return client.request(message, options)
      return client.request({ ...message, package: await open(template) }, options)
    }
  }
}
