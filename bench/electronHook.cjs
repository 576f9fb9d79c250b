/**
 * Runs inside the main process of a measured app, through NODE_OPTIONS: it puts
 * a script into the page as soon as there is one and prints what the script
 * returns. Both sides of a bench carry it, and no debugger is attached: that
 * would cost more time and memory than what is measured.
 */
// The loader's own entry: nothing else is there this early.
// oxlint-disable no-underscore-dangle
const { Module } = require('node:module')

const marks = { hook: Date.now() }
const modules = []
const load = Module._load

function follow({ app }) {
  app.once('will-finish-launching', () => (marks.launching = Date.now()))
  app.once('ready', () => (marks.ready = Date.now()))
  app.once('web-contents-created', (_event, contents) => {
    marks.window = Date.now()
    contents.on('console-message', (_says, _level, message) => sendKey(contents, message))
    contents.once('did-start-loading', () => (marks.loading = Date.now()))
    contents.once('dom-ready', () => (marks.domReady = Date.now()))
    contents.once('did-navigate', async () => {
      marks.navigated = Date.now()
      const script = require(process.env.BENCH_SCRIPT)
      try {
        // The frame's own function: that of the contents would wait until everything has loaded.
        const page = await contents.mainFrame.executeJavaScript(`(${script})(${process.env.BENCH_INPUT})`)
        print({ page, marks, modules })
      } catch (error) {
        print({ error: String(error) })
      }
    })
  })
}

/** A page cannot press a key by itself: it says which, and gets it as from a keyboard. */
function sendKey(contents, message) {
  if (!message.startsWith('BENCH-KEY ')) return
  const letter = message.slice(10)
  const keyCode = letter === ' ' ? 'Space' : letter
  contents.focus()
  contents.sendInputEvent({ type: 'keyDown', keyCode })
  contents.sendInputEvent({ type: 'char', keyCode: letter })
  contents.sendInputEvent({ type: 'keyUp', keyCode })
}

function print(result) {
  process.stdout.write(`BENCH ${JSON.stringify(result)}\n`)
}

if (process.type === 'browser') {
  let isFollowing = false
  Module._load = function (request, ...rest) {
    const begin = performance.now()
    const loaded = load.call(this, request, ...rest)
    const took = performance.now() - begin
    if (took >= 1)
      modules.push({ module: request.split('/').slice(-2).join('/'), ms: Math.round(took * 10) / 10 })
    if (request === 'electron' && !isFollowing) {
      isFollowing = true
      follow(loaded)
    }
    return loaded
  }
}
