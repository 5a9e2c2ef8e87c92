/** The job's log, as the action sees it. */
export interface Log {
  info(text: string): void;
  warning(text: string): void;
  /** What is logged until the group ends is folded under its name. */
  startGroup(name: string): void;
  endGroup(): void;
  /** Shown only where the runner's debug logging is on. */
  debug(text: string): void;
}
