import type { Location, Report } from '../model/report.ts';

/**
 * The report with every finding at a place: GitHub shows no annotation without one. The place is only where
 * people see the finding, so the report that is written to files keeps its own locations.
 */
export function placeFindings(report: Report, place: Location | null): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, location: finding.location ?? place })),
  };
}
