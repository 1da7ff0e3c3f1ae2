import { ServerFact, ShutdownFact } from '../facts';

/** A program that serves a Ruby application. */
export interface ServerProgram {
  title: string;
  gem: string;
  protocol: Exclude<ServerFact['protocol'], 'grpc'>;
  onSigterm: Extract<ShutdownFact['outcome'], 'drains' | 'exits' | 'none'>;
}

const http = 'http' as const;
const queue = 'queue' as const;

/** Programs by the command that starts them. */
export const SERVER_PROGRAMS: ReadonlyMap<string, ServerProgram> = new Map([
  ['puma', { title: 'Puma', gem: 'puma', protocol: http, onSigterm: 'drains' }],
  [
    'pumactl',
    { title: 'Puma', gem: 'puma', protocol: http, onSigterm: 'drains' },
  ],
  [
    'unicorn',
    { title: 'Unicorn', gem: 'unicorn', protocol: http, onSigterm: 'exits' },
  ],
  [
    'unicorn_rails',
    { title: 'Unicorn', gem: 'unicorn', protocol: http, onSigterm: 'exits' },
  ],
  [
    'pitchfork',
    {
      title: 'Pitchfork',
      gem: 'pitchfork',
      protocol: http,
      onSigterm: 'exits',
    },
  ],
  [
    'passenger',
    {
      title: 'Passenger',
      gem: 'passenger',
      protocol: http,
      onSigterm: 'drains',
    },
  ],
  ['thin', { title: 'Thin', gem: 'thin', protocol: http, onSigterm: 'exits' }],
  [
    'falcon',
    { title: 'Falcon', gem: 'falcon', protocol: http, onSigterm: 'exits' },
  ],
  [
    'iodine',
    { title: 'Iodine', gem: 'iodine', protocol: http, onSigterm: 'drains' },
  ],
  ['agoo', { title: 'Agoo', gem: 'agoo', protocol: http, onSigterm: 'none' }],
  [
    'sidekiq',
    { title: 'Sidekiq', gem: 'sidekiq', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'sidekiqswarm',
    { title: 'Sidekiq', gem: 'sidekiq', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'good_job',
    { title: 'GoodJob', gem: 'good_job', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'jobs',
    {
      title: 'Solid Queue',
      gem: 'solid_queue',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'karafka',
    { title: 'Karafka', gem: 'karafka', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'racecar',
    { title: 'Racecar', gem: 'racecar', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'shoryuken',
    {
      title: 'Shoryuken',
      gem: 'shoryuken',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'delayed_job',
    {
      title: 'Delayed Job',
      gem: 'delayed_job',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  ['que', { title: 'Que', gem: 'que', protocol: queue, onSigterm: 'drains' }],
  [
    'resque',
    { title: 'Resque', gem: 'resque', protocol: queue, onSigterm: 'exits' },
  ],
  [
    'sneakers',
    {
      title: 'Sneakers',
      gem: 'sneakers',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'hutch',
    { title: 'Hutch', gem: 'hutch', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'gruf',
    { title: 'gruf', gem: 'gruf', protocol: queue, onSigterm: 'drains' },
  ],
]);

/** Rake tasks that work off a queue. */
export const QUEUE_TASKS: Readonly<Record<string, string>> = {
  'resque:work': 'resque',
  'resque:workers': 'resque',
  'jobs:work': 'delayed_job',
  'solid_queue:start': 'jobs',
  'sneakers:run': 'sneakers',
  'que:work': 'que',
};
