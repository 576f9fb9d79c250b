/** The least that an Electron window can be: what the runtime itself costs. */
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.TOA_SOAN_PROFILE)

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1320, height: 860 })
  return window.loadFile(path.join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
