import packageJson from '../../package.json' with { type: 'json' };

/** This tool's version, as package.json has it. */
export const TOOL_VERSION: string = packageJson.version;

/** The repository's page on GitHub, without a slash at the end. */
export const REPOSITORY_URL: string = packageJson.repository.url.replace(/^git\+|\.git$/g, '');
