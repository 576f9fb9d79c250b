import type { Crop } from '@shared/document/figure'
import type { PageCopy } from '@shared/ipc/routes/pageCopies'
import { photoSource } from '@renderer/api/paths'
import { frameStyle } from '@renderer/editor/photoFrame'
import styles from './PageCopy.module.css'

export type PagePhoto = PageCopy['photos'][number]

/** A photo as it is cut for the page. */
export function FramedPhoto({ photo, crop }: { photo: PagePhoto; crop: Crop }) {
  const { frame, photo: placed } = frameStyle(photo, { crop, angle: photo.angle })
  return (
    <span className={styles.framed} style={frame}>
      <img src={photoSource(photo.media)} alt={photo.alt} draggable={false} style={placed} />
    </span>
  )
}
