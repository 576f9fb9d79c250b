// The built program with a clock that a journey turns: it shows the real time and so many milliseconds.
// (libfaketime would turn the whole process; Chromium's sandboxed children do not start under it.)
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const path = require('node:path')

const RealDate = Date
globalThis.turnedBy = Number(process.env.TOA_SOAN_TEST_CLOCK ?? 0)
const now = () => RealDate.now() + globalThis.turnedBy
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts))
  }
  static now() {
    return now()
  }
}

const root = path.join(__dirname, '../../..')
const { name, version, main } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
app.setName(name)
app.setVersion(version)
app.setAppPath(root)
require(path.join(root, main))
