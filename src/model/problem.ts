/** Defects of a wheel's container. */

/** A defect of the container or of one member in it. Crossing a limit is one too. */
export interface WheelProblem {
  /** `compression` is a way of packing that some installers know and others don't. `over-limit`, `over-budget` and `internal` are this check's own: the wheel may be sound. */
  kind: 'unreadable' | 'compression' | 'unsafe' | 'over-limit' | 'over-budget' | 'internal';
  /** Null when it is the whole file. */
  member: string | null;
  /** A sentence without the final stop, with the figures. */
  reason: string;
  /** What helps: another name, since a system that the tags name can't have the file under this one. */
  fix?: 'rename';
  /** Of kind `compression`: the zip's number for how the member is packed. */
  method?: number;
}
