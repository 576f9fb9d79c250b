import { ArrowDown, ArrowUp, GripVertical, TriangleAlert, X } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { signersOf, type ChainSigner } from '@shared/domain/chainWarnings'
import { signingRoles } from '@shared/domain/level'
import type { Role } from '@shared/domain/permissions'
import { IconButton } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { toLevel, type FormAct, type FormFault, type FormLevel } from './chainForm'
import { ChecklistFields } from './ChecklistFields'
import styles from './ChainEditor.module.css'
import { NamedMembers } from './NamedMembers'
import { listNames } from './useChainWords'

const RANKS = [1, 2, 3, 4, 5, 6]
const QUORUMS = [1, 2, 3, 4, 5]

interface LevelCardProps {
  readonly level: FormLevel
  /** From 0. */
  readonly place: number
  readonly count: number
  readonly signers: readonly ChainSigner[]
  /** What may go wrong at this level, in sentences. */
  readonly warnings: readonly string[]
  readonly faults: readonly FormFault[]
  readonly mayEdit: boolean
  readonly isDragged: boolean
  readonly onAct: (act: FormAct) => void
  readonly onMove: (key: string, to: number) => void
  readonly onDrag: (event: PointerEvent, key: string) => void
}

/** One level: what it is called, who signs, how many, how soon, after checking what. */
export function LevelCard(props: LevelCardProps) {
  const t = useTranslate()
  const { level, place, count, signers, warnings, faults, mayEdit, isDragged, onAct, onMove, onDrag } = props
  const { key } = level
  const change = (part: Partial<Omit<FormLevel, 'key'>>) => onAct({ act: 'level', key, part })
  const label = level.label.trim() || t('chains.levelNumber', { number: place + 1 })
  const hasFault = (kind: FormFault['kind']) =>
    faults.some((fault) => fault.kind === kind && fault.key === key)
  const able = signersOf(toLevel(level), signers)
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || by === 0 || !mayEdit) return
    event.preventDefault()
    onMove(key, place + by)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside, which move the whole level
    <li
      className={styles.level}
      data-level={key}
      data-dragged={isDragged}
      aria-label={t('chains.levelOf', { number: place + 1, label })}
      onKeyDown={onKey}
    >
      <div className={styles.head}>
        {mayEdit && (
          <span
            className={styles.grip}
            title={t('chains.drag', { label })}
            onPointerDown={(event) => onDrag(event, key)}
          >
            <GripVertical size={17} strokeWidth={1.8} aria-hidden />
          </span>
        )}
        <span className={styles.place} aria-hidden>
          {place + 1}
        </span>
        <TextField
          label={t('chains.levelName')}
          isLabelHidden
          disabled={!mayEdit}
          maxLength={160}
          value={level.label}
          error={hasFault('noName') ? t('chains.nameMissing') : undefined}
          onChange={(event) => change({ label: event.target.value })}
        />
        {mayEdit && (
          <>
            <IconButton
              icon={ArrowUp}
              label={t('chains.moveUp', { label })}
              disabled={place === 0}
              onClick={() => onMove(key, place - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('chains.moveDown', { label })}
              disabled={place === count - 1}
              onClick={() => onMove(key, place + 1)}
            />
            <IconButton
              icon={X}
              label={t('chains.removeLevel', { label })}
              disabled={count === 1}
              onClick={() => onAct({ act: 'removeLevel', key })}
            />
          </>
        )}
      </div>
      <div className={styles.fields}>
        <SelectField
          label={t('chains.role')}
          disabled={!mayEdit}
          value={level.role}
          onChange={(role) => change({ role: role as Role, members: [] })}
          options={signingRoles.map((role) => ({ value: role, label: t(`members.role.${role}`) }))}
        />
        {level.role === 'approver' && (
          <SelectField
            label={t('chains.rank')}
            disabled={!mayEdit}
            value={String(level.level ?? '')}
            onChange={(rank) => change({ level: rank === '' ? null : Number(rank) })}
            options={[
              { value: '', label: t('chains.anyRank') },
              ...RANKS.map((rank) => ({ value: String(rank), label: t('chains.rankFrom', { level: rank }) }))
            ]}
          />
        )}
        <SelectField
          label={t('chains.quorum')}
          disabled={!mayEdit}
          value={String(level.quorum)}
          onChange={(quorum) => change({ quorum: Number(quorum) })}
          options={QUORUMS.map((people) => ({
            value: String(people),
            label: t('chains.quorumOf', { count: people })
          }))}
        />
        <TextField
          label={t('chains.hours')}
          type="number"
          min={1}
          max={720}
          disabled={!mayEdit}
          value={level.hours ?? ''}
          error={hasFault('hours') ? t('chains.hoursWrong') : undefined}
          onChange={({ target }) => change({ hours: target.value === '' ? null : Number(target.value) })}
        />
      </div>
      <CheckField
        label={t('chains.ownUnit')}
        isChecked={level.ownUnit}
        disabled={!mayEdit}
        onChange={(ownUnit) => change({ ownUnit })}
      />
      <NamedMembers
        level={level}
        signers={signers}
        mayEdit={mayEdit}
        onChange={(members) => change({ members })}
      />
      {able.length > 0 && (
        <p className={styles.able}>
          {t('chains.maySign', {
            names: listNames(
              able.map((each) => each.name),
              t
            )
          })}
        </p>
      )}
      {warnings.map((sentence) => (
        <p key={sentence} className={styles.warned}>
          <TriangleAlert size={15} aria-hidden />
          {sentence}
        </p>
      ))}
      <ChecklistFields
        label={t('chains.checksOf')}
        place={key}
        items={level.checklist}
        mayEdit={mayEdit}
        onAct={onAct}
      />
    </li>
  )
}
