// Made from plugins/production-checklist-backend/src/schema/openapi.yaml by `yarn generate:api`; do not edit.
/* eslint-disable */
import { operations } from 'backstage-plugin-production-checklist-common';

type ContentOf<T> = T extends { content: infer Content }
  ? Content[keyof Content]
  : never;

type ResponseOf<Id extends keyof operations> = ContentOf<
  operations[Id]['responses'][Extract<
    keyof operations[Id]['responses'],
    200 | 201 | 202
  >]
>;

type BodyOf<Id extends keyof operations> = ContentOf<
  NonNullable<operations[Id]['requestBody']>
>;

/** What each route takes and gives. */
export type EndpointMap = {
  '#get|/checklist': {
    response: ResponseOf<'getChecklist'>;
    query: NonNullable<operations['getChecklist']['parameters']['query']>;
  };
  '#get|/services': {
    response: ResponseOf<'getServices'>;
    query: NonNullable<operations['getServices']['parameters']['query']>;
  };
  '#get|/services.csv': {
    response: ResponseOf<'getServicesCsv'>;
    query: NonNullable<operations['getServicesCsv']['parameters']['query']>;
  };
  '#get|/facets': { response: ResponseOf<'getFacets'> };
  '#get|/summary': {
    response: ResponseOf<'getSummary'>;
    query: NonNullable<operations['getSummary']['parameters']['query']>;
  };
  '#get|/checks/{section}/{name}': {
    response: ResponseOf<'getCheck'>;
    path: NonNullable<operations['getCheck']['parameters']['path']>;
    query: NonNullable<operations['getCheck']['parameters']['query']>;
  };
  '#get|/checks/{section}/{name}/services': {
    response: ResponseOf<'getCheckServices'>;
    path: NonNullable<operations['getCheckServices']['parameters']['path']>;
    query: NonNullable<operations['getCheckServices']['parameters']['query']>;
  };
  '#get|/teams': {
    response: ResponseOf<'getTeams'>;
    query: NonNullable<operations['getTeams']['parameters']['query']>;
  };
  '#get|/exemptions': {
    response: ResponseOf<'getExemptions'>;
    query: NonNullable<operations['getExemptions']['parameters']['query']>;
  };
  '#post|/exemptions/{id}/decision': {
    response: ResponseOf<'decideExemption'>;
    path: NonNullable<operations['decideExemption']['parameters']['path']>;
    body: BodyOf<'decideExemption'>;
  };
  '#get|/entities/{kind}/{namespace}/{name}/scorecard': {
    response: ResponseOf<'getScorecard'>;
    path: NonNullable<operations['getScorecard']['parameters']['path']>;
  };
  '#get|/entities/{kind}/{namespace}/{name}/history': {
    response: ResponseOf<'getHistory'>;
    path: NonNullable<operations['getHistory']['parameters']['path']>;
    query: NonNullable<operations['getHistory']['parameters']['query']>;
  };
  '#get|/entities/{kind}/{namespace}/{name}/scans': {
    response: ResponseOf<'getScans'>;
    path: NonNullable<operations['getScans']['parameters']['path']>;
    query: NonNullable<operations['getScans']['parameters']['query']>;
  };
  '#post|/entities/{kind}/{namespace}/{name}/scan': {
    response: ResponseOf<'requestScan'>;
    path: NonNullable<operations['requestScan']['parameters']['path']>;
  };
  '#post|/entities/{kind}/{namespace}/{name}/exemptions': {
    response: ResponseOf<'requestExemption'>;
    path: NonNullable<operations['requestExemption']['parameters']['path']>;
    body: BodyOf<'requestExemption'>;
  };
  '#get|/entities/{kind}/{namespace}/{name}/badge.svg': {
    response: ResponseOf<'getBadge'>;
    path: NonNullable<operations['getBadge']['parameters']['path']>;
  };
};

/** The document. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'production-checklist',
    version: '1',
    description:
      "How ready the catalog's services are for production, and why. Everyone is shown only what the catalog would show them, also in every count.",
    contact: {},
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  security: [{}, { JWT: [] }],
  paths: {
    '/checklist': {
      get: {
        operationId: 'getChecklist',
        description: 'The checklist that entities are held against.',
        parameters: [{ $ref: '#/components/parameters/entityRef' }],
        responses: {
          '200': {
            description: 'The checklist',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChecklistMetadata' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services': {
      get: {
        operationId: 'getServices',
        description: 'A page of the scoreboard.',
        parameters: [
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/level' },
          { $ref: '#/components/parameters/minScore' },
          { $ref: '#/components/parameters/maxScore' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/standing' },
          { $ref: '#/components/parameters/sortBy' },
          { $ref: '#/components/parameters/order' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of rows',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServicesPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/services.csv': {
      get: {
        operationId: 'getServicesCsv',
        description:
          "The scoreboard's rows of a query, all of them, as CSV (RFC 4180) with a header line.",
        parameters: [
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/state' },
          { $ref: '#/components/parameters/level' },
          { $ref: '#/components/parameters/minScore' },
          { $ref: '#/components/parameters/maxScore' },
          { $ref: '#/components/parameters/check' },
          { $ref: '#/components/parameters/standing' },
          { $ref: '#/components/parameters/sortBy' },
          { $ref: '#/components/parameters/order' },
        ],
        responses: {
          '200': {
            description: 'The rows',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/facets': {
      get: {
        operationId: 'getFacets',
        description:
          "What the scoreboard's rows can be filtered by: the values that the scanned entities have, with how many have each.",
        responses: {
          '200': {
            description: 'The values',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Facets' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/summary': {
      get: {
        operationId: 'getSummary',
        description: 'How ready the services of a query are, and what changed.',
        parameters: [
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/days' },
        ],
        responses: {
          '200': {
            description: 'The summary',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Summary' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/checks/{section}/{name}': {
      get: {
        operationId: 'getCheck',
        description:
          'One check, how it stands over all services, and its trend.',
        parameters: [
          { $ref: '#/components/parameters/section' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/days' },
        ],
        responses: {
          '200': {
            description: 'The check',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckOverview' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/checks/{section}/{name}/services': {
      get: {
        operationId: 'getCheckServices',
        description:
          'The services that stand in a certain way to a check, failing ones by default, those that have stood so the longest first.',
        parameters: [
          { $ref: '#/components/parameters/section' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/text' },
          { $ref: '#/components/parameters/owner' },
          { $ref: '#/components/parameters/team' },
          { $ref: '#/components/parameters/system' },
          { $ref: '#/components/parameters/domain' },
          { $ref: '#/components/parameters/type' },
          { $ref: '#/components/parameters/lifecycle' },
          { $ref: '#/components/parameters/tag' },
          { $ref: '#/components/parameters/standing' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of services',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckServicesPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/teams': {
      get: {
        operationId: 'getTeams',
        description:
          'The groups of the catalog that own services, themselves or through groups below them, with their own and their rolled-up figures.',
        parameters: [
          {
            name: 'parent',
            in: 'query',
            allowReserved: true,
            description:
              'Only the groups right below this one; without it, those that have no parent. `*` gives all groups in one list.',
            schema: { type: 'string', maxLength: 300 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of teams',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamsPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/exemptions': {
      get: {
        operationId: 'getExemptions',
        description:
          'Exemptions and attestations: those that wait for a decision, the longest first; those in force, first those that expire the soonest; and those that are over, the latest first.',
        parameters: [
          { $ref: '#/components/parameters/entityRef' },
          {
            name: 'kind',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ExemptionKind' },
          },
          {
            name: 'state',
            in: 'query',
            allowReserved: true,
            explode: true,
            schema: {
              type: 'array',
              maxItems: 10,
              items: { $ref: '#/components/schemas/ExemptionState' },
            },
          },
          {
            name: 'expiresWithinDays',
            in: 'query',
            allowReserved: true,
            description:
              'Only those that are in force and expire within so many days.',
            schema: { type: 'integer', minimum: 1, maximum: 3650 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of exemptions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExemptionsPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/exemptions/{id}/decision': {
      post: {
        operationId: 'decideExemption',
        description:
          'Approves, rejects or revokes. Nobody approves their own request unless configuration allows it.',
        parameters: [{ $ref: '#/components/parameters/id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExemptionDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it stands now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exemption' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/scorecard': {
      get: {
        operationId: 'getScorecard',
        description: 'All that is known of an entity.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The scorecard',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Scorecard' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'getHistory',
        description:
          "How an entity's score and results changed, the newest first.",
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'check',
            in: 'query',
            allowReserved: true,
            description: 'Only the changes of this check.',
            schema: { type: 'string', maxLength: 200 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of history',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/History' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/scans': {
      get: {
        operationId: 'getScans',
        description:
          'When an entity was scanned lately and how that ended, the newest first. Looks that find nothing new are not among them.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of scans',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScansPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/scan': {
      post: {
        operationId: 'requestScan',
        description:
          'Has an entity scanned now; its scorecard tells how far it is.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '202': {
            description: 'The scan is due',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScanStatus' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/exemptions': {
      post: {
        operationId: 'requestExemption',
        description:
          'Asks that a failure be exempted, or attests an unknown as done.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExemptionRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The request',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exemption' },
              },
            },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
    '/entities/{kind}/{namespace}/{name}/badge.svg': {
      get: {
        operationId: 'getBadge',
        description:
          'The score as a picture for a README. Needs no sign-in where configuration makes badges public.',
        parameters: [
          { $ref: '#/components/parameters/kind' },
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The badge',
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/ErrorResponse' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    parameters: {
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 63 },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 100 },
      },
      section: {
        name: 'section',
        in: 'path',
        required: true,
        description: "The first part of the check's id.",
        schema: { type: 'string', maxLength: 100 },
      },
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 40 },
      },
      entityRef: {
        name: 'entityRef',
        in: 'query',
        allowReserved: true,
        description: 'The full reference of an entity.',
        schema: { type: 'string', maxLength: 300 },
      },
      text: {
        name: 'text',
        in: 'query',
        allowReserved: true,
        description: 'Part of the title or of the reference, in any case.',
        schema: { type: 'string', maxLength: 200 },
      },
      owner: {
        name: 'owner',
        in: 'query',
        allowReserved: true,
        description: 'References of owners, any of which may own it.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      team: {
        name: 'team',
        in: 'query',
        allowReserved: true,
        description:
          'References of groups; what groups below them own counts too.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      system: {
        name: 'system',
        in: 'query',
        allowReserved: true,
        description: 'References of systems.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      domain: {
        name: 'domain',
        in: 'query',
        allowReserved: true,
        description: 'References of domains.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      type: {
        name: 'type',
        in: 'query',
        allowReserved: true,
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      lifecycle: {
        name: 'lifecycle',
        in: 'query',
        allowReserved: true,
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      tag: {
        name: 'tag',
        in: 'query',
        allowReserved: true,
        description: 'Tags, any of which it may have.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 100,
          items: { type: 'string', maxLength: 300 },
        },
      },
      state: {
        name: 'state',
        in: 'query',
        allowReserved: true,
        explode: true,
        schema: {
          type: 'array',
          maxItems: 10,
          items: { $ref: '#/components/schemas/ScanState' },
        },
      },
      level: {
        name: 'level',
        in: 'query',
        allowReserved: true,
        description: 'How many levels are reached.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 20,
          items: { type: 'integer', minimum: 0, maximum: 20 },
        },
      },
      minScore: {
        name: 'minScore',
        in: 'query',
        allowReserved: true,
        schema: { type: 'integer', minimum: 0, maximum: 100 },
      },
      maxScore: {
        name: 'maxScore',
        in: 'query',
        allowReserved: true,
        schema: { type: 'integer', minimum: 0, maximum: 100 },
      },
      check: {
        name: 'check',
        in: 'query',
        allowReserved: true,
        description: 'The id of the check that `standing` speaks of.',
        schema: { type: 'string', maxLength: 200 },
      },
      standing: {
        name: 'standing',
        in: 'query',
        allowReserved: true,
        description: 'How the service stands to the check; `fail` by default.',
        explode: true,
        schema: {
          type: 'array',
          maxItems: 10,
          items: { $ref: '#/components/schemas/Standing' },
        },
      },
      days: {
        name: 'days',
        in: 'query',
        allowReserved: true,
        description:
          'How far back the changes and the trend go; 30 by default.',
        schema: { type: 'integer', enum: [7, 30, 90] },
      },
      sortBy: {
        name: 'sortBy',
        in: 'query',
        allowReserved: true,
        schema: { $ref: '#/components/schemas/ServiceSortField' },
      },
      order: {
        name: 'order',
        in: 'query',
        allowReserved: true,
        schema: { type: 'string', enum: ['asc', 'desc'] },
      },
      limit: {
        name: 'limit',
        in: 'query',
        allowReserved: true,
        description: 'How many items a page may have; 25 by default.',
        schema: { type: 'integer', minimum: 1, maximum: 100 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description: 'From an earlier page of the same query.',
        schema: { type: 'string', maxLength: 2000 },
      },
    },
    responses: {
      ErrorResponse: {
        description: 'What went wrong',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        description: 'An error, as every Backstage plugin answers it.',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          request: {
            type: 'object',
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      Message: {
        type: 'object',
        description:
          'A sentence for people that can be shown in another language: the template is found by its id, the parameters are put in, and where no template is known the English text stands.',
        required: ['id', 'text'],
        properties: {
          id: {
            type: 'string',
            description:
              '`<check id>:<reason>` for a reason, `<check id>:fix:<name>` for a fix.',
          },
          params: {
            type: 'object',
            description: "What the template's `{name}` places hold.",
            additionalProperties: { type: ['string', 'number'] },
          },
          text: {
            type: 'string',
            description: 'The English sentence, with the parameters in it.',
          },
          sentences: {
            type: 'array',
            description:
              'Where it is several sentences, each of them; the text is theirs, one after the other.',
            items: { $ref: '#/components/schemas/Message' },
          },
        },
      },
      CheckWeight: {
        type: 'integer',
        description:
          'How much a check counts in the score: 3 is critical, 2 is major, 1 is minor.',
        enum: [1, 2, 3],
      },
      CheckStatus: {
        type: 'string',
        description:
          'What a check found.\n\n- `pass`: the repository shows it.\n- `fail`: the repository shows the opposite, or lacks what must be in it.\n- `not-applicable`: the question does not arise for this component.\n- `unknown`: the repository cannot tell; a person must look.\n- `error`: the check itself broke.',
        enum: ['pass', 'fail', 'not-applicable', 'unknown', 'error'],
      },
      Standing: {
        type: 'string',
        description:
          'How a component stands to a check: what the check found, unless people\ndecided something about it.\n\n- `exempted`: it fails, and may for now; never counted as a pass.\n- `attested`: the repository cannot tell, and a person vouches for it.',
        enum: [
          'pass',
          'fail',
          'not-applicable',
          'unknown',
          'error',
          'exempted',
          'attested',
        ],
      },
      CheckMetadata: {
        type: 'object',
        description: 'What is known of a check before anything is scanned.',
        required: [
          'id',
          'section',
          'title',
          'weight',
          'question',
          'why',
          'remediation',
        ],
        properties: {
          id: {
            type: 'string',
            description:
              '`<section>/<name>`, stable, for example `docker-image/non-root`.',
          },
          section: {
            type: 'string',
            description: 'The id of the section that shows the check.',
          },
          title: {
            type: 'string',
            description: 'A short noun phrase, for example `Runs as non-root`.',
          },
          weight: { $ref: '#/components/schemas/CheckWeight' },
          question: {
            type: 'string',
            description: 'What the check asks of a component, in one sentence.',
          },
          why: {
            type: 'string',
            description:
              'Why it matters in production, in one or two sentences.',
          },
          remediation: {
            type: 'string',
            description:
              'How to fix a failure in general; a result may carry a more exact fix.',
          },
          documentation: {
            type: 'string',
            description: 'The address of a page that says more.',
          },
        },
      },
      Level: {
        type: 'object',
        description: 'A rung of the ladder that a component climbs.',
        required: ['name', 'minScore', 'maxCriticalFailures'],
        properties: {
          name: { type: 'string' },
          minScore: {
            type: 'number',
            description: 'The least score, in percent, that reaches the level.',
          },
          maxCriticalFailures: {
            type: 'number',
            description: 'How many critical checks may fail at the level.',
          },
        },
      },
      ChecklistMetadata: {
        type: 'object',
        description:
          'A checklist as the wire carries it: its sections and checks, in their order.',
        required: ['sections', 'checks'],
        properties: {
          sections: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'title'],
              properties: { id: { type: 'string' }, title: { type: 'string' } },
            },
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckMetadata' },
          },
          levels: {
            type: 'array',
            description:
              'From the lowest to the highest, where they are not the default ones.',
            items: { $ref: '#/components/schemas/Level' },
          },
        },
      },
      Excerpt: {
        type: 'object',
        description: 'Some consecutive lines of a file.',
        required: ['firstLine', 'lines'],
        properties: {
          firstLine: {
            type: 'integer',
            description: 'The number of the first line, counted from 1.',
          },
          lines: { type: 'array', items: { type: 'string' } },
        },
      },
      Evidence: {
        type: 'object',
        description: 'A place in the scanned files that shows a verdict.',
        required: ['path'],
        properties: {
          path: {
            type: 'string',
            description:
              "Relative to the repository's root, with forward slashes.",
          },
          line: {
            type: 'integer',
            description: 'The first line of the place, counted from 1.',
          },
          endLine: {
            type: 'integer',
            description: 'The last line of the place, where it spans several.',
          },
          excerpt: {
            description:
              'The lines around the place as they stand in the file, for showing. Never holds a secret: an excerpt of a line with one is masked.',
            $ref: '#/components/schemas/Excerpt',
          },
          note: {
            type: 'string',
            description:
              'What is to be seen there, where the reason does not say it.',
          },
          url: {
            type: 'string',
            description:
              'The place on the source host, at the scanned revision. Added by the backend; absent where files were read from a local directory.',
          },
        },
      },
      Snippet: {
        type: 'object',
        description: 'Code to copy.',
        required: ['language', 'code'],
        properties: {
          language: {
            type: 'string',
            description:
              'For highlighting, for example `dockerfile`, `typescript`, `yaml`.',
          },
          code: { type: 'string' },
        },
      },
      Remediation: {
        type: 'object',
        description: 'What to do about a failure.',
        required: ['message'],
        properties: {
          message: { $ref: '#/components/schemas/Message' },
          snippet: {
            description:
              "Code to copy, written for the component's own ecosystem.",
            $ref: '#/components/schemas/Snippet',
          },
        },
      },
      CheckResult: {
        type: 'object',
        description: 'What one check found in one component.',
        required: ['check', 'status', 'reason', 'evidence'],
        properties: {
          check: { type: 'string', description: "The check's id." },
          status: { $ref: '#/components/schemas/CheckStatus' },
          reason: {
            description: 'Why, in one sentence about this very case.',
            $ref: '#/components/schemas/Message',
          },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          remediation: {
            description: 'Present on a failure.',
            $ref: '#/components/schemas/Remediation',
          },
        },
      },
      Score: {
        type: 'object',
        description: 'A report in numbers.',
        required: ['level', 'criticalFailures'],
        properties: {
          score: {
            type: 'integer',
            description:
              'The weighted share of passes among passes and failures, in whole percent. Undefined where no check passed or failed.',
          },
          coverage: {
            type: 'integer',
            description:
              'The weighted share of the applicable checks that could be decided, in whole percent. Undefined where no check applies.',
          },
          level: {
            type: 'integer',
            description: 'How many levels are reached: 0 is none.',
          },
          criticalFailures: {
            type: 'integer',
            description: 'How many checks of weight 3 fail.',
          },
        },
      },
      ScanState: {
        type: 'string',
        description:
          "Where an entity's scan stands.\n\n- `waiting`: it is due and no one has begun.\n- `scanning`: someone is at it.\n- `done`: the last attempt gave a report.\n- `failed`: the last attempt gave none; `problem` says why. An earlier\n  report is kept.",
        enum: ['waiting', 'scanning', 'done', 'failed'],
      },
      ScanPhase: {
        type: 'string',
        description: 'What a running scan is doing.',
        enum: ['resolving', 'reading', 'checking', 'storing'],
      },
      ScanProblem: {
        type: 'object',
        description:
          'Why an entity could not be scanned, and what to do about it.',
        required: ['code', 'message', 'remedy'],
        properties: {
          code: {
            type: 'string',
            description:
              'Stable and for machines, for example `no-source-location`.',
          },
          message: {
            description: 'What happened, in one sentence.',
            $ref: '#/components/schemas/Message',
          },
          remedy: {
            description: 'What a person can do, in one sentence.',
            $ref: '#/components/schemas/Message',
          },
        },
      },
      ScanStatus: {
        type: 'object',
        description:
          "The state of an entity's scan. Times are ISO 8601 in UTC.",
        required: ['state'],
        properties: {
          state: { $ref: '#/components/schemas/ScanState' },
          phase: {
            description: 'Set while the state is `scanning`.',
            $ref: '#/components/schemas/ScanPhase',
          },
          startedAt: {
            type: 'string',
            description: 'When the last attempt began.',
          },
          finishedAt: {
            type: 'string',
            description: 'When the last attempt ended.',
          },
          waitingUntil: {
            type: 'string',
            description:
              "Until when the source's host must be left alone, because of a rate limit or an outage; `problem` says which.",
          },
          problem: {
            description:
              'Set while the state is `failed`, or a host is waited for.',
            $ref: '#/components/schemas/ScanProblem',
          },
        },
      },
      ComponentSource: {
        type: 'object',
        description: "Where a component's files come from.",
        required: ['type', 'location', 'path'],
        properties: {
          type: {
            type: 'string',
            enum: ['scm', 'directory'],
            description:
              "`scm` is read through a host's integration, `directory` from local disk.",
          },
          location: {
            type: 'string',
            description:
              "A link to the component on its host, or the directory's path.",
          },
          path: {
            type: 'string',
            description:
              "The component's directory in the repository, empty for the root.",
          },
        },
      },
      ScorecardResult: {
        description:
          'A result with the time since when it has its standing, and what people decided about it.',
        allOf: [
          { $ref: '#/components/schemas/CheckResult' },
          {
            type: 'object',
            required: ['standing', 'since'],
            properties: {
              standing: { $ref: '#/components/schemas/Standing' },
              since: { type: 'string', description: 'ISO 8601 in UTC.' },
              exemption: {
                description:
                  'The exemption or attestation that is in force or waits for a decision, else the last one where another person rejected or revoked it.',
                $ref: '#/components/schemas/Exemption',
              },
            },
          },
        ],
      },
      ScorecardReport: {
        type: 'object',
        description: 'The last report of an entity, as stored.',
        required: ['scannedAt', 'score', 'results'],
        properties: {
          revision: {
            type: 'string',
            description: 'The commit that was read, where the source has one.',
          },
          scannedAt: { type: 'string', description: 'ISO 8601 in UTC.' },
          score: { $ref: '#/components/schemas/Score' },
          trend: {
            type: 'array',
            description:
              'The score over the last 30 days, the oldest first; one point where it never changed.',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          results: {
            type: 'array',
            description: "In the checklist's order.",
            items: { $ref: '#/components/schemas/ScorecardResult' },
          },
          notes: {
            type: 'array',
            description:
              'What is wrong with what the repository declares about itself; absent where nothing is.',
            items: { $ref: '#/components/schemas/ReportNote' },
          },
        },
      },
      ReportNote: {
        type: 'object',
        description: 'Something about a scan that people should see.',
        required: ['message', 'evidence'],
        properties: {
          message: { $ref: '#/components/schemas/Message' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
        },
      },
      Scorecard: {
        type: 'object',
        description: 'All that is known of one entity.',
        required: ['entityRef', 'scan'],
        properties: {
          entityRef: { type: 'string' },
          source: { $ref: '#/components/schemas/ComponentSource' },
          scan: { $ref: '#/components/schemas/ScanStatus' },
          report: {
            description:
              'The last good report; absent where there never was one.',
            $ref: '#/components/schemas/ScorecardReport',
          },
        },
      },
      SectionTally: {
        type: 'object',
        description: "How a section's checks stand for one entity.",
        required: ['pass', 'fail', 'unknown', 'exempted'],
        properties: {
          pass: {
            type: 'integer',
            description: 'Attested ones are among them.',
          },
          fail: { type: 'integer' },
          unknown: { type: 'integer' },
          exempted: { type: 'integer' },
        },
      },
      ServiceRow: {
        type: 'object',
        description: 'One entity on the scoreboard.',
        required: ['entityRef', 'title', 'scan'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string', description: 'Entity ref of the owner.' },
          system: { type: 'string', description: 'Entity ref of the system.' },
          domain: {
            type: 'string',
            description: "Entity ref of the system's domain.",
          },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          scan: { $ref: '#/components/schemas/ScanStatus' },
          score: {
            description: 'Absent where there never was a report.',
            $ref: '#/components/schemas/Score',
          },
          change: {
            type: 'integer',
            description:
              'By how many points the score differs from that of 7 days ago; absent where there was none then.',
          },
          trend: {
            type: 'array',
            description:
              'The score over the last 30 days: what it was at first, and one point for each day on which it changed.',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          sections: {
            type: 'object',
            description:
              'By section id; absent where there never was a report.',
            additionalProperties: { $ref: '#/components/schemas/SectionTally' },
          },
          scannedAt: {
            type: 'string',
            description: 'When the last good report was made, ISO 8601 in UTC.',
          },
        },
      },
      ServiceSortField: {
        type: 'string',
        description: "A column that the scoreboard's rows can be sorted by.",
        enum: [
          'title',
          'owner',
          'score',
          'coverage',
          'level',
          'criticalFailures',
          'change',
          'scannedAt',
        ],
      },
      ServicesPage: {
        type: 'object',
        description: 'A page of the scoreboard.',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ServiceRow' },
          },
          totalItems: {
            type: 'integer',
            description: 'How many rows the query has on all its pages.',
          },
          nextCursor: {
            type: 'string',
            description: 'Leads to the following page; absent on the last.',
          },
        },
      },
      FacetValue: {
        type: 'object',
        required: ['value', 'count'],
        properties: { value: { type: 'string' }, count: { type: 'integer' } },
      },
      Facets: {
        type: 'object',
        description:
          'By the name of the filter; each list holds 1000 values at most, the commonest first.',
        required: ['owner', 'system', 'domain', 'type', 'lifecycle', 'tag'],
        properties: {
          owner: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          system: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          domain: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          type: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          lifecycle: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          tag: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
        },
      },
      TrendPoint: {
        type: 'object',
        required: ['at'],
        properties: {
          at: { type: 'string', description: 'ISO 8601 in UTC.' },
          value: {
            type: 'integer',
            description:
              'Whole percent; absent where there was nothing to reckon it from.',
          },
        },
      },
      CheckTally: {
        type: 'object',
        description: 'How services stand to a check.',
        required: ['pass', 'fail', 'unknown', 'notApplicable', 'exempted'],
        properties: {
          pass: {
            type: 'integer',
            description: 'Attested ones are among them.',
          },
          fail: { type: 'integer' },
          unknown: {
            type: 'integer',
            description: 'Those that the check broke on are among them.',
          },
          notApplicable: { type: 'integer' },
          exempted: { type: 'integer' },
        },
      },
      CheckSummary: {
        type: 'object',
        required: ['check', 'tally'],
        properties: {
          check: { type: 'string', description: "The check's id." },
          tally: { $ref: '#/components/schemas/CheckTally' },
          passRate: {
            type: 'integer',
            description: 'Passes among passes and failures, in whole percent.',
          },
          change: {
            type: 'integer',
            description: 'In points, against the beginning of the period.',
          },
        },
      },
      SectionSummary: {
        type: 'object',
        required: ['section'],
        properties: {
          section: { type: 'string' },
          passRate: {
            type: 'integer',
            description:
              'Passes among the passes and failures of its checks, in whole percent.',
          },
          change: {
            type: 'integer',
            description: 'In points, against the beginning of the period.',
          },
        },
      },
      ServiceChange: {
        type: 'object',
        description: "How a service's score moved.",
        required: ['entityRef', 'title', 'from', 'to'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          from: { type: 'integer' },
          to: { type: 'integer' },
        },
      },
      NewFailure: {
        type: 'object',
        description: 'A critical check that passed before and now fails.',
        required: ['entityRef', 'title', 'check', 'since'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          check: { type: 'string' },
          since: { type: 'string' },
        },
      },
      Summary: {
        type: 'object',
        description: 'How ready services are.',
        required: [
          'services',
          'scanned',
          'failed',
          'days',
          'levels',
          'criticalFailures',
          'distribution',
          'trend',
          'sections',
          'checks',
          'newFailures',
          'climbs',
          'falls',
        ],
        properties: {
          services: { type: 'integer', description: 'How many there are.' },
          scanned: { type: 'integer', description: 'How many have a report.' },
          failed: {
            type: 'integer',
            description: 'How many could not be scanned last time.',
          },
          days: {
            type: 'integer',
            description:
              'How long the period is that changes and trend speak of.',
          },
          averageScore: {
            type: 'integer',
            description: 'Of those that have a score, in whole percent.',
          },
          change: {
            type: 'integer',
            description: 'Of the average score, in points, over the period.',
          },
          criticalFailures: {
            type: 'integer',
            description: 'How many services have a critical failure.',
          },
          levels: {
            type: 'array',
            description:
              'How many services reach level 0, 1, and so on, and none above.',
            items: { type: 'integer' },
          },
          distribution: {
            type: 'array',
            description:
              'How many services have a score of 0–9, 10–19, and so on to 90–100.',
            items: { type: 'integer' },
          },
          trend: {
            type: 'array',
            description: 'The average score over the period, the oldest first.',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          sections: {
            type: 'array',
            description: "In the checklist's order.",
            items: { $ref: '#/components/schemas/SectionSummary' },
          },
          checks: {
            type: 'array',
            description: "In the checklist's order.",
            items: { $ref: '#/components/schemas/CheckSummary' },
          },
          newFailures: {
            type: 'array',
            description: 'Of the last 7 days, the newest first; 20 at most.',
            items: { $ref: '#/components/schemas/NewFailure' },
          },
          climbs: {
            type: 'array',
            description: 'The largest of the last 7 days; 10 at most.',
            items: { $ref: '#/components/schemas/ServiceChange' },
          },
          falls: {
            type: 'array',
            description: 'The largest of the last 7 days; 10 at most.',
            items: { $ref: '#/components/schemas/ServiceChange' },
          },
        },
      },
      CheckOverview: {
        type: 'object',
        description: 'One check over all services.',
        required: ['check', 'summary', 'trend', 'teams'],
        properties: {
          check: { $ref: '#/components/schemas/CheckMetadata' },
          summary: { $ref: '#/components/schemas/CheckSummary' },
          trend: {
            type: 'array',
            description: 'The pass rate over the period, the oldest first.',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          teams: {
            type: 'array',
            description: 'Which owners have the most failures; 20 at most.',
            items: {
              type: 'object',
              required: ['fail'],
              properties: {
                owner: {
                  type: 'string',
                  description: 'Absent for services without an owner.',
                },
                fail: { type: 'integer' },
              },
            },
          },
        },
      },
      CheckServiceRow: {
        type: 'object',
        description: 'How one service stands to a check.',
        required: ['entityRef', 'title', 'result'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          result: { $ref: '#/components/schemas/ScorecardResult' },
        },
      },
      CheckServicesPage: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckServiceRow' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      TeamFigures: {
        type: 'object',
        description: 'How a set of services stands.',
        required: ['services', 'scanned', 'criticalFailures'],
        properties: {
          services: { type: 'integer' },
          scanned: { type: 'integer', description: 'How many have a report.' },
          averageScore: {
            type: 'integer',
            description: 'Of those that have a score, in whole percent.',
          },
          criticalFailures: {
            type: 'integer',
            description: 'How many have a critical failure.',
          },
          change: {
            type: 'integer',
            description: 'Of the average score, in points, against 7 days ago.',
          },
        },
      },
      TeamRow: {
        type: 'object',
        required: ['entityRef', 'title', 'own', 'total', 'hasChildren'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          parent: {
            type: 'string',
            description: 'Entity ref of the group above.',
          },
          own: {
            description: 'What it owns itself.',
            $ref: '#/components/schemas/TeamFigures',
          },
          total: {
            description:
              'What it and all groups below it own, each service counted once.',
            $ref: '#/components/schemas/TeamFigures',
          },
          hasChildren: {
            type: 'boolean',
            description: 'Whether groups below it own services.',
          },
        },
      },
      TeamsPage: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/TeamRow' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      HistoryEvent: {
        type: 'object',
        description: "A change of a result's standing.",
        required: ['check', 'to', 'at'],
        properties: {
          check: { type: 'string' },
          from: {
            description: 'Absent for the first result.',
            $ref: '#/components/schemas/Standing',
          },
          to: { $ref: '#/components/schemas/Standing' },
          revision: {
            type: 'string',
            description: 'The commit that it was seen at.',
          },
          at: { type: 'string', description: 'ISO 8601 in UTC.' },
        },
      },
      History: {
        type: 'object',
        description: "How an entity's score and results changed.",
        required: ['scores', 'events', 'totalItems'],
        properties: {
          scores: {
            type: 'array',
            description:
              'The score each time that it changed in the last year, the oldest first; 400 at most.',
            items: { $ref: '#/components/schemas/TrendPoint' },
          },
          events: {
            type: 'array',
            description: 'The newest first.',
            items: { $ref: '#/components/schemas/HistoryEvent' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      Scan: {
        type: 'object',
        description: 'A scan that found something new, or failed.',
        required: ['at', 'outcome'],
        properties: {
          at: {
            type: 'string',
            description: 'When it ended; ISO 8601 in UTC.',
          },
          outcome: {
            type: 'string',
            description:
              'A failed one gave no report; the one before it stays.',
            enum: ['done', 'failed'],
          },
          revision: {
            type: 'string',
            description: 'The commit that was scanned.',
          },
          score: {
            type: 'integer',
            description: 'Absent where it failed, or nothing could be decided.',
          },
          problem: {
            description: 'Why it failed.',
            $ref: '#/components/schemas/ScanProblem',
          },
        },
      },
      ScansPage: {
        type: 'object',
        description: "A page of an entity's scans, the newest first.",
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Scan' },
          },
          nextCursor: { type: 'string' },
        },
      },
      ExemptionKind: {
        type: 'string',
        description:
          '- `exemption`: a failure may stand for now.\n- `attestation`: a person vouches for what the repository cannot tell.',
        enum: ['exemption', 'attestation'],
      },
      ExemptionState: {
        type: 'string',
        description: 'Where it stands. Only an approved one is in force.',
        enum: ['requested', 'approved', 'rejected', 'revoked', 'expired'],
      },
      Exemption: {
        type: 'object',
        description:
          'What people decided about a check of an entity. Times are ISO 8601 in UTC.',
        required: [
          'id',
          'kind',
          'state',
          'entityRef',
          'check',
          'reason',
          'requestedAt',
        ],
        properties: {
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/ExemptionKind' },
          state: { $ref: '#/components/schemas/ExemptionState' },
          entityRef: { type: 'string' },
          title: { type: 'string', description: 'Of the entity.' },
          check: { type: 'string' },
          reason: { type: 'string' },
          requestedBy: {
            type: 'string',
            description:
              'Entity ref of the person; absent for one that the repository declares itself.',
          },
          requestedAt: { type: 'string' },
          decidedBy: {
            type: 'string',
            description: 'Entity ref of the person.',
          },
          decidedAt: { type: 'string' },
          comment: { type: 'string', description: 'Of who decided.' },
          expiresAt: {
            type: 'string',
            description: 'Absent where it does not expire.',
          },
          declaredAt: {
            description: 'The place in the repository that declares it.',
            $ref: '#/components/schemas/Evidence',
          },
        },
      },
      ExemptionRequest: {
        type: 'object',
        required: ['kind', 'check', 'reason'],
        additionalProperties: false,
        properties: {
          kind: { $ref: '#/components/schemas/ExemptionKind' },
          check: { type: 'string', maxLength: 200 },
          reason: { type: 'string', minLength: 1, maxLength: 2000 },
          expiresAt: {
            type: 'string',
            maxLength: 40,
            description:
              'ISO 8601; an attestation without it expires in 180 days.',
          },
        },
      },
      ExemptionDecision: {
        type: 'object',
        required: ['decision'],
        additionalProperties: false,
        properties: {
          decision: { type: 'string', enum: ['approve', 'reject', 'revoke'] },
          comment: { type: 'string', maxLength: 2000 },
        },
      },
      ExemptionsPage: {
        type: 'object',
        required: ['items', 'totalItems', 'selfApproval'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Exemption' },
          },
          totalItems: { type: 'integer' },
          selfApproval: {
            type: 'boolean',
            description: 'Whether people may approve what they ask for.',
          },
          nextCursor: { type: 'string' },
        },
      },
    },
  },
} as const;
