import { seededOffice } from './seedOffice'
const t=Date.now(); console.log(await seededOffice(Number(process.argv[2])), Date.now()-t)
