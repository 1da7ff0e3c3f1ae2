/**
 * Why a scan gave no report, what was declared wrongly, and what declared
 * checks find. Where one message comes with different particulars, the one
 * that it comes with is appended to its id.
 */
export const problems: Record<string, string> = {
  'problem:no-source-location': '엔티티에 소스 코드의 위치가 없습니다.',
  'problem:no-source-location:remedy':
    '`backstage.io/source-location` 애너테이션을 추가하세요. 예: `url:https://github.com/org/repo/tree/main/`.',
  'problem:location-not-understood.ref':
    '소스 위치 `{ref}` 값을 해석할 수 없습니다.',
  'problem:location-not-understood':
    '엔티티의 소스 위치를 해석할 수 없습니다: {problem}',
  'problem:location-not-understood:remedy':
    '`backstage.io/source-location` 애너테이션에 저장소나 디렉터리의 주소를 브랜치까지 포함해 `url:https://…` 형식으로 적으세요.',
  'problem:location-not-found':
    '`{location}` 위치가 없거나, 포털에 볼 권한이 없습니다.',
  'problem:location-not-found:remedy':
    '엔티티의 소스 위치를 고치거나, 포털의 통합(integration)에 저장소 접근 권한을 주세요.',
  'problem:no-integration.host':
    '소스 코드가 있는 `{host}` 호스트의 통합(integration) 설정이 포털에 없습니다.',
  'problem:no-integration': '포털이 `{location}` 위치를 읽을 수 없습니다.',
  'problem:no-integration:remedy':
    '포털 관리자에게 설정의 `integrations`에 이 호스트를 추가해 달라고 하세요.',
  'problem:access-denied':
    '호스트가 포털에 `{location}` 읽기를 허용하지 않습니다({status}).',
  'problem:access-denied:remedy':
    '포털 관리자에게 통합(integration)의 토큰을 갱신하거나 저장소 접근 권한을 달라고 하세요.',
  'problem:directory-not-allowed':
    '`{directory}` 디렉터리는 읽도록 허용되어 있지 않습니다.',
  'problem:directory-not-allowed:remedy':
    '엔티티의 소스 위치를 `url:`로 바꾸거나, 상위 디렉터리를 `productionChecklist.sources.localDirectories`에 추가하세요.',
  'problem:manifests-not-understood.problem':
    '매니페스트 위치 `{ref}`에서 읽을 수 없습니다: {problem}',
  'problem:manifests-not-understood':
    '매니페스트 위치 `{ref}`에서 읽을 수 없습니다.',
  'problem:manifests-not-understood:remedy':
    '매니페스트의 위치에 저장소나 디렉터리의 주소를 `url:` 형식으로 적으세요.',
  'problem:skipped.reason': '체크리스트에서 제외한 엔티티입니다: {reason}',
  'problem:skipped':
    '체크리스트에서 제외한 엔티티입니다. 이유는 적혀 있지 않습니다.',
  'problem:skipped:remedy':
    '검사하려면 `production-checklist/skip` 애너테이션을 지우세요.',
  'problem:empty-repository': '저장소가 비어 있습니다.',
  'problem:empty-repository:remedy':
    '컴포넌트의 소스 코드를 푸시하거나 엔티티의 소스 위치를 고치세요.',
  'problem:no-component': '저장소에 `{path}` 디렉터리가 없습니다.',
  'problem:no-component:remedy':
    '엔티티의 소스 위치나 `production-checklist/source-path` 애너테이션을 고치세요.',
  'problem:too-large': '저장소가 허용된 크기({bound})를 넘습니다.',
  'problem:too-large:remedy':
    '`productionChecklist.sources.limits.{key}` 값을 늘리거나, 컴포넌트를 별도의 저장소로 옮기세요.',
  'problem:timeout.seconds': '검사가 {seconds}초 안에 끝나지 않았습니다.',
  'problem:timeout': '`{location}` 읽기가 너무 오래 걸렸습니다.',
  'problem:timeout:remedy':
    '나중에 다시 시도하거나 `productionChecklist.scanning.timeout` 값을 늘리세요. 컴포넌트를 별도의 저장소로 옮기는 방법도 있습니다.',
  'problem:out-of-memory':
    '검사에 허용된 메모리({bound} MiB)보다 많은 메모리가 필요합니다.',
  'problem:out-of-memory:remedy':
    '컴포넌트를 별도의 저장소로 옮기거나, 생성된 파일과 벤더링한 파일을 저장소에서 빼세요.',
  'problem:broken-archive':
    '`{location}`에서 받은 압축 파일을 풀 수 없습니다: {problem}',
  'problem:broken-archive:remedy':
    '자동으로 다시 받습니다. 계속 실패하면 호스트의 압축 파일 다운로드를 살펴보세요.',
  'problem:source-error': '`{location}` 위치를 읽지 못했습니다: {problem}',
  'problem:source-error:remedy':
    '자동으로 다시 검사합니다. 마지막 결과는 그대로 남습니다.',
  'problem:rate-limited':
    '{host} 호스트의 호출 한도에 도달해 지금은 더 요청할 수 없습니다.',
  'problem:rate-limited:remedy':
    '따로 할 일은 없습니다. 검사는 저절로 이어집니다. 자주 일어나면 `productionChecklist.scanning.period` 값을 늘리거나 통합(integration)의 한도를 높이세요.',
  'problem:source-unavailable': '{host} 호스트에 연결할 수 없습니다: {problem}',
  'problem:source-unavailable:remedy':
    '따로 할 일은 없습니다. 자동으로 다시 시도하며, 마지막 결과는 그대로 남습니다.',
  'problem:unexpected': '검사하는 중에 오류가 났습니다: {problem}',
  'problem:unexpected:remedy':
    '다시 시도하세요. 또 실패하면 백엔드의 로그에서 자세한 내용을 볼 수 있습니다.',

  'scan:unreadable': '{place} 파일을 읽을 수 없습니다: {problem}',
  'scan:broken': '{check} 점검에서 오류가 났습니다: {problem}',

  'declaration:unreadable': '{path} 파일을 읽을 수 없습니다: {problem}',
  'declaration:not-text': '{path} 파일이 너무 크거나 텍스트가 아닙니다.',
  'declaration:no-mapping':
    '{path} 파일에 `exemptions:`도 `attestations:`도 없습니다.',
  'declaration:unknown-key':
    '`{key}` 키는 쓸 수 없습니다. 쓸 수 있는 키: {known}.',
  'declaration:no-list': '`{key}` 값이 목록이 아닙니다.',
  'declaration:no-check': '어느 점검에 대한 것인지 `check:`가 없습니다.',
  'declaration:unknown-check': '`{check}` 점검은 없습니다.',
  'declaration:no-reason': '`{check}` 항목에 `reason:`이 없습니다.',
  'declaration:long-reason': '`{check}` 항목의 이유가 {max}자를 넘습니다.',
  'declaration:no-date':
    '`{expires}` 값은 날짜가 아닙니다. `2027-01-31`이나 `2027-01-31T12:00:00Z`처럼 적으세요.',
  'declaration:twice':
    '`{check}` 점검을 두 번 선언했습니다. 첫 번째 것만 유효합니다.',
  'declaration:too-many':
    '{path} 파일에 선언이 {max}개를 넘습니다. 나머지는 반영되지 않습니다.',

  'declaration:not-honoured':
    '{path} 파일에 선언이 있지만 이 포털은 반영하지 않습니다. `productionChecklist.exemptions.fromRepository` 설정이 꺼져 있습니다.',
  'declaration:expired':
    '`{check}` 점검에 대한 선언은 {date}에 만료되어 더는 반영되지 않습니다.',
  'declaration:capped':
    '`{check}` 점검에 대한 선언은 {date}에 만료됩니다. 설정에서 그보다 긴 기간을 허용하지 않습니다.',

  'declarative:fileExists': '`{path}` 파일이 있습니다.',
  'declarative:filesExist':
    '`{path}` 파일이 있고, `{glob}` 패턴에 맞는 파일이 {more}개 더 있습니다.',
  'declarative:fileMissing': '`{glob}` 패턴에 맞는 파일이 없습니다.',
  'declarative:textFound': '`{path}` 파일에 `{pattern}` 패턴이 있습니다.',
  'declarative:textMissing': '`{path}` 파일에 `{pattern}` 패턴이 없습니다.',
  'declarative:textNowhere':
    '`{glob}` 패턴의 파일 {count}개 중 `{pattern}` 패턴이 있는 것이 없습니다.',
  'declarative:fileUnread':
    '`{path}` 파일은 바이너리이거나 1 MiB보다 커서 읽지 않습니다.',
  'declarative:tooManyFiles':
    '`{glob}` 패턴에 맞는 파일이 {count}개이고, 읽는 것은 {most}개까지입니다. 경로를 좁히세요.',
  'declarative:valueExists': '`{path}` 파일에 `{at}` 값이 있습니다.',
  'declarative:valueMissing': '`{glob}` 파일에 `{at}` 값이 없습니다.',
  'declarative:valueEquals': '`{path}` 파일의 `{at}` 값이 `{expected}`입니다.',
  'declarative:valueDiffers':
    '`{path}` 파일의 `{at}` 값이 다릅니다. 있어야 할 값: `{expected}`.',
  'declarative:valueMatches':
    '`{path}` 파일의 `{at}` 값이 `{pattern}` 패턴에 맞습니다.',
  'declarative:valueDoesNotMatch':
    '`{path}` 파일의 `{at}` 값이 `{pattern}` 패턴에 맞지 않습니다.',
  'declarative:tooManyValues': '`{path}` 파일의 `{at}` 값이 너무 많습니다.',
  'declarative:unknownFormat':
    '`{path}` 파일은 이름으로는 YAML, JSON, TOML 중 무엇인지 알 수 없고, 점검에도 형식이 없습니다.',
  'declarative:unreadable': '{place} 파일을 읽을 수 없습니다: {problem}',
};
