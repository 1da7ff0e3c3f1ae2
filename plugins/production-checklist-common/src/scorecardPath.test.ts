import { scorecardPath } from './scorecardPath';

it('is the tab of the entity’s page', () => {
  expect(scorecardPath('component:shop/orders')).toBe(
    '/catalog/shop/component/orders/production-checklist',
  );
});

it('stays one path whatever a name has in it', () => {
  expect(scorecardPath('component:default/a?b#c d')).toBe(
    '/catalog/default/component/a%3Fb%23c%20d/production-checklist',
  );
});

it.each(['orders', 'component:orders', 'component:default/'])(
  'refuses %j, which is no full reference',
  ref => {
    expect(() => scorecardPath(ref)).toThrow('is not a full entity reference');
  },
);
