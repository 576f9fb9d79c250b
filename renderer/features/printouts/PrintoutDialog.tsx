import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import {
  MAX_PRINTOUTS,
  paperNames,
  paperSides,
  type PrintoutSetup,
  type PrintoutSubject
} from '@shared/domain/printout'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './PrintoutDialog.module.css'
import { usePrintout } from './usePrintout'

interface PrintoutDialogProps {
  readonly subject: PrintoutSubject
  /** Kind of the job whose file is printed; empty for an issue's pages. */
  readonly kind: string
  /** What is printed. */
  readonly name: string
  readonly onClose: () => void
}

/** A booklet's sheets have their size for a reason; everything else goes on the paper that is in the printer. */
const usual = (kind: string): PrintoutSetup => ({
  printer: '',
  copies: 1,
  sides: kind === 'booklet' ? 'short' : 'one',
  from: 0,
  to: 0,
  paper: kind === 'booklet' ? 'own' : 'a4',
  isFitted: true,
  isColour: true
})

const toNumber = (text: string, most: number) => Math.max(0, Math.min(most, Math.trunc(Number(text)) || 0))

/** On which printer, how many, on what paper. */
export function PrintoutDialog({ subject, kind, name, onClose }: PrintoutDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [setup, setSetup] = useState(() => usual(kind))
  const change = (part: Partial<PrintoutSetup>) => setSetup((before) => ({ ...before, ...part }))
  const {
    data: printers,
    error,
    isFetching,
    refetch
  } = useRequest('printouts.printers', {}, { staleTime: 0 })
  const printing = usePrintout(onClose)
  const isNone = printers?.length === 0

  return (
    <Dialog
      title={t('printouts.title')}
      description={t(subject.kind === 'issue' ? 'printouts.pagesText' : 'printouts.text')}
      onClose={onClose}
      confirmLabel={t('printouts.now')}
      isBusy={printing.isPending}
      canConfirm={printers !== undefined && !isNone && setup.copies > 0}
      onConfirm={() => printing.start(subject, setup)}
    >
      <p className={styles.name}>
        <strong>{name}</strong>
      </p>
      {error && <Notice tone="bad">{errorText(error)}</Notice>}
      {isNone && (
        <Notice tone="warn">
          <p>{t('printouts.none')}</p>
          <p className={styles.todo}>{t('printouts.noneTodo')}</p>
          <Button icon={RefreshCw} isBusy={isFetching} onClick={() => void refetch()}>
            {t('printouts.again')}
          </Button>
        </Notice>
      )}
      <SelectField
        label={t('printouts.printer')}
        value={setup.printer}
        disabled={!printers || isNone}
        onChange={(printer) => change({ printer })}
        options={[
          { value: '', label: t(printers || error ? 'printouts.usualPrinter' : 'printouts.looking') },
          ...(printers ?? []).map((each) => ({ value: each.name, label: each.label }))
        ]}
      />
      <div className={styles.row}>
        <TextField
          label={t('printouts.copies')}
          type="number"
          min={1}
          max={MAX_PRINTOUTS}
          required
          value={setup.copies === 0 ? '' : setup.copies}
          onChange={(event) => change({ copies: toNumber(event.target.value, MAX_PRINTOUTS) })}
        />
        <TextField
          label={t('printouts.from')}
          hint={t('printouts.range')}
          type="number"
          min={1}
          max={999}
          placeholder="1"
          value={setup.from === 0 ? '' : setup.from}
          onChange={(event) => change({ from: toNumber(event.target.value, 999) })}
        />
        <TextField
          label={t('printouts.to')}
          type="number"
          min={1}
          max={999}
          placeholder={t('printouts.all')}
          value={setup.to === 0 ? '' : setup.to}
          onChange={(event) => change({ to: toNumber(event.target.value, 999) })}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          label={t('printouts.paper')}
          value={setup.paper}
          onChange={(paper) => change({ paper: paperNames.find((each) => each === paper)! })}
          options={paperNames.map((each) => ({ value: each, label: t(`printouts.paperName.${each}`) }))}
        />
        <SelectField
          label={t('printouts.sides')}
          value={setup.sides}
          onChange={(sides) => change({ sides: paperSides.find((each) => each === sides)! })}
          options={paperSides.map((each) => ({ value: each, label: t(`printouts.side.${each}`) }))}
        />
      </div>
      <CheckField
        label={t('printouts.fitted')}
        isChecked={setup.isFitted && setup.paper !== 'own'}
        disabled={setup.paper === 'own'}
        onChange={(isFitted) => change({ isFitted })}
      />
      <CheckField
        label={t('printouts.colour')}
        isChecked={setup.isColour}
        onChange={(isColour) => change({ isColour })}
      />
      {kind === 'print' && setup.isFitted && <p className={styles.hint}>{t('printouts.pressHint')}</p>}
      {printing.error && <Notice tone="bad">{errorText(printing.error)}</Notice>}
      {printing.overlay}
    </Dialog>
  )
}
