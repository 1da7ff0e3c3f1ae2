/** What is said of how a score and results changed. */
export const changes = {
  trend: {
    label: 'Score over the last 30 days: {{scores}}',
    up: '+{{points}} in {{days}} days',
    down: '−{{points}} in {{days}} days',
    same: 'Unchanged for {{days}} days',
  },
  changes: {
    title: 'What changed',
    entry: '{{check}}: {{from}} before, {{to}} now',
    more: 'Show all changes',
    fewer: 'Show fewer',
  },
  scans: {
    title: 'Last scans',
    score: 'Score {{score}}',
    withoutScore: 'Scanned, without a score',
    failed: 'Failed',
    none: 'No scan has been recorded yet.',
    onlyNews: 'Looks that found no new commit are not listed.',
    failedToLoad: 'The last scans could not be loaded',
  },
  history: {
    title: 'History',
    first: 'First result',
    from: 'was: {{status}}',
    none: 'It never changed.',
    failed: 'The history could not be loaded',
  },
} as const;
