/** The app's own Chromium as a printer of HTML: loads a page, writes it as PDF, and ends. */
const { writeFileSync } = require('node:fs')
const { app, BrowserWindow } = require('electron')

const [page, output] = process.argv.slice(-2)

async function print() {
  await app.whenReady()
  const window = new BrowserWindow({ show: false })
  await window.loadFile(page)
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  writeFileSync(output, pdf)
  app.quit()
}

print().catch((error) => {
  process.stderr.write(`${String(error)}\n`)
  app.exit(1)
})
