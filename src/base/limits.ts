/**
 * Every bound on what a wheel, a repository or a log may ask of us, in one place. Sizes in bytes. Input is hostile, so
 * crossing a bound is never an exception; nor does it ever make a verdict better. What it does stands beside each,
 * behind an arrow:
 *
 * - *finding*: no real input comes near it, so that the wheel is an `unreadable-wheel`, which no ignore hides.
 * - *note*: real input may get there. What was left out stands under "not looked into" in every output.
 * - *no verdict*: no platform tag is named that the wheel could carry, besides.
 * - *place*: a finding goes without its place in the repository.
 * - *list*: a list ends, and what is said beside it counts the rest.
 * - *pace*: nothing is left out; it says how much is done or held at a time.
 */

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/**
 * Budgets of work, in the units of src/base/work.ts: what a wheel may cost for each byte of its file, what each may cost
 * beside that, and what all wheels of a run together may cost beside that. Real wheels stay below a tenth of the first.
 * → `not-checked`
 */
export const WORK_PER_BYTE = 1024;
export const WHEEL_WORK = 256 * MiB;
export const RUN_WORK = 1 * GiB;
/** Bytes that the facts of one wheel may take while it is judged, roughly, symbols not counted; TensorFlow's take 11 MiB. → `not-checked` */
export const MAX_WHEEL_FACTS = 48 * MiB;
/** What the report may hold of one wheel, and of all of them, in characters of JSON; the largest real one has 1 MiB. → `not-checked` */
export const MAX_WHEEL_REPORT = 6 * MiB;
export const MAX_RUN_REPORT = 48 * MiB;

/** The zip directory is held in memory while it is parsed. → finding */
export const MAX_CENTRAL_DIRECTORY = 16 * MiB;
/** Members of a wheel. → finding; what comes after them isn't read */
export const MAX_MEMBERS = 100_000;
/** Longest path of a member; Linux itself stops at 4,096. → finding; a library that is needed by a longer one is missing */
export const MAX_MEMBER_PATH = 4096;
/** Inflated size of one member, and of all members of a wheel together. → finding */
export const MAX_MEMBER_SIZE = 8 * GiB;
export const MAX_WHEEL_CONTENT = 32 * GiB;
/** Deflate can't compress better than 1032 : 1, so a larger claim is a lie. → finding */
export const MAX_DEFLATE_RATIO = 1032;

/** Unit in which compressed bytes are read and inflated bytes handed on. → pace, as are the next fifteen */
export const STREAM_CHUNK = 512 * KiB;
/** The same for bytes that are inflated in the calling thread: they stay in a processor's second-level cache. */
export const LENT_PIECE = 256 * KiB;
/** Bytes that are gathered before a member is told by its head. */
export const FIRST_CHUNK = 64 * KiB;
/** Members up to this size (both ways) are held whole and inflated in one call. */
export const WHOLE_MEMBER = 6 * MiB;
/** Larger members than this are begun before the others. */
export const SMALL_MEMBER = 1 * MiB;
/** Threads that check wheels, the calling one included, and the free memory that there must be for each. */
export const MAX_WORKERS = 8;
export const WORKER_MEMORY = 192 * MiB;
/** The heap of each worker, and of that what is for short-lived objects. */
export const WORKER_HEAP = 256 * MiB;
export const WORKER_YOUNG_HEAP = 16 * MiB;
/** Wheels of this size together are worth the time that threads take to begin; of smaller ones than the second it takes more. */
export const WORTH_WORKERS = 32 * MiB;
export const TINY_WHEEL = 128 * KiB;
/** What is held of members that were read while a large one before them is not done. */
export const READ_AHEAD = 16 * MiB;
/** Members that another thread reads in one go for the one that checks their wheel, and their inflated size, but for the last. */
export const ASIDE_MEMBERS = 256;
export const ASIDE_SIZE = 4 * MiB;

/** How much of each `dist-info` file is read, from its start. → finding; of METADATA only where its headers go on */
export const MAX_WHEEL_FILE = 64 * KiB;
export const MAX_METADATA = 256 * KiB;
export const MAX_RECORD = 32 * MiB;
/** Rows of RECORD, blank ones too: they take as long to read. → finding */
export const MAX_RECORD_ROWS = 100_000;
/** Characters of the name in a `Requires-Dist:` line. → passed over; no package has such a name, and a name only excuses */
export const MAX_REQUIREMENT_NAME = 128;
/** Characters of a field of METADATA that an index looks at, and values of each that are held. → passed over; real ones are shorter */
export const MAX_INDEX_FIELD = 1000;
export const MAX_INDEX_FIELDS = 500;
/** `Tag:` lines of a WHEEL file, as many as a file name may stand for; real ones have a few dozen. → finding */
export const MAX_TAG_LINES = 1000;
/** How much of each Python source is looked at for whether it loads libraries at all, from its start. → note */
export const MAX_PYTHON_SOURCE = 8 * MiB;
/** How much of one that does is looked through for their names. → note */
export const MAX_PRELOAD_SOURCE = 512 * KiB;
/** Names of libraries and folders found there that are held of a wheel. → note */
export const MAX_PRELOAD_NAMES = 2000;
/** Characters of each of these names. → passed over; a name only excuses */
export const MAX_PRELOAD_NAME = 128;
/** Names in the strings of a Python source that asks Windows for DLLs, and sources that do. → such a source may mean any DLL */
export const MAX_DLL_NAMES = 500;
export const MAX_DLL_SOURCES = 200;
/** How much of each `__init__.py` of a wheel for Windows is looked through for what it imports, and packages of one. → passed over; an import only excuses */
export const MAX_IMPORTING_SOURCE = 256 * KiB;
export const MAX_IMPORTED_PACKAGES = 200;
/** Bytes of a gzip file inside a wheel of which is looked at what they inflate to, the most that this can be, and how many tell a format. → note */
export const GZIP_HEAD = 1024;
export const GZIP_HEAD_INFLATED = 2 * MiB;
export const TOLD_BY = 512;
/** A zip inside a wheel that is opened, small enough to be held whole; its members, and their inflated size. → note, as for the archives below */
export const MAX_NESTED_ZIP = 8 * MiB;
export const MAX_NESTED_MEMBERS = 2000;
export const MAX_NESTED_CONTENT = 16 * MiB;
/** Inflated size of all zips inside one wheel that are opened. */
export const MAX_NESTED_TOTAL = 128 * MiB;
/** Headers of one tar, objects of one static archive. */
export const MAX_ARCHIVE_ENTRIES = 100_000;
/** Bytes held of each tar entry, and of an object file whose header alone doesn't tell what it is for. */
export const ENTRY_HEAD = 64 * KiB;
/** A pax header or a long name of a tar, the table of names of a static archive. */
export const MAX_ARCHIVE_NAMES = 1 * MiB;
/** Native files that are listed of all zips inside one wheel. */
export const MAX_NESTED_BINARIES_TOTAL = 10_000;
/** Different targets of the objects of one static archive. → note */
export const MAX_OBJECT_TARGETS = 32;

/** Bytes kept of the start of every native file, of each segment, and of one of constants. → pace; what else is asked for is kept by another pass */
export const KEPT_HEAD = 1 * MiB;
export const KEPT_SEGMENT = 8 * MiB;
export const KEPT_CONSTANTS = 512 * KiB;
/** Bytes kept of one native file in all. → finding, no verdict */
export const KEPT_TOTAL = 32 * MiB;
/** Bytes kept before the section headers, where `.comment` and the section names lie. → facts that no error rests on are not told */
export const KEPT_BEFORE_SECTIONS = 256 * KiB;

/** Program headers of one file; real ones have a dozen. → finding, no verdict */
export const MAX_PROGRAM_HEADERS = 1024;
/** Bytes of `.comment`, a few dozen for each compiler that took part. → note */
export const MAX_COMMENT_SECTION = 4 * KiB;
/** Bytes of a section's name with its NUL; those that are looked for are far shorter. → it is none of them */
export const MAX_SECTION_NAME = 64;
/** Entries of the dynamic section. → finding, no verdict */
export const MAX_DYNAMIC_ENTRIES = 65_536;
/** Bytes before its place where a dynamic section, or a slice, is looked for in a file that lacks some. → damage by converted line endings is told as any other, if at all */
export const MAX_DISPLACED = 1024;
/** Line feeds of a native file that are held against its size. → damage by converted line endings is told as any other */
export const MAX_LINE_FEEDS = 65_536;
/** Relocations, after the relative ones, among which those of thread-local storage are looked for on aarch64. → no `static-tls` */
export const MAX_TLS_RELOCATIONS = 16_384;
/** The last relocations of a table, among which those of functions are looked for that are chosen at loading. → those are not told */
export const MAX_INDIRECT_RELOCATIONS = 16_384;
/** Bytes of the load commands of one slice of a Mach-O file. → `malformed-binary` */
export const MAX_LOAD_COMMANDS = 256 * KiB;
/** Bytes of the exports trie of one slice. → facts that no error rests on are not told */
export const MAX_EXPORTS_TRIE = 16 * MiB;
/** Bytes of the digests of the pages of one slice, enough for 1 GiB of code. → note */
export const MAX_PAGE_DIGESTS = 8 * MiB;
/** Needed libraries of one file; the longest real list has about a hundred. → finding, no verdict */
export const MAX_NEEDED = 1024;
/** Folders of one RPATH or RUNPATH; real ones have up to ten. → finding, no verdict */
export const MAX_PATH_FOLDERS = 256;
/** Dynamic symbols of one file; the largest libraries have about half of that. → note, no verdict */
export const MAX_SYMBOLS = 300_000;
/** Version needs and definitions of one file; real ones need up to sixty. → `malformed-binary`, as for a table that never ends */
export const MAX_VERSIONS = 65_536;
/** Notes of one file in all its segments: they can all be the same one. → finding, no verdict */
export const MAX_NOTES = 1024;
/** Bytes of the name of a note's owner; the known ones have at most 8. → it is none of them */
export const MAX_NOTE_OWNER = 64;
/** Bytes of one segment of notes. → finding, no verdict */
export const MAX_NOTE_SEGMENT = 64 * KiB;
/** One string of a file's string table; the longest real search path has 900. → finding, no verdict; a symbol's name is told by so many bytes */
export const MAX_ELF_STRING = 4 * KiB;
/** Bytes of all strings that are read from it: overlapping ones multiply. → note for symbols that the file defines, no verdict for those that it needs; finding for versions */
export const MAX_ELF_STRINGS = 16 * MiB;
/** One name in a PE file or a WebAssembly module; longer ones are cut, as no real name is. → note */
export const MAX_PE_NAME = 4 * KiB;
/** All names that are read of one. → note */
export const MAX_PE_NAMES = 16 * MiB;
/** Bytes of all symbols of a wheel that are held at once; the largest real wheel has 29 MiB. → note, no verdict */
export const MAX_WHEEL_SYMBOLS = 32 * MiB;
/** Bytes of all libraries, paths and versions of a wheel's files; the largest real wheel has 0.2 MiB. → finding, no verdict */
export const MAX_WHEEL_LISTS = 4 * MiB;

/** Look-ups of libraries inside one wheel, long names counting more. → finding */
export const MAX_LINKAGE_STEPS = 4_000_000;
/** Needs that stand in the way of a stricter policy, and symbols of each, that the report lists for one wheel. → list; the verdict rests on all of them */
export const MAX_BLOCKERS = 500;
export const MAX_BLOCKER_SYMBOLS = 20;
/** Files that the report names for each function of Python's that keeps a wheel from older Pythons. → list */
export const MAX_BLOCKER_MEMBERS = 10;
/** Libraries that a wheel's files need, images of one file, and of a wheel's content the largest members and folders, that the report lists. → list; rules see all of them */
export const MAX_LISTED_LINKS = 1000;
export const MAX_LISTED_IMAGES = 16;
export const MAX_LISTED_LARGEST = 40;
export const MAX_LISTED_NAMES = 100;
export const MAX_LISTED_FOLDERS = 40;

/** Of each kind of change since the last release, wheels whose size changed, and members of each, that the report lists. → list */
export const MAX_CHANGES = 200;
export const MAX_CHANGED_WHEELS = 50;
export const MAX_CHANGED_MEMBERS = 10;

/**
 * What asking a package index for the last release may take: seconds and bytes in all, requests, attempts at each, and
 * what one answer, the end of a file and its central directory may have. → `release-not-compared`, or a size without the
 * files that made it
 */
export const INDEX_SECONDS = 30;
export const MAX_INDEX_BYTES = 48 * MiB;
export const INDEX_REQUESTS = 100;
export const INDEX_ATTEMPTS = 3;
export const MAX_INDEX_REDIRECTS = 3;
export const MAX_INDEX_ANSWER = 40 * MiB;
export const REMOTE_TAIL = 66 * KiB;
export const MAX_REMOTE_DIRECTORY = 2 * MiB;
/** Wheels of the last release on an index of which the content is looked at. → their sizes are compared, their files are not */
export const MAX_REMOTE_WHEELS = 12;

/** Distributions of one run that are compared, wheels of an earlier release on the disk, and bytes of its report. → passed over; `release-not-compared` for the last */
export const MAX_COMPARED_DISTRIBUTIONS = 20;
export const MAX_BASELINE_WHEELS = 2000;
export const MAX_BASELINE_REPORT = 64 * MiB;
/** Source distributions beside the wheels of which the archive is read, and bytes of PKG-INFO. → passed over */
export const MAX_SDISTS_BESIDE = 20;
export const MAX_SDIST_METADATA = 256 * KiB;

/** Findings of one rule in one wheel, or in the repository, that are listed singly. → list: a last one, as severe as the worst of the rest, counts them */
export const MAX_FINDINGS_PER_RULE = 200;
/** Members that the data of one finding lists, and characters of a path from RECORD that are shown. → list */
export const MAX_LISTED_MEMBERS = 50;
export const MAX_SHOWN_PATH = 200;

/** Members of one wheel that are looked for among the repository's files, and their inflated size together. → place */
export const MAX_LOCATED_MEMBERS = 200;
export const MAX_LOCATED_CONTENT = 1 * GiB;
/** Inflated size of the largest of them: forges take no larger files but through Git LFS, where another digest tells them. → place */
export const MAX_LOCATED_MEMBER = 100 * MiB;
/** Tracked files of the repository. → note, place */
export const MAX_TRACKED_FILES = 500_000;
/** Bytes of one text file of the repository. → note for workflows and pyproject.toml, place */
export const MAX_REPOSITORY_TEXT = 2 * MiB;
/** Characters of one of its lines. → place */
export const MAX_REPOSITORY_LINE = 4096;
/** Submodules that are not checked out but looked into all the same. → place */
export const MAX_SUBMODULES = 20;
/** Workflows that are read for how cibuildwheel runs. → note; rules that have to see all of them say nothing */
export const MAX_READ_WORKFLOWS = 200;
/** Workflows that are searched for the line that sets what a finding is about. → place */
export const MAX_WORKFLOWS = 20;
/** Files of one content, and of one name, among which the one is sought that a member was made from. → place */
export const MAX_COPIES = 1000;
export const MAX_NAMESAKES = 10;
/** Files of the repository whose first bytes are read for that. → place */
export const MAX_STARTS = 200;
/** Libraries missing from one wheel, and those out of reach in it, that are looked at singly. → an error that counts them all */
export const MAX_MISSING_LIBRARIES = 500;
/** Characters of one workflow file, and of all together; real ones have a few thousand. → note */
export const MAX_WORKFLOW_FILE = 256 * KiB;
export const MAX_WORKFLOW_TEXT = 1 * MiB;
/** Legs of one job's matrix, which is GitHub's own bound, and values of one leg. → note; the job counts as unknown */
export const MAX_MATRIX_LEGS = 256;
export const MAX_MATRIX_VALUES = 200;
/** Legs that run cibuildwheel, of all workflows together. → note */
export const MAX_WORKFLOW_JOBS = 1000;
/** Reasons why builds could not be judged that the report lists, of jobs and of other places each. → list */
export const MAX_UNJUDGED_REASONS = 50;
/** Requirements files that are read for the version of cibuildwheel in them. → the version counts as unknown */
export const MAX_REQUIREMENTS_FILES = 20;
/** `CIBW_*` variables of one step, and characters of one's value. → note; what is set counts as unknown */
export const MAX_STEP_VARIABLES = 100;
export const MAX_VARIABLE = 16 * KiB;
/** Parts of a list in such a value that are told apart. → compared as one text, whose difference is told */
export const MAX_VALUE_PARTS = 200;

/** Longest diff that a report proposes, in UTF-16 code units. → the finding says so; `project --fix` prints any */
export const MAX_PROPOSED_DIFF = 20_000;
/** Lines that a proposal may change. → nothing is proposed, and what is said beside it says so */
export const MAX_CHANGED_LINES = 2000;
/** Proposals that are tried one by one where all together would change what is built. → nothing is proposed for the others */
export const MAX_TRIED_PROPOSALS = 20;
/** How often what one fix brings to light is fixed as well; real projects need two rounds at most. → the next run fixes the rest */
export const MAX_FIX_ROUNDS = 5;

/** Bytes of pyproject.toml or another file of configuration; a hostile one takes a thousand times its size in memory. → `unreadable-configuration`, note */
export const MAX_TOML_FILE = 512 * KiB;
/** Arrays and inline tables within each other that are looked into there. → `unreadable-configuration`, note */
export const MAX_TOML_DEPTH = 32;
/** Characters of one pattern in the configuration, and what its braces may expand to. → the configuration is refused */
export const MAX_PATTERN = 256;
export const MAX_PATTERN_ALTERNATIVES = 64;
/** Patterns for libraries, and ignores, that the configuration may hold. → the configuration is refused */
export const MAX_EXTERNAL_LIBRARIES = 500;
export const MAX_IGNORES = 500;
/** Ignored findings of one rule in one wheel that are listed singly. → list; the last entry counts the rest */
export const MAX_SUPPRESSED_PER_RULE = 200;

/** Files and folders of a checkout that Git doesn't track and that are looked at all the same. → note */
export const MAX_UNTRACKED_FILES = 100_000;
/** Nested checkouts of which Git is asked whether it is to ignore them. → taken for ignored ones */
export const MAX_CHECKOUTS = 100;
/** Bytes of each file that tell whether it is native: a PE file says so behind its DOS program. → such a file is none */
export const SNIFFED_HEAD = 4 * KiB;
/** Native files of a checkout, and of each sdist, that are listed. → note */
export const MAX_PREBUILT_FILES = 5000;
/** Bytes read of one static archive in a checkout. → note */
export const MAX_PREBUILT_ARCHIVE = 64 * MiB;
/** Sdists that are looked into, and inflated size of each. → note */
export const MAX_SDISTS = 10;
export const MAX_SDIST_CONTENT = 1 * GiB;
/** Wheels that are searched for a checkout's native files, and bytes that are compared for it in all. → note */
export const MAX_COMPARED_WHEELS = 500;
export const MAX_COMPARED_CONTENT = 2 * GiB;

/** Characters kept of one line of a log. → the rest is passed over: messages stand at the start of a line */
export const MAX_LOG_LINE = 16 * KiB;
/** Lines before and after a message that are looked at with it, and characters of each. → the explanation names less */
export const LOG_LINES_BEFORE = 40;
export const LOG_LINES_AFTER = 60;
export const MAX_LOG_NEIGHBOUR = 1 * KiB;
/** Last errors of a log that are quoted where none is known, and lines before them. → the earlier ones are not shown */
export const LOG_LAST_WORDS = 5;
/** Lines of one log that are looked at as messages, and messages that are taken from it. → said with the explanations */
export const MAX_LOG_CANDIDATES = 1000;
export const MAX_LOG_FAILURES = 200;
/** Versions that the tools' own debug output lists before a message. → the explanation names less */
export const MAX_LOG_NEEDS = 2000;
/** Names that are taken from one message, and characters of each. → the explanation names less */
export const MAX_LOG_NAMES = 50;
export const MAX_LOG_NAME = 300;
/** Words of logs that are kept to be compared with the names of files, and characters of each. → such a file is not the first to be named */
export const MAX_LOG_MENTIONS = 50_000;
export const MAX_LOG_MENTION = 300;
/** Logs of failed jobs that the action reads, and bytes of each. → `not-checked` */
export const MAX_JOB_LOGS = 20;
export const MAX_JOB_LOG = 256 * MiB;
/** Pages of a hundred that are listed of a run's jobs and artifacts. → `not-checked` */
export const MAX_JOB_PAGES = 100;
export const MAX_ARTIFACT_PAGES = 100;
/** Pages of a hundred that are listed of the check runs on a commit. → no name counts as free, and no check as an older attempt */
export const MAX_CHECK_RUN_PAGES = 50;
/** Settings of `[tool.cibuildwheel]` with its platforms' tables and overrides. → note; none of them is judged */
export const MAX_CIBUILDWHEEL_SETTINGS = 2000;
/** Selectors of one setting, and characters of one. → note */
export const MAX_SELECTORS = 500;
export const MAX_SELECTOR = 256;
/** What the braces of one may expand to, which is cibuildwheel's own bound. → not judged: cibuildwheel refuses it itself */
export const MAX_SELECTOR_ALTERNATIVES = 1000;
/** Patterns of all selectors of a repository that are held against cibuildwheel's builds; long ones count as several. → note */
export const MAX_SELECTOR_PATTERNS = 2000;
/** Pages of a hundred that are listed of a pull request's comments. → no comment is written where none of ours is on them */
export const MAX_COMMENT_PAGES = 50;
/** Bytes of the report that says what is known already, and causes that are listed of those that are gone. → an error of the configuration; counted */
export const MAX_KNOWN_REPORT = 64 * MiB;
export const MAX_GONE = 100;
