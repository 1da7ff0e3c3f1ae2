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
  history: {
    title: 'History',
    first: 'First result',
    from: 'was: {{status}}',
    none: 'It never changed.',
    failed: 'The history could not be loaded',
  },
} as const;
