import { useCallback, useEffect, useState } from 'react';

/**
 * Brings an element into view and gives it the focus, as soon as it is there.
 */
export function useReveal(initialId?: string): (id: string) => void {
  const [target, setTarget] = useState<{ id: string } | undefined>(
    initialId ? { id: initialId } : undefined,
  );
  useEffect(() => {
    if (!target) return;
    const element = document.getElementById(target.id);
    element?.scrollIntoView?.({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [target]);
  return useCallback((id: string) => setTarget({ id }), []);
}
