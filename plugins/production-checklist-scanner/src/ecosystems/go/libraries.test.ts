import { FileTree } from '../../files/FileTree';
import { goLibraries } from './libraries';

describe('goLibraries', () => {
  it('follows imports out of the directory', () => {
    const tree = FileTree.of({
      'go.mod': 'module example.com/shop\n',
      'cmd/orders/main.go':
        'package main\nimport "example.com/shop/internal/app"\n',
      'internal/app/app.go': 'package app\nimport "example.com/shop/pkg/db"\n',
      'pkg/db/db.go': 'package db\n',
      'pkg/unused/unused.go': 'package unused\n',
    });
    expect(goLibraries(tree, 'cmd/orders')).toEqual(['internal/app', 'pkg/db']);
  });

  it('follows modules of the same repository', () => {
    const tree = FileTree.of({
      'orders/go.mod':
        'module example.com/orders\nrequire example.com/common v0.0.0\nreplace example.com/common => ../common\n',
      'orders/main.go': 'package main\nimport "example.com/common/log"\n',
      'common/go.mod': 'module example.com/common\n',
      'common/log/log.go': 'package log\n',
    });
    expect(goLibraries(tree, 'orders')).toEqual(['common/log']);
  });

  it('has none for other languages', () => {
    expect(goLibraries(FileTree.of({ 'a/index.js': '' }), 'a')).toEqual([]);
  });
});
