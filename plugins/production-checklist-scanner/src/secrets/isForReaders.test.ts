import { SourceFile } from '../files/SourceFile';
import { isForReaders } from './isForReaders';

describe('isForReaders', () => {
  it.each([
    ['stack.yml', 'version: "3"\nservices:\n  db:\n    image: postgres\n'],
    ['api.yaml', 'openapi: 3.0.0\ninfo: {}\n'],
    ['api.json', '{\n  "swagger": "2.0"\n}'],
    ['insomnia.json', '{"_type":"export","__export_format":4}'],
  ])('knows %s', (path, text) => {
    expect(isForReaders(new SourceFile(path, text))).toBe(true);
  });

  it.each([
    ['services.yaml', 'services:\n  App\\Mailer:\n    arguments: []\n'],
    ['db.yaml', 'apiVersion: v1\nkind: Secret\nstringData:\n  password: x\n'],
    ['appsettings.json', '{"Jwt": {"Key": "x"}}'],
  ])('leaves %s alone', (path, text) => {
    expect(isForReaders(new SourceFile(path, text))).toBe(false);
  });
});
