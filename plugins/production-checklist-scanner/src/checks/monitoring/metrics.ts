import { defineCheck } from '../../check';
import { monitoringVerdict } from './monitoringVerdict';

export const metrics = defineCheck({
  id: 'monitoring/metrics',
  title: 'Metrics are exposed',
  weight: 1,
  question: 'Does the service expose or push metrics?',
  why: 'Alerts, dashboards and autoscaling need numbers: request rate, errors, latency, saturation.',
  remediation:
    'Expose a Prometheus endpoint, or push metrics by OpenTelemetry or StatsD.',
  reasons: {
    setUp: '{product} provides the service’s metrics.',
    notInitialised: '{product} is installed and exports no metrics.',
    absent:
      'No metrics client or exporter is in the code, the image or the manifests.',
  },
  evaluate: (component, verdict) =>
    monitoringVerdict(component, verdict, 'metrics', 'metrics'),
});
