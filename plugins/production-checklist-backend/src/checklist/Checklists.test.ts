import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { Checklists } from './Checklists';
import { readChecklistConfig } from './readChecklistConfig';

function create(
  productionChecklist: JsonObject = {},
  modules: string[] = [],
  salt?: unknown,
): Checklists {
  const root = mockServices.rootConfig({ data: { productionChecklist } });
  return Checklists.create({
    options: readChecklistConfig(root),
    modules,
    salt,
  });
}

const service = {
  entityRef: 'component:default/orders',
  type: 'service',
  lifecycle: 'production',
  tags: ['java'],
};
const website = { ...service, type: 'Website' };
const runbook = {
  id: 'operations/runbook',
  title: 'Has a runbook',
  question: 'Does it?',
  why: 'People wake up at night.',
  remediation: 'Write one.',
  condition: { file: { path: 'docs/runbook.md' } },
};
const sections = [{ id: 'operations', title: 'Operations' }];

describe('Checklists', () => {
  it('is the checklist as it comes where nothing is configured', () => {
    const checklists = create();
    const { metadata, checks } = checklists.of(service);
    expect(checks).toEqual(CHECKLIST.map(({ id }) => id));
    expect(metadata).toEqual(checklists.metadata);
    expect(metadata.levels).toBeUndefined();
    expect(metadata.sections).toHaveLength(8);
  });

  it('weighs, leaves out and adds, with the later winning', () => {
    const { metadata, checks } = create({
      weights: { 'logs/stdout': 1, 'readme/run': 3 },
      disabled: ['readme/migrations'],
      sections,
      checks: [runbook],
      levels: [{ name: 'Gold', minScore: 80 }],
      checklists: [
        {
          filter: { 'spec.type': ['website', 'docs'] },
          weights: { 'readme/run': 2 },
          disabled: ['logs/stdout'],
        },
        {
          filter: [{ 'metadata.tags': 'java', kind: 'component' }],
          weights: { 'readme/run': 1 },
        },
      ],
    }).of(website);
    expect(checks).not.toContain('readme/migrations');
    expect(checks).not.toContain('logs/stdout');
    expect(checks.at(-1)).toBe('operations/runbook');
    expect(metadata.checks.find(({ id }) => id === 'readme/run')?.weight).toBe(
      1,
    );
    expect(metadata.checks.at(-1)).toEqual({
      id: 'operations/runbook',
      section: 'operations',
      title: 'Has a runbook',
      weight: 2,
      question: 'Does it?',
      why: 'People wake up at night.',
      remediation: 'Write one.',
    });
    expect(metadata.sections.at(-1)).toEqual(sections[0]);
    expect(metadata.levels?.[0].name).toBe('Gold');
  });

  it('asks a check of those that it is for', () => {
    const checklists = create({
      sections,
      checks: [{ ...runbook, filter: { 'spec.type': 'service' } }],
    });
    expect(checklists.of(service).checks).toContain('operations/runbook');
    expect(checklists.of(website).checks).not.toContain('operations/runbook');
    expect(checklists.metadata.checks.at(-1)?.id).toBe('operations/runbook');
  });

  it('has another key exactly where files may be judged differently', () => {
    const key = (config: JsonObject, entity = service) =>
      create(config).of(entity).key;
    const plain = key({});
    expect(key({ weights: { 'logs/stdout': 1 } })).toBe(plain);
    expect(key({ levels: [{ name: 'Gold', minScore: 80 }] })).toBe(plain);
    expect(key({ disabled: ['logs/stdout'] })).not.toBe(plain);
    const own = { sections, checks: [runbook] };
    expect(key(own)).not.toBe(plain);
    expect(
      key({ sections, checks: [{ ...runbook, title: 'A', weight: 1 }] }),
    ).toBe(key(own));
    expect(
      key({
        sections,
        checks: [{ ...runbook, condition: { file: { path: 'RUNBOOK.md' } } }],
      }),
    ).not.toBe(key(own));
    const forServices = {
      sections,
      checks: [{ ...runbook, filter: { 'spec.type': 'service' } }],
    };
    expect(key(forServices, website)).toBe(plain);
    expect(key(forServices)).toBe(key(own));
    expect(create({}, [], 'salt').of(service).key).not.toBe(plain);
  });

  it('has another scoring exactly where results may count differently', () => {
    const key = (config: JsonObject) => create(config).of(service).scoring.key;
    const plain = key({});
    expect(key({ weights: { 'logs/stdout': 1 } })).not.toBe(plain);
    expect(key({ levels: [{ name: 'Gold', minScore: 80 }] })).not.toBe(plain);
    expect(key({ disabled: ['logs/stdout'] })).not.toBe(plain);
    expect(
      key({
        checklists: [{ filter: { kind: 'API' }, disabled: ['logs/stdout'] }],
      }),
    ).toBe(plain);
  });

  it('counts what the entity is asked, by its weights and levels', () => {
    const { scoring } = create({
      weights: { 'readme/run': 3, 'readme/exists': 1 },
      disabled: ['logs/stdout'],
      levels: [
        { name: 'Silver', minScore: 20 },
        { name: 'Gold', minScore: 70, maxCriticalFailures: 0 },
      ],
    }).of(service);
    expect(
      scoring([
        { check: 'readme/run', status: 'pass' },
        { check: 'readme/exists', status: 'fail' },
        { check: 'logs/stdout', status: 'fail' },
      ]),
    ).toEqual({ score: 75, coverage: 100, level: 2, criticalFailures: 0 });
  });

  describe('with a module', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'checks-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    function write(id: string): string {
      const file = path.join(folder, 'checks.js');
      const check = { ...runbook, id, section: id.split('/')[0], weight: 1 };
      writeFileSync(
        file,
        `exports.sections = ${JSON.stringify(sections)};
         const check = ${JSON.stringify({ ...check, reasons: {} })};
         exports.checks = [{ ...check, evaluate: () => undefined }];`,
      );
      return file;
    }

    it('takes its checks and sections', () => {
      const file = write('operations/on-call');
      const { checks } = create({ checks: [runbook] }, [file]).of(service);
      expect(checks.slice(-2)).toEqual([
        'operations/on-call',
        'operations/runbook',
      ]);
    });

    it('says which module is wrong', () => {
      const file = write('readme/exists');
      expect(() => create({}, [file])).toThrow(
        `The module ${file}.checks[0].id: there is already a check readme/exists`,
      );
      const gone = path.join(folder, 'gone.js');
      expect(() => create({}, [gone])).toThrow(
        `The module ${gone} cannot be loaded: Cannot find module`,
      );
    });
  });

  const key = 'productionChecklist';
  it.each<[JsonObject, string]>([
    [
      { weights: { 'logs/stdot': 1 } },
      `${key}.weights.logs/stdot: there is no check logs/stdot; those of its section are logs/stdout, logs/no-log-rotation, logs/no-log-sidecar`,
    ],
    [
      { disabled: ['logs/stdout', 'stdout'] },
      `${key}.disabled[1]: there is no check stdout; an id is <section>/<name>, such as docker-image/dockerfile`,
    ],
    [
      { checklists: [{ filter: { kind: 'API' }, disabled: ['a/b'] }] },
      `${key}.checklists[0].disabled[0]: there is no check a/b; an id is <section>/<name>, such as docker-image/dockerfile`,
    ],
    [
      { checklists: [{ disabled: ['logs/stdout'] }] },
      `${key}.checklists[0].filter: it is missing`,
    ],
    [
      { checklists: [{ filter: [] }] },
      `${key}.checklists[0].filter: it is empty; no entity would match`,
    ],
    [
      { checklists: [{ filter: { 'spec.typ': 'service' } }] },
      `${key}.checklists[0].filter.spec.typ: a filter can ask for kind, metadata.namespace, metadata.name, metadata.tags, spec.type, spec.lifecycle, relations.ownedBy, relations.partOf`,
    ],
    [
      { sections, checks: [{ ...runbook, filter: [{ kind: 1 }] }] },
      `${key}.checks[0].filter[0].kind: it must be a text or a list of texts`,
    ],
    [
      { checks: [runbook] },
      `${key}.checks[0].id: there is no section operations; add it to productionChecklist.sections, or use one of docker-image, logs, environment-variables, dependencies, readme, graceful-shutdown, health-probes, monitoring`,
    ],
    [
      { sections, checks: [runbook, runbook] },
      `${key}.checks[1].id: there is already a check operations/runbook`,
    ],
    [
      { checks: [{ ...runbook, id: 'readme/exists' }] },
      `${key}.checks[0].id: there is already a check readme/exists`,
    ],
    [
      { sections: [{ id: 'logs', title: 'Logs' }] },
      `${key}.sections[0].id: there is already a section logs`,
    ],
  ])('refuses %j', (config, sentence) => {
    expect(() => create(config)).toThrow(
      expect.objectContaining({ name: 'InputError', message: sentence }),
    );
  });
});
