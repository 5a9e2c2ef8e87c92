import { listSome } from '../../base/collections.ts';
import type { FailureKind } from '../failure.ts';
import { type Lacked, lackedDlls } from '../lackedDlls.ts';

/**
 * What Windows says, each in its own language: in English, German, French, Spanish, Italian, Portuguese, Russian, Chinese and
 * Japanese. Letters with accents are often garbled in logs.
 */
const WORDS = {
  missing:
    'The specified module could not be found|Das angegebene Modul wurde nicht gefunden|Le module sp.{1,3}cifi.{1,3} est introuvable|' +
    'No se puede encontrar el m.{1,3}dulo especificado|No se encontr.{1,3} el m.{1,3}dulo especificado|Impossibile trovare il modulo specificato|' +
    'N.{1,3}o foi poss.{1,3}vel encontrar o m.{1,3}dulo especificado|Не найден указанный модуль|找不到指定的模块|指定されたモジュールが見つかりません',
  procedure:
    'The specified procedure could not be found|Die angegebene Prozedur wurde nicht gefunden|La proc.{1,3}dure sp.{1,3}cifi.{1,3}e est introuvable|' +
    'No se puede encontrar el proceso especificado|No se encontr.{1,3} el proceso especificado|Impossibile trovare la procedura specificata|' +
    'N.{1,3}o foi poss.{1,3}vel encontrar o procedimento especificado|Не найдена указанная процедура|找不到指定的程序|' +
    '指定されたプロシージャが見つかりません',
  // That has the name of what is meant in all languages.
  bits: '%1 .{0,60}Win32',
  start:
    'A dynamic link library \\(DLL\\) initialization routine failed|Eine DLL-Initialisierungsroutine ist fehlgeschlagen|' +
    'Une routine d.{1,3}initialisation d.{1,3}une biblioth.{1,3}que de liens dynamiques|Error en una rutina de inicializaci.{1,3}n',
} as const;
type Reason = keyof typeof WORDS;
const REASONS = Object.keys(WORDS) as Reason[];

/** Windows' words name no DLL, and Python adds only the module. */
export const pythonDllLoad: FailureKind = {
  id: 'python-dll-load',
  tool: 'python',
  concern: 'wheel',
  summary: 'Windows found no DLL, or not the right one, for a module ("DLL load failed while importing")',
  marks: ['DLL load failed'],
  pattern: new RegExp(
    `^(?:E {1,8})?(?:ImportError|OSError): DLL load failed(?: while importing ([\\w.]{1,200}))?: (?:${REASONS.map((reason) => `(${WORDS[reason]})`).join('|')})`,
  ),
  isOfTests: true,
  isWeak: true,
  read: ([, module, ...words]) => ({
    files: module === undefined ? [] : [module],
    symbols: words.filter((each) => each !== undefined),
  }),
  explain(failure, _, wheels) {
    const [module = 'a module'] = failure.files;
    const reason = reasonOf(failure.symbols[0] ?? '');
    const { build } = failure.context;
    const lacked = lackedDlls(module, wheels, build);
    const [first] = lacked;
    const names = lacked.flatMap(({ libraries }) => libraries);
    return {
      title:
        first === undefined
          ? `Windows could not load a DLL for the module ${module}`
          : `the module ${module} lacks ${listSome(names, 1)}`,
      meaning: `${meaningOf(reason, module)} The message doesn't name it. Python looks beside the module and in folders given to os.add_dll_directory, not on PATH.`,
      causes: [
        ...lacked.map(
          ({ wheel, member, libraries }) =>
            `In ${wheel}, ${member} needs ${listSome(libraries, 2)}, and Windows doesn't find ${libraries.length === 1 ? 'it' : 'them'} there.`,
        ),
        ...causesOf(reason),
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

function reasonOf(words: string): Reason {
  return REASONS.find((reason) => new RegExp(`^(?:${WORDS[reason]})`).test(words)) ?? 'missing';
}

function meaningOf(reason: Reason, module: string): string {
  if (reason === 'procedure')
    return `A DLL that ${module} needs was found, and lacks a function that is imported from it.`;
  if (reason === 'bits') return `A DLL that ${module} needs is for another processor, or is damaged.`;
  if (reason === 'start') return `A DLL that ${module} needs was found, and failed while it started.`;
  return `A DLL that ${module} needs, or one that such a DLL needs, is nowhere where Windows looks.`;
}

function causesOf(reason: Reason): string[] {
  if (reason === 'procedure')
    return [
      'A DLL of the same name from another package or program was loaded first, of another version.',
      'The wheel has another version of the DLL than the one that the module was linked against.',
      'The module is for another version of Python.',
    ];
  if (reason === 'bits') return ['A 32-bit DLL lies beside a 64-bit module, or the other way round.'];
  if (reason === 'start')
    return [
      'The DLL needs something of the machine that is not there: a driver, or a newer Visual C++ runtime.',
    ];
  return [
    'The wheel was not repaired: delvewheel copies DLLs into it, cibuildwheel runs it by default from version 4 on.',
    "The machine lacks Microsoft's Visual C++ runtime (msvcp140.dll, vcomp140.dll).",
    'The module needs the DLL of another Python, or a debug build of a runtime.',
  ];
}
