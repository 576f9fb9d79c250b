import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Reply } from '@shared/ipc/define'
import type { Answer } from './answer'

const forbidden: Reply<never> = { ok: false, error: { code: 'forbiddenSender', data: {} } }

/**
 * Takes the page's requests. The only importer of `ipcMain`; nothing is ever thrown across the wire.
 *
 * @param isTrusted whether the sender is our own page: own origin, top frame.
 * @param answering comes when the office is ready; what is asked earlier waits for it.
 */
export function startRouter(
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  answering: Promise<Answer>
): void {
  ipcMain.handle('request', async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isTrusted(event)) return forbidden
    const answer = await answering
    return answer(name, input)
  })
}
