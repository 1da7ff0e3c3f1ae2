/** What the cards on other pages say. */
export const cards = {
  card: {
    title: 'Production checklist',
    open: 'Open the scorecard',
    criticalFailures_one: '{{count}} critical failure',
    criticalFailures_other: '{{count}} critical failures',
    noCriticalFailures: 'No critical failures',
    notScanned: 'Not scanned yet',
    problem: 'The last scan failed',
  },
  myServices: {
    none: 'None of your teams’ services slipped this week or has a critical failure.',
    noServices:
      'Your teams own no services that are held against the checklist.',
    all: 'All services of my teams',
    slipped: 'Score fell by {{points}} this week',
    failed: 'The services could not be loaded',
  },
  group: {
    title: 'Production checklist',
    services: 'Services',
    average: 'Average score',
    critical: 'With critical failures',
    change: 'In 7 days',
    worst: 'Lowest scores',
    none: 'This group owns no services that are held against the checklist.',
    all: 'All services of the group',
    failed: 'The group’s services could not be loaded',
  },
  waiting: {
    title: 'Waiting until {{time}}',
    kept: 'The last result below stays until then.',
  },
} as const;
