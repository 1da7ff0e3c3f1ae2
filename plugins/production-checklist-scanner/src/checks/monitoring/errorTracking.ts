import { defineCheck } from '../../check';
import { monitoringVerdict } from './monitoringVerdict';

export const errorTracking = defineCheck({
  id: 'monitoring/error-tracking',
  title: 'Error tracking is set up',
  weight: 2,
  question:
    'Is an error tracker installed, and is it initialised or configured?',
  why: 'An exception that only stands in a log is found by a customer first. A tracker groups it, counts it and tells the team.',
  remediation:
    'Install the SDK of your error tracker and initialise it at the start of the program, with its key from the environment.',
  reasons: {
    setUp: '{product} is set up.',
    notInitialised: '{product} is installed and never initialised.',
    absent:
      'No error tracker is among the dependencies, in the image or in the code.',
  },
  evaluate: (component, verdict) =>
    monitoringVerdict(component, verdict, 'error-tracking', 'error-tracking'),
});
