import { baseName, counted } from '../../base/words.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import type { Draft, Rule } from '../rule.ts';
import { asPromised, type LinkedMember, linkedMembers, roleName } from '../shared/linkedMembers.ts';
import { steps } from '../shared/steps.ts';
import { weightOf } from '../shared/weight.ts';

/** What glibc keeps in each thread for libraries that come later (`rtld.optional_static_tls` is 512 of it), bytes. */
const SPARE = 1664;
/** From here on no order of loading helps. */
const HOPELESS = 4096;

/** A library that is loaded late and wants more of each thread's first block than is left. */
export const staticTls: Rule<'wheel'> = {
  id: 'static-tls',
  scope: 'wheel',
  severity: 'error',
  summary: 'a library wants more static thread-local storage than is there for libraries that Python loads',
  check: (wheel) =>
    linkedMembers(wheel)
      .filter(({ binary, elf }) => binary.kind === 'shared-library' && elf.staticTls && elf.tlsSize > SPARE)
      // What nothing needs may be meant to be loaded first of all, as allocators are.
      .filter((member) => isLoaded(member) || isHopeless(member))
      .map((member) => asPromised(describe(member), wheel)),
};

function isHopeless({ elf, binary }: LinkedMember): boolean {
  return elf.tlsSize >= HOPELESS || binary.libc === 'musl';
}

function describe(member: LinkedMember): Draft {
  const { facts, elf, binary } = member;
  const name = baseName(facts.path);
  const onMusl = binary.libc === 'musl';
  const whoFails = isLoaded(member) ? 'the import' : 'loading it from Python (ctypes, cffi)';
  return {
    severity: weightOf(
      member,
      isHopeless(member) ? { loaded: 'error', lone: 'warning' } : { loaded: 'warning', lone: 'notice' },
    ),
    member: facts.path,
    title: `${name} wants ${counted(elf.tlsSize, 'byte')} of static TLS`,
    message: `This ${roleName(member)} keeps ${counted(elf.tlsSize, 'byte')} of thread-local data in the static block (DF_STATIC_TLS). ${
      onMusl
        ? `musl leaves nothing there for libraries loaded later: ${whoFails} fails with "initial-exec TLS resolves to dynamic definition".`
        : `glibc leaves ${SPARE} bytes there for libraries loaded later: ${whoFails} fails with "cannot allocate memory in static TLS block".`
    }`,
    remedy: steps(
      'Compile without -ftls-model=initial-exec and tls_model("initial-exec") (jemalloc: --disable-initial-exec-tls).',
      'Or keep the data on the heap, with only a pointer in thread-local storage.',
    ),
    data: { bytes: elf.tlsSize, role: member.role },
  };
}
