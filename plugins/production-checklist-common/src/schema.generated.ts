// Made from plugins/production-checklist-backend/src/schema/openapi.yaml by `yarn generate:api`; do not edit.
/* eslint-disable */

/**
 * Where the named types are read from: use those.
 *
 * @ignore @public
 */
export interface components {
  schemas: {
    /** An error, as every Backstage plugin answers it. */
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
    /** A sentence for people that can be shown in another language: the template is found by its id, the parameters are put in, and where no template is known the English text stands. */
    Message: {
      /** `<check id>:<reason>` for a reason, `<check id>:fix:<name>` for a fix. */
      id: string;
      /** What the template's `{name}` places hold. */
      params?: {
        [key: string]: string | number;
      };
      /** The English sentence, with the parameters in it. */
      text: string;
      /** Where it is several sentences, each of them; the text is theirs, one after the other. */
      sentences?: components['schemas']['Message'][];
    };
    /**
     * How much a check counts in the score: 3 is critical, 2 is major, 1 is minor.
     */
    CheckWeight: 1 | 2 | 3;
    /**
     * What a check found.
     *
     *     - `pass`: the repository shows it.
     *     - `fail`: the repository shows the opposite, or lacks what must be in it.
     *     - `not-applicable`: the question does not arise for this component.
     *     - `unknown`: the repository cannot tell; a person must look.
     *     - `error`: the check itself broke.
     */
    CheckStatus: 'pass' | 'fail' | 'not-applicable' | 'unknown' | 'error';
    /**
     * How a component stands to a check: what the check found, unless people
     *     decided something about it.
     *
     *     - `exempted`: it fails, and may for now; never counted as a pass.
     *     - `attested`: the repository cannot tell, and a person vouches for it.
     */
    Standing:
      | 'pass'
      | 'fail'
      | 'not-applicable'
      | 'unknown'
      | 'error'
      | 'exempted'
      | 'attested';
    /** What is known of a check before anything is scanned. */
    CheckMetadata: {
      /** `<section>/<name>`, stable, for example `docker-image/non-root`. */
      id: string;
      /** The id of the section that shows the check. */
      section: string;
      /** A short noun phrase, for example `Runs as non-root`. */
      title: string;
      weight: components['schemas']['CheckWeight'];
      /** What the check asks of a component, in one sentence. */
      question: string;
      /** Why it matters in production, in one or two sentences. */
      why: string;
      /** How to fix a failure in general; a result may carry a more exact fix. */
      remediation: string;
      /** The address of a page that says more. */
      documentation?: string;
    };
    /** A rung of the ladder that a component climbs. */
    Level: {
      name: string;
      /** The least score, in percent, that reaches the level. */
      minScore: number;
      /** How many critical checks may fail at the level. */
      maxCriticalFailures: number;
    };
    /** A checklist as the wire carries it: its sections and checks, in their order. */
    ChecklistMetadata: {
      sections: {
        id: string;
        title: string;
      }[];
      checks: components['schemas']['CheckMetadata'][];
      /** From the lowest to the highest, where they are not the default ones. */
      levels?: components['schemas']['Level'][];
    };
    /** Some consecutive lines of a file. */
    Excerpt: {
      /** The number of the first line, counted from 1. */
      firstLine: number;
      lines: string[];
    };
    /** A place in the scanned files that shows a verdict. */
    Evidence: {
      /** Relative to the repository's root, with forward slashes. */
      path: string;
      /** The first line of the place, counted from 1. */
      line?: number;
      /** The last line of the place, where it spans several. */
      endLine?: number;
      /** The lines around the place as they stand in the file, for showing. Never holds a secret: an excerpt of a line with one is masked. */
      excerpt?: components['schemas']['Excerpt'];
      /** What is to be seen there, where the reason does not say it. */
      note?: string;
      /** The place on the source host, at the scanned revision. Added by the backend; absent where files were read from a local directory. */
      url?: string;
    };
    /** Code to copy. */
    Snippet: {
      /** For highlighting, for example `dockerfile`, `typescript`, `yaml`. */
      language: string;
      code: string;
    };
    /** What to do about a failure. */
    Remediation: {
      message: components['schemas']['Message'];
      /** Code to copy, written for the component's own ecosystem. */
      snippet?: components['schemas']['Snippet'];
    };
    /** What one check found in one component. */
    CheckResult: {
      /** The check's id. */
      check: string;
      status: components['schemas']['CheckStatus'];
      /** Why, in one sentence about this very case. */
      reason: components['schemas']['Message'];
      evidence: components['schemas']['Evidence'][];
      /** Present on a failure. */
      remediation?: components['schemas']['Remediation'];
    };
    /** A report in numbers. */
    Score: {
      /** The weighted share of passes among passes and failures, in whole percent. Undefined where no check passed or failed. */
      score?: number;
      /** The weighted share of the applicable checks that could be decided, in whole percent. Undefined where no check applies. */
      coverage?: number;
      /** How many levels are reached: 0 is none. */
      level: number;
      /** How many checks of weight 3 fail. */
      criticalFailures: number;
    };
    /**
     * Where an entity's scan stands.
     *
     *     - `waiting`: it is due and no one has begun.
     *     - `scanning`: someone is at it.
     *     - `done`: the last attempt gave a report.
     *     - `failed`: the last attempt gave none; `problem` says why. An earlier
     *       report is kept.
     */
    ScanState: 'waiting' | 'scanning' | 'done' | 'failed';
    /**
     * What a running scan is doing.
     */
    ScanPhase: 'resolving' | 'reading' | 'checking' | 'storing';
    /** Why an entity could not be scanned, and what to do about it. */
    ScanProblem: {
      /** Stable and for machines, for example `no-source-location`. */
      code: string;
      /** What happened, in one sentence. */
      message: components['schemas']['Message'];
      /** What a person can do, in one sentence. */
      remedy: components['schemas']['Message'];
    };
    /** The state of an entity's scan. Times are ISO 8601 in UTC. */
    ScanStatus: {
      state: components['schemas']['ScanState'];
      /** Set while the state is `scanning`. */
      phase?: components['schemas']['ScanPhase'];
      /** When the last attempt began. */
      startedAt?: string;
      /** When the last attempt ended. */
      finishedAt?: string;
      /** Until when the source's host must be left alone, because of a rate limit or an outage; `problem` says which. */
      waitingUntil?: string;
      /** Set while the state is `failed`, or a host is waited for. */
      problem?: components['schemas']['ScanProblem'];
    };
    /** Where a component's files come from. */
    ComponentSource: {
      /**
       * `scm` is read through a host's integration, `directory` from local disk.
       */
      type: 'scm' | 'directory';
      /** A link to the component on its host, or the directory's path. */
      location: string;
      /** The component's directory in the repository, empty for the root. */
      path: string;
    };
    /** A result with the time since when it has its standing, and what people decided about it. */
    ScorecardResult: components['schemas']['CheckResult'] & {
      standing: components['schemas']['Standing'];
      /** ISO 8601 in UTC. */
      since: string;
      /** The exemption or attestation that is in force or waits for a decision, else the last one where another person rejected or revoked it. */
      exemption?: components['schemas']['Exemption'];
    };
    /** The last report of an entity, as stored. */
    ScorecardReport: {
      /** The commit that was read, where the source has one. */
      revision?: string;
      /** ISO 8601 in UTC. */
      scannedAt: string;
      score: components['schemas']['Score'];
      /** The score over the last 30 days, the oldest first; one point where it never changed. */
      trend?: components['schemas']['TrendPoint'][];
      /** In the checklist's order. */
      results: components['schemas']['ScorecardResult'][];
      /** What is wrong with what the repository declares about itself; absent where nothing is. */
      notes?: components['schemas']['ReportNote'][];
    };
    /** Something about a scan that people should see. */
    ReportNote: {
      message: components['schemas']['Message'];
      evidence: components['schemas']['Evidence'][];
    };
    /** All that is known of one entity. */
    Scorecard: {
      entityRef: string;
      source?: components['schemas']['ComponentSource'];
      scan: components['schemas']['ScanStatus'];
      /** The last good report; absent where there never was one. */
      report?: components['schemas']['ScorecardReport'];
    };
    /** How a section's checks stand for one entity. */
    SectionTally: {
      /** Attested ones are among them. */
      pass: number;
      fail: number;
      unknown: number;
      exempted: number;
    };
    /** One entity on the scoreboard. */
    ServiceRow: {
      entityRef: string;
      title: string;
      /** Entity ref of the owner. */
      owner?: string;
      /** Entity ref of the system. */
      system?: string;
      /** Entity ref of the system's domain. */
      domain?: string;
      type?: string;
      lifecycle?: string;
      scan: components['schemas']['ScanStatus'];
      /** Absent where there never was a report. */
      score?: components['schemas']['Score'];
      /** By how many points the score differs from that of 7 days ago; absent where there was none then. */
      change?: number;
      /** The score over the last 30 days: what it was at first, and one point for each day on which it changed. */
      trend?: components['schemas']['TrendPoint'][];
      /** By section id; absent where there never was a report. */
      sections?: {
        [key: string]: components['schemas']['SectionTally'];
      };
      /** When the last good report was made, ISO 8601 in UTC. */
      scannedAt?: string;
    };
    /**
     * A column that the scoreboard's rows can be sorted by.
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
    /** A page of the scoreboard. */
    ServicesPage: {
      items: components['schemas']['ServiceRow'][];
      /** How many rows the query has on all its pages. */
      totalItems: number;
      /** Leads to the following page; absent on the last. */
      nextCursor?: string;
    };
    FacetValue: {
      value: string;
      count: number;
    };
    /** By the name of the filter; each list holds 1000 values at most, the commonest first. */
    Facets: {
      owner: components['schemas']['FacetValue'][];
      system: components['schemas']['FacetValue'][];
      domain: components['schemas']['FacetValue'][];
      type: components['schemas']['FacetValue'][];
      lifecycle: components['schemas']['FacetValue'][];
      tag: components['schemas']['FacetValue'][];
    };
    TrendPoint: {
      /** ISO 8601 in UTC. */
      at: string;
      /** Whole percent; absent where there was nothing to reckon it from. */
      value?: number;
    };
    /** How services stand to a check. */
    CheckTally: {
      /** Attested ones are among them. */
      pass: number;
      fail: number;
      /** Those that the check broke on are among them. */
      unknown: number;
      notApplicable: number;
      exempted: number;
    };
    CheckSummary: {
      /** The check's id. */
      check: string;
      tally: components['schemas']['CheckTally'];
      /** Passes among passes and failures, in whole percent. */
      passRate?: number;
      /** In points, against the beginning of the period. */
      change?: number;
    };
    SectionSummary: {
      section: string;
      /** Passes among the passes and failures of its checks, in whole percent. */
      passRate?: number;
      /** In points, against the beginning of the period. */
      change?: number;
    };
    /** How a service's score moved. */
    ServiceChange: {
      entityRef: string;
      title: string;
      owner?: string;
      from: number;
      to: number;
    };
    /** A critical check that passed before and now fails. */
    NewFailure: {
      entityRef: string;
      title: string;
      owner?: string;
      check: string;
      since: string;
    };
    /** How ready services are. */
    Summary: {
      /** How many there are. */
      services: number;
      /** How many have a report. */
      scanned: number;
      /** How many could not be scanned last time. */
      failed: number;
      /** How long the period is that changes and trend speak of. */
      days: number;
      /** Of those that have a score, in whole percent. */
      averageScore?: number;
      /** Of the average score, in points, over the period. */
      change?: number;
      /** How many services have a critical failure. */
      criticalFailures: number;
      /** How many services reach level 0, 1, and so on, and none above. */
      levels: number[];
      /** How many services have a score of 0–9, 10–19, and so on to 90–100. */
      distribution: number[];
      /** The average score over the period, the oldest first. */
      trend: components['schemas']['TrendPoint'][];
      /** In the checklist's order. */
      sections: components['schemas']['SectionSummary'][];
      /** In the checklist's order. */
      checks: components['schemas']['CheckSummary'][];
      /** Of the last 7 days, the newest first; 20 at most. */
      newFailures: components['schemas']['NewFailure'][];
      /** The largest of the last 7 days; 10 at most. */
      climbs: components['schemas']['ServiceChange'][];
      /** The largest of the last 7 days; 10 at most. */
      falls: components['schemas']['ServiceChange'][];
    };
    /** One check over all services. */
    CheckOverview: {
      check: components['schemas']['CheckMetadata'];
      summary: components['schemas']['CheckSummary'];
      /** The pass rate over the period, the oldest first. */
      trend: components['schemas']['TrendPoint'][];
      /** Which owners have the most failures; 20 at most. */
      teams: {
        /** Absent for services without an owner. */
        owner?: string;
        fail: number;
      }[];
    };
    /** How one service stands to a check. */
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
    /** How a set of services stands. */
    TeamFigures: {
      services: number;
      /** How many have a report. */
      scanned: number;
      /** Of those that have a score, in whole percent. */
      averageScore?: number;
      /** How many have a critical failure. */
      criticalFailures: number;
      /** Of the average score, in points, against 7 days ago. */
      change?: number;
    };
    TeamRow: {
      entityRef: string;
      title: string;
      /** Entity ref of the group above. */
      parent?: string;
      /** What it owns itself. */
      own: components['schemas']['TeamFigures'];
      /** What it and all groups below it own, each service counted once. */
      total: components['schemas']['TeamFigures'];
      /** Whether groups below it own services. */
      hasChildren: boolean;
    };
    TeamsPage: {
      items: components['schemas']['TeamRow'][];
      totalItems: number;
      nextCursor?: string;
    };
    /** A change of a result's standing. */
    HistoryEvent: {
      check: string;
      /** Absent for the first result. */
      from?: components['schemas']['Standing'];
      to: components['schemas']['Standing'];
      /** The commit that it was seen at. */
      revision?: string;
      /** ISO 8601 in UTC. */
      at: string;
    };
    /** How an entity's score and results changed. */
    History: {
      /** The score each time that it changed in the last year, the oldest first; 400 at most. */
      scores: components['schemas']['TrendPoint'][];
      /** The newest first. */
      events: components['schemas']['HistoryEvent'][];
      totalItems: number;
      nextCursor?: string;
    };
    /** A scan that found something new, or failed. */
    Scan: {
      /** When it ended; ISO 8601 in UTC. */
      at: string;
      /**
       * A failed one gave no report; the one before it stays.
       */
      outcome: 'done' | 'failed';
      /** The commit that was scanned. */
      revision?: string;
      /** Absent where it failed, or nothing could be decided. */
      score?: number;
      /** Why it failed. */
      problem?: components['schemas']['ScanProblem'];
    };
    /** A page of an entity's scans, the newest first. */
    ScansPage: {
      items: components['schemas']['Scan'][];
      nextCursor?: string;
    };
    /**
     * - `exemption`: a failure may stand for now.
     *     - `attestation`: a person vouches for what the repository cannot tell.
     */
    ExemptionKind: 'exemption' | 'attestation';
    /**
     * Where it stands. Only an approved one is in force.
     */
    ExemptionState:
      | 'requested'
      | 'approved'
      | 'rejected'
      | 'revoked'
      | 'expired';
    /** What people decided about a check of an entity. Times are ISO 8601 in UTC. */
    Exemption: {
      id: string;
      kind: components['schemas']['ExemptionKind'];
      state: components['schemas']['ExemptionState'];
      entityRef: string;
      /** Of the entity. */
      title?: string;
      check: string;
      reason: string;
      /** Entity ref of the person; absent for one that the repository declares itself. */
      requestedBy?: string;
      requestedAt: string;
      /** Entity ref of the person. */
      decidedBy?: string;
      decidedAt?: string;
      /** Of who decided. */
      comment?: string;
      /** Absent where it does not expire. */
      expiresAt?: string;
      /** The place in the repository that declares it. */
      declaredAt?: components['schemas']['Evidence'];
    };
    ExemptionRequest: {
      kind: components['schemas']['ExemptionKind'];
      check: string;
      reason: string;
      /** ISO 8601; an attestation without it expires in 180 days. */
      expiresAt?: string;
    };
    ExemptionDecision: {
      decision: 'approve' | 'reject' | 'revoke';
      comment?: string;
    };
    ExemptionsPage: {
      items: components['schemas']['Exemption'][];
      totalItems: number;
      /** Whether people may approve what they ask for. */
      selfApproval: boolean;
      nextCursor?: string;
    };
  };
  responses: {
    /** What went wrong */
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
    /** The first part of the check's id. */
    section: string;
    id: string;
    /** The full reference of an entity. */
    entityRef: string;
    /** Part of the title or of the reference, in any case. */
    text: string;
    /** References of owners, any of which may own it. */
    owner: string[];
    /** References of groups; what groups below them own counts too. */
    team: string[];
    /** References of systems. */
    system: string[];
    /** References of domains. */
    domain: string[];
    type: string[];
    lifecycle: string[];
    /** Tags, any of which it may have. */
    tag: string[];
    state: components['schemas']['ScanState'][];
    /** How many levels are reached. */
    level: number[];
    minScore: number;
    maxScore: number;
    /** The id of the check that `standing` speaks of. */
    check: string;
    /** How the service stands to the check; `fail` by default. */
    standing: components['schemas']['Standing'][];
    /** How far back the changes and the trend go; 30 by default. */
    days: 7 | 30 | 90;
    sortBy: components['schemas']['ServiceSortField'];
    order: 'asc' | 'desc';
    /** How many items a page may have; 25 by default. */
    limit: number;
    /** From an earlier page of the same query. */
    cursor: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
/**
 * Where the named types are read from: use those.
 *
 * @ignore @public
 */
export interface operations {
  getChecklist: {
    parameters: {
      query?: {
        /** The full reference of an entity. */
        entityRef?: components['parameters']['entityRef'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The checklist */
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
        /** Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** References of systems. */
        system?: components['parameters']['system'];
        /** References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        state?: components['parameters']['state'];
        /** How many levels are reached. */
        level?: components['parameters']['level'];
        minScore?: components['parameters']['minScore'];
        maxScore?: components['parameters']['maxScore'];
        /** The id of the check that `standing` speaks of. */
        check?: components['parameters']['check'];
        /** How the service stands to the check; `fail` by default. */
        standing?: components['parameters']['standing'];
        sortBy?: components['parameters']['sortBy'];
        order?: components['parameters']['order'];
        /** How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of rows */
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
        /** Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** References of systems. */
        system?: components['parameters']['system'];
        /** References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        state?: components['parameters']['state'];
        /** How many levels are reached. */
        level?: components['parameters']['level'];
        minScore?: components['parameters']['minScore'];
        maxScore?: components['parameters']['maxScore'];
        /** The id of the check that `standing` speaks of. */
        check?: components['parameters']['check'];
        /** How the service stands to the check; `fail` by default. */
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
      /** The rows */
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
      /** The values */
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
        /** Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** References of systems. */
        system?: components['parameters']['system'];
        /** References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        /** How far back the changes and the trend go; 30 by default. */
        days?: components['parameters']['days'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The summary */
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
        /** References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** References of systems. */
        system?: components['parameters']['system'];
        /** References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        /** How far back the changes and the trend go; 30 by default. */
        days?: components['parameters']['days'];
      };
      header?: never;
      path: {
        /** The first part of the check's id. */
        section: components['parameters']['section'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The check */
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
        /** Part of the title or of the reference, in any case. */
        text?: components['parameters']['text'];
        /** References of owners, any of which may own it. */
        owner?: components['parameters']['owner'];
        /** References of groups; what groups below them own counts too. */
        team?: components['parameters']['team'];
        /** References of systems. */
        system?: components['parameters']['system'];
        /** References of domains. */
        domain?: components['parameters']['domain'];
        type?: components['parameters']['type'];
        lifecycle?: components['parameters']['lifecycle'];
        /** Tags, any of which it may have. */
        tag?: components['parameters']['tag'];
        /** How the service stands to the check; `fail` by default. */
        standing?: components['parameters']['standing'];
        /** How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** The first part of the check's id. */
        section: components['parameters']['section'];
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of services */
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
        /** Only the groups right below this one; without it, those that have no parent. `*` gives all groups in one list. */
        parent?: string;
        /** How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of teams */
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
        /** The full reference of an entity. */
        entityRef?: components['parameters']['entityRef'];
        kind?: components['schemas']['ExemptionKind'];
        state?: components['schemas']['ExemptionState'][];
        /** Only those that are in force and expire within so many days. */
        expiresWithinDays?: number;
        /** How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** From an earlier page of the same query. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of exemptions */
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
      /** As it stands now */
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
      /** The scorecard */
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
        /** Only the changes of this check. */
        check?: string;
        /** How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** From an earlier page of the same query. */
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
      /** A page of history */
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
  getScans: {
    parameters: {
      query?: {
        /** How many items a page may have; 25 by default. */
        limit?: components['parameters']['limit'];
        /** From an earlier page of the same query. */
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
      /** A page of scans */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScansPage'];
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
      /** The scan is due */
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
      /** The request */
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
      /** The badge */
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
 * A scan that found something new, or failed.
 *
 * @public
 */
export type Scan = components['schemas']['Scan'];

/**
 * A page of an entity's scans, the newest first.
 *
 * @public
 */
export type ScansPage = components['schemas']['ScansPage'];

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
