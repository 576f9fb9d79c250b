import { EllipsisVertical, Eye, FileDown, Trash2 } from 'lucide-react'
import type { PackageView } from '@shared/ipc/routes/packages'
import { formatMoment } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './PackagesTab.module.css'

interface TableProps {
  readonly packages: readonly PackageView[]
  readonly mayEdit: boolean
  readonly onShow: (shown: PackageView) => void
}

/** The packages that the office has, who took them in, and what is set with them. */
export function PackageTable({ packages, mayEdit, onShow }: TableProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const save = useAction('packages.save', {
    onSuccess: ({ isSaved }) => isSaved && tell(t('packages.saved')),
    onError: tellError
  })
  const remove = useAction('packages.remove', { onError: tellError })
  const itemsOf = (each: PackageView) => {
    const isUsed = each.products.length > 0
    const take = () =>
      remove.mutate({ id: each.id }, { onSuccess: () => tell(t('packages.removed', { name: each.name })) })
    return [
      {
        id: 'show',
        label: t('packages.preview'),
        icon: Eye,
        disabled: !each.isHere,
        onSelect: () => onShow(each)
      },
      {
        id: 'save',
        label: t('packages.save'),
        icon: FileDown,
        disabled: !each.isHere,
        onSelect: () => save.mutate({ id: each.id })
      },
      {
        id: 'remove',
        label: isUsed ? t('packages.inUse') : t('packages.remove'),
        icon: Trash2,
        isDangerous: true,
        beginsGroup: true,
        disabled: isUsed || !mayEdit,
        onSelect: take
      }
    ]
  }
  return (
    <table className={styles.table} aria-label={t('packages.list')}>
      <thead>
        <tr>
          <th>{t('packages.name')}</th>
          <th>{t('packages.looks')}</th>
          <th>{t('packages.takenBy')}</th>
          <th>{t('packages.users')}</th>
          <th>
            <span className="visually-hidden">{t('packages.preview')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {packages.map((each) => (
          <tr key={each.id}>
            <td>
              <strong>{each.name}</strong>
              <span className={styles.small}>
                {[t('packages.version', { version: each.version }), each.author]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              {!each.isHere && <span className={styles.small}>{t('packages.notHere')}</span>}
            </td>
            <td>{each.looks.map((look) => t(`looks.name.${look}`)).join(', ')}</td>
            <td>
              {each.member}
              <span className={styles.small}>{formatMoment(each.at)}</span>
            </td>
            <td>
              {each.products.join(', ') || <span className={styles.none}>{t('packages.noUsers')}</span>}
            </td>
            <td className={styles.more}>
              <Menu
                align="end"
                trigger={
                  <IconButton icon={EllipsisVertical} label={t('packages.acts', { name: each.name })} />
                }
                items={itemsOf(each)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
