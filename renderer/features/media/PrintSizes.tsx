import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { PhotoFraming } from '@shared/document/figure'
import { shownSize, type Size } from '@shared/document/framing'
import { effectivePpi, printedSizes, printQuality, type PrintQuality } from '@shared/domain/photoPrint'
import { useRequest } from '@renderer/api/queries'
import { useLook } from '@renderer/api/useLook'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PhotoDialog.module.css'

const ICONS: Record<PrintQuality, typeof CircleCheck> = {
  good: CircleCheck,
  weak: TriangleAlert,
  bad: CircleAlert
}

/** How finely the shown part of a photo prints at each width of the page templates. */
export function PrintSizes({
  article,
  photo,
  framing
}: {
  article: string
  photo: Size
  framing: PhotoFraming
}) {
  const t = useTranslate()
  const { data } = useRequest('articles.read', { article })
  const look = useLook(data?.row.product)
  const shown = shownSize(photo, framing)
  return (
    <table className={styles.sizes}>
      <caption>
        {t('media.printTitle')} – {t(`looks.name.${look}`)}
      </caption>
      <tbody>
        {printedSizes(look).map((size) => {
          const ppi = effectivePpi(shown, size)
          const quality = printQuality(ppi)
          const Icon = ICONS[quality]
          return (
            <tr key={size.width}>
              <th scope="row">{t('media.printWidth', { width: Math.round(size.width) })}</th>
              <td>{t('media.ppi', { ppi })}</td>
              <td>
                <span className={[styles.quality, styles[quality]].join(' ')}>
                  <Icon size={14} aria-hidden /> {t(`media.quality.${quality}`)}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
