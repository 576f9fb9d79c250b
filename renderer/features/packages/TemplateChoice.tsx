import { isPrinted, type OfficeProfile, type Product } from '@shared/domain/office'
import type { PackageView } from '@shared/ipc/routes/packages'
import { useAction } from '@renderer/api/queries'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './PackagesTab.module.css'

interface ChoiceProps {
  readonly packages: readonly PackageView[]
  readonly profile: OfficeProfile
  readonly mayEdit: boolean
}

function withTemplate(product: Product, sha256: string): Product {
  const { template: _before, ...rest } = product
  return sha256 === '' ? rest : { ...rest, template: sha256 }
}

/** With what each printed product is set from today on. */
export function TemplateChoice({ packages, profile, mayEdit }: ChoiceProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const save = useAction('office.changeProfile', { onError: tellError })
  const nameOf = (sha256: string) =>
    packages.find((each) => each.sha256 === sha256)?.name ??
    t(sha256 === '' ? 'packages.standard' : 'packages.unknown')

  function choose(product: Product, sha256: string): void {
    const swap = (each: Product) => (each.id === product.id ? withTemplate(each, sha256) : each)
    const before = product.template ?? ''
    save.mutate(
      { profile: { ...profile, products: profile.products.map(swap) } },
      {
        onSuccess: () =>
          tell(t('packages.chosen', { product: product.name, name: nameOf(sha256) }), {
            label: t('menu.undo'),
            run: () => choose(withTemplate(product, sha256), before)
          })
      }
    )
  }

  const optionsOf = ({ look = 'bulletin', template = '' }: Product) => {
    const fitting = packages.filter((each) => each.isHere && each.looks.includes(look))
    const isListed = template === '' || fitting.some(({ sha256 }) => sha256 === template)
    return [
      { value: '', label: t('packages.standard') },
      ...fitting.map(({ sha256, name, version }) => ({
        value: sha256,
        label: t('packages.option', { name, version })
      })),
      ...(isListed ? [] : [{ value: template, label: nameOf(template) }])
    ]
  }

  return (
    <section className={styles.choice} aria-labelledby="packages-choice">
      <h3 id="packages-choice">{t('packages.choice')}</h3>
      <p className={styles.intro}>{t('packages.choiceAbout')}</p>
      <div className={styles.products}>
        {profile.products.filter(isPrinted).map((product) => (
          <SelectField
            key={product.id}
            label={product.name}
            disabled={!mayEdit || save.isPending}
            value={product.template ?? ''}
            onChange={(sha256) => choose(product, sha256)}
            options={optionsOf(product)}
          />
        ))}
      </div>
    </section>
  )
}
