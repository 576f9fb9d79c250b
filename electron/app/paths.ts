import path from 'node:path'
import { app } from 'electron'

/**
 * Where things are. Resources stand beside the packed archive when installed,
 * because the typesetter needs real files, and in the checkout while developing.
 */
export function appPaths() {
  const resources = app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources')
  const bundle = path.join(__dirname, '..')
  const userData = app.getPath('userData')
  const fonts = ['be-vietnam-pro', 'source-serif-4', 'playfair-display']
  return {
    userData,
    logs: path.join(userData, 'logs'),
    cache: path.join(userData, 'cache'),
    documents: app.getPath('documents'),
    preload: path.join(bundle, 'preload/preload.cjs'),
    page: path.join(bundle, 'renderer'),
    importWorker: path.join(bundle, 'main/importWorker.cjs'),
    exportWorker: path.join(bundle, 'main/exportWorker.cjs'),
    templates: path.join(resources, 'typst'),
    profiles: {
      fogra39: path.join(resources, 'icc/FOGRA39L_coated.icc'),
      fogra29: path.join(resources, 'icc/FOGRA29L_uncoated.icc')
    },
    demo: path.join(resources, 'demo'),
    icon: path.join(resources, 'icons/icon.png'),
    notices: path.join(resources, 'notices/THIRD-PARTY-NOTICES.txt'),
    fonts: app.isPackaged
      ? [path.join(resources, 'fonts')]
      : fonts.map((font) => path.join(app.getAppPath(), 'node_modules/@expo-google-fonts', font))
  }
}
export type AppPaths = ReturnType<typeof appPaths>
