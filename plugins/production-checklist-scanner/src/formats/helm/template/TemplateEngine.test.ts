import { functionsFor } from '../functions/functionsFor';
import { parseTemplate } from './parseTemplate';
import { TemplateEngine } from './TemplateEngine';
import { Value } from './Value';
import { fromPlain } from '../plainValues';

function render(source: string, data: unknown = {}): string {
  const { body, defines } = parseTemplate(source);
  const placeOf = () => ({ path: 't.yaml', line: 1 });
  const named = [...defines].map(
    ([name, nodes]) => [name, { body: nodes, placeOf }] as const,
  );
  const engine = new TemplateEngine(new Map(named), functionsFor);
  return engine.runBody({ body, placeOf }, fromPlain(data) as Value).text;
}

describe('TemplateEngine', () => {
  it.each([
    ['a {{- " b " -}} c', 'a b c'],
    ['{{/* nothing */}}a{{- /* nothing */ -}} b', 'ab'],
    ['{{ .a.b }}|{{ .a.none.deeper }}|', '1||'],
    ['{{ (index .list 1) | printf "%s-%d" "x" | quote }}', '"x-3"'],
    [
      '{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 3 }}{{ end }}{{ $x }}',
      '2',
    ],
    [
      '{{ if and .a .none }}a{{ else if eq .name "web" }}b{{ else }}c{{ end }}',
      'b',
    ],
    ['{{ with .a }}{{ .b }}{{ $.name }}{{ else }}none{{ end }}', '1web'],
    ['{{ range $i, $v := .list }}{{ $i }}={{ $v }};{{ end }}', '0=2;1=3;'],
    ['{{ range $k, $v := .map }}{{ $k }}{{ $v }}{{ end }}', 'a2b1'],
    ['{{ range .none }}x{{ else }}empty{{ end }}', 'empty'],
    [
      '{{ range .list }}{{ if eq . 3 }}{{ break }}{{ end }}{{ . }}{{ end }}',
      '2',
    ],
    [
      '{{ define "f" }}<{{ .name }}>{{ end }}{{ include "f" . }}{{ template "f" . }}',
      '<web><web>',
    ],
    ['{{ block "b" .a }}{{ .b }}{{ end }}', '1'],
    ['{{ tpl "{{ .name | upper }}" . }}', 'WEB'],
    ['{{ .name | default "x" | trunc 2 | trimSuffix "e" }}', 'w'],
    ['{{ not .none }} {{ ternary "y" "n" (hasKey .a "b") }}', 'true y'],
    ['{{ toYaml .map | nindent 2 }}', '\n  a: 2\n  b: 1'],
    ['{{ dict "a" (list 1 2) | toJson }}', '{"a":[1,2]}'],
    ['{{ ("a-b" | splitList "-") | last }}', 'b'],
    ['{{ semverCompare ">=1.19-0" "v1.31.0" }}', 'true'],
    ['{{ regexReplaceAll "[^a-z]" "a1b" "-" }}', 'a-b'],
    ['{{ required "say it" .none }}', 'required'],
    ['{{ coalesce .none "" "c" }}{{ `raw "x"` }}', 'craw "x"'],
    ['{{ mustMergeOverwrite (dict "a" 1) (dict "a" 2) | toJson }}', '{"a":2}'],
  ])('renders %s', (source, text) => {
    const data = {
      name: 'web',
      a: { b: 1 },
      list: [2, 3],
      map: { b: 1, a: 2 },
    };
    expect(render(source, data)).toBe(text);
  });

  it('knows no names but the data’s own', () => {
    expect(render('{{ .constructor }}{{ .__proto__.x }}')).toBe('');
  });

  it.each([
    [
      '{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}',
      'too deep',
    ],
    [
      '{{ range until 100000 }}{{ range until 100000 }}x{{ end }}{{ end }}',
      'too many steps',
    ],
    ['{{ $d := dict }}{{ $_ := set $d "d" $d }}{{ toYaml $d }}', 'too large'],
    [
      '{{ $x := "xxxxxxxxxx" }}{{ range until 30 }}{{ $x = print $x $x }}{{ end }}',
      'too large',
    ],
    ['{{ nonesuch 1 }}', '`nonesuch` is not known'],
    ['{{ include "nonesuch" . }}', '`nonesuch` is not defined'],
  ])('stops at %s', (source, problem) => {
    expect(() => render(source)).toThrow(problem);
  });

  it.each([
    ['a\n{{ if .x }}', 2, 'has no `end`'],
    ['a\n\n{{ end }}', 3, 'closes nothing'],
    ['{{ "open }}', 1, 'is not expected'],
    ['{{ .a', 1, 'has no `}}`'],
  ])('says where %j is no template', (source, line, problem) => {
    expect(() => parseTemplate(source)).toThrow(
      expect.objectContaining({
        line,
        message: expect.stringContaining(problem),
      }),
    );
  });
});
