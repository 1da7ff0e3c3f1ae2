import { FileTree } from '../../files/FileTree';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { commandOf, contextOf, scopeOf } from '../shared/__testUtils__/scopeOf';
import { dotnet } from './dotnet';
import { dotnetLibraries } from './libraries';

const project = (items: string, attributes = 'Sdk="Microsoft.NET.Sdk.Web"') =>
  `<Project ${attributes}>\n<ItemGroup>\n${items}\n</ItemGroup>\n</Project>\n`;
const PROGRAM = {
  'Program.cs': 'WebApplication.CreateBuilder(args).Build().Run();',
};
const manifests = (files: Record<string, string>) =>
  dotnet.dependencies(scopeOf({ ...PROGRAM, ...files })).manifests;

describe('dependencies of .NET projects', () => {
  it('takes versions as exact and needs no lock file then', () => {
    expect(
      manifests({
        'Shop.csproj': project(
          '<PackageReference Include="Npgsql" Version="8.0.1" />\n<PackageReference Include="Dapper"><Version>[2.1.0]</Version></PackageReference>',
        ),
      }),
    ).toMatchObject([
      {
        tool: 'NuGet',
        at: { path: 'Shop.csproj', line: 3 },
        lock: { state: 'unneeded' },
        dependencies: [
          { name: 'Npgsql', precision: 'exact' },
          { name: 'Dapper', precision: 'exact' },
        ],
      },
    ]);
  });

  it('misses the lock file where a version floats or is a range', () => {
    const files = {
      'Shop.csproj': project(
        '<PackageReference Include="A" Version="1.*" />\n<PackageReference Include="B" Version="[1.0,2.0)" />\n<PackageReference Include="C" />',
      ),
    };
    const [manifest] = manifests(files);

    expect(manifest.lock).toEqual({
      state: 'missing',
      expected: ['packages.lock.json'],
    });
    expect(manifest.dependencies.map(({ precision }) => precision)).toEqual([
      'floating',
      'range',
      'range',
    ]);
    expect(
      manifests({ ...files, 'packages.lock.json': '{}' })[0].lock.state,
    ).toBe('committed');
  });

  it('reads central versions with their properties', () => {
    const [own, central] = manifests({
      'Shop.csproj': project('<PackageReference Include="Npgsql" />'),
      'Directory.Packages.props':
        '<Project>\n<PropertyGroup><Pg>8.0.1</Pg></PropertyGroup>\n<ItemGroup>\n<PackageVersion Include="Npgsql" Version="$(Pg)" />\n</ItemGroup>\n</Project>',
    });

    expect(own.dependencies).toEqual([
      {
        name: 'Npgsql',
        requirement: '8.0.1',
        precision: 'exact',
        development: false,
        at: { path: 'Directory.Packages.props', line: 4 },
      },
    ]);
    expect(central.at).toEqual({ path: 'Directory.Packages.props', line: 4 });
  });

  it('leaves tests out', () => {
    expect(
      manifests({
        'Shop.csproj': project(
          '<PackageReference Include="A" Version="1.0.0" />',
        ),
        'Shop.Tests/Shop.Tests.csproj': project(
          '<PackageReference Include="xunit" Version="*" />',
        ),
      }),
    ).toHaveLength(1);
  });

  it('reads Paket', () => {
    expect(
      manifests({
        'Shop.csproj': project(''),
        'paket.dependencies': 'nuget Giraffe ~> 6\n',
        'paket.lock': '',
      }),
    ).toMatchObject([
      {
        tool: 'Paket',
        lock: { state: 'committed' },
        dependencies: [{ name: 'Giraffe', precision: 'range' }],
      },
    ]);
  });

  it('tells where a project cannot be read', () => {
    expect(() =>
      manifests({ 'Shop.csproj': '<Project>\n<Item\n</Project>' }),
    ).toThrow(UnreadableFileError);
  });
});

describe('dotnetLibraries', () => {
  it('follows project references, and theirs', () => {
    const tree = FileTree.of({
      'src/Web/Web.csproj': project(
        '<ProjectReference Include="..\\Core\\Core.csproj" />',
      ),
      'src/Core/Core.csproj': project(
        '<ProjectReference Include="../Data/Data.csproj" />',
      ),
      'src/Data/Data.csproj': project(''),
      'src/Other/Other.csproj': project(''),
    });
    expect(dotnetLibraries(tree, 'src/Web')).toEqual(['src/Core', 'src/Data']);
  });

  it('never throws', () => {
    expect(
      dotnetLibraries(FileTree.of({ 'a/A.csproj': '<Project' }), 'a'),
    ).toEqual([]);
  });
});

describe('installs of .NET commands', () => {
  const FILES = {
    ...PROGRAM,
    'Shop.csproj': project('<PackageReference Include="A" Version="1.0.0" />'),
  };
  const install = (command: string, files = FILES) =>
    dotnet.install(commandOf(command), contextOf(files))?.precision;

  it.each([
    ['dotnet restore', 'locked'],
    ['dotnet publish -c Release -o /app', 'locked'],
    ['dotnet tool install --global dotnet-ef --version 8.0.1', 'locked'],
    ['dotnet tool restore', 'locked'],
    ['dotnet tool install -g dotnet-ef', 'floating'],
    ['dotnet tool install -g dotnet-ef --version 8.*', 'floating'],
    ['dotnet add package Dapper', 'floating'],
    ['paket update', 'floating'],
    ['dotnet Shop.dll', undefined],
    ['npm ci', undefined],
  ])('%s is %s', (command, expected) => {
    expect(install(command)).toBe(expected);
  });

  it('floats where a version does', () => {
    expect(
      install('dotnet restore', {
        ...PROGRAM,
        'Shop.csproj': project(
          '<PackageReference Include="A" Version="1.*" />',
        ),
      }),
    ).toBe('floating');
  });
});

describe('start commands of .NET programs', () => {
  const start = (command: string) =>
    dotnet.start(
      command.split(' '),
      contextOf({ ...PROGRAM, 'Shop.csproj': project('') }),
    );

  it.each([
    ['dotnet run --project src/Web', 'development-server'],
    ['dotnet watch run', 'watcher'],
    ['dotnet Shop.dll', 'program'],
    ['/app/Shop', 'program'],
  ])('%s is a %s', (command, role) => {
    expect(start(command)?.role).toBe(role);
  });

  it('follows the launcher of OpenTelemetry', () => {
    expect(start('./instrument.sh dotnet Shop.dll')).toMatchObject({
      role: 'launcher',
      signals: 'replaced',
      runs: { argv: ['dotnet', 'Shop.dll'] },
    });
  });

  it('leaves the rest to others', () => {
    expect(start('node server.js')).toBeUndefined();
  });
});
