'use client';
/** What was typed into a field before the page was awake: the browser shows it, and nobody but the browser knows. */
import { useLayoutEffect, type RefObject } from 'react';

/** Calls `take` once with what stands in the field, where that is not what the page came with. */
export function useTypedEarly(field: RefObject<HTMLInputElement | null>, take: (typed: string) => void): void {
  useLayoutEffect(() => {
    const { value, defaultValue } = field.current ?? { value: '', defaultValue: '' };
    if (value !== defaultValue) take(value);
    // only the first drawing can find something
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
