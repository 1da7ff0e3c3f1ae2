/** Taken from somewhere else when the program runs. */
const REFERENCE =
  /^(\$|%|#\{|\{\{|@|!|<|ENC\[|ENC\(|AES256|vault:|sealed:|op:\/\/|arn:|ref\+|env[:(]|process\.env|os\.environ|System\.|ENV\b|secretKeyRef|valueFrom|\[|\()|\$\{|\{\{|<%|%\(|\}\}/;
/** Words that people write where a value is to be put. */
const PLACEHOLDER =
  /^(x+|\*+|\.+|-+|_+|0+|1234\d*|n\/?a|null|nil|none|undefined|true|false|yes|no|on|off|empty|todo|tbd|fixme|string|value|redacted|hidden|guest|(my|your|the|some|a|an)?[-_ ]?(secret|password|passwd|pass|token|key|api[-_]?key|credentials?|value|username|user)([-_ ]?(here|goes[-_ ]here|value|key|123?))?|(change|replace|insert|enter|add|set|put|fill|paste|update|edit)[-_ ]?\w*.*|your?[-_ ].*|.*[-_ ]?(change[-_]?(me|this|it)|placeholder|example|sample|dummy|fake|mock|not[-_ ]a[-_ ]|notasecret|replace[-_]?me|goes[-_]here|for[-_]?(dev|test|local)).*|(super|very|top)[-_ ]?secret|test\w*|dev(elopment)?[-_]?\w*|local\w*|foo\w*|bar|baz|abc\w{0,3}|lorem.*)$/i;

/** Whether a value is no credential: a reference, a placeholder, nothing. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim();
  return (
    bare.length < 4 ||
    bare.length > 4096 ||
    REFERENCE.test(bare) ||
    PLACEHOLDER.test(bare.slice(0, 120)) ||
    isRepetition(bare)
  );
}

/** `aaaaaaaa`, `abababab`. */
function isRepetition(value: string): boolean {
  return new Set(value.toLocaleLowerCase('en-US')).size <= 2;
}
