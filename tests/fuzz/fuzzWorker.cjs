/* Runs the built import worker outside of Electron: its messages go over this process's own channel. */
process.parentPort = {
  on: (_event, listener) => process.on('message', (data) => listener({ data })),
  postMessage: (message) => process.send(message)
}
require(process.argv[2])
