/** The job's log, as the action sees it. */
export interface Log {
  info(text: string): void;
  warning(text: string): void;
}
