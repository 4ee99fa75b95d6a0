'use client';
/** What floats above a page: a panel in the middle, a sheet from below on a narrow screen. Focus, Escape and names are Radix's. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  actions,
  wide,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** stays in reach at the bottom while the content scrolls */
  actions?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="floats-in fixed inset-0 z-50 bg-[#10161d]/45" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={`floats-up fixed z-50 flex max-h-[92dvh] flex-col border border-line-2 bg-surface shadow-float outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-[12px] sm:top-1/2 sm:left-1/2 sm:w-[calc(100vw-48px)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-ctl ${wide ? 'sm:max-w-[800px]' : 'sm:max-w-[520px]'}`}
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-3 sm:px-6 sm:pt-5">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-serif text-xl/7 font-semibold text-balance">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-sm text-muted">{description}</Radix.Description>}
            </div>
            <Radix.Close
              aria-label={t('close')}
              className="-mt-1 -mr-2 grid size-10 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
            >
              <X aria-hidden size={20} />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 sm:px-6 sm:pb-6">{children}</div>
          {actions && (
            <div className="flex flex-wrap items-center justify-end gap-3 border-t border-line px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:px-6">
              {actions}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
