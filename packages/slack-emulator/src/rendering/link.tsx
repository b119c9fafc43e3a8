import type { ReactNode } from 'react';

/** Addresses that a click may follow; everything else is shown as text. */
const SAFE = /^(https?:|mailto:)/i;

export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!SAFE.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="slack_link">
      {children}
    </a>
  );
}

export const isSafeAddress = (address: string): boolean => SAFE.test(address);
