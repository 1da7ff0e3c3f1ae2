import { ScorecardReport } from 'backstage-plugin-production-checklist-common';

/**
 * The repository at the scanned revision, taken from a link to a file in it.
 * Hosts whose links to files are of another form have none.
 */
export function revisionUrl(report: ScorecardReport): string | undefined {
  const blob = `/blob/${report.revision}/`;
  for (const { evidence } of report.results) {
    for (const { url } of evidence) {
      if (url?.includes(blob)) {
        return url.replace(
          url.slice(url.indexOf(blob)),
          `/tree/${report.revision}`,
        );
      }
    }
  }
  return undefined;
}
