import { defineCheck } from '../../check';
import { monitoringVerdict } from './monitoringVerdict';

export const apm = defineCheck({
  id: 'monitoring/apm',
  title: 'Tracing or APM is set up',
  weight: 2,
  question:
    'Is tracing or an APM agent set up in the code, the image or the manifests?',
  why: 'Without traces nobody can say which of ten services makes a request slow.',
  remediation:
    'Add the OpenTelemetry SDK or your APM vendor’s agent, with service name and exporter from the environment.',
  reasons: {
    setUp: '{product} traces the service.',
    notInitialised:
      '{product} is installed and never set up, so nothing is traced.',
    absent:
      'No tracing or APM agent is in the code, the image or the manifests.',
  },
  evaluate: (component, verdict) =>
    monitoringVerdict(component, verdict, 'apm', 'tracing'),
});
