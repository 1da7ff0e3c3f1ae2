/** What checks of the pods say where there are none to judge. */
export const WITHOUT_WORKLOADS = {
  noManifests:
    '저장소에 이 컴포넌트의 쿠버네티스 매니페스트가 없어 파드를 판단할 수 없습니다.',
  elsewhere: '파드의 정의가 다른 곳에 있습니다: {what}.',
};
