import { ArrowLeft, CircleCheck, FilePlus2, Newspaper, Printer, RefreshCw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import type { EditionView } from '@shared/ipc/routes/editions'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatDay, formatMoment, fromWallTime } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './EditionsPage.module.css'

/** What an edition still lacks, in words; empty for none. */
function useLacks() {
  const t = useTranslate()
  return ({ row, own, isBehind }: EditionView, of: number) =>
    [
      isBehind ? t('editions.behind') : '',
      own < of ? t('editions.emptySlots', { count: of - own }) : '',
      row.unsigned > 0 ? t('editions.unsigned', { count: row.unsigned }) : ''
    ]
      .filter((part) => part !== '')
      .join(' · ')
}

function PrintAllDialog({ issue, count, onClose }: { issue: string; count: number; onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [reason, setReason] = useState('')
  const print = useAction('editions.print', { onSuccess: () => go(paths.jobs) })
  return (
    <Dialog
      title={t('editions.printTitle')}
      description={t('editions.printText', { count })}
      confirmLabel={t('editions.begin')}
      isBusy={print.isPending}
      onClose={onClose}
      onConfirm={() => print.mutate({ issue, reason: reason.trim() })}
    >
      <TextField
        label={t('editions.reason')}
        hint={t('editions.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {print.error && <Notice tone="bad">{errorText(print.error)}</Notice>}
    </Dialog>
  )
}

/** One issue and its editions for the wards: what each still lacks, and all print files at once. */
export function EditionsPage({ id, member }: { id: string; member: MemberView }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell, tellError } = useToaster()
  const lacksOf = useLacks()
  const [isPrinting, setPrinting] = useState(false)
  const { data, error, refetch } = useRequest('editions.board', { issue: id })
  const make = useAction('editions.make', {
    onSuccess: (_, { units }) => tell(t('editions.made', { count: units.length })),
    onError: tellError
  })
  const follow = useAction('editions.follow', {
    onSuccess: ({ changed }) => tell(t('editions.followed', { count: changed })),
    onError: tellError
  })
  const actor = actorToday(member)
  const mayWrite = can(actor, 'issues.write')
  const behind = data?.editions.filter((each) => each.isBehind).length ?? 0
  const open = data?.editions.filter(({ row }) => !row.isPublished).length ?? 0
  const makeButton = data && data.without.length > 0 && (
    <Button
      icon={FilePlus2}
      disabled={!mayWrite || data.master.isPublished}
      isBusy={make.isPending}
      onClick={() => make.mutate({ issue: id, units: data.without.map(({ unit }) => unit) })}
    >
      {t('editions.make', { count: data.without.length })}
    </Button>
  )
  return (
    <Page
      title={t('editions.title')}
      subtitle={
        data
          ? `${t('issues.heading', { number: data.master.number, product: data.master.productName })} · ${formatDay(fromWallTime(data.master.date))}. ${t('editions.subtitle')}`
          : t('editions.subtitle')
      }
      actions={
        <>
          <IconButton icon={ArrowLeft} label={t('editions.back')} onClick={() => go(paths.issue(id))} />
          {data && data.editions.length > 0 && makeButton}
          {behind > 0 && (
            <Button
              icon={RefreshCw}
              disabled={!mayWrite}
              isBusy={follow.isPending}
              onClick={() => follow.mutate({ issue: id })}
            >
              {t('editions.follow', { count: behind })}
            </Button>
          )}
          {open > 0 && (
            <Button
              look="primary"
              icon={Printer}
              disabled={!can(actor, 'exports.run')}
              onClick={() => setPrinting(true)}
            >
              {t('editions.print')}
            </Button>
          )}
        </>
      }
      layout="column"
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && data.editions.length === 0 && (
        <EmptyState icon={Newspaper} title={t('editions.noneTitle')} action={makeButton || undefined}>
          {data.without.length === 0 ? t('editions.noWards') : t('editions.noneText')}
        </EmptyState>
      )}
      {data && data.editions.length > 0 && (
        <table className={styles.board} aria-label={t('editions.title')}>
          <thead>
            <tr>
              <th scope="col">{t('editions.unit')}</th>
              <th scope="col" className={styles.number}>
                {t('editions.own')}
              </th>
              <th scope="col">{t('editions.state')}</th>
              <th scope="col">{t('editions.file')}</th>
            </tr>
          </thead>
          <tbody>
            {data.editions.map((edition) => {
              const { row, unitName, own } = edition
              const lacks = lacksOf(edition, data.own)
              const file = row.files.at(-1)
              const isWhole = row.isPublished || lacks === ''
              return (
                <tr key={row.id}>
                  <th scope="row">
                    <Link
                      href={paths.issue(row.id)}
                      aria-label={t('editions.openEdition', { unit: unitName })}
                    >
                      {unitName}
                    </Link>
                  </th>
                  <td className={styles.number}>{t('editions.ownOf', { filled: own, count: data.own })}</td>
                  <td data-tone={row.isPublished ? 'faint' : isWhole ? 'good' : 'warn'}>
                    {isWhole ? (
                      <CircleCheck size={15} aria-hidden />
                    ) : (
                      <TriangleAlert size={15} aria-hidden />
                    )}{' '}
                    {row.isPublished ? t('editions.published') : lacks || t('editions.ready')}
                  </td>
                  <td data-tone={file ? undefined : 'faint'}>
                    {file ? t('editions.hasFile', { moment: formatMoment(file.at) }) : t('editions.noFile')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {isPrinting && <PrintAllDialog issue={id} count={open} onClose={() => setPrinting(false)} />}
    </Page>
  )
}
