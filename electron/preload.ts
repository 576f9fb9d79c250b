import { contextBridge, ipcRenderer } from 'electron'

/**
 * The page's whole way out: ask, and be told. Which routes there are is
 * main's to say; a name it does not know is refused there.
 */
contextBridge.exposeInMainWorld('toaSoan', {
  request: (route: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('request', route, input),
  subscribe: (listener: (event: string, fact: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, fact: unknown) => listener(name, fact)
    ipcRenderer.on('event', forward)
    return () => void ipcRenderer.removeListener('event', forward)
  }
})
