// Made from plugins/production-checklist-backend/src/schema/openapi.yaml by `yarn generate:api`; do not edit.
/* eslint-disable */

/** @ignore */
export interface paths {
  '/checklist': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The checklist that entities are held against. */
    get: operations['getChecklist'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A page of the scoreboard. */
    get: operations['getServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The scoreboard's rows of a query, all of them, as CSV (RFC 4180) with a header line. */
    get: operations['getServicesCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the scoreboard's rows can be filtered by: the values that the scanned entities have, with how many have each. */
    get: operations['getFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How ready the services of a query are, and what changed. */
    get: operations['getSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{section}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One check, how it stands over all services, and its trend. */
    get: operations['getCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{section}/{name}/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The services that stand in a certain way to a check, failing ones by default, those that have stood so the longest first. */
    get: operations['getCheckServices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The groups of the catalog that own services, themselves or through groups below them, with their own and their rolled-up figures. */
    get: operations['getTeams'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Exemptions and attestations, those that wait for a decision first, then those that expire the soonest. */
    get: operations['getExemptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exemptions/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Approves, rejects or revokes. Nobody approves their own request unless configuration allows it. */
    post: operations['decideExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/scorecard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All that is known of an entity. */
    get: operations['getScorecard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How an entity's score and results changed, the newest first. */
    get: operations['getHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/scan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Has an entity scanned now; its scorecard tells how far it is. */
    post: operations['requestScan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks that a failure be exempted, or attests an unknown as done. */
    post: operations['requestExemption'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/badge.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The score as a picture for a README. Needs no sign-in where configuration makes badges public. */
    get: operations['getBadge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
/** @ignore */
export type webhooks = Record<string, never>;
/** @ignore */
export interface components {
  schemas: {
    /** @description An error, as every Backstage plugin answers it. */
    Error: {
      error: {
        name: string;
        message: string;
      };
      request?: {
        method?: string;
        url?: string;
      };
      response: {
        statusCode: number;
      };
    };
    /** @description A sentence for people that can be shown in another language: the template is found by its id, the parameters are put in, and where no template is known the English text stands. */
    Message: {
      /** @description `<check id>:<reason>` for a reason, `<check id>:fix:<name>` for a fix. */
      id: string;
      /** @description What the template's `{name}` places hold. */
      params?: {
        [key: string]: string | number;
      };
      /** @description The English sentence, with the parameters in it. */
      text: string;
    };
    /**
     * @description How much a check counts in the score: 3 is critical, 2 is major, 1 is minor.
     * @enum {integer}
     */
    CheckWeight: 1 | 2 | 3;
    /**
     * @description What a check found.
     *
     *     - `pass`: the repository shows it.
     *     - `fail`: the repository shows the opposite, or lacks what must be in it.
     *     - `not-applicable`: the question does not arise for this component.
     *     - `unknown`: the repository cannot tell; a person must look.
     *     - `error`: the check itself broke.
     * @enum {string}
     */
    CheckStatus: 'pass' | 'fail' | 'not-applicable' | 'unknown' | 'error';
    /**
     * @description How a component stands to a check: what the check found, unless people
     *     decided something about it.
     *
     *     - `exempted`: it fails, and may for now; never counted as a pass.
     *     - `attested`: the repository cannot tell, and a person vouches for it.
     * @enum {string}
     */
    Standing:
      | 'pass'
      | 'fail'
      | 'not-applicable'
      | 'unknown'
      | 'error'
      | 'exempted'
      | 'attested';
    /** @description What is known of a check before anything is scanned. */
    CheckMetadata: {
      /** @description `<section>/<name>`, stable, for example `docker-image/non-root`. */
      id: string;
      /** @description The id of the section that shows the check. */
      section: string;
      /** @description A short noun phrase, for example `Runs as non-root`. */
      title: string;
      weight: components['schemas']['CheckWeight'];
      /** @description What the check asks of a component, in one sentence. */
      question: string;
      /** @description Why it matters in production, in one or two sentences. */
      why: string;
      /** @description How to fix a failure in general; a result may carry a more exact fix. */
      remediation: string;
      /** @description The address of a page that says more. */
      documentation?: string;
    };
    /** @description A rung of the ladder that a component climbs. */
    Level: {
      name: string;
      /** @description The least score, in percent, that reaches the level. */
      minScore: number;
      /** @description How many critical checks may fail at the level. */
      maxCriticalFailures: number;
    };
    /** @description A checklist as the wire carries it: its sections and checks, in their order. */
    ChecklistMetadata: {
      sections: {
        id: string;
        title: string;
      }[];
      checks: components['schemas']['CheckMetadata'][];
      /** @description From the lowest to the highest, where they are not the default ones. */
      levels?: components['schemas']['Level'][];
    };
    /** @description Some consecutive lines of a file. */
    Excerpt: {
      /** @description The number of the first line, counted from 1. */
      firstLine: number;
      lines: string[];
    };
    /** @description A place in the scanned files that shows a verdict. */
    Evidence: {
      /** @description Relative to the repository's root, with forward slashes. */
      path: string;
      /** @description The first line of the place, counted from 1. */
      line?: number;
      /** @description The last line of the place, where it spans several. */
      endLine?: number;
      /** @description The lines around the place as they stand in the file, for showing. Never holds a secret: an excerpt of a line with one is masked. */
      excerpt?: components['schemas']['Excerpt'];
      /** @description What is to be seen there, where the reason does not say it. */
      note?: string;
      /** @description The place on the source host, at the scanned revision. Added by the backend; absent where files were read from a local directory. */
      url?: string;
    };
    /** @description Code to copy. */
    Snippet: {
      /** @description For highlighting, for example `dockerfile`, `typescript`, `yaml`. */
      language: string;
      code: string;
    };
    /** @description What to do about a failure. */
    Remediation: {
      message: components['schemas']['Message'];
      /** @description Code to copy, written for the component's own ecosystem. */
      snippet?: components['schemas']['Snippet'];
    };
    /** @description What one check found in one component. */
    CheckResult: {
      /** @description The check's id. */
      check: string;
      status: components['schemas']['CheckStatus'];
      /** @description Why, in one sentence about this very case. */
      reason: components['schemas']['Message'];
      evidence: components['schemas']['Evidence'][];
      /** @description Present on a failure. */
      remediation?: components['schemas']['Remediation'];
    };
    /** @description A report in numbers. */
    Score: {
      /** @description The weighted share of passes among passes and failures, in whole percent. Undefined where no check passed or failed. */
      score?: number;
      /** @description The weighted share of the applicable checks that could be decided, in whole percent. Undefined where no check applies. */
      coverage?: number;
      /** @description How many levels are reached: 0 is none. */
      level: number;
      /** @description How many checks of weight 3 fail. */
      criticalFailures: number;
    };
    /**
     * @description Where an entity's scan stands.
     *
     *     - `waiting`: it is due and no one has begun.
     *     - `scanning`: someone is at it.
     *     - `done`: the last attempt gave a report.
     *     - `failed`: the last attempt gave none; `problem` says why. An earlier
     *       report is kept.
     * @enum {string}
     */
    ScanState: 'waiting' | 'scanning' | 'done' | 'failed';
    /**
     * @description What a running scan is doing.
     * @enum {string}
     */
    ScanPhase: 'resolving' | 'reading' | 'checking' | 'storing';
    /** @description Why an entity could not be scanned, and what to do about it. */
    ScanProblem: {
      /** @description Stable and for machines, for example `no-source-location`. */
      code: string;
      /** @description What happened, in one sentence. */
      message: components['schemas']['Message'];
      /** @description What a person can do, in one sentence. */
      remedy: components['schemas']['Message'];
    };
    /** @description The state of an entity's scan. Times are ISO 8601 in UTC. */
    ScanStatus: {
      state: components['schemas']['ScanState'];
      /** @description Set while the state is `scanning`. */
      phase?: components['schemas']['ScanPhase'];
      /** @description When the last attempt began. */
      startedAt?: string;
      /** @description When the last attempt ended. */
      finishedAt?: string;
      /** @description Until when the source's host must be left alone, because of a rate limit or an outage; `problem` says which. */
      waitingUntil?: string;
      /** @description Set while the state is `failed`, or a host is waited for. */
      problem?: components['schemas']['ScanProblem'];
    };
    /** @description Where a component's files come from. */
    ComponentSource: {
      /**
       * @description `scm` is read through a host's integration, `directory` from local disk.
       * @enum {string}
       */
      type: 'scm' | 'directory';
      /** @description A link to the component on its host, or the directory's path. */
      location: string;
      /** @description The component's directory in the repository, empty for the root. */
      path: string;
    };
    /** @description A result with the time since when it has its standing, and what people decided about it. */
    ScorecardResult: components['schemas']['CheckResult'] & {
      standing: components['schemas']['Standing'];
      /** @description ISO 8601 in UTC. */
      since: string;
      /** @description The exemption or attestation that is in force or waits for a decision. */
      exemption?: components['schemas']['Exemption'];
    };
    /** @description The last report of an entity, as stored. */
    ScorecardReport: {
      /** @description The commit that was read, where the source has one. */
      revision?: string;
      /** @description ISO 8601 in UTC. */
      scannedAt: string;
      score: components['schemas']['Score'];
      /** @description The score over the last 30 days, the oldest first; one point where it never changed. */
      trend?: components['schemas']['TrendPoint'][];
      /** @description In the checklist's order. */
      results: components['schemas']['ScorecardResult'][];
      /** @description What is wrong with what the repository declares about itself; absent where nothing is. */
      notes?: components['schemas']['ReportNote'][];
    };
    /** @description Something about a scan that people should see. */
    ReportNote: {
      message: components['schemas']['Message'];
      evidence: components['schemas']['Evidence'][];
    };
    /** @description All that is known of one entity. */
    Scorecard: {
      entityRef: string;
      source?: components['schemas']['ComponentSource'];
      scan: components['schemas']['ScanStatus'];
      /** @description The last good report; absent where there never was one. */
      report?: components['schemas']['ScorecardReport'];
    };
    /** @description How a section's checks stand for one entity. */
    SectionTally: {
      /** @description Attested ones are among them. */
      pass: number;
      fail: number;
      unknown: number;
      exempted: number;
    };
    /** @description One entity on the scoreboard. */
    ServiceRow: {
      entityRef: string;
      title: string;
      /** @description Entity ref of the owner. */
      owner?: string;
      /** @description Entity ref of the system. */
      system?: string;
      /** @description Entity ref of the system's domain. */
      domain?: string;
      type?: string;
      lifecycle?: string;
      scan: components['schemas']['ScanStatus'];
      /** @description Absent where there never was a report. */
      score?: components['schemas']['Score'];
      /** @description By how many points the score differs from that of 7 days ago; absent where there was none then. */
      change?: number;
      /** @description The score over the last 30 days: what it was at first, and one point for each day on which it changed. */
      trend?: components['schemas']['TrendPoint'][];
      /** @description By section id; absent where there never was a report. */
      sections?: {
        [key: string]: components['schemas']['SectionTally'];
      };
      /** @description When the last good report was made, ISO 8601 in UTC. */
      scannedAt?: string;
    };
    /**
     * @description A column that the scoreboard's rows can be sorted by.
     * @enum {string}
     */
    ServiceSortField:
      | 'title'
      | 'owner'
      | 'score'
      | 'coverage'
      | 'level'
      | 'criticalFailures'
      | 'change'
      | 'scannedAt';
    /** @description A page of the scoreboard. */
    ServicesPage: {
      items: components['schemas']['ServiceRow'][];
      /** @description How many rows the query has on all its pages. */
      totalItems: number;
      /** @description Leads to the following page; absent on the last. */
      nextCursor?: string;
    };
    FacetValue: {
      value: string;
      count: number;
    };
    /** @description By the name of the filter; each list holds 1000 values at most, the commonest first. */
    Facets: {
      owner: components['schemas']['FacetValue'][];
      system: components['schemas']['FacetValue'][];
      domain: components['schemas']['FacetValue'][];
      type: components['schemas']['FacetValue'][];
      lifecycle: components['schemas']['FacetValue'][];
      tag: components['schemas']['FacetValue'][];
    };
    TrendPoint: {
      /** @description ISO 8601 in UTC. */
      at: string;
      /** @description Whole percent; absent where there was nothing to reckon it from. */
      value?: number;
    };
    /** @description How services stand to a check. */
    CheckTally: {
      /** @description Attested ones are among them. */
      pass: number;
      fail: number;
      /** @description Those that the check broke on are among them. */
      unknown: number;
      notApplicable: number;
      exempted: number;
    };
    CheckSummary: {
      /** @description The check's id. */
      check: string;
      tally: components['schemas']['CheckTally'];
      /** @description Passes among passes and failures, in whole percent. */
      passRate?: number;
      /** @description In points, against the beginning of the period. */
      change?: number;
    };
    SectionSummary: {
      section: string;
      /** @description Passes among the passes and failures of its checks, in whole percent. */
      passRate?: number;
      /** @description In points, against the beginning of the period. */
      change?: number;
    };
    /** @description How a service's score moved. */
    ServiceChange: {
      entityRef: string;
      title: string;
      owner?: string;
      from: number;
      to: number;
    };
    /** @description A critical check that passed before and now fails. */
    NewFailure: {
      entityRef: string;
      title: string;
      owner?: string;
      check: string;
      since: string;
    };
    /** @description How ready services are. */
    Summary: {
      /** @description How many there are. */
      services: number;
      /** @description How many have a report. */
      scanned: number;
      /** @description How many could not be scanned last time. */
      failed: number;
      /** @description How long the period is that changes and trend speak of. */
      days: number;
      /** @description Of those that have a score, in whole percent. */
      averageScore?: number;
      /** @description Of the average score, in points, over the period. */
      change?: number;
      /** @description How many services have a critical failure. */
      criticalFailures: number;
      /** @description How many services reach level 0, 1, and so on, and none above. */
      levels: number[];
      /** @description How many services have a score of 0–9, 10–19, and so on to 90–100. */
      distribution: number[];
      /** @description The average score over the period, the oldest first. */
      trend: components['schemas']['TrendPoint'][];
      /** @description In the checklist's order. */
      sections: components['schemas']['SectionSummary'][];
      /** @description In the checklist's order. */
      checks: components['schemas']['CheckSummary'][];
      /** @description Of the last 7 days, the newest first; 20 at most. */
      newFailures: components['schemas']['NewFailure'][];
      /** @description The largest of the last 7 days; 10 at most. */
      climbs: components['schemas']['ServiceChange'][];
      /** @description The largest of the last 7 days; 10 at most. */
      falls: components['schemas']['ServiceChange'][];
    };
    /** @description One check over all services. */
    CheckOverview: {
      check: components['schemas']['CheckMetadata'];
      summary: components['schemas']['CheckSummary'];
      /** @description The pass rate over the period, the oldest first. */
      trend: components['schemas']['TrendPoint'][];
      /** @description Which owners have the most failures; 20 at most. */
      teams: {
        /** @description Absent for services without an owner. */
        owner?: string;
        fail: number;
      }[];
    };
    /** @description How one service stands to a check. */
    CheckServiceRow: {
      entityRef: string;
      title: string;
      owner?: string;
      result: components['schemas']['ScorecardResult'];
    };
    CheckServicesPage: {
      items: components['schemas']['CheckServiceRow'][];
      totalItems: number;
      nextCursor?: string;
    };
    /** @description How a set of services stands. */
    TeamFigures: {
      services: number;
      /** @description How many have a report. */
      scanned: number;
      /** @description Of those that have a score, in whole percent. */
      averageScore?: number;
      /** @description How many have a critical failure. */
      criticalFailures: number;
      /** @description Of the average score, in points, against 7 days ago. */
      change?: number;
    };
    TeamRow: {
      entityRef: string;
      title: string;
      /** @description Entity ref of the group above. */
      parent?: string;
      /** @description What it owns itself. */
      own: components['schemas']['TeamFigures'];
      /** @description What it and all groups below it own, each service counted once. */
      total: components['schemas']['TeamFigures'];
      /** @description Whether groups below it own services. */
      hasChildren: boolean;
    };
    TeamsPage: {
      items: components['schemas']['TeamRow'][];
      totalItems: number;
      nextCursor?: string;
    };
    /** @description A change of a result's standing. */
    HistoryEvent: {
      check: string;
      /** @description Absent for the first result. */
      from?: components['schemas']['Standing'];
      to: components['schemas']['Standing'];
      /** @description The commit that it was seen at. */
      revision?: string;
      /** @description ISO 8601 in UTC. */
      at: string;
    };
    /** @description How an entity's score and results changed. */
    History: {
      /** @description The score each time that it changed in the last year, the oldest first; 400 at most. */
      scores: components['schemas']['TrendPoint'][];
      /** @description The newest first. */
      events: components['schemas']['HistoryEvent'][];
      totalItems: number;
      nextCursor?: string;
    };
    /**
     * @description - `exemption`: a failure may stand for now.
     *     - `attestation`: a person vouches for what the repository cannot tell.
     * @enum {string}
     */
    ExemptionKind: 'exemption' | 'attestation';
    /**
     * @description Where it stands. Only an approved one is in force.
     * @enum {string}
     */
    ExemptionState:
      | 'requested'
      | 'approved'
      | 'rejected'
      | 'revoked'
      | 'expired';
    /** @description What people decided about a check of an entity. Times are ISO 8601 in UTC. */
    Exemption: {
      id: string;
      kind: components['schemas']['ExemptionKind'];
      state: components['schemas']['ExemptionState'];
      entityRef: string;
      /** @description Of the entity. */
      title?: string;
      check: string;
      reason: string;
      /** @description Entity ref of the person; absent for one that the repository declares itself. */
      requestedBy?: string;
      requestedAt: string;
      /** @description Entity ref of the person. */
      decidedBy?: string;
      decidedAt?: string;
      /** @description Of who decided. */
      comment?: string;
      /** @description Absent where it does not expire. */
      expiresAt?: string;
      /** @description The place in the repository that declares it. */
      declaredAt?: components['schemas']['Evidence'];
    };
    ExemptionRequest: {
      kind: components['schemas']['ExemptionKind'];
      check: string;
      reason: string;
      /** @description ISO 8601; an attestation without it expires in 180 days. */
      expiresAt?: string;
    };
    ExemptionDecision: {
      /** @enum {string} */
      decision: 'approve' | 'reject' | 'revoke';
      comment?: string;
    };
    ExemptionsPage: {
      items: components['schemas']['Exemption'][];
      totalItems: number;
      nextCursor?: string;
    };
  };
  responses: {
    /** @description What went wrong */
    ErrorResponse: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    kind: string;
    namespace: string;
    name: string;
    /** @description The first part of the check's id. */
    section: string;
    id: string;
    /** @description The full reference of an entity. */
    entityRef: string;
    /** @description Part of the title or of the reference, in any case. */
    text: string;
    /** @description References of owners, any of which may own it. */
    owner: string[];
    /** @description References of groups; what groups below them own counts too. */
    team: string[];
    /** @description References of systems. */
    system: string[];
    /** @description References of domains. */
    domain: string[];
    type: string[];
    lifecycle: string[];
    /** @description Tags, any of which it may have. */
    tag: string[];
    state: components['schemas']['ScanState'][];
    /** @description How many levels are reached. */
    level: number[];
    minScore: number;
    maxScore: number;
    /** @description The id of the check that `standing` speaks of. */
    check: string;
    /** @description How the service stands to the check; `fail` by default. */
    standing: components['schemas']['Standing'][];
    /** @description How far back the changes and the trend go; 30 by default. */
    days: 7 | 30 | 90;
    sortBy: components['schemas']['ServiceSortField'];
    order: 'asc' | 'desc';
    /** @description How many items a page may have; 25 by default. */
    limit: number;
    /** @description From an earlier page of the same query. */
    cursor: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
/** @ignore */
export type $defs = Record<string, never>;
/** @ignore */
export interface operations {
  getChecklist: {
    parameters: {
      query?: {
        /** @description The full reference of an entity. */
        entityRef?: components['parameters']['entityRef'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The checklist */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChecklistMetadata'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getServices: {
    parameters: {
      query?: {
        /** @description Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** @description References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** @description References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** @description References of systems. */
        system?: components['parameters']['system'];
        /** @description References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        state?: components['parameters']['state'];
        /** @description How many levels are reached. */
        level?: components['parameters']['level'];
        minScore?: components['parameters']['minScore'];
        maxScore?: components['parameters']['maxScore'];
        /** @description The id of the check that `standing` speaks of. */
        check?: components['parameters']['check'];
        /** @description How the service stands to the check; `fail` by default. */
        standing?: components['parameters']['standing'];
        sortBy?: components['parameters']['sortBy'];
        order?: components['parameters']['order'];
        /** @description How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** @description From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of rows */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServicesPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getServicesCsv: {
    parameters: {
      query?: {
        /** @description Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** @description References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** @description References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** @description References of systems. */
        system?: components['parameters']['system'];
        /** @description References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        state?: components['parameters']['state'];
        /** @description How many levels are reached. */
        level?: components['parameters']['level'];
        minScore?: components['parameters']['minScore'];
        maxScore?: components['parameters']['maxScore'];
        /** @description The id of the check that `standing` speaks of. */
        check?: components['parameters']['check'];
        /** @description How the service stands to the check; `fail` by default. */
        standing?: components['parameters']['standing'];
        sortBy?: components['parameters']['sortBy'];
        order?: components['parameters']['order'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The rows */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getFacets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The values */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Facets'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getSummary: {
    parameters: {
      query?: {
        /** @description Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** @description References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** @description References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** @description References of systems. */
        system?: components['parameters']['system'];
        /** @description References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        /** @description How far back the changes and the trend go; 30 by default. */
        days?: components['parameters']['days'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The summary */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Summary'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getCheck: {
    parameters: {
      query?: {
        /** @description References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** @description References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** @description References of systems. */
        system?: components['parameters']['system'];
        /** @description References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        /** @description How far back the changes and the trend go; 30 by default. */
        days?: components['parameters']['days'];
      };
      header?: never;
      path: {
        /** @description The first part of the check's id. */
        section: components['parameters']['section'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckOverview'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getCheckServices: {
    parameters: {
      query?: {
        /** @description Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** @description References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** @description References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** @description References of systems. */
        system?: components['parameters']['system'];
        /** @description References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** @description Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        /** @description How the service stands to the check; `fail` by default. */
        standing?: components['parameters']['standing'];
        /** @description How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** @description From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description The first part of the check's id. */
        section: components['parameters']['section'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of services */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckServicesPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getTeams: {
    parameters: {
      query?: {
        /** @description Only the groups right below this one; without it, those that have no parent. `*` gives all groups in one list. */
        parent?: string;
        /** @description How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** @description From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of teams */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamsPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getExemptions: {
    parameters: {
      query?: {
        /** @description The full reference of an entity. */
        entityRef?: components['parameters']['entityRef'];
        kind?: components['schemas']['ExemptionKind'];
        state?: components['schemas']['ExemptionState'][];
        /** @description Only those that are in force and expire within so many days. */
        expiresWithinDays?: number;
        /** @description How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** @description From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of exemptions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExemptionsPage'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  decideExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExemptionDecision'];
      };
    };
    responses: {
      /** @description As it stands now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getScorecard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The scorecard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scorecard'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getHistory: {
    parameters: {
      query?: {
        /** @description Only the changes of this check. */
        check?: string;
        /** @description How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** @description From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of history */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['History'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  requestScan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The scan is due */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScanStatus'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  requestExemption: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExemptionRequest'];
      };
    };
    responses: {
      /** @description The request */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exemption'];
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
  getBadge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['kind'];
        namespace: components['parameters']['namespace'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The badge */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      default: components['responses']['ErrorResponse'];
    };
  };
}

/**
 * A sentence for people that can be shown in another language: the template is found by its id, the parameters are put in, and where no template is known the English text stands.
 *
 * @public
 */
export type Message = components['schemas']['Message'];

/**
 * How much a check counts in the score: 3 is critical, 2 is major, 1 is minor.
 *
 * @public
 */
export type CheckWeight = components['schemas']['CheckWeight'];

/**
 * What a check found.
 *
 * - `pass`: the repository shows it.
 * - `fail`: the repository shows the opposite, or lacks what must be in it.
 * - `not-applicable`: the question does not arise for this component.
 * - `unknown`: the repository cannot tell; a person must look.
 * - `error`: the check itself broke.
 *
 * @public
 */
export type CheckStatus = components['schemas']['CheckStatus'];

/**
 * How a component stands to a check: what the check found, unless people
 * decided something about it.
 *
 * - `exempted`: it fails, and may for now; never counted as a pass.
 * - `attested`: the repository cannot tell, and a person vouches for it.
 *
 * @public
 */
export type Standing = components['schemas']['Standing'];

/**
 * What is known of a check before anything is scanned.
 *
 * @public
 */
export type CheckMetadata = components['schemas']['CheckMetadata'];

/**
 * A rung of the ladder that a component climbs.
 *
 * @public
 */
export type Level = components['schemas']['Level'];

/**
 * A checklist as the wire carries it: its sections and checks, in their order.
 *
 * @public
 */
export type ChecklistMetadata = components['schemas']['ChecklistMetadata'];

/**
 * Some consecutive lines of a file.
 *
 * @public
 */
export type Excerpt = components['schemas']['Excerpt'];

/**
 * A place in the scanned files that shows a verdict.
 *
 * @public
 */
export type Evidence = components['schemas']['Evidence'];

/**
 * Code to copy.
 *
 * @public
 */
export type Snippet = components['schemas']['Snippet'];

/**
 * What to do about a failure.
 *
 * @public
 */
export type Remediation = components['schemas']['Remediation'];

/**
 * What one check found in one component.
 *
 * @public
 */
export type CheckResult = components['schemas']['CheckResult'];

/**
 * A report in numbers.
 *
 * @public
 */
export type Score = components['schemas']['Score'];

/**
 * Where an entity's scan stands.
 *
 * - `waiting`: it is due and no one has begun.
 * - `scanning`: someone is at it.
 * - `done`: the last attempt gave a report.
 * - `failed`: the last attempt gave none; `problem` says why. An earlier
 *   report is kept.
 *
 * @public
 */
export type ScanState = components['schemas']['ScanState'];

/**
 * What a running scan is doing.
 *
 * @public
 */
export type ScanPhase = components['schemas']['ScanPhase'];

/**
 * Why an entity could not be scanned, and what to do about it.
 *
 * @public
 */
export type ScanProblem = components['schemas']['ScanProblem'];

/**
 * The state of an entity's scan. Times are ISO 8601 in UTC.
 *
 * @public
 */
export type ScanStatus = components['schemas']['ScanStatus'];

/**
 * Where a component's files come from.
 *
 * @public
 */
export type ComponentSource = components['schemas']['ComponentSource'];

/**
 * A result with the time since when it has its standing, and what people decided about it.
 *
 * @public
 */
export type ScorecardResult = components['schemas']['ScorecardResult'];

/**
 * The last report of an entity, as stored.
 *
 * @public
 */
export type ScorecardReport = components['schemas']['ScorecardReport'];

/**
 * Something about a scan that people should see.
 *
 * @public
 */
export type ReportNote = components['schemas']['ReportNote'];

/**
 * All that is known of one entity.
 *
 * @public
 */
export type Scorecard = components['schemas']['Scorecard'];

/**
 * How a section's checks stand for one entity.
 *
 * @public
 */
export type SectionTally = components['schemas']['SectionTally'];

/**
 * One entity on the scoreboard.
 *
 * @public
 */
export type ServiceRow = components['schemas']['ServiceRow'];

/**
 * A column that the scoreboard's rows can be sorted by.
 *
 * @public
 */
export type ServiceSortField = components['schemas']['ServiceSortField'];

/**
 * A page of the scoreboard.
 *
 * @public
 */
export type ServicesPage = components['schemas']['ServicesPage'];

/**
 * @public
 */
export type FacetValue = components['schemas']['FacetValue'];

/**
 * By the name of the filter; each list holds 1000 values at most, the commonest first.
 *
 * @public
 */
export type Facets = components['schemas']['Facets'];

/**
 * @public
 */
export type TrendPoint = components['schemas']['TrendPoint'];

/**
 * How services stand to a check.
 *
 * @public
 */
export type CheckTally = components['schemas']['CheckTally'];

/**
 * @public
 */
export type CheckSummary = components['schemas']['CheckSummary'];

/**
 * @public
 */
export type SectionSummary = components['schemas']['SectionSummary'];

/**
 * How a service's score moved.
 *
 * @public
 */
export type ServiceChange = components['schemas']['ServiceChange'];

/**
 * A critical check that passed before and now fails.
 *
 * @public
 */
export type NewFailure = components['schemas']['NewFailure'];

/**
 * How ready services are.
 *
 * @public
 */
export type Summary = components['schemas']['Summary'];

/**
 * One check over all services.
 *
 * @public
 */
export type CheckOverview = components['schemas']['CheckOverview'];

/**
 * How one service stands to a check.
 *
 * @public
 */
export type CheckServiceRow = components['schemas']['CheckServiceRow'];

/**
 * @public
 */
export type CheckServicesPage = components['schemas']['CheckServicesPage'];

/**
 * How a set of services stands.
 *
 * @public
 */
export type TeamFigures = components['schemas']['TeamFigures'];

/**
 * @public
 */
export type TeamRow = components['schemas']['TeamRow'];

/**
 * @public
 */
export type TeamsPage = components['schemas']['TeamsPage'];

/**
 * A change of a result's standing.
 *
 * @public
 */
export type HistoryEvent = components['schemas']['HistoryEvent'];

/**
 * How an entity's score and results changed.
 *
 * @public
 */
export type History = components['schemas']['History'];

/**
 * - `exemption`: a failure may stand for now.
 * - `attestation`: a person vouches for what the repository cannot tell.
 *
 * @public
 */
export type ExemptionKind = components['schemas']['ExemptionKind'];

/**
 * Where it stands. Only an approved one is in force.
 *
 * @public
 */
export type ExemptionState = components['schemas']['ExemptionState'];

/**
 * What people decided about a check of an entity. Times are ISO 8601 in UTC.
 *
 * @public
 */
export type Exemption = components['schemas']['Exemption'];

/**
 * @public
 */
export type ExemptionRequest = components['schemas']['ExemptionRequest'];

/**
 * @public
 */
export type ExemptionDecision = components['schemas']['ExemptionDecision'];

/**
 * @public
 */
export type ExemptionsPage = components['schemas']['ExemptionsPage'];
