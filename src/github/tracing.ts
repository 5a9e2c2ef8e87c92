/** What a run with debug logging shows (`RUNNER_DEBUG`): everything that goes in or out of the action, with the time. */

import { messageOf } from '../base/errors.ts';
import { oneLine } from '../base/oneLine.ts';
import type { Requester } from './client.ts';
import type { World } from './world.ts';

/** The same world, whose inputs, outputs and requests are logged where the runner asks for that. Tokens never are. */
export function traced(world: World): World {
  if (world.env.RUNNER_DEBUG !== '1') return { ...world, log: { ...bound(world.log), debug() {} } };
  const begin = performance.now();
  const debug = (text: string): void =>
    world.log.debug(oneLine(`+${Math.round(performance.now() - begin)} ms: ${text}`));
  return {
    ...world,
    log: { ...bound(world.log), debug },
    getInput(name) {
      const value = world.getInput(name);
      const shown = name.includes('token') ? (value === '' ? 'empty' : 'given') : JSON.stringify(value);
      debug(`input ${name}: ${shown}`);
      return value;
    },
    setOutput(name, value) {
      debug(`output ${name}: ${value}`);
      world.setOutput(name, value);
    },
    async artifactClient() {
      debug('loads the client for artifacts');
      return await world.artifactClient();
    },
    async githubClient(token) {
      return tracedClient(await world.githubClient(token), debug);
    },
  };
}

/** Methods of a module or an object, to be called by themselves. */
function bound(log: World['log']): World['log'] {
  return {
    info: (text) => log.info(text),
    warning: (text) => log.warning(text),
    startGroup: (name) => log.startGroup(name),
    endGroup: () => log.endGroup(),
    debug: (text) => log.debug(text),
  };
}

/** Without parameters: bodies are long, and the route says what is asked. */
function tracedClient(client: Requester, debug: (text: string) => void): Requester {
  return {
    async request(route, parameters) {
      debug(`asks GitHub: ${route}`);
      try {
        const answer = await client.request(route, parameters);
        debug(`GitHub has answered: ${route}`);
        return answer;
      } catch (error) {
        debug(`GitHub refuses: ${route}: ${messageOf(error)}`);
        throw error;
      }
    },
  };
}
