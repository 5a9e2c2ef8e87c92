/** Defects of a wheel's container. */

/** A defect of the container or of one member in it. Crossing a limit is one too. */
export interface WheelProblem {
  /** `over-limit`, `over-budget` and `internal` are this check's own: the wheel may be sound. */
  kind: 'unreadable' | 'unsafe' | 'over-limit' | 'over-budget' | 'internal';
  /** Null when it is the whole file. */
  member: string | null;
  /** A sentence without the final stop, with the figures. */
  reason: string;
  /** What helps: another name, since a system that the tags name can't have the file under this one. */
  fix?: 'rename';
}
