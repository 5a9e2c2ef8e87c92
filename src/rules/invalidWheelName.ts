import type { Rule } from './rule.ts';

/** A `.whl` whose name tells no tags: no installer takes it, and nothing can be held against it. */
export const invalidWheelName: Rule = {
  id: 'invalid-wheel-name',
  severity: 'error',
  summary: 'the file name is no wheel name',
  isRootCause: false,
  check: ({ facts }) =>
    facts.nameProblem === null
      ? []
      : [
          {
            severity: 'error',
            member: null,
            causeKey: facts.source.filename,
            title: 'the file name is no wheel name',
            message:
              `The name "${facts.source.filename}" does not tell what the wheel is for: ${facts.nameProblem}. pip refuses to ` +
              "install it, and what its binaries should be can't be checked.",
            remedy:
              'Name it as the build made it: name-version-python-abi-platform.whl, with "_" for every "-" inside a part, as in ' +
              'my_package-1.0-cp312-cp312-manylinux_2_28_x86_64.whl. Do not rename wheels by hand; "python -m wheel tags" changes tags.',
            data: { reason: facts.nameProblem },
          },
        ],
};
