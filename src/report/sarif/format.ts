/** SARIF 2.1.0 (OASIS), as far as it is written here; the names are the standard's. */

export type Level = 'error' | 'warning' | 'note';

export interface Message {
  text: string;
}

export interface Notification {
  level: Level;
  message: Message;
}

export interface ReportingDescriptor {
  id: string;
  name: string;
  shortDescription: Message;
  fullDescription: Message;
  help: { text: string; markdown: string };
  helpUri?: string;
  defaultConfiguration: { level: Level };
  properties: { tags: string[]; precision: string; 'problem.severity': string };
}

export interface PhysicalLocation {
  artifactLocation: { uri: string };
  region: { startLine: number; endLine: number };
}

export interface SarifLocation {
  id?: number;
  physicalLocation: PhysicalLocation;
  message?: Message;
}

/** Characters from the start up to the end, which no longer belongs to it. */
export interface Replacement {
  deletedRegion: { startLine: number; startColumn: number; endLine: number; endColumn: number };
  insertedContent?: { text: string };
}

export interface ArtifactChange {
  artifactLocation: { uri: string };
  replacements: Replacement[];
}

export interface Fix {
  description: Message;
  artifactChanges: ArtifactChange[];
}

export interface Result {
  ruleId: string;
  ruleIndex: number;
  level: Level;
  message: Message;
  locations: [SarifLocation];
  relatedLocations?: SarifLocation[];
  partialFingerprints: { [name: string]: string };
  baselineState?: 'new' | 'unchanged';
  fixes?: Fix[];
  suppressions?: { kind: 'external'; status: 'accepted'; justification: string }[];
}

export interface Run {
  tool: {
    driver: {
      name: string;
      version: string;
      semanticVersion: string;
      informationUri: string;
      rules: ReportingDescriptor[];
    };
  };
  automationDetails?: { id: string };
  invocations: [
    {
      executionSuccessful: boolean;
      toolExecutionNotifications?: Notification[];
    },
  ];
  columnKind: 'utf16CodeUnits';
  results: Result[];
}

export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: [Run];
}
