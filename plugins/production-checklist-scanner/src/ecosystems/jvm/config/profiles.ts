/** What people call what is not production. */
const DEVELOPMENT =
  /^(dev\w{0,8}|local\w{0,8}|tests?|testing|it|int|integration|ci|e2e|mock\w{0,4}|stubs?|fake|h2|sandbox|demo|debug|qa|uat|sit|stag(e|ing)|stg|alpha|beta|pre-?prod(uction)?|nonprod|examples?|samples?|stdout|docker-?compose|compose|ide|smoke|perf)([-_.].*)?$|[-_.](dev|local|test|it|stg|staging)$/i;
const PRODUCTION =
  /^(prod\w{0,8}|prd|live|release|real|deploy|cloud|gcp|aws|azure|k8s|kube\w{0,6}|openshift|container|docker|nais|heroku|server|main|master)([-_.].*)?$|[-_.](prod|production|prd|live|real)$/i;

/**
 * Whether a profile is one that production runs with: true, false, or
 * undefined where its name does not tell (`mysql`, `kafka`).
 */
export function isProductionProfile(name: string): boolean | undefined {
  if (DEVELOPMENT.test(name)) return false;
  return PRODUCTION.test(name) ? true : undefined;
}

type Answer = boolean | undefined;

function eitherOf(left: Answer, right: Answer): Answer {
  if (left || right) return true;
  return left === undefined || right === undefined ? undefined : false;
}

function bothOf(left: Answer, right: Answer): Answer {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

class ExpressionParser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  either(): boolean | undefined {
    let result = this.#both();
    while (/^[|,]$/.test(this.#tokens[this.#at] ?? '')) {
      this.#at += 1;
      const right = this.#both();
      result = eitherOf(result, right);
    }
    return result;
  }

  #both(): boolean | undefined {
    let result = this.#one();
    while (this.#tokens[this.#at] === '&') {
      this.#at += 1;
      const right = this.#one();
      result = bothOf(result, right);
    }
    return result;
  }

  #one(): boolean | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === '!') {
      const inner = this.#one();
      return inner === undefined ? undefined : !inner;
    }
    if (token === '(') {
      const inner = this.either();
      this.#at += 1;
      return inner;
    }
    return token === undefined ? undefined : isProductionProfile(token);
  }
}

/**
 * Whether an expression of profiles holds in production: `!local`,
 * `dev | prod`, `cloud & !test`, `a,b`. Undefined where it cannot be told.
 */
export function holdsInProduction(expression: string): boolean | undefined {
  const tokens = expression.match(/[!&|,()]|[^\s!&|,()]+/g) ?? [];
  const parser = new ExpressionParser(tokens.slice(0, 100));
  return parser.either();
}
