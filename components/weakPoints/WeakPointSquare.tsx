/** The mark of a weak point: an ink square with "!". No verdict: a weak point is not measured against the framework. Decorative: the words stand beside it. */
/** `size` in px. */
export function WeakPointSquare({ size = 16 }: { size?: number }) {
  return (
    <span
      aria-hidden
      className="inline-grid flex-none place-items-center rounded-mark bg-ink font-sans font-bold text-paper"
      style={{ width: size, height: size, fontSize: size * 0.8, lineHeight: 1 }}
    >
      !
    </span>
  );
}
