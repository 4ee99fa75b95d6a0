'use client';
/** Light, dark, or as the device: kept in a cookie so that the server draws the right one at once. */
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { themes, type Theme } from './preferences.ts';

const year = 31_536_000; // seconds

function choose(theme: Theme) {
  document.cookie = `theme=${theme}; path=/; max-age=${year}; samesite=lax`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const tell of listeners) tell();
}
const listeners = new Set<() => void>();
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};
const chosen = (): Theme => themes.find((theme) => theme === document.documentElement.dataset.theme) ?? 'system';

export function ThemeChoice({ className = '' }: { className?: string }) {
  const t = useTranslations('common.theme');
  const theme = useSyncExternalStore(subscribe, chosen, () => 'system' as const);
  return (
    <label className={`inline-flex items-center gap-2 text-[13px] text-muted ${className}`}>
      {t('label')}
      <select
        value={theme}
        onChange={(event) => choose(event.target.value as Theme)}
        className="h-8 rounded-ctl border border-edge bg-surface px-2 text-[13px] text-ink"
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {t(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
