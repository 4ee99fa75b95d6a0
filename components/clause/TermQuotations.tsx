/** What the sources have on a term, layer by layer, each with whose words they are and how sure we are of them. */
import { useTranslations } from 'use-intl';
import type { Quotation } from '../../treaty/framework.ts';

/** Recalled wording is never put between quotation marks: nobody has checked it. */
export function TermQuotations({ quotations }: { quotations: readonly Quotation[] }) {
  const t = useTranslations('term');
  return (
    <dl className="flex flex-col gap-2">
      {quotations.map(({ layer, text, source, weight }, at) => (
        <div key={at} className="grid grid-cols-[84px_1fr] items-baseline gap-x-3">
          <dt className="text-[12px]/[16px] text-muted">
            <span className={at > 0 && quotations[at - 1]?.layer === layer ? 'sr-only' : ''}>{t(`layer.${layer}`)}</span>
          </dt>
          <dd>
            {text && weight !== 'silent' ? (
              <span className="font-serif text-[17px]/[24px]">{weight === 'quoted' ? <q>{text}</q> : text}</span>
            ) : (
              <span className="text-[14px]/[20px] text-muted italic">{t('silent')}</span>
            )}
            <small className="mt-0.5 block text-[12px]/[16px] text-muted">
              {source}
              {weight !== 'silent' && weight !== 'quoted' && <> · {t(`weight.${weight}`)}</>}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
