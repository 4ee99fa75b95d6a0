'use client';
/** What floats above a page: a panel in the middle, a sheet from below on a narrow screen. Focus, Escape and names are Radix's. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/**
 * Radix gives focus back to the dialog's own trigger, and ours have none: they are opened from elsewhere, or by an address.
 * So what had focus when it opened gets it back; where that is gone or cannot take it, the heading of the page.
 */
function useFocusBack(open: boolean): (event: Event) => void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement; // its content is mounted one commit later, with whatever it focuses
  }, [open]);
  return (event) => {
    event.preventDefault();
    if (document.activeElement && document.activeElement !== document.body) return; // somebody has taken it since
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    if (document.activeElement === document.body) focusHeading();
  };
}

function focusHeading() {
  const main = document.getElementById('main');
  const heading = main?.querySelector<HTMLElement>('h1, h2') ?? main;
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

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
  const focusBack = useFocusBack(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="floats-in fixed inset-0 z-50 bg-[#10161d]/45" />
        <Radix.Content
          onCloseAutoFocus={focusBack}
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
