import { formatMessage } from 'backstage-plugin-production-checklist-common';
import { Declarations } from 'backstage-plugin-production-checklist-scanner';
import { HonouredDeclarations } from '../store/operations/exemptions/saveDeclarations';
import { ExemptionRules, defaultExpiry, lastExpiry } from './ExemptionRules';

const NOT_HONOURED =
  '{path} declares exemptions, which this portal does not honour: productionChecklist.exemptions.fromRepository is off.';

/** What of a repository's declarations configuration lets count. */
export function honoured(
  { declared, notes }: Declarations,
  { durations, fromRepository }: ExemptionRules,
): HonouredDeclarations {
  return {
    ...(fromRepository ? { declared, notes } : ignored(declared)),
    expiryOf: ({ kind, expiresAt }, seenAt) => {
      const seen = new Date(seenAt);
      const last = lastExpiry(durations[kind], seen);
      const stated = expiresAt ?? defaultExpiry(durations[kind], seen);
      return stated && last && stated > last ? last : stated ?? last;
    },
  };
}

/** Whoever wrote the file is to see that it does nothing. */
function ignored([first]: Declarations['declared']): Declarations {
  if (!first) return { declared: [], notes: [] };
  const { path } = first.at;
  return {
    declared: [],
    notes: [
      {
        message: {
          id: 'declaration:not-honoured',
          params: { path },
          text: formatMessage(NOT_HONOURED, { path }),
        },
        evidence: [{ path }],
      },
    ],
  };
}
