import { holdsInProduction } from './profiles';

describe('holdsInProduction', () => {
  it.each([
    ['prod', true],
    ['production', true],
    ['!local', true],
    ['dev | prod', true],
    ['dev,prod', true],
    ['kubernetes & !test', true],
    ['local', false],
    ['!prod', false],
    ['dev,test', false],
    ['prod & local', false],
    ['mysql', undefined],
    ['mysql & !test', undefined],
    ['(', undefined],
    ['!!!!', undefined],
  ])('tells %s', (expression, expected) => {
    expect(holdsInProduction(expression)).toBe(expected);
  });
});
