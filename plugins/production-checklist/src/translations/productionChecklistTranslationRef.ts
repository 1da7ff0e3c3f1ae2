import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cards } from './en/cards';
import { changes } from './en/changes';
import { decisions } from './en/decisions';
import { scoreboard } from './en/scoreboard';

/**
 * What the pages themselves say. The checklist's own sentences are in
 * {@link checklistTranslationRef}.
 *
 * @public
 */
export const productionChecklistTranslationRef = createTranslationRef({
  id: 'production-checklist',
  messages: {
    ...changes,
    ...decisions,
    ...cards,
    ...scoreboard,
    status: {
      pass: 'Passes',
      fail: 'Fails',
      unknown: 'Needs a person',
      notApplicable: 'Not applicable',
      error: 'Check broke',
    },
    weight: {
      critical: 'Critical',
      major: 'Major',
      minor: 'Minor',
    },
    section: {
      allPass: 'All pass',
      notApplicable: 'Not applicable',
      fail_one: '{{count}} failing',
      fail_other: '{{count}} failing',
      unknown_one: '{{count}} needs a person',
      unknown_other: '{{count}} need a person',
      tally: '{{section}}: {{state}}',
    },
    sectionShort: {
      dockerImage: 'Image',
      logs: 'Logs',
      environmentVariables: 'Environment',
      dependencies: 'Dependencies',
      readme: 'README',
      gracefulShutdown: 'Shutdown',
      healthProbes: 'Probes',
      monitoring: 'Monitoring',
    },
    level: {
      reached: 'Level {{level}} of {{total}}',
      none: 'Below level 1',
      named: '{{name}} ({{level}} of {{total}})',
      below: 'Below {{level}}',
    },
    score: {
      ofDecided: '{{score}}% of what could be decided passes',
      none: 'No score: nothing could be decided',
      coverage: 'Coverage {{coverage}}%',
      complete: 'Every check could be decided',
      unknown_one: '{{count}} check needs a person',
      unknown_other: '{{count}} checks need a person',
      how: 'How this is reckoned',
      howScore:
        'The score is how much passes of what passes or fails. A critical check counts three times, a major one twice.',
      howCoverage:
        'The coverage is how much could be decided of what applies. A check that needs a person lowers it, not the score; an exempted one counts in neither.',
      level: '{{level}}: at least {{score}}%',
      levelWithout: '{{level}}: at least {{score}}%, no critical failures',
      levelWith_one:
        '{{level}}: at least {{score}}%, at most {{count}} critical failure',
      levelWith_other:
        '{{level}}: at least {{score}}%, at most {{count}} critical failures',
      gauge: 'Score: {{score}} of 100',
      gaugeNone: 'No score',
    },
    scan: {
      rescan: 'Rescan',
      retry: 'Try again',
      scanned: 'Scanned {{time}}',
      waiting: 'Waiting for its turn',
      scanning: 'Scanning',
      resolving: 'Finding the source',
      reading: 'Reading the files',
      checking: 'Running the checks',
      storing: 'Keeping the results',
      step: 'Step {{step}} of {{total}}: {{phase}}',
      finished: 'Scan finished. The score is {{score}}.',
      finishedWithoutScore: 'Scan finished. There is no score.',
      failed: 'The scan failed. {{problem}}',
      requestFailed: 'The scan could not be started',
      connectionLost:
        'The progress cannot be read at the moment; trying again.',
    },
    fixFirst: {
      title: 'Fix first',
      nothingFails: 'Nothing fails.',
      gain: '+{{points}} points',
      nextLevel_one: 'Fixing the first one reaches {{level}}.',
      nextLevel_other: 'Fixing the first {{count}} reaches {{level}}.',
      needsScore: '{{level}} needs {{score}}%.',
      needsCritical_one: '{{level}} needs {{count}} fewer critical failure.',
      needsCritical_other: '{{level}} needs {{count}} fewer critical failures.',
      needsBoth_one:
        '{{level}} needs {{score}}% and {{count}} fewer critical failure.',
      needsBoth_other:
        '{{level}} needs {{score}}% and {{count}} fewer critical failures.',
    },
    checks: {
      title: 'Checks',
      sections: 'Sections',
      filter: 'Filter by status',
      search: 'Search checks',
      all: 'All',
      fail: 'Failing',
      unknown: 'Need a person',
      pass: 'Passing',
      notApplicable: 'Not applicable',
      error: 'Broken',
      none: 'No check matches.',
      reset: 'Show all checks',
      shown_one: '{{count}} check shown',
      shown_other: '{{count}} checks shown',
    },
    check: {
      evidence: 'Where',
      fix: 'How to fix it',
      question: 'What is asked',
      why: 'Why it matters',
      documentation: 'How this is decided',
      since: '{{status}} since',
      weight: 'Weight',
      decidingLine: 'Deciding line',
      open: 'Open {{place}} at the scanned revision',
      excerpt: 'Lines of {{path}}',
      snippet: 'Fix for “{{check}}”',
    },
    copy: {
      copy: 'Copy',
      copied: 'Copied',
    },
    state: {
      loading: 'Loading',
      neverScannedTitle: 'Not scanned yet',
      neverScannedText:
        'The scorecard appears here as soon as the first scan is done.',
      problemTitle: 'The last scan failed',
      problemKept:
        'What you see below is from {{time}}, the last scan that succeeded.',
      noSourceTitle: 'We do not know where the source is',
      noSourceText:
        'The checklist reads the source repository of a component. Add this annotation to its catalog file, with your own repository and directory:',
      notesTitle: 'What the repository declares needs a look',
      nothingApplicableTitle: 'No check applies',
      nothingApplicableText:
        'None of the questions of the checklist arises for this component.',
      errorTitle: 'The scorecard could not be loaded',
      boardErrorTitle: 'The services could not be loaded',
      notInCatalogTitle: 'This entity is not scanned',
      notInCatalogText:
        'The checklist has no record of it. It may be too new, or outside of what the portal is configured to scan.',
    },
  },
  translations: {
    ko: () => import('./ko/pages'),
  },
});
