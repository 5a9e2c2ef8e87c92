import { b as readTar, x as gunzip } from "./project.js";
import { it as messageOf } from "./base.js";
import { Bn as MAX_SDIST_CONTENT, Vn as MAX_SDIST_METADATA, tr as STREAM_CHUNK } from "./wheel.js";
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";

// src/release/sdistContent.ts
/** What an index looks at in a source distribution (PEP 625, 643), by one pass over its archive. */
/** Never rejects: what can't be read has a flaw. Null for what is no regular file or no tarball. */
async function readSdistContent(file) {
	try {
		const stats = await lstat(file);
		if (!stats.isFile() || !file.endsWith(".tar.gz")) return null;
		return {
			size: stats.size,
			...await readTarball(file)
		};
	} catch (error) {
		return {
			size: 0,
			flaw: messageOf(error),
			tops: [],
			pkgInfo: null,
			sparse: null
		};
	}
}
async function readTarball(file) {
	const notes = [];
	const content = gunzip(createReadStream(file, { highWaterMark: STREAM_CHUNK }), notes, MAX_SDIST_CONTENT);
	const tops = /* @__PURE__ */ new Set();
	let pkgInfo = null;
	let sparse = null;
	for await (const { path, type, head } of readTar(content, notes, MAX_SDIST_METADATA)) {
		const [top = "", name, ...rest] = path.split("/");
		if (tops.size < 2) tops.add(top);
		if (type === "sparse") sparse ??= path;
		if (type === "file" && name === "PKG-INFO" && rest.length === 0) pkgInfo ??= head.toString("utf8");
	}
	return {
		flaw: notes[0] ?? null,
		tops: [...tops].sort(),
		pkgInfo,
		sparse
	};
}

export { readSdistContent };