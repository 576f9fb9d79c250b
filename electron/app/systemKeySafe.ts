import { safeStorage } from 'electron'
import type { KeySafe } from '@electron/services/keySafe'

/** Linux backends that hide nothing: a password that stands in Chromium's source. */
const WORTHLESS: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

/** Electron 25 has `safeStorage`, but not yet the name of its backend. */
const backend = (): string =>
  process.platform === 'linux' ? (safeStorage.getSelectedStorageBackend?.() ?? 'unknown') : 'system'

/** The safe of the signed-in account of this PC. Asked anew each time: on Linux a desktop's keyring may come later. */
export const systemKeySafe: KeySafe = {
  isThere: () => safeStorage.isEncryptionAvailable() && !WORTHLESS.has(backend()),
  lock: (text) => safeStorage.encryptString(text),
  open: (bytes) => safeStorage.decryptString(Buffer.from(bytes))
}
