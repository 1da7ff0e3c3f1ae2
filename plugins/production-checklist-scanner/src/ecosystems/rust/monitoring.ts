import { ComponentScope } from '../../component/ComponentScope';
import { MonitoringFact } from '../facts';
import { findIn } from '../shared/findIn';
import { declaration } from './crates';
import { MONITORING_PRODUCTS } from './monitoringProducts';
import { sourcesOf } from './sources';

/** What watches the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  return MONITORING_PRODUCTS.flatMap((entry): MonitoringFact[] => {
    const { product, purposes, crates, setUp, optional } = entry;
    const declared = declaration(scope, crates);
    const place = declared && findIn(sourcesOf(scope), setUp);
    if (!declared || (optional && !place)) return [];
    return [
      {
        purposes: [...purposes],
        product,
        dependency: declared.at,
        ...(place && { setUp: place }),
      },
    ];
  });
}
