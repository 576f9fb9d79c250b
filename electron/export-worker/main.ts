import { serveWorker, type WorkerPort } from './worker'

// Electron gives a utility process this port; Node's own types do not know it.
serveWorker((process as unknown as { parentPort: WorkerPort }).parentPort)
