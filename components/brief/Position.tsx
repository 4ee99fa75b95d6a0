'use client';
/** The seat's public position, each statement with the codes of its sources, and the sources spelt out below. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Brief } from '../../negotiation/pack.ts';
import { Heading } from './Heading.tsx';

export function Position({ brief: { position } }: { brief: Brief }) {
  const t = useTranslations('brief');
  const cited = new Set(position.flatMap(({ sources }) => sources));
  const sources = usePack().sources.filter(({ code }) => cited.has(code));
  if (position.length === 0) return null;
  return (
    <section>
      <Heading>{t('position')}</Heading>
      <ul className="flex flex-col gap-1.5">
        {position.map(({ text, sources: codes }) => (
          <li key={text}>
            {text}{' '}
            <span className="tnum text-[12px]/[16px] whitespace-nowrap text-muted">{codes.length > 0 && `[${codes.join(', ')}]`}</span>
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <details className="mt-2 border-t border-line">
          <summary className="cursor-pointer py-1.5 text-muted">{t('sources')}</summary>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[12px]/[16px]">
            {sources.map(({ code, what, address }) => (
              <div key={code} className="contents">
                <dt className="tnum font-medium">{code}</dt>
                <dd className="min-w-0 break-words text-muted">
                  {what} {address && <Address address={address} />}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** A link only where it is one: some sources are books. */
function Address({ address }: { address: string }) {
  const url = /^https?:\/\//.test(address) ? address : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : null;
  return url ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  ) : (
    <span>{address}</span>
  );
}
