import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { type Lacked, lackedDlls } from '../lackedDlls.ts';

const PROCEDURE = 'procedure';
const BITS = 'Win32';

/** Windows' words name no DLL, and Python adds only the module. */
export const pythonDllLoad: FailureKind = {
  id: 'python-dll-load',
  tool: 'python',
  concern: 'wheel',
  summary: 'Windows found no DLL, or not the right one, for a module ("DLL load failed while importing")',
  marks: ['DLL load failed'],
  pattern:
    /^(?:E {1,8})?(?:ImportError|OSError): DLL load failed(?: while importing ([\w.]{1,200}))?: (The specified module could not be found|The specified procedure could not be found|%1 is not a valid Win32 application|A dynamic link library \(DLL\) initialization routine failed)/,
  isOfTests: true,
  isWeak: true,
  read: ([, module, words = '']) => ({ files: module === undefined ? [] : [module], symbols: [words] }),
  explain(failure, _, wheels) {
    const [module = 'a module'] = failure.files;
    const [words = ''] = failure.symbols;
    const { build } = failure.context;
    const lacked = lackedDlls(module, wheels, build);
    const [first] = lacked;
    const names = lacked.flatMap(({ libraries }) => libraries);
    return {
      title:
        first === undefined
          ? `Windows could not load a DLL for the module ${module}`
          : `the module ${module} lacks ${listSome(names, 1)}`,
      meaning: `${meaningOf(words, module)} The message doesn't name it. Python looks beside the module and in folders given to os.add_dll_directory, not on PATH.`,
      causes: [
        ...lacked.map(
          ({ wheel, member, libraries }) =>
            `In ${wheel}, ${member} needs ${listSome(libraries, 2)}, and Windows doesn't find ${libraries.length === 1 ? 'it' : 'them'} there.`,
        ),
        ...causesOf(words),
      ],
      ...(first === undefined ? {} : { suspect: suspectOf(first) }),
      next: [
        {
          text:
            first === undefined
              ? `Name the wheel beside the log ("wheel-abi-check explain build.log ${failure.wheel ?? 'wheelhouse/*.whl'}") to learn which DLL it lacks.`
              : 'Check the wheel: "wheel-abi-check" says for each DLL who needs it and what to do.',
        },
        {
          text: 'Let delvewheel repair copy DLLs into the wheel, with --add-path for the folder that has them.',
        },
      ],
    };
  },
};

function suspectOf({ wheel, member, libraries }: Lacked): string {
  return `${member} of ${wheel} needs ${listSome(libraries, 2)}, which Windows doesn't find`;
}

function meaningOf(words: string, module: string): string {
  if (words.includes(PROCEDURE))
    return `A DLL that ${module} needs was found, and lacks a function that is imported from it.`;
  if (words.includes(BITS)) return `A DLL that ${module} needs is for another processor, or is damaged.`;
  if (words.includes('initialization'))
    return `A DLL that ${module} needs was found, and failed while it started.`;
  return `A DLL that ${module} needs, or one that such a DLL needs, is nowhere where Windows looks.`;
}

function causesOf(words: string): string[] {
  if (words.includes(PROCEDURE))
    return [
      'A DLL of the same name from another package or program was loaded first, of another version.',
      'The wheel has another version of the DLL than the one that the module was linked against.',
      'The module is for another version of Python.',
    ];
  if (words.includes(BITS)) return ['A 32-bit DLL lies beside a 64-bit module, or the other way round.'];
  if (words.includes('initialization'))
    return [
      'The DLL needs something of the machine that is not there: a driver, or a newer Visual C++ runtime.',
    ];
  return [
    'The wheel was not repaired: delvewheel copies DLLs into it, cibuildwheel runs it by default from version 4 on.',
    "The machine lacks Microsoft's Visual C++ runtime (msvcp140.dll, vcomp140.dll).",
    'The module needs the DLL of another Python, or a debug build of a runtime.',
  ];
}
