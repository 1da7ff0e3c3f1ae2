/** What .NET services do about it, by topic. */
export const dotnet: Record<string, string> = {
  'runtime-image':
    '`sdk` 스테이지에서 게시(publish)하고, 그 결과를 `aspnet` 이미지로 복사하세요.',
  'production-server':
    '이미지를 빌드할 때 프로그램을 게시(publish)하고 그 어셈블리를 실행하세요.',
  'log-to-console': '콘솔 싱크만 남기고 파일 싱크를 빼세요.',
  'read-environment':
    '환경변수로 덮어쓸 수 있는 `IConfiguration`에서 값을 읽으세요. `ConnectionStrings__Shop` 환경변수가 `ConnectionStrings:Shop` 값을 정합니다.',
  'lock-dependencies':
    '패키지마다 정확한 버전을 적거나, NuGet이 만드는 락 파일을 커밋하세요.',
  'install-locked': '잠금 모드로 복원하고, 도구는 정확한 버전으로 설치하세요.',
  'drain-on-sigterm':
    '.NET 제네릭 호스트에서 실행하세요. SIGTERM을 받으면 서버와 호스티드 서비스를 차례로 안전하게 멈춥니다.',
  'exec-form':
    '프로그램을 exec 형식으로 직접 실행해 1번 프로세스가 되게 하세요.',
  'health-endpoint': 'ASP.NET의 헬스 체크를 모든 환경에서 매핑하세요.',
  'grpc-health':
    '`Grpc.AspNetCore.HealthChecks`를 추가하고 그 서비스를 매핑하세요.',
  'error-tracking':
    '`Sentry.AspNetCore` 같은 에러 추적 도구를 추가하세요. 키는 `SENTRY_DSN` 환경변수로 받습니다.',
  tracing:
    'OTLP 익스포터로 OpenTelemetry를 추가하세요. 주소와 서비스 이름은 `OTEL_*` 환경변수로 정합니다.',
  metrics: '`prometheus-net.AspNetCore`로 메트릭을 노출하세요.',
};
