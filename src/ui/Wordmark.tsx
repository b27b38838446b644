/** A line that dips and grows on into a leaf: a recovery, and a tick. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
      <path class="mark__stem" d="M4 15c5 0 6 17 13 17 6 0 6-12 11-18" />
      <path class="mark__leaf" d="M27 15C25 8 30 3 37 3c1 8-3 13-10 12Z" />
      <circle class="mark__seed" cx="14" cy="9" r="3.5" />
    </svg>
  );
}

export function Wordmark({ href, label }: { href: string; label: string }) {
  return (
    <a class="wordmark" href={href} aria-label={label}>
      <Mark />
      <span aria-hidden="true">
        Lokale <b>Relance</b>
      </span>
    </a>
  );
}
