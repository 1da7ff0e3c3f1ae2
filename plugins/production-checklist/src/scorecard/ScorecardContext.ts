import { createContext, useContext } from 'react';

/** The entity whose scorecard this is, for what asks or tells more of it. */
export interface ScorecardSubject {
  entityRef: string;
  /** When its report was made: what is read beside it is read again then. */
  scannedAt?: string;
  /** Reads the scorecard again, after what people decided. */
  reload(): Promise<void> | void;
}

export const ScorecardContext = createContext<ScorecardSubject | undefined>(
  undefined,
);

export function useScorecardSubject(): ScorecardSubject {
  const subject = useContext(ScorecardContext);
  if (!subject) throw new Error('There is no scorecard around this');
  return subject;
}
