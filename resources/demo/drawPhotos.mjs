/**
 * Draws the photos of the demo office: `node resources/demo/drawPhotos.mjs [name …]`.
 * They are drawings on purpose: no real person or place stands in the demo.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { createCanvas } from './drawing/canvas.mjs'
import { finishPicture } from './drawing/finish.mjs'
import { drawAlley } from './drawing/scenes/alley.mjs'
import { drawBloodDrive } from './drawing/scenes/bloodDrive.mjs'
import { drawDrainage } from './drawing/scenes/drainage.mjs'
import { drawFireDrill } from './drawing/scenes/fireDrill.mjs'
import { drawLibrary } from './drawing/scenes/library.mjs'
import { drawMarket } from './drawing/scenes/market.mjs'
import { drawMeeting } from './drawing/scenes/meeting.mjs'
import { drawMorningExercise } from './drawing/scenes/morningExercise.mjs'
import { drawHeadOfAlley, drawMechanic, drawSchoolboy, drawTeacherPortrait } from './drawing/scenes/portraits.mjs'
import { drawQuay } from './drawing/scenes/quay.mjs'
import { drawRiver } from './drawing/scenes/river.mjs'
import { drawSchoolyard } from './drawing/scenes/schoolyard.mjs'
import { drawServiceDesk } from './drawing/scenes/serviceDesk.mjs'
import { drawStage } from './drawing/scenes/stage.mjs'
import { drawStreet } from './drawing/scenes/street.mjs'
import { drawVaccination } from './drawing/scenes/vaccination.mjs'
import { drawWorkshop } from './drawing/scenes/workshop.mjs'

/** What each photo of the articles shows. */
const scenes = {
  'ben-hang': drawQuay,
  'ben-song': drawRiver,
  'chan-dung-co-giao': drawTeacherPortrait,
  'chan-dung-hoc-sinh': drawSchoolboy,
  'chan-dung-tho-may': drawMechanic,
  'chan-dung-to-truong': drawHeadOfAlley,
  cho: drawMarket,
  'chua-chay': drawFireDrill,
  'dich-vu-so': drawServiceDesk,
  'duong-phuong': drawStreet,
  'duong-sinh': drawMorningExercise,
  'hem-xanh': drawAlley,
  'hien-mau': drawBloodDrive,
  'hoi-nghi': drawMeeting,
  'san-khau': drawStage,
  'san-truong': drawSchoolyard,
  'thoat-nuoc': drawDrainage,
  'thu-vien': drawLibrary,
  'tiem-chung': drawVaccination,
  'xuong-may': drawWorkshop
}

const folder = fileURLToPath(new URL('./photos/', import.meta.url))

/** Portraits stand in one column. */
const smaller = (picture) =>
  sharp(picture).resize(1400).jpeg({ quality: 82, mozjpeg: true }).withIccProfile('srgb').toBuffer()

async function drawPhoto(name) {
  const art = createCanvas(name)
  const scene = scenes[name](art)
  const whole = await finishPicture(name, { ...scene, definitions: art.definitions() })
  const picture = name.startsWith('chan-dung-') ? await smaller(whole) : whole
  await writeFile(`${folder}${name}.jpg`, picture)
  console.log(`${name}.jpg ${Math.round(picture.length / 1000)} kB`)
}

await mkdir(folder, { recursive: true })
const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(scenes)) await drawPhoto(name)
