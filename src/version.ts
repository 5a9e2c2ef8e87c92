import packageJson from '../package.json' with { type: 'json' };

/** This tool's version, as package.json has it. */
export const TOOL_VERSION: string = packageJson.version;
