import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { sourcesOf } from './sources';

/** What builds .NET's generic host, or the web host before it. */
const HOST =
  /\bWebApplication\.(?:CreateBuilder|CreateSlimBuilder|CreateEmptyBuilder|Create)\s*\(|\bHost\.(?:CreateDefaultBuilder|CreateApplicationBuilder|CreateEmptyApplicationBuilder)\s*\(|\bWebHost\.CreateDefaultBuilder\s*\(|\bnew\s+(?:Web)?HostBuilder\s*\(|\bFunctionsApplication\.CreateBuilder\s*\(|\bwebHost\s*\{|\bapplication\s*\{\s*\n/;
/** Builders that read the environment, log to the console and so on. */
const DEFAULTS =
  /\bWebApplication\.(?:CreateBuilder|CreateSlimBuilder|Create)\s*\(|\bHost\.Create(?:Default|Application)Builder\s*\(|\bWebHost\.CreateDefaultBuilder\s*\(|\bFunctionsApplication\.CreateBuilder\s*\(/;

/** Where the component builds its host. */
export const hostOf = perScope((scope): Evidence | undefined =>
  findIn(sourcesOf(scope), HOST),
);

/** Where it builds one with .NET's defaults. */
export const defaultHostOf = perScope((scope): Evidence | undefined =>
  findIn(sourcesOf(scope), DEFAULTS),
);

/** Where it builds something that serves HTTP. */
export function webHostOf(scope: ComponentScope): Evidence | undefined {
  return findIn(
    sourcesOf(scope),
    /\bWebApplication\.Create\w*\s*\(|\bConfigureWebHost(?:Defaults)?\s*\(|\bWebHost\.CreateDefaultBuilder\s*\(|\bnew\s+WebHostBuilder\s*\(|\bConfigureFunctionsW\w*\s*\(|\bwebHost\s*\{|\bWebApp\.Start\s*<|\bstartWebServer\b|\bnew\s+HttpListener\s*\(|\bUseKestrel\s*\(/,
  );
}
