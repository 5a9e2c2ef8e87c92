/** Which packages that a wheel requires could bring a library, or a symbol, that it lacks itself. */

/** Distributions whose files no module of another one could need: pure Python, or modules that export nothing else. */
const BRING_NOTHING: ReadonlySet<string> = new Set(
  (
    'absl-py aiohttp aiosignal annotated-types anyio appdirs argcomplete arrow asgiref astor astropy asttokens async-timeout ' +
    'attrs audioread babel backcall backoff beautifulsoup4 biopython bleach bokeh boto3 botocore build cached-property ' +
    'cachetools certifi cftime chardet charset-normalizer click click-plugins cligj cloudpickle colorama coloredlogs ' +
    'colorlog configargparse contourpy coverage cycler cython dask decorator deprecated deprecation dill distlib ' +
    'docopt docutils et-xmlfile exceptiongroup executing fastapi filelock flask flatbuffers fonttools frozenlist ' +
    'fsspec future gitpython greenlet h11 httpcore httpx huggingface-hub humanfriendly humanize hypothesis idna imageio ' +
    'importlib-metadata importlib-resources iniconfig ipykernel ipython ipywidgets isodate jinja2 jmespath joblib json5 ' +
    'jsonschema kiwisolver lark lazy-loader loguru lxml lz4 markdown markupsafe matplotlib mako meson ml-dtypes more-itertools ' +
    'mpmath msgpack multidict mypy-extensions narwhals natsort networkx ninja nose numexpr numpy opt-einsum orjson packaging ' +
    'pandas pathlib2 patsy pillow pip pkgconfig platformdirs plotly pluggy ply pooch prettytable progressbar2 prompt-toolkit ' +
    'psutil py-cpuinfo pybind11 pycparser pydantic pydantic-core pygments pyparsing pytest python-dateutil pytz pyyaml ' +
    'regex requests rich ruamel-yaml scikit-learn scipy seaborn semver setuptools setuptools-scm shapely simplejson six ' +
    'sniffio sortedcontainers outcome trio gevent curio soupsieve sphinx sqlalchemy starlette statsmodels sympy tabulate termcolor threadpoolctl ' +
    'tifffile toml tomli tomlkit toolz tornado tqdm traitlets typer typing-extensions typing-inspect tzdata tzlocal ' +
    'ujson uncertainties urllib3 uvicorn wcwidth websockets werkzeug wheel wrapt xxhash yarl zipp zstandard'
  ).split(' '),
);

/** The requirements of which nobody can tell what they bring. */
export function openRequirements(requirements: readonly string[]): string[] {
  return requirements.filter((name) => !BRING_NOTHING.has(name));
}
