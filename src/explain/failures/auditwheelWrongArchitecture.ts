import { listOf, listSome } from '../../base/collections.ts';
import type { FailureKind, LogFailure } from '../failure.ts';
import { isForeign, suspectsIn } from '../prebuilt.ts';
import { architectureOf, KEEP_THE_WHEEL, listPrebuilt } from '../words.ts';
import { AUDITWHEEL_ERROR } from './cannotRepair.ts';

const REMARK = /^ignoring: (.{1,300}) with (?:Architecture\.)?(\w+) architecture/;

/** No file fits the wheel's tag (auditwheel 6.3 and later), or the tag does not fit the platform (6.4 and later). */
export const auditwheelWrongArchitecture: FailureKind = {
  id: 'auditwheel-wrong-architecture',
  tool: 'auditwheel',
  summary: 'the compiled files, the wheel and the platform asked for are not of one architecture',
  marks: ['Invalid binary wheel: no ELF executable', "can't repair wheel"],
  // 6.3.0 spells it "architecure".
  pattern: new RegExp(
    `^(?:(?:INFO|ERROR):auditwheel\\.[\\w.]+:)?Invalid binary wheel: no ELF executable.{0,100} with a '(\\w{1,40})' architect?ure found|${AUDITWHEEL_ERROR}can't repair wheel (\\S{1,300}) with (\\w{1,40}) architecture to a wheel targeting (\\w{1,40})`,
  ),
  read([, wanted, wheel, actual, target], { after }, { remarks }) {
    if (wheel !== undefined) return { wheel, architectures: [actual ?? '', target ?? ''] };
    const end = after.findIndex((each) => !/^\S+$/.test(each));
    const listed = after.slice(0, end < 0 ? after.length : end);
    const ignored = remarks.flatMap((remark) => REMARK.exec(remark)?.[2] ?? []);
    return { architectures: [wanted ?? '', ...ignored], files: listed };
  },
  explain(failure, prebuilt) {
    const { architectures, files } = failure;
    const [wanted = 'the right', ...others] = architectures;
    const architecture = architectureOf(failure) ?? wanted;
    const foreign = suspectsIn(prebuilt, 'elf', architecture).filter((file) => isForeign(file, architecture));
    return {
      title: title(failure, wanted),
      meaning:
        files.length === 0 && others.length === 1
          ? `The file name says ${wanted}, and auditwheel was asked for ${listOf(others)}. auditwheel changes the tag of a wheel, not its code.`
          : `Every compiled file in the wheel is for another architecture${others.length > 0 ? ` (${listSome(others, 2)})` : ''} than its tag${files.length === 0 ? '' : `: ${listSome(files, 2)}`}. auditwheel skips such files, and nothing was left.`,
      causes: [
        ...(foreign.length > 0
          ? [`${listPrebuilt(foreign)} in this repository, packaged instead of what was to be compiled.`]
          : []),
        'No cross-compiler was used, or one for another target: the code is for the host.',
        'The tag was set by hand (--plat-name, AUDITWHEEL_PLAT, --plat) and is not that of the image.',
        'Compiled files of an earlier build were packaged: clean build/ and the source tree between builds.',
      ],
      next: [
        { text: 'Leave AUDITWHEEL_PLAT and --plat to the image, and let the build backend choose the tag.' },
        KEEP_THE_WHEEL,
      ],
    };
  },
};

function title({ files }: LogFailure, wanted: string): string {
  return files.length > 0
    ? `no file in the wheel is built for ${wanted}`
    : 'the wheel is for another architecture than auditwheel was asked for';
}
