/** The buttons: primary (one a view), plain, text. A link that acts like one is drawn alike with `as="a"`. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';

interface Look {
  tone?: 'plain' | 'primary' | 'text' | 'danger';
  size?: 'small' | 'medium' | 'big';
  icon?: ReactNode;
  /** sent and not answered yet: stays focusable, says so, takes no second press */
  pending?: boolean;
}

const tones = {
  plain: 'border-edge bg-surface text-ink hover:bg-sunk',
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  text: 'border-transparent bg-transparent text-accent !px-1 hover:underline',
  danger: 'border-contradicts bg-surface text-contradicts hover:bg-contradicts-tint',
} as const;
const sizes = { small: 'h-8 px-3 text-[13px] font-medium', medium: 'h-10 px-4 text-sm', big: 'h-[52px] px-6 text-base' } as const;

export const buttonClass = ({ tone = 'plain', size = 'medium' }: Look = {}) =>
  `inline-flex items-center justify-center gap-2 rounded-ctl border font-semibold whitespace-nowrap no-underline transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-70 ${tones[tone]} ${sizes[size]}`;

export function Button({
  tone,
  size,
  icon,
  pending,
  className = '',
  children,
  onClick,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...rest}
      {...(pending ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      className={`${buttonClass({ ...(tone ? { tone } : {}), ...(size ? { size } : {}) })} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}

export function ButtonLink({ tone, size, icon, className = '', children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={`${buttonClass({ ...(tone ? { tone } : {}), ...(size ? { size } : {}) })} ${className}`}>
      {icon}
      {children}
    </a>
  );
}
