import { isProductPath } from './isProductPath';

describe('isProductPath', () => {
  it.each([
    'src/main/java/org/example/samples/demo/Order.java',
    'src/main/kotlin/com/acme/build/Target.kt',
    'src/main/resources/application.yml',
    'app/server.py',
  ])('takes %s', path => expect(isProductPath(path)).toBe(true));

  it.each([
    'samples/src/main/java/org/example/Order.java',
    'target/classes/src/main/java/A.java',
    'src/test/java/org/example/OrderTest.java',
    'src/smokeTest/java/org/example/Smoke.java',
    'src/main/java/org/example/OrderTest.java',
    'examples/app.py',
    'extra/push-examples/fetch/package.json',
    'node_modules/x/index.js',
  ])('leaves out %s', path => expect(isProductPath(path)).toBe(false));
});
