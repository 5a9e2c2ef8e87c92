/** The configuration can't be used as it is. The message has a line for each mistake. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
