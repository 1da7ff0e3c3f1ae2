export { EntityOverviewCard } from './EntityOverviewCard';
export type { CardType } from './EntityOverviewCard';
export { GroupServicesCard } from './GroupServicesCard';
export { MyServices } from './MyServices';
