import { createRequire as createPlainRequire } from "node:module";
import { B as counted, F as listOf, H as fileSize, I as listSome, M as compareStrings, N as distinctNames, O as SEVERITIES, P as groupBy, V as downloadSize, et as plainText, j as compareNames, z as baseName } from "./base.js";
import { At as reportOutcome, B as decisiveCauses, F as judgedSentence, J as proseParts, K as notExaminedSentences, N as remedySteps, Ot as OUTCOMES, P as sharedRemedies, Q as knownCauses, R as headline, U as ignoredCount, V as findingsByWheel, W as isSetting, X as foundFigures, Y as tally, Z as knownByWheel, _ as releaseRows, at as configurationSentence, et as knownSentences, g as NO_LONGER_FOR, it as wheelsOf, jt as worstOf, q as plainProse, rt as placeGroups, tt as groupByCause, v as diffLines, y as sharedDiffs, z as binaryKind } from "./run.js";
import { b as stableAbiSentence, c as columnOf, l as pythonLabel, o as gridsOf, s as rangeOf } from "./report.js";
const { createHash } = createPlainRequire(import.meta.url)("node:crypto");

// \0page-assets
var _page_assets_default = {
	"script": "\n(function() {\n\n// src/page/dom.ts\n/** An element with these attributes, a `true` one without a value, and these children. */\n	function el(tag, attributes, ...children) {\n		const element = document.createElement(tag);\n		for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? \"\" : value);\n		add(element, children);\n		return element;\n	}\n	/** Adds the children, strings as text. */\n	function add(element, children) {\n		for (const child of children) {\n			if (child === null) continue;\n			if (child instanceof Node || typeof child === \"string\") element.append(child);\n			else add(element, child);\n		}\n	}\n	/** A link to an address of our own making; anything else is text. */\n	function externalLink(text, url) {\n		return url.startsWith(\"https://\") ? el(\"a\", {\n			href: url,\n			rel: \"noreferrer noopener\"\n		}, text) : el(\"span\", {}, text);\n	}\n	/** A name, with places where a line may break. */\n	function code(name) {\n		const element = el(\"code\", {});\n		for (const [index, part] of name.split(/(?<=[/_.-])/).entries()) element.append(...index === 0 ? [] : [document.createElement(\"wbr\")], part);\n		return element;\n	}\n\n// src/page/words.ts\n	const OUTCOMES = {\n		fail: {\n			mark: \"\\u2715\",\n			word: \"errors\"\n		},\n		warning: {\n			mark: \"!\",\n			word: \"warnings\"\n		},\n		\"not-fully-checked\": {\n			mark: \"?\",\n			word: \"not fully checked\"\n		},\n		pass: {\n			mark: \"\\u2713\",\n			word: \"nothing wrong\"\n		}\n	};\n	/** The mark of a wheel, or of the whole report. */\n	function outcomeMark(outcome) {\n		const { mark, word } = OUTCOMES[outcome];\n		return el(\"span\", {\n			class: \"mark\",\n			\"data-outcome\": outcome,\n			role: \"img\",\n			\"aria-label\": word,\n			title: word\n		}, mark);\n	}\n	/** As in `3 warnings`. */\n	function counted(count, noun, plural = `${noun}s`) {\n		return `${count} ${count === 1 ? noun : plural}`;\n	}\n	/** The severity as a word on its colour. */\n	function chip(severity) {\n		return el(\"span\", {\n			class: \"chip\",\n			\"data-severity\": severity\n		}, severity);\n	}\n	/** A text with its names set as code. */\n	function prose(parts) {\n		return parts.map((part) => typeof part === \"string\" ? part : code(part.code));\n	}\n	/** Says that there is more than is shown; null where there isn't. */\n	function moreNote(more, noun, plural) {\n		return more > 0 ? el(\"p\", { class: \"more\" }, `${counted(more, `more ${noun}`, plural && `more ${plural}`)}: see the JSON report.`) : null;\n	}\n\n// src/page/causes.ts\n/** The cards, in the order of the causes. */\n	function causeCards({ causes, wheels }) {\n		const link = (at) => causeLink(at, causes);\n		return causes.map((cause, index) => {\n			const isOpen = index === 0 && cause.severity === \"error\";\n			return el(\"li\", {}, el(\"details\", {\n				class: \"cause\",\n				id: `cause-${index}`,\n				\"data-severity\": cause.severity,\n				open: isOpen\n			}, el(\"summary\", {}, chip(cause.severity), el(\"h3\", {}, cause.title), el(\"span\", { class: \"where\" }, whereOf(cause, wheels))), el(\"div\", { class: \"body\" }, el(\"p\", {}, prose(cause.message)), remedy(cause, link), proposal(cause, link), particulars(cause, wheels))));\n		});\n	}\n	function whereOf({ wheels }, known) {\n		const all = known.length;\n		const [first] = wheels;\n		if (first === void 0) return \"repository or run\";\n		if (wheels.length === 1 && all > 1) return known[first]?.short ?? \"\";\n		return wheels.length === all && all > 1 ? `all ${all} wheels` : `${wheels.length} of ${counted(all, \"wheel\")}`;\n	}\n	function remedy({ steps, sameAs }, link) {\n		const title = el(\"h4\", {}, \"What to do\");\n		if (sameAs !== null) return el(\"div\", { class: \"remedy\" }, title, el(\"p\", {}, \"The same as for \\u201c\", link(sameAs), \"\\u201d.\"));\n		const [first, ...others] = steps;\n		if (first === void 0) return null;\n		const content = others.length === 0 ? el(\"p\", {}, prose(first)) : el(\"ol\", {}, steps.map((step) => el(\"li\", {}, prose(step))));\n		return el(\"div\", { class: \"remedy\" }, title, content);\n	}\n	/** The diff, each line in a colour as well as with its sign. */\n	function proposal({ proposal }, link) {\n		if (proposal === null) return null;\n		const { diff, sameAs, left } = proposal;\n		return [\n			diff.length === 0 ? null : el(\"details\", {\n				class: \"fold\",\n				open: diff.length <= UNFOLDED_DIFF\n			}, el(\"summary\", {}, \"The change as a diff\"), el(\"pre\", {\n				class: \"diff\",\n				role: \"region\",\n				tabindex: \"0\",\n				\"aria-label\": \"The change as a diff\"\n			}, diff.map((line) => el(\"span\", { \"data-kind\": kindOfLine(line) }, `${line}\\n`)))),\n			sameAs === null ? null : el(\"p\", { class: \"left\" }, \"The change is that of \\u201c\", link(sameAs), \"\\u201d.\"),\n			left.map((reason) => el(\"p\", { class: \"left\" }, \"Left to you: \", prose(reason), \".\"))\n		];\n	}\n	function kindOfLine(line) {\n		if (/^(?:---|\\+\\+\\+) /.test(line)) return \"file\";\n		return {\n			\"+\": \"added\",\n			\"-\": \"removed\",\n			\"@\": \"range\"\n		}[line.charAt(0)] ?? \"kept\";\n	}\n	function particulars({ location, places, morePlaces, rule, links }, wheels) {\n		return el(\"dl\", {}, location === null ? null : [el(\"dt\", {}, location.label), el(\"dd\", {}, code(location.place))], places.map(({ members, moreMembers, wheels: indexes, moreWheels }) => [members.length === 0 ? null : [el(\"dt\", {}, members.length + moreMembers === 1 ? \"File\" : \"Files\"), el(\"dd\", {}, list([...members.map((member) => code(member)), ...more(moreMembers)]))], indexes.length + moreWheels === 0 ? null : [el(\"dt\", {}, indexes.length + moreWheels === 1 ? \"Wheel\" : \"Wheels\"), el(\"dd\", {}, list([...indexes.map((index) => wheelLink(index, wheels)), ...more(moreWheels)]))]]), morePlaces > 0 ? [el(\"dt\", {}, \"And\"), el(\"dd\", {}, `${morePlaces} more places, which the JSON report lists`)] : null, el(\"dt\", {}, \"Rule\"), el(\"dd\", {}, externalLink(rule.id, rule.url), rule.summary === \"\" ? null : ` \\u2013 ${rule.summary}`), links.map(({ text, url }) => [el(\"dt\", {}, \"See\"), el(\"dd\", {}, externalLink(text, url))]));\n	}\n	/** What is longer than a few lines is folded, so that the rest stays in sight. */\n	const UNFOLDED$1 = 6;\n	const UNFOLDED_DIFF = 24;\n	function list(items) {\n		const [first, ...others] = items;\n		if (first !== void 0 && others.length === 0) return el(\"div\", {}, first);\n		const all = el(\"ul\", { class: \"plain\" }, items.map((item) => el(\"li\", {}, item)));\n		return items.length <= UNFOLDED$1 ? all : el(\"details\", { class: \"fold\" }, el(\"summary\", {}, `${items.length} of them`), all);\n	}\n	function more(count) {\n		return count === 0 ? [] : [`and ${count} more`];\n	}\n	function causeLink(at, causes) {\n		return el(\"a\", { href: `#cause-${at}` }, causes[at]?.title ?? \"\");\n	}\n	/** How many findings are known, and in a part to unfold which. */\n	function knownPart({ known }) {\n		if (known === null) return null;\n		const { sentences, causes, moreCauses } = known;\n		return [sentences.map((sentence) => el(\"p\", { class: \"known\" }, sentence)), causes.length === 0 ? null : el(\"details\", { class: \"fold\" }, el(\"summary\", {}, \"Known findings\"), el(\"ul\", { class: \"own\" }, causes.map(({ severity, title }) => el(\"li\", {}, chip(severity), \" \", title))), moreNote(moreCauses, \"finding\"))];\n	}\n	/** Leads to the wheel's own part of the page. */\n	function wheelLink(index, wheels) {\n		return el(\"a\", { href: `#wheel-${index}` }, code(wheels[index]?.label ?? \"\"));\n	}\n\n// src/page/filters.ts\n	const SEVERITIES = [\n		\"error\",\n		\"warning\",\n		\"notice\"\n	];\n	const ALL = \"\";\n	/** The form, which hides and shows the cards and parts. These stand in the order of the data. */\n	function filterForm(data, { cards, parts }) {\n		const boxes = SEVERITIES.map((severity) => ({\n			severity,\n			input: el(\"input\", {\n				type: \"checkbox\",\n				name: severity,\n				checked: true\n			}),\n			count: data.causes.filter((cause) => cause.severity === severity).length\n		})).filter(({ count }) => count > 0);\n		const wheel = select(\"wheel\", \"All wheels\", data.wheels.map(({ label }) => label));\n		const platform = select(\"platform\", \"All platforms\", data.platforms);\n		const words = el(\"input\", {\n			type: \"search\",\n			name: \"words\",\n			placeholder: \"File, library, rule \\u2026\"\n		});\n		const status = el(\"p\", {\n			class: \"status\",\n			role: \"status\",\n			\"aria-live\": \"polite\"\n		});\n		const button = el(\"button\", {\n			type: \"button\",\n			name: \"show-all\"\n		}, \"Show all\");\n		const form = el(\"form\", {\n			class: \"filters\",\n			role: \"search\",\n			\"aria-label\": \"Filter findings and wheels\"\n		}, boxes.length === 0 ? null : el(\"fieldset\", {}, el(\"legend\", {}, \"Severity\"), boxes.map(({ severity, input, count }) => el(\"label\", {\n			class: \"box\",\n			\"data-severity\": severity\n		}, input, ` ${counted(count, severity)}`))), data.wheels.length > 1 ? el(\"label\", {}, el(\"span\", {}, \"Wheel\"), wheel) : null, data.platforms.length > 1 ? el(\"label\", {}, el(\"span\", {}, \"Platform\"), platform) : null, el(\"label\", {}, el(\"span\", {}, \"Words\"), words), button, status);\n		const texts = data.causes.map(searched);\n		const apply = () => {\n			const choice = {\n				severities: new Set(boxes.filter(({ input }) => input.checked).map(({ severity }) => severity)),\n				wheel: wheel.value === ALL ? null : Number(wheel.value),\n				platform: platform.value === ALL ? null : Number(platform.value),\n				words: words.value.trim().toLowerCase()\n			};\n			const causes = show(cards, (at) => showsCause(data, at, choice, texts[at] ?? \"\"));\n			const wheels = show(parts, (at) => showsWheel(data, at, choice));\n			const isAll = causes === cards.length && wheels === parts.length;\n			button.disabled = isAll;\n			status.textContent = isAll ? \"\" : `Showing ${causes} of ${counted(cards.length, \"finding\")} and ${wheels} of ${counted(parts.length, \"wheel\")}.`;\n		};\n		form.addEventListener(\"input\", apply);\n		form.addEventListener(\"submit\", (event) => event.preventDefault());\n		const reset = () => {\n			form.reset();\n			apply();\n		};\n		button.addEventListener(\"click\", reset);\n		apply();\n		return {\n			form,\n			reset\n		};\n	}\n	function select(name, all, choices) {\n		return el(\"select\", { name }, el(\"option\", { value: ALL }, all), choices.map((choice, index) => el(\"option\", { value: String(index) }, choice)));\n	}\n	/** Hides what doesn't pass; how much does. */\n	function show(elements, passes) {\n		let shown = 0;\n		for (const [at, element] of elements.entries()) {\n			const isShown = passes(at);\n			element.hidden = !isShown;\n			if (isShown) shown += 1;\n		}\n		return shown;\n	}\n	function showsCause(data, at, choice, text) {\n		const cause = data.causes[at];\n		if (cause === void 0 || !choice.severities.has(cause.severity)) return false;\n		if (choice.wheel !== null && !cause.wheels.includes(choice.wheel)) return false;\n		if (choice.platform !== null && !cause.wheels.some((wheel) => isFor(data, wheel, choice.platform))) return false;\n		return text.includes(choice.words);\n	}\n	/** Severities are those of findings, so that a wheel without any is shown as long as it isn't filtered itself. */\n	function showsWheel(data, at, { wheel, platform, words }) {\n		if (wheel !== null && wheel !== at) return false;\n		if (platform !== null && !isFor(data, at, platform)) return false;\n		return (data.wheels[at]?.label ?? \"\").toLowerCase().includes(words) || words === \"\" || namesIn(data, at, words);\n	}\n	function isFor(data, wheel, platform) {\n		return platform !== null && (data.wheels[wheel]?.platforms.includes(platform) ?? false);\n	}\n	/** Whether the wheel has a library or a file of that name. */\n	function namesIn({ wheels }, at, words) {\n		const { needs = [], files = [] } = wheels[at]?.details ?? {};\n		return needs.some(({ library }) => library.toLowerCase().includes(words)) || files.some(({ member }) => member.toLowerCase().includes(words));\n	}\n	function searched({ title, message, rule, places, location }) {\n		const parts = message.map((part) => typeof part === \"string\" ? part : part.code);\n		const members = places.flatMap((place) => place.members);\n		return [\n			title,\n			...parts,\n			rule.id,\n			location?.place ?? \"\",\n			...members\n		].join(\"\\n\").toLowerCase();\n	}\n\n// src/page/table.ts\n/** Tables, which become lists of cards where the window is narrow. */\n	/** Rows that are shown at first; a few more are not worth a button. */\n	const SHOWN = 10;\n	const UNFOLDED = 13;\n	/** A table whose first column heads the rows, those after the first few shown on demand. */\n	function table(caption, heads, rows) {\n		const isFolded = rows.length > UNFOLDED;\n		const whole = wholeTable(caption, heads, rows);\n		if (!isFolded) return whole;\n		whole.classList.add(\"folded\");\n		for (const row of [...whole.querySelectorAll(\"tbody > tr\")].slice(SHOWN)) row.classList.add(\"extra\");\n		const button = el(\"button\", {\n			type: \"button\",\n			class: \"all\"\n		}, `Show all ${rows.length} rows`);\n		button.addEventListener(\"click\", () => {\n			whole.classList.remove(\"folded\");\n			button.remove();\n			const next = whole.querySelector(\".extra\");\n			next?.setAttribute(\"tabindex\", \"-1\");\n			next?.focus();\n		});\n		return el(\"div\", {}, whole, button);\n	}\n	function wholeTable(caption, heads, rows) {\n		return el(\"table\", {\n			class: \"stacked\",\n			role: \"table\"\n		}, el(\"caption\", {}, caption), el(\"thead\", { role: \"rowgroup\" }, el(\"tr\", { role: \"row\" }, heads.map((head) => el(\"th\", {\n			scope: \"col\",\n			role: \"columnheader\"\n		}, head)))), el(\"tbody\", { role: \"rowgroup\" }, rows.map(({ cells, state }) => el(\"tr\", {\n			role: \"row\",\n			...state === void 0 ? {} : { \"data-state\": state }\n		}, cells.map((cell, at) => {\n			const label = { \"data-label\": heads[at] ?? \"\" };\n			return at === 0 ? el(\"th\", {\n				scope: \"row\",\n				role: \"rowheader\",\n				...label\n			}, cell) : el(\"td\", {\n				role: \"cell\",\n				...label\n			}, cell);\n		})))));\n	}\n\n// src/page/sections.ts\n/** A part of the page under its heading; nothing where it has no content. */\n	function section(id, title, ...content) {\n		return el(\"section\", { \"aria-labelledby\": id }, el(\"h2\", {\n			id,\n			tabindex: \"-1\"\n		}, title), content);\n	}\n	/** Pythons by platforms, each cell a link to its wheel. */\n	function gridTable({ title, columns, moreColumns, rows, moreRows }) {\n		return [\n			el(\"div\", {\n				class: \"scroll\",\n				role: \"region\",\n				tabindex: \"0\",\n				\"aria-label\": `${title}: wheels by Python and platform`\n			}, el(\"table\", { class: \"grid\" }, el(\"caption\", {}, title), el(\"thead\", {}, el(\"tr\", {}, el(\"td\", {}), columns.map((column) => el(\"th\", { scope: \"col\" }, column)))), el(\"tbody\", {}, rows.map(({ python, cells }) => el(\"tr\", {}, el(\"th\", { scope: \"row\" }, python), cells.map(gridCell)))))),\n			moreNote(moreColumns, \"platform\"),\n			moreNote(moreRows, \"Python tag\")\n		];\n	}\n	function gridCell(cell) {\n		if (cell === null) return el(\"td\", { class: \"none\" }, el(\"span\", {\n			role: \"img\",\n			\"aria-label\": \"no such wheel\"\n		}, \"\\u2014\"));\n		const { outcome, text, wheels } = cell;\n		const [first] = wheels;\n		const many = wheels.length > 1 ? `\\u00d7${wheels.length} ` : \"\";\n		const content = [\n			outcomeMark(outcome),\n			\" \",\n			many,\n			text\n		];\n		return el(\"td\", { \"data-outcome\": outcome }, first === void 0 ? content : el(\"a\", { href: `#wheel-${first}` }, content));\n	}\n	/** What changed, what is lost marked, and which wheels grew. */\n	function releasePart({ title, rows, sizes, moreSizes }) {\n		const heading = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;\n		return [table(heading, [\"What\", \"How\"], rows.map(({ what, how, isLoss }) => ({\n			state: isLoss ? \"missing\" : void 0,\n			cells: [what, how]\n		}))), sizes.length === 0 ? null : el(\"details\", { class: \"fold\" }, el(\"summary\", {}, \"Sizes by wheel\"), table(\"Wheels whose size changed\", [\n			\"Wheel\",\n			\"Before\",\n			\"Now\",\n			\"Change\",\n			\"Most in\"\n		], sizes.map(({ wheel, before, after, change, members }) => ({ cells: [\n			code(wheel),\n			before,\n			after,\n			change,\n			members.join(\"; \")\n		] }))), moreNote(moreSizes, \"wheel\"))];\n	}\n	/** Native files of the repository. */\n	function prebuiltTable({ prebuilt, morePrebuilt }) {\n		return [table(\"Native files in the repository\", [\n			\"File\",\n			\"What it is\",\n			\"Where\",\n			\"Size\"\n		], prebuilt.map(({ path, kind, architecture, where, size }) => ({ cells: [\n			code(path),\n			`${kind}, ${architecture}`,\n			where,\n			size\n		] }))), moreNote(morePrebuilt, \"file\")];\n	}\n	/** What is said at the end, folded. */\n	function remarkParts({ remarks }) {\n		return remarks.map(({ title, lines }) => el(\"details\", { class: \"fold\" }, el(\"summary\", {}, title), el(\"ul\", {}, lines.map((line) => el(\"li\", {}, line)))));\n	}\n\n// node_modules/d3-hierarchy/dist/d3-hierarchy.mjs\n	function count(node) {\n		var sum = 0, children = node.children, i = children && children.length;\n		if (!i) sum = 1;\n		else while (--i >= 0) sum += children[i].value;\n		node.value = sum;\n	}\n	function node_count() {\n		return this.eachAfter(count);\n	}\n	function node_each(callback, that) {\n		let index = -1;\n		for (const node of this) callback.call(that, node, ++index, this);\n		return this;\n	}\n	function node_eachBefore(callback, that) {\n		var node = this, nodes = [node], children, i, index = -1;\n		while (node = nodes.pop()) {\n			callback.call(that, node, ++index, this);\n			if (children = node.children) for (i = children.length - 1; i >= 0; --i) nodes.push(children[i]);\n		}\n		return this;\n	}\n	function node_eachAfter(callback, that) {\n		var node = this, nodes = [node], next = [], children, i, n, index = -1;\n		while (node = nodes.pop()) {\n			next.push(node);\n			if (children = node.children) for (i = 0, n = children.length; i < n; ++i) nodes.push(children[i]);\n		}\n		while (node = next.pop()) callback.call(that, node, ++index, this);\n		return this;\n	}\n	function node_find(callback, that) {\n		let index = -1;\n		for (const node of this) if (callback.call(that, node, ++index, this)) return node;\n	}\n	function node_sum(value) {\n		return this.eachAfter(function(node) {\n			var sum = +value(node.data) || 0, children = node.children, i = children && children.length;\n			while (--i >= 0) sum += children[i].value;\n			node.value = sum;\n		});\n	}\n	function node_sort(compare) {\n		return this.eachBefore(function(node) {\n			if (node.children) node.children.sort(compare);\n		});\n	}\n	function node_path(end) {\n		var start = this, ancestor = leastCommonAncestor(start, end), nodes = [start];\n		while (start !== ancestor) {\n			start = start.parent;\n			nodes.push(start);\n		}\n		var k = nodes.length;\n		while (end !== ancestor) {\n			nodes.splice(k, 0, end);\n			end = end.parent;\n		}\n		return nodes;\n	}\n	function leastCommonAncestor(a, b) {\n		if (a === b) return a;\n		var aNodes = a.ancestors(), bNodes = b.ancestors(), c = null;\n		a = aNodes.pop();\n		b = bNodes.pop();\n		while (a === b) {\n			c = a;\n			a = aNodes.pop();\n			b = bNodes.pop();\n		}\n		return c;\n	}\n	function node_ancestors() {\n		var node = this, nodes = [node];\n		while (node = node.parent) nodes.push(node);\n		return nodes;\n	}\n	function node_descendants() {\n		return Array.from(this);\n	}\n	function node_leaves() {\n		var leaves = [];\n		this.eachBefore(function(node) {\n			if (!node.children) leaves.push(node);\n		});\n		return leaves;\n	}\n	function node_links() {\n		var root = this, links = [];\n		root.each(function(node) {\n			if (node !== root) links.push({\n				source: node.parent,\n				target: node\n			});\n		});\n		return links;\n	}\n	function* node_iterator() {\n		var node = this, current, next = [node], children, i, n;\n		do {\n			current = next.reverse(), next = [];\n			while (node = current.pop()) {\n				yield node;\n				if (children = node.children) for (i = 0, n = children.length; i < n; ++i) next.push(children[i]);\n			}\n		} while (next.length);\n	}\n	function hierarchy(data, children) {\n		if (data instanceof Map) {\n			data = [void 0, data];\n			if (children === void 0) children = mapChildren;\n		} else if (children === void 0) children = objectChildren;\n		var root = new Node$1(data), node, nodes = [root], child, childs, i, n;\n		while (node = nodes.pop()) if ((childs = children(node.data)) && (n = (childs = Array.from(childs)).length)) {\n			node.children = childs;\n			for (i = n - 1; i >= 0; --i) {\n				nodes.push(child = childs[i] = new Node$1(childs[i]));\n				child.parent = node;\n				child.depth = node.depth + 1;\n			}\n		}\n		return root.eachBefore(computeHeight);\n	}\n	function node_copy() {\n		return hierarchy(this).eachBefore(copyData);\n	}\n	function objectChildren(d) {\n		return d.children;\n	}\n	function mapChildren(d) {\n		return Array.isArray(d) ? d[1] : null;\n	}\n	function copyData(node) {\n		if (node.data.value !== void 0) node.value = node.data.value;\n		node.data = node.data.data;\n	}\n	function computeHeight(node) {\n		var height = 0;\n		do\n			node.height = height;\n		while ((node = node.parent) && node.height < ++height);\n	}\n	function Node$1(data) {\n		this.data = data;\n		this.depth = this.height = 0;\n		this.parent = null;\n	}\n	Node$1.prototype = hierarchy.prototype = {\n		constructor: Node$1,\n		count: node_count,\n		each: node_each,\n		eachAfter: node_eachAfter,\n		eachBefore: node_eachBefore,\n		find: node_find,\n		sum: node_sum,\n		sort: node_sort,\n		path: node_path,\n		ancestors: node_ancestors,\n		descendants: node_descendants,\n		leaves: node_leaves,\n		links: node_links,\n		copy: node_copy,\n		[Symbol.iterator]: node_iterator\n	};\n	function required(f) {\n		if (typeof f !== \"function\") throw new Error();\n		return f;\n	}\n	function constantZero() {\n		return 0;\n	}\n	function constant(x) {\n		return function() {\n			return x;\n		};\n	}\n	function roundNode(node) {\n		node.x0 = Math.round(node.x0);\n		node.y0 = Math.round(node.y0);\n		node.x1 = Math.round(node.x1);\n		node.y1 = Math.round(node.y1);\n	}\n	function treemapDice(parent, x0, y0, x1, y1) {\n		var nodes = parent.children, node, i = -1, n = nodes.length, k = parent.value && (x1 - x0) / parent.value;\n		while (++i < n) {\n			node = nodes[i], node.y0 = y0, node.y1 = y1;\n			node.x0 = x0, node.x1 = x0 += node.value * k;\n		}\n	}\n	function TreeNode(node, i) {\n		this._ = node;\n		this.parent = null;\n		this.children = null;\n		this.A = null;\n		this.a = this;\n		this.z = 0;\n		this.m = 0;\n		this.c = 0;\n		this.s = 0;\n		this.t = null;\n		this.i = i;\n	}\n	TreeNode.prototype = Object.create(Node$1.prototype);\n	function treemapSlice(parent, x0, y0, x1, y1) {\n		var nodes = parent.children, node, i = -1, n = nodes.length, k = parent.value && (y1 - y0) / parent.value;\n		while (++i < n) {\n			node = nodes[i], node.x0 = x0, node.x1 = x1;\n			node.y0 = y0, node.y1 = y0 += node.value * k;\n		}\n	}\n	var phi = (1 + Math.sqrt(5)) / 2;\n	function squarifyRatio(ratio, parent, x0, y0, x1, y1) {\n		var rows = [], nodes = parent.children, row, nodeValue, i0 = 0, i1 = 0, n = nodes.length, dx, dy, value = parent.value, sumValue, minValue, maxValue, newRatio, minRatio, alpha, beta;\n		while (i0 < n) {\n			dx = x1 - x0, dy = y1 - y0;\n			do\n				sumValue = nodes[i1++].value;\n			while (!sumValue && i1 < n);\n			minValue = maxValue = sumValue;\n			alpha = Math.max(dy / dx, dx / dy) / (value * ratio);\n			beta = sumValue * sumValue * alpha;\n			minRatio = Math.max(maxValue / beta, beta / minValue);\n			for (; i1 < n; ++i1) {\n				sumValue += nodeValue = nodes[i1].value;\n				if (nodeValue < minValue) minValue = nodeValue;\n				if (nodeValue > maxValue) maxValue = nodeValue;\n				beta = sumValue * sumValue * alpha;\n				newRatio = Math.max(maxValue / beta, beta / minValue);\n				if (newRatio > minRatio) {\n					sumValue -= nodeValue;\n					break;\n				}\n				minRatio = newRatio;\n			}\n			rows.push(row = {\n				value: sumValue,\n				dice: dx < dy,\n				children: nodes.slice(i0, i1)\n			});\n			if (row.dice) treemapDice(row, x0, y0, x1, value ? y0 += dy * sumValue / value : y1);\n			else treemapSlice(row, x0, y0, value ? x0 += dx * sumValue / value : x1, y1);\n			value -= sumValue, i0 = i1;\n		}\n		return rows;\n	}\n	var squarify = (function custom(ratio) {\n		function squarify(parent, x0, y0, x1, y1) {\n			squarifyRatio(ratio, parent, x0, y0, x1, y1);\n		}\n		squarify.ratio = function(x) {\n			return custom((x = +x) > 1 ? x : 1);\n		};\n		return squarify;\n	})(phi);\n	function index() {\n		var tile = squarify, round = false, dx = 1, dy = 1, paddingStack = [0], paddingInner = constantZero, paddingTop = constantZero, paddingRight = constantZero, paddingBottom = constantZero, paddingLeft = constantZero;\n		function treemap(root) {\n			root.x0 = root.y0 = 0;\n			root.x1 = dx;\n			root.y1 = dy;\n			root.eachBefore(positionNode);\n			paddingStack = [0];\n			if (round) root.eachBefore(roundNode);\n			return root;\n		}\n		function positionNode(node) {\n			var p = paddingStack[node.depth], x0 = node.x0 + p, y0 = node.y0 + p, x1 = node.x1 - p, y1 = node.y1 - p;\n			if (x1 < x0) x0 = x1 = (x0 + x1) / 2;\n			if (y1 < y0) y0 = y1 = (y0 + y1) / 2;\n			node.x0 = x0;\n			node.y0 = y0;\n			node.x1 = x1;\n			node.y1 = y1;\n			if (node.children) {\n				p = paddingStack[node.depth + 1] = paddingInner(node) / 2;\n				x0 += paddingLeft(node) - p;\n				y0 += paddingTop(node) - p;\n				x1 -= paddingRight(node) - p;\n				y1 -= paddingBottom(node) - p;\n				if (x1 < x0) x0 = x1 = (x0 + x1) / 2;\n				if (y1 < y0) y0 = y1 = (y0 + y1) / 2;\n				tile(node, x0, y0, x1, y1);\n			}\n		}\n		treemap.round = function(x) {\n			return arguments.length ? (round = !!x, treemap) : round;\n		};\n		treemap.size = function(x) {\n			return arguments.length ? (dx = +x[0], dy = +x[1], treemap) : [dx, dy];\n		};\n		treemap.tile = function(x) {\n			return arguments.length ? (tile = required(x), treemap) : tile;\n		};\n		treemap.padding = function(x) {\n			return arguments.length ? treemap.paddingInner(x).paddingOuter(x) : treemap.paddingInner();\n		};\n		treemap.paddingInner = function(x) {\n			return arguments.length ? (paddingInner = typeof x === \"function\" ? x : constant(+x), treemap) : paddingInner;\n		};\n		treemap.paddingOuter = function(x) {\n			return arguments.length ? treemap.paddingTop(x).paddingRight(x).paddingBottom(x).paddingLeft(x) : treemap.paddingTop();\n		};\n		treemap.paddingTop = function(x) {\n			return arguments.length ? (paddingTop = typeof x === \"function\" ? x : constant(+x), treemap) : paddingTop;\n		};\n		treemap.paddingRight = function(x) {\n			return arguments.length ? (paddingRight = typeof x === \"function\" ? x : constant(+x), treemap) : paddingRight;\n		};\n		treemap.paddingBottom = function(x) {\n			return arguments.length ? (paddingBottom = typeof x === \"function\" ? x : constant(+x), treemap) : paddingBottom;\n		};\n		treemap.paddingLeft = function(x) {\n			return arguments.length ? (paddingLeft = typeof x === \"function\" ? x : constant(+x), treemap) : paddingLeft;\n		};\n		return treemap;\n	}\n	var resquarify = (function custom(ratio) {\n		function resquarify(parent, x0, y0, x1, y1) {\n			if ((rows = parent._squarify) && rows.ratio === ratio) {\n				var rows, row, nodes, i, j = -1, n, m = rows.length, value = parent.value;\n				while (++j < m) {\n					row = rows[j], nodes = row.children;\n					for (i = row.value = 0, n = nodes.length; i < n; ++i) row.value += nodes[i].value;\n					if (row.dice) treemapDice(row, x0, y0, x1, value ? y0 += (y1 - y0) * row.value / value : y1);\n					else treemapSlice(row, x0, y0, value ? x0 += (x1 - x0) * row.value / value : x1, y1);\n					value -= row.value;\n				}\n			} else {\n				parent._squarify = rows = squarifyRatio(ratio, parent, x0, y0, x1, y1);\n				rows.ratio = ratio;\n			}\n		}\n		resquarify.ratio = function(x) {\n			return custom((x = +x) > 1 ? x : 1);\n		};\n		return resquarify;\n	})(phi);\n\n// src/base/words.ts\n/** Turns of phrase that all rooms share. Plain text: reporters escape it. */\n	/** A size in bytes for people: `640 B`, `7.7 KiB`, `5.6 MiB`. */\n	function fileSize(bytes) {\n		if (bytes < 1024) return `${bytes} B`;\n		const kibibytes = bytes / 1024;\n		if (kibibytes < 1024) return `${kibibytes.toFixed(1)} KiB`;\n		return `${(kibibytes / 1024).toFixed(1)} MiB`;\n	}\n\n// src/page/treemap.ts\n/** The content of a wheel as a map, each file as large as its share of the bytes. */\n	/** Pixels. A folder that is smaller than this has no room for its name, nor has a file. */\n	const FOLDER_LABEL = {\n		width: 56,\n		height: 44,\n		band: 20\n	};\n	const FILE_LABEL = {\n		width: 44,\n		height: 18\n	};\n	const LOW = 150;\n	const HIGH = 340;\n	/** With fewer files than this the low map is enough. */\n	const FEW = 6;\n	/** The map, drawn anew whenever its width changes. The arrow keys lead from file to file. */\n	function contentMap(content, name) {\n		const root = hierarchy(content, ({ children }) => children).sum(({ size = 0 }) => size).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));\n		const tiles = [];\n		root.eachBefore((node) => {\n			if (node.depth > 0) tiles.push({\n				node,\n				element: tileOf(node, root)\n			});\n		});\n		const files = tiles.filter(({ node }) => node.children === void 0);\n		const map = el(\"div\", {\n			class: \"map\",\n			role: \"group\",\n			\"aria-label\": `Content of ${name} by size. Arrow keys lead from file to file.`\n		}, tiles.map(({ element }) => element));\n		const caption = el(\"figcaption\", { class: \"map-caption\" }, totalOf(root, files.length));\n		const height = files.length < FEW ? LOW : HIGH;\n		map.style.height = `${height}px`;\n		for (const { node, element } of files) {\n			const tell = () => caption.replaceChildren(describe(node, root));\n			element.addEventListener(\"focus\", tell);\n			element.addEventListener(\"pointerenter\", tell);\n		}\n		map.addEventListener(\"pointerleave\", () => caption.replaceChildren(totalOf(root, files.length)));\n		rove(map, files);\n		new ResizeObserver(() => layOut(root, tiles, {\n			width: map.clientWidth,\n			height\n		})).observe(map);\n		return el(\"figure\", { class: \"content\" }, map, caption, legend(files));\n	}\n	function tileOf(node, root) {\n		const { name, kind, severity } = node.data;\n		const state = severity === \"error\" || severity === \"warning\" ? severity : kind;\n		const label = el(\"span\", { class: \"label\" }, name);\n		if (kind === \"folder\") return el(\"div\", { class: \"folder\" }, label);\n		const tile = el(\"button\", {\n			type: \"button\",\n			class: \"tile\",\n			\"data-state\": state,\n			tabindex: \"-1\"\n		}, label);\n		tile.setAttribute(\"aria-label\", describe(node, root));\n		return tile;\n	}\n	function describe(node, root) {\n		const path = node.ancestors().reverse().map(({ data }) => data.name).filter((name) => name !== \"\").join(\"/\");\n		const size = node.value ?? 0;\n		const share = 100 * size / Math.max(1, root.value ?? 0);\n		const { severity } = node.data;\n		return `${path}: ${fileSize(size)}, ${share < 1 ? \"less than 1\" : Math.round(share)} %${severity === void 0 ? \"\" : `, ${severity}`}`;\n	}\n	function totalOf(root, parts) {\n		return parts === 0 ? \"The wheel holds no bytes.\" : `${fileSize(root.value ?? 0)} unpacked. Point at a file, or use the arrow keys.`;\n	}\n	const STATES = [\n		[\"error\", \"has an error\"],\n		[\"warning\", \"has a warning\"],\n		[\"native\", \"native file\"],\n		[\"file\", \"other file\"],\n		[\"rest\", \"many small files\"]\n	];\n	/** Only what the map has. */\n	function legend(files) {\n		const used = new Set(files.map(({ element }) => element.dataset.state));\n		return el(\"ul\", { class: \"legend\" }, STATES.filter(([state]) => used.has(state)).map(([state, word]) => el(\"li\", {}, el(\"span\", {\n			class: \"swatch\",\n			\"data-state\": state\n		}), word)));\n	}\n	function layOut(root, tiles, { width, height }) {\n		if (width === 0) return;\n		index().size([width, height]).round(true).paddingInner(2).paddingOuter(2).paddingTop((node) => node.depth > 0 && hasRoom(node, FOLDER_LABEL) ? FOLDER_LABEL.band : 2)(root);\n		for (const { node, element } of tiles) {\n			const { style } = element;\n			style.left = `${node.x0}px`;\n			style.top = `${node.y0}px`;\n			style.width = `${Math.max(0, node.x1 - node.x0)}px`;\n			style.height = `${Math.max(0, node.y1 - node.y0)}px`;\n			const needed = node.children === void 0 ? FILE_LABEL : FOLDER_LABEL;\n			element.classList.toggle(\"unlabelled\", !hasRoom(node, needed));\n		}\n	}\n	function hasRoom({ x0, x1, y0, y1 }, { width, height }) {\n		return x1 - x0 >= width && y1 - y0 >= height;\n	}\n	const DIRECTIONS = /* @__PURE__ */ new Map([\n		[\"ArrowRight\", [1, 0]],\n		[\"ArrowLeft\", [-1, 0]],\n		[\"ArrowDown\", [0, 1]],\n		[\"ArrowUp\", [0, -1]]\n	]);\n	/** One stop of the Tab key for all files; the arrow keys go to the nearest one in their direction. */\n	function rove(map, files) {\n		const [first] = files;\n		if (first === void 0) return;\n		let current = first;\n		first.element.tabIndex = 0;\n		const moveTo = (tile) => {\n			current.element.tabIndex = -1;\n			current = tile;\n			tile.element.tabIndex = 0;\n		};\n		for (const tile of files) tile.element.addEventListener(\"focus\", () => moveTo(tile));\n		map.addEventListener(\"keydown\", (event) => {\n			const direction = DIRECTIONS.get(event.key);\n			const next = event.key === \"Home\" ? first : event.key === \"End\" ? files.at(-1) : direction && nearest(current, files, direction);\n			if (next === void 0) return;\n			event.preventDefault();\n			next.element.focus();\n		});\n	}\n	function nearest({ node }, files, [x, y]) {\n		const [fromX, fromY] = middle(node);\n		let best;\n		for (const tile of files) {\n			const [toX, toY] = middle(tile.node);\n			const ahead = (toX - fromX) * x + (toY - fromY) * y;\n			const distance = ahead + 2 * (Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x));\n			if (ahead > 0 && (best === void 0 || distance < best.distance)) best = {\n				tile,\n				distance\n			};\n		}\n		return best?.tile;\n	}\n	function middle({ x0, x1, y0, y1 }) {\n		return [(x0 + x1) / 2, (y0 + y1) / 2];\n	}\n\n// src/page/wheels.ts\n/** One folded part for each wheel, filled when it is opened: most never are. */\n	function wheelParts(data) {\n		const own = causesByWheel(data);\n		return data.wheels.map(({ label, outcome, size, known, floors, details }, index) => {\n			const causes = own.get(index) ?? [];\n			const part = el(\"details\", {\n				class: \"wheel\",\n				id: `wheel-${index}`,\n				\"data-outcome\": outcome\n			}, el(\"summary\", {}, outcomeMark(outcome), el(\"h3\", {}, code(label)), el(\"span\", { class: \"where\" }, [\n				...floors.length === 0 ? [] : [`from ${floors.join(\", \")}`],\n				size,\n				...counts(data, causes),\n				...known === \"\" ? [] : [known]\n			].flatMap((text, at) => [at === 0 ? \"\" : \" \\u00b7 \", el(\"span\", {}, text)]))));\n			let isFilled = false;\n			part.addEventListener(\"toggle\", () => {\n				if (isFilled || !part.open) return;\n				isFilled = true;\n				part.append(el(\"div\", { class: \"body\" }, ownCauses(data, causes), details === null ? leftOut() : blocks(label, details)));\n			});\n			return part;\n		});\n	}\n	function causesByWheel({ causes }) {\n		const own = /* @__PURE__ */ new Map();\n		for (const [at, { wheels }] of causes.entries()) for (const wheel of wheels) {\n			const known = own.get(wheel) ?? [];\n			known.push(at);\n			own.set(wheel, known);\n		}\n		return own;\n	}\n	function counts({ causes }, own) {\n		return [\n			\"error\",\n			\"warning\",\n			\"notice\"\n		].flatMap((severity) => {\n			const count = own.filter((at) => causes[at]?.severity === severity).length;\n			return count === 0 ? [] : [counted(count, severity)];\n		});\n	}\n	function ownCauses({ causes }, own) {\n		if (own.length === 0) return null;\n		return el(\"ul\", { class: \"own\" }, own.flatMap((at) => {\n			const cause = causes[at];\n			if (cause === void 0) return [];\n			return el(\"li\", {}, chip(cause.severity), \" \", el(\"a\", { href: `#cause-${at}` }, cause.title));\n		}));\n	}\n	function leftOut() {\n		return el(\"p\", { class: \"more\" }, \"The page has no room for the details of this wheel: see the JSON report.\");\n	}\n	function blocks(label, details) {\n		const { verdict, content, notExamined } = details;\n		return [\n			verdict.map((sentence) => el(\"p\", {}, sentence)),\n			reasonsTable(details),\n			el(\"h4\", {}, \"Content by size\"),\n			contentMap(content, label),\n			needsTable(details),\n			filesTable(details),\n			notExamined.length === 0 ? null : [el(\"h4\", {}, \"Not looked into\"), el(\"ul\", {}, notExamined.map((sentence) => el(\"li\", {}, sentence)))]\n		];\n	}\n	function reasonsTable({ floorReasons, moreFloorReasons }) {\n		if (floorReasons.length === 0) return null;\n		return [table(\"What keeps it from older systems\", [\n			\"Rules out, with all older ones\",\n			\"File\",\n			\"By its need of\"\n		], floorReasons.map(({ rulesOut, member, needs }) => ({ cells: [\n			code(rulesOut),\n			code(member),\n			needs\n		] }))), moreNote(moreFloorReasons, \"need\")];\n	}\n	const PLACE_WORDS = {\n		missing: \"missing\",\n		unknown: \"unknown\",\n		elsewhere: \"elsewhere\",\n		wheel: \"wheel\",\n		system: \"system\"\n	};\n	function needsTable({ needs, moreNeeds }) {\n		if (needs.length === 0) return null;\n		return [table(\"What the files need, and where it is found\", [\n			\"Needs\",\n			\"Found where\",\n			\"Needed by\"\n		], needs.map(({ library, where, place, by, moreBy }) => ({\n			state: PLACE_WORDS[where],\n			cells: [\n				code(library),\n				prose(place),\n				names(by, moreBy)\n			]\n		}))), moreNote(moreNeeds, \"need\")];\n	}\n	function names(members, more) {\n		return [members.map((member, index) => [index === 0 ? null : \", \", code(member)]), more > 0 ? ` and ${more} more` : null];\n	}\n	function filesTable({ files, moreFiles }) {\n		if (files.length === 0) return null;\n		return [table(\"Native files, and the oldest system that each runs on\", [\n			\"File\",\n			\"Runs from\",\n			\"Set by\",\n			\"What it is\",\n			\"Size\"\n		], files.map((file) => ({\n			state: file.severity ?? void 0,\n			cells: fileCells(file)\n		}))), moreNote(moreFiles, \"native file\")];\n	}\n	function fileCells({ member, severity, kind, architecture, size, floor, because }) {\n		return [\n			[severity === null ? null : [chip(severity), \" \"], code(member)],\n			floor === \"\" ? \"not known\" : floor,\n			because,\n			`${kind}, ${architecture}`,\n			el(\"span\", { class: \"figure\" }, size)\n		];\n	}\n\n// src/page/main.ts\n/** The script of the HTML report: draws the page from the data that lies beside it. */\n	/** With fewer findings and wheels than this there is nothing to filter. */\n	const WORTH_FILTERING = 3;\n	function draw(data) {\n		const cards = causeCards(data);\n		const parts = wheelParts(data);\n		const filters = filterForm(data, {\n			cards,\n			parts\n		});\n		const isWorthIt = cards.length + parts.length >= WORTH_FILTERING;\n		document.body.append(el(\"a\", {\n			class: \"skip\",\n			href: \"#findings\"\n		}, \"Skip to the findings\"), banner(data), el(\"main\", {}, isWorthIt ? sieve(filters.form) : null, section(\"findings\", findingsTitle(data), cards.length === 0 ? el(\"p\", {}, nothing(data)) : el(\"ul\", { class: \"causes\" }, cards), moreNote(data.moreCauses, \"finding\"), knownPart(data)), data.releases.length === 0 ? null : section(\"releases\", \"Since the last release\", data.releases.map(releasePart)), parts.length === 0 ? null : section(\"wheels\", counted(data.wheels.length + data.moreWheels, \"wheel\"), data.grids.map(gridTable), el(\"div\", { class: \"wheels\" }, parts), moreNote(data.moreWheels, \"wheel\")), data.prebuilt.length === 0 ? null : section(\"repository\", \"Repository\", prebuiltTable(data)), data.remarks.length === 0 ? null : section(\"remarks\", \"Remarks\", remarkParts(data))), el(\"footer\", {}, `${data.tool}. This file holds all that it shows, and asks nothing of the network.`));\n		followLinks(filters.reset);\n		openForPrint();\n	}\n	/** Where the window is narrow the filters are folded, so that the findings come first. */\n	function sieve(form) {\n		const wide = matchMedia(\"(min-width: 721px)\");\n		const part = el(\"details\", {\n			class: \"sieve\",\n			open: wide.matches\n		}, el(\"summary\", {}, \"Filter\"), form);\n		wide.addEventListener(\"change\", () => {\n			part.open = wide.matches;\n		});\n		return part;\n	}\n	function banner({ outcome, headline, figures }) {\n		return el(\"header\", { \"data-outcome\": outcome }, outcomeMark(outcome), el(\"div\", {}, el(\"h1\", {}, headline), figures.length === 0 ? null : el(\"p\", {}, figures.join(\" \\u00b7 \"))));\n	}\n	function nothing({ known }) {\n		return known === null || known.causes.length === 0 ? \"Nothing was found.\" : \"Nothing new was found.\";\n	}\n	function findingsTitle({ causes, moreCauses }) {\n		return causes.length === 0 ? \"Findings\" : counted(causes.length + moreCauses, \"finding\");\n	}\n	/** Links within the page open what they lead to, and bring it back where a filter hides it. */\n	function followLinks(reset) {\n		const follow = (hash) => {\n			const target = /^#(?:wheel|cause)-\\d+$/.test(hash) ? document.getElementById(hash.slice(1)) : null;\n			if (!(target instanceof HTMLDetailsElement)) return;\n			if (target.closest(\"[hidden]\") !== null) reset();\n			target.open = true;\n			queueMicrotask(() => {\n				target.scrollIntoView({ block: \"start\" });\n				target.querySelector(\"summary\")?.focus({ preventScroll: true });\n			});\n		};\n		document.addEventListener(\"click\", (event) => {\n			const link = event.target instanceof Element ? event.target.closest(\"a[href^=\\\"#\\\"]\") : null;\n			if (link !== null) follow(link.getAttribute(\"href\") ?? \"\");\n		});\n		addEventListener(\"hashchange\", () => follow(location.hash));\n		follow(location.hash);\n	}\n	/** Paper can't be opened: all findings are printed in full, and afterwards are as they were. */\n	function openForPrint() {\n		let opened = [];\n		addEventListener(\"beforeprint\", () => {\n			opened = [...document.querySelectorAll(\"details.cause:not([open]), .cause details:not([open]), .fold:not([open])\")];\n			for (const each of opened) each.open = true;\n		});\n		addEventListener(\"afterprint\", () => {\n			for (const each of opened) each.open = false;\n			opened = [];\n		});\n	}\n	draw(JSON.parse(document.getElementById(\"data\")?.textContent ?? \"\"));\n\n})();",
	"style": "\n:root {\n  color-scheme: light dark;\n  --back: #fff;\n  --raised: #f6f8fa;\n  --line: #d1d9e0;\n  --text: #1f2328;\n  --quiet: #59636e;\n  --link: #0757ba;\n  --error: #b3261e;\n  --error-back: #ffebe9;\n  --warning: #7d4e00;\n  --warning-back: #fff3d1;\n  --warning-tile: #e8b93f;\n  --notice: #0757ba;\n  --notice-back: #ddf0ff;\n  --pass: #14652d;\n  --pass-back: #dafbe1;\n  --native: #b6d4fb;\n  --file: #dfe5ec;\n  --rest: #eef1f4;\n  --tile-text: #1f2328;\n}\n\n/* Not on paper. */\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --back: #0d1117;\n    --raised: #161b22;\n    --line: #3d444d;\n    --text: #e6edf3;\n    --quiet: #9aa5b1;\n    --link: #6cb0ff;\n    --error: #ff8f86;\n    --error-back: #3d1513;\n    --warning: #eac054;\n    --warning-back: #33260a;\n    --warning-tile: #8a5d00;\n    --notice: #6cb0ff;\n    --notice-back: #0c2440;\n    --pass: #5fd37b;\n    --pass-back: #0d2a17;\n    --native: #1f4a82;\n    --file: #343d48;\n    --rest: #222932;\n    --tile-text: #e6edf3;\n  }\n}\n\n* {\n  box-sizing: border-box;\n}\n\nbody {\n  background: var(--back);\n  color: var(--text);\n  font:\n    16px / 1.5 system-ui,\n    -apple-system,\n    \"Segoe UI\",\n    \"Noto Sans\",\n    sans-serif;\n  margin: 0 auto;\n  max-width: 1120px;\n  padding: 24px;\n}\n\nh1,\nh2,\nh3,\nh4,\np,\ndl,\ndd,\nfigure {\n  margin: 0;\n}\n\nh1 {\n  font-size: 1.5rem;\n  line-height: 1.25;\n  overflow-wrap: anywhere;\n}\n\nh2 {\n  font-size: 1.25rem;\n  margin: 32px 0 12px;\n}\n\nh3 {\n  display: inline;\n  font-size: 1rem;\n  font-weight: 600;\n  overflow-wrap: anywhere;\n}\n\nh4,\ncaption {\n  color: var(--text);\n  font-size: 0.9375rem;\n  font-weight: 600;\n  margin: 20px 0 6px;\n  text-align: start;\n}\n\ncaption {\n  margin: 0;\n  padding: 20px 0 6px;\n}\n\na {\n  color: var(--link);\n}\n\ncode {\n  font:\n    0.875em / 1.4 ui-monospace,\n    SFMono-Regular,\n    Menlo,\n    Consolas,\n    monospace;\n  overflow-wrap: anywhere;\n}\n\n:focus-visible {\n  outline: 2px solid var(--link);\n  outline-offset: 2px;\n}\n\nh2:focus {\n  outline: none;\n}\n\n.skip {\n  left: 24px;\n  position: absolute;\n  top: -60px;\n}\n\n.skip:focus {\n  background: var(--back);\n  padding: 4px 8px;\n  top: 4px;\n}\n\nheader {\n  align-items: flex-start;\n  background: var(--raised);\n  border: 1px solid var(--line);\n  border-inline-start: 6px solid var(--tone, var(--line));\n  border-radius: 8px;\n  display: flex;\n  gap: 14px;\n  padding: 18px 20px;\n}\n\nheader p {\n  color: var(--quiet);\n  margin-top: 4px;\n}\n\n[data-outcome=\"fail\"],\n[data-severity=\"error\"] {\n  --tone: var(--error);\n  --tone-back: var(--error-back);\n}\n\n[data-outcome=\"warning\"],\n[data-severity=\"warning\"] {\n  --tone: var(--warning);\n  --tone-back: var(--warning-back);\n}\n\n[data-outcome=\"not-fully-checked\"] {\n  --tone: var(--quiet);\n  --tone-back: var(--raised);\n}\n\n[data-severity=\"notice\"] {\n  --tone: var(--notice);\n  --tone-back: var(--notice-back);\n}\n\n[data-outcome=\"pass\"] {\n  --tone: var(--pass);\n  --tone-back: var(--pass-back);\n}\n\n.mark {\n  background: var(--tone-back);\n  border: 1px solid var(--tone);\n  border-radius: 50%;\n  color: var(--tone);\n  display: inline-block;\n  flex: none;\n  font-size: 0.75rem;\n  font-weight: 700;\n  height: 1.4em;\n  line-height: 1.3em;\n  text-align: center;\n  width: 1.4em;\n}\n\nheader .mark {\n  font-size: 1.25rem;\n  margin-top: 2px;\n}\n\n.chip {\n  background: var(--tone-back);\n  border: 1px solid var(--tone);\n  border-radius: 999px;\n  color: var(--tone);\n  display: inline-block;\n  flex: none;\n  font-size: 0.75rem;\n  font-weight: 600;\n  line-height: 1.5;\n  padding: 0 8px;\n}\n\n.sieve {\n  border-bottom: 1px solid var(--line);\n  margin-top: 20px;\n  padding-bottom: 16px;\n}\n\n.sieve > summary {\n  color: var(--link);\n  cursor: pointer;\n}\n\n@media (min-width: 721px) {\n  .sieve > summary {\n    display: none;\n  }\n}\n\n.filters {\n  align-items: end;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 12px 16px;\n}\n\n.filters fieldset {\n  border: 0;\n  display: flex;\n  flex-wrap: wrap;\n  gap: 4px 12px;\n  margin: 0;\n  padding: 0;\n}\n\n.filters legend,\n.filters label > span {\n  color: var(--quiet);\n  display: block;\n  font-size: 0.8125rem;\n  padding: 0;\n}\n\n.filters .box {\n  color: var(--tone);\n  font-weight: 600;\n  line-height: 32px;\n}\n\n.filters select,\n.filters [type=\"search\"],\n.filters button {\n  background: var(--back);\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  color: var(--text);\n  font: inherit;\n  font-size: 0.875rem;\n  height: 32px;\n  max-width: 100%;\n  padding: 0 8px;\n}\n\n.filters select {\n  width: 190px;\n}\n\n.filters [type=\"search\"] {\n  width: 230px;\n}\n\n.filters button {\n  cursor: pointer;\n}\n\n.filters button:disabled {\n  cursor: default;\n  opacity: 0.5;\n}\n\n.status {\n  color: var(--quiet);\n  flex-basis: 100%;\n  font-size: 0.875rem;\n}\n\n.status:empty {\n  display: none;\n}\n\n.causes,\n.plain,\n.own,\n.legend {\n  list-style: none;\n  margin: 0;\n  padding: 0;\n}\n\n.cause,\n.wheel {\n  border: 1px solid var(--line);\n  border-inline-start: 4px solid var(--tone, var(--line));\n  border-radius: 6px;\n  margin-bottom: 8px;\n}\n\n.cause > summary,\n.wheel > summary {\n  align-items: baseline;\n  cursor: pointer;\n  display: flex;\n  gap: 10px;\n  list-style: none;\n  padding: 9px 14px;\n}\n\n.cause > summary::before,\n.wheel > summary::before {\n  color: var(--quiet);\n  content: \"\\25b8\";\n  flex: none;\n  width: 0.7em;\n}\n\n.cause[open] > summary::before,\n.wheel[open] > summary::before {\n  content: \"\\25be\";\n}\n\n.cause > summary::-webkit-details-marker,\n.wheel > summary::-webkit-details-marker {\n  display: none;\n}\n\n.cause > summary:hover,\n.wheel > summary:hover {\n  background: var(--raised);\n}\n\n.where {\n  color: var(--quiet);\n  font-size: 0.875rem;\n  margin-inline-start: auto;\n  text-align: end;\n}\n\n.cause .where {\n  white-space: nowrap;\n}\n\n.wheel .where {\n  flex: 0 1 auto;\n}\n\n.wheel .where > span {\n  display: inline-block;\n}\n\n.body {\n  padding: 2px 18px 16px 34px;\n}\n\n.wheel > .body {\n  padding-top: 10px;\n}\n\n.remedy {\n  background: var(--raised);\n  border-radius: 6px;\n  margin: 12px 0;\n  padding: 10px 14px 12px;\n}\n\n.remedy h4 {\n  margin: 0 0 4px;\n}\n\n.remedy ol {\n  margin: 0;\n  padding-inline-start: 1.4em;\n}\n\ndl {\n  display: grid;\n  font-size: 0.9375rem;\n  gap: 4px 16px;\n  grid-template-columns: max-content 1fr;\n}\n\ndt {\n  color: var(--quiet);\n}\n\ndd {\n  min-width: 0;\n}\n\n.fold {\n  margin: 8px 0;\n}\n\ndd > .fold {\n  margin: 0;\n}\n\n.known {\n  margin: 8px 0;\n}\n\n.fold > summary {\n  color: var(--link);\n  cursor: pointer;\n}\n\n.diff {\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  font:\n    0.8125rem / 1.5 ui-monospace,\n    SFMono-Regular,\n    Menlo,\n    Consolas,\n    monospace;\n  margin: 6px 0 0;\n  overflow-x: auto;\n  padding: 6px 0;\n  tab-size: 4;\n}\n\n.diff > [data-kind] {\n  display: block;\n  min-width: max-content;\n  padding: 0 12px;\n}\n\n.diff > [data-kind=\"added\"] {\n  background: var(--pass-back);\n  color: var(--pass);\n}\n\n.diff > [data-kind=\"removed\"] {\n  background: var(--error-back);\n  color: var(--error);\n}\n\n.diff > [data-kind=\"file\"],\n.diff > [data-kind=\"range\"] {\n  color: var(--quiet);\n}\n\n.left {\n  font-size: 0.9375rem;\n  margin: 8px 0;\n}\n\n.own {\n  margin-bottom: 12px;\n}\n\n.own li {\n  margin: 4px 0;\n}\n\n.more {\n  color: var(--quiet);\n  font-size: 0.875rem;\n  margin: 6px 0;\n}\n\ntable {\n  border-collapse: collapse;\n  font-size: 0.875rem;\n  width: 100%;\n}\n\nth,\ntd {\n  border-top: 1px solid var(--line);\n  padding: 6px 12px 6px 8px;\n  text-align: start;\n  vertical-align: top;\n}\n\nthead th,\nthead td {\n  border-top: 0;\n  color: var(--quiet);\n  font-weight: 600;\n}\n\ntbody th {\n  font-weight: 400;\n}\n\n.grid {\n  width: auto;\n}\n\n.grid caption {\n  padding-top: 0;\n}\n\n.grid th,\n.grid td {\n  white-space: nowrap;\n}\n\n.grid td a {\n  color: inherit;\n  text-decoration: none;\n}\n\n.grid td a:hover {\n  text-decoration: underline;\n}\n\n.grid .none {\n  color: var(--quiet);\n}\n\nbutton.all {\n  background: none;\n  border: 0;\n  color: var(--link);\n  cursor: pointer;\n  font: inherit;\n  font-size: 0.875rem;\n  padding: 6px 8px;\n  text-decoration: underline;\n}\n\n@media screen {\n  .folded .extra {\n    display: none;\n  }\n}\n\n[data-state=\"missing\"] > * {\n  background: var(--error-back);\n  color: var(--error);\n}\n\ntr[data-state=\"missing\"] > th {\n  box-shadow: inset 4px 0 0 var(--error);\n  font-weight: 700;\n}\n\ntr[data-state=\"elsewhere\"] > td:nth-of-type(1),\ntr[data-state=\"unknown\"] > td:nth-of-type(1) {\n  color: var(--warning);\n}\n\ntr[data-state=\"system\"] > td:nth-of-type(1) {\n  color: var(--quiet);\n}\n\n.figure {\n  white-space: nowrap;\n}\n\n.scroll {\n  margin-bottom: 16px;\n  overflow-x: auto;\n}\n\n.map {\n  background: var(--back);\n  overflow: hidden;\n  position: relative;\n}\n\n.folder,\n.tile {\n  border-radius: 3px;\n  font: inherit;\n  font-size: 0.75rem;\n  line-height: 1.35;\n  margin: 0;\n  overflow: hidden;\n  padding: 0;\n  position: absolute;\n  text-align: start;\n}\n\n.folder {\n  background: var(--raised);\n  border: 1px solid var(--line);\n  color: var(--quiet);\n}\n\n.tile {\n  background: var(--tile, var(--file));\n  border: 0;\n  color: var(--tile-text);\n}\n\n.label {\n  display: block;\n  overflow: hidden;\n  padding: 1px 4px;\n  text-overflow: ellipsis;\n  white-space: nowrap;\n}\n\n.tile .label {\n  height: 100%;\n}\n\n.unlabelled .label {\n  display: none;\n}\n\n.tile:focus-visible {\n  outline-offset: -2px;\n  outline-color: var(--text);\n  z-index: 1;\n}\n\n[data-state=\"native\"] {\n  --tile: var(--native);\n}\n\n[data-state=\"file\"] {\n  --tile: var(--file);\n}\n\n[data-state=\"rest\"] {\n  --tile: var(--rest);\n}\n\n.tile[data-state=\"error\"],\n.swatch[data-state=\"error\"] {\n  --tile: var(--error);\n  --tile-text: var(--back);\n}\n\n.tile[data-state=\"warning\"],\n.swatch[data-state=\"warning\"] {\n  --tile: var(--warning-tile);\n}\n\n.map-caption {\n  font-size: 0.875rem;\n  min-height: 1.5em;\n  overflow-wrap: anywhere;\n  padding-top: 4px;\n}\n\n.legend {\n  color: var(--quiet);\n  display: flex;\n  flex-wrap: wrap;\n  font-size: 0.8125rem;\n  gap: 2px 16px;\n}\n\n.swatch {\n  background: var(--tile);\n  border: 1px solid var(--line);\n  border-radius: 3px;\n  display: inline-block;\n  height: 0.85em;\n  margin-inline-end: 6px;\n  vertical-align: -0.08em;\n  width: 0.85em;\n}\n\nfooter {\n  border-top: 1px solid var(--line);\n  color: var(--quiet);\n  font-size: 0.8125rem;\n  margin-top: 32px;\n  padding-top: 12px;\n}\n\n@media screen and (max-width: 720px) {\n  body {\n    padding: 12px;\n  }\n\n  h1 {\n    font-size: 1.2rem;\n  }\n\n  header {\n    gap: 10px;\n    padding: 14px;\n  }\n\n  .sieve {\n    margin-top: 12px;\n    padding-bottom: 12px;\n  }\n\n  .filters {\n    margin-top: 8px;\n  }\n\n  .filters label,\n  .filters select,\n  .filters [type=\"search\"] {\n    width: 100%;\n  }\n\n  .filters .box {\n    width: auto;\n  }\n\n  .cause > summary,\n  .wheel > summary {\n    flex-wrap: wrap;\n    gap: 2px 8px;\n    padding: 9px 10px;\n  }\n\n  .cause > summary h3,\n  .wheel > summary h3 {\n    flex: 1 1 calc(100% - 110px);\n  }\n\n  .where {\n    flex-basis: 100%;\n    margin-inline-start: 1.3em;\n    text-align: start;\n  }\n\n  .body {\n    padding: 2px 12px 12px;\n  }\n\n  dl {\n    display: block;\n  }\n\n  dt {\n    margin-top: 8px;\n  }\n\n  .stacked,\n  .stacked tbody,\n  .stacked tr,\n  .stacked th,\n  .stacked td,\n  .stacked caption {\n    display: block;\n  }\n\n  .stacked thead {\n    height: 1px;\n    overflow: hidden;\n    position: absolute;\n    width: 1px;\n    clip-path: inset(50%);\n  }\n\n  .stacked tr {\n    border-top: 1px solid var(--line);\n    padding: 6px 0;\n  }\n\n  .stacked th,\n  .stacked td {\n    border: 0;\n    padding: 1px 8px;\n  }\n\n  .stacked td:empty {\n    display: none;\n  }\n\n  .stacked td::before {\n    color: var(--quiet);\n    content: attr(data-label) \": \";\n  }\n}\n\n@media print {\n  :root {\n    color-scheme: light;\n    font-size: 9.5pt;\n  }\n\n  body {\n    font-size: 1rem;\n    max-width: none;\n    padding: 0;\n  }\n\n  .sieve,\n  .skip,\n  button.all {\n    display: none;\n  }\n\n  .cause,\n  .wheel,\n  tr {\n    break-inside: avoid;\n  }\n\n  h2,\n  h4,\n  caption {\n    break-after: avoid;\n  }\n\n  .cause > summary::before,\n  .wheel > summary::before {\n    display: none;\n  }\n\n  /* Nobody can scroll it. */\n  .scroll,\n  .diff {\n    overflow: visible;\n  }\n\n  .grid td,\n  .grid th {\n    padding-inline: 4px;\n    white-space: normal;\n  }\n\n  .diff > [data-kind] {\n    min-width: 0;\n    overflow-wrap: anywhere;\n    white-space: pre-wrap;\n  }\n\n  header,\n  .mark,\n  .chip,\n  .tile,\n  .swatch,\n  [data-state=\"missing\"] > * {\n    print-color-adjust: exact;\n  }\n}\n"
};

// src/report/html/causeData.ts
/** Causes as the page shows them. */
/** Groups of places of one cause, files of one group, and wheels of it. */
const MAX_GROUPS = 20;
const MAX_MEMBERS$1 = 20;
const MAX_WHEELS$1 = 100;
const MAX_TITLE = 400;
const MAX_DIFF_LINES = 100;
const MAX_LEFT = 20;
const MAX_PATH$1 = 2 * 160;
/** The causes in their order; of a remedy or a diff that an earlier one has, the later ones name that. */
function causeData(causes, { indexes, rules }) {
	const shared = sharedRemedies(causes);
	const diffs = sharedDiffs(causes);
	const positions = new Map(causes.map((cause, index) => [cause, index]));
	const indexOf = (cause) => (cause && positions.get(cause)) ?? null;
	return causes.map((cause) => {
		const earlier = shared.get(cause);
		const groups = placeGroups(cause.places);
		const rule = rules[cause.rule] ?? {
			summary: "",
			url: ""
		};
		return {
			severity: cause.severity,
			title: titleOf(cause),
			message: prose(cause, cause.message),
			steps: earlier === void 0 ? remedySteps(cause).map((step) => prose(cause, step)) : [],
			sameAs: indexOf(earlier),
			proposal: proposalData(cause, indexOf(diffs.get(cause))),
			rule: {
				id: plainText(cause.rule, 160),
				summary: rule.summary,
				url: rule.url
			},
			links: cause.links.map(({ text, url }) => ({
				text,
				url
			})),
			location: cause.location === null ? null : {
				label: isSetting(cause) ? "The setting" : "In the repository",
				place: placeOf$1(cause.location)
			},
			places: groups.slice(0, MAX_GROUPS).map(({ members, wheels }) => {
				const known = wheels.flatMap((wheel) => indexes.get(wheel) ?? []);
				return {
					members: members.slice(0, MAX_MEMBERS$1).map((member) => plainText(member, MAX_PATH$1)),
					moreMembers: Math.max(0, members.length - MAX_MEMBERS$1),
					wheels: known.slice(0, MAX_WHEELS$1),
					moreWheels: wheels.length - Math.min(known.length, MAX_WHEELS$1)
				};
			}),
			morePlaces: Math.max(0, groups.length - MAX_GROUPS),
			wheels: wheelsOf(cause).flatMap((wheel) => indexes.get(wheel) ?? [])
		};
	});
}
function proposalData(cause, sameAs) {
	const { diff = null, left = [] } = cause.proposal ?? {};
	if (diff === null && left.length === 0) return null;
	return {
		diff: diff === null || sameAs !== null ? [] : diffLines(diff, MAX_DIFF_LINES),
		sameAs,
		left: left.slice(0, MAX_LEFT).map((reason) => prose(cause, reason))
	};
}
/** A title can't be empty. */
function titleOf(cause) {
	return plainProse(cause, cause.title, MAX_TITLE).trim() || plainText(cause.rule, 160);
}
function prose(cause, text) {
	return proseParts(cause, text).map((part) => part.isName ? { code: part.text } : part.text);
}
function placeOf$1({ path, startLine, endLine }) {
	const lines = endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`;
	return `${plainText(path, MAX_PATH$1)}, ${lines}`;
}

// src/report/html/releaseData.ts
/** What changed since an earlier release, as the page shows it. */
const MAX_SIZES = 50;
const MAX_MEMBERS = 5;
/** The rows that every output has, and each wheel's size beside them. */
function releaseData(release) {
	const { title, rows } = releaseRows(release);
	const sizes = release.changes?.sizes ?? [];
	return {
		title,
		rows: rows.map(({ what, how }) => ({
			what,
			how,
			isLoss: what === NO_LONGER_FOR
		})),
		sizes: sizes.slice(0, MAX_SIZES).map(sizeChange),
		moreSizes: Math.max(0, sizes.length - MAX_SIZES)
	};
}
function sizeChange({ wheel, before, after, members }) {
	return {
		wheel: plainText(wheel, 2 * 160),
		before: fileSize(before),
		after: fileSize(after),
		change: share(before, after),
		members: (members ?? []).slice(0, MAX_MEMBERS).map((member) => memberChange(member))
	};
}
function share(before, after) {
	if (before === 0) return "";
	const percent = Math.round(100 * (after - before) / before);
	return percent > 0 ? `+${percent} %` : `${percent} %`;
}
function memberChange({ member, before, after }) {
	const name = plainText(baseName(member), 160);
	if (before === 0) return `${name}: new, ${fileSize(after)}`;
	if (after === 0) return `${name}: gone, was ${fileSize(before)}`;
	return `${name}: ${fileSize(before)} \u2192 ${fileSize(after)}`;
}

// src/report/html/contentTree.ts
/** Where the bytes of a wheel are, as a tree for the page's map: the largest files by name, the rest of each folder as one. */
/** Files with a place of their own. More are too small to be told apart. */
const MAX_FILES$1 = 100;
/** Folders within each other; what lies deeper has the rest of its path for a name. */
const MAX_DEPTH = 12;
/** The tree, whose sizes add up to that of the wheel. Files with findings are in it however small. */
function contentTree({ content, binaries, members: count }, severities) {
	const native = new Set(binaries.map(({ member }) => member));
	const files = /* @__PURE__ */ new Map();
	for (const { member, size } of [...content.largest, ...binaries]) files.set(member, {
		member,
		size,
		kind: native.has(member) ? "native" : "file"
	});
	const shown = [...files.values()].sort((a, b) => Number(severities.has(b.member)) - Number(severities.has(a.member)) || b.size - a.size || compareStrings(a.member, b.member)).slice(0, MAX_FILES$1);
	const root = {
		folders: /* @__PURE__ */ new Map(),
		nodes: []
	};
	for (const file of shown) {
		const { folder, name } = split(file.member);
		const severity = severities.get(file.member);
		folderAt(root, folder).nodes.push({
			name: plainText(name, 160),
			kind: file.kind,
			size: file.size,
			...severity === void 0 ? {} : { severity }
		});
	}
	addRests(root, {
		content,
		count
	}, shown);
	return nodeOf("", root);
}
/** What is left of each folder that the report lists, then of all others together. */
function addRests(root, { content, count }, shown) {
	const listed = new Set(content.folders.map(({ folder }) => folder));
	let left = {
		members: count,
		size: content.size
	};
	for (const { folder, members, size } of content.folders) {
		const own = sumOf(shown.filter(({ member }) => split(member).folder === folder));
		addRest(folderAt(root, folder), {
			members: members - own.members,
			size: size - own.size
		}, own.members > 0);
		left = {
			members: left.members - members,
			size: left.size - size
		};
	}
	const elsewhere = sumOf(shown.filter(({ member }) => !listed.has(split(member).folder)));
	addRest(root, {
		members: left.members - elsewhere.members,
		size: left.size - elsewhere.size
	}, true);
}
function addRest(folder, { members, size }, isBesideOthers) {
	if (members < 1 || size < 1) return;
	const name = isBesideOthers ? counted(members, "smaller file") : counted(members, "file");
	folder.nodes.push({
		name,
		kind: "rest",
		size
	});
}
function sumOf(files) {
	return {
		members: files.length,
		size: files.reduce((sum, { size }) => sum + size, 0)
	};
}
function split(member) {
	const at = member.lastIndexOf("/");
	return {
		folder: member.slice(0, Math.max(0, at)),
		name: member.slice(at + 1)
	};
}
function folderAt(root, path) {
	let folder = root;
	const parts = path === "" ? [] : path.split("/");
	const deep = parts.length > MAX_DEPTH ? [parts.slice(MAX_DEPTH).join("/")] : [];
	for (const name of [...parts.slice(0, MAX_DEPTH), ...deep]) {
		const next = folder.folders.get(name) ?? {
			folders: /* @__PURE__ */ new Map(),
			nodes: []
		};
		folder.folders.set(name, next);
		folder = next;
	}
	return folder;
}
/** A folder that holds one folder and nothing else is one with that, as in `pkg/_vendor`. */
function nodeOf(name, folder) {
	let [path, inner] = [name, folder];
	while (inner.nodes.length === 0 && inner.folders.size === 1) {
		const [[next, only] = ["", inner]] = inner.folders;
		path = path === "" ? next : `${path}/${next}`;
		inner = only;
	}
	const folders = [...inner.folders].map(([each, one]) => nodeOf(each, one));
	return {
		name: plainText(path, 160),
		kind: "folder",
		children: [...folders, ...inner.nodes]
	};
}

// src/report/html/fileRows.ts
/** The native files of a wheel, each with the oldest system that it runs on and what asks for that. */
const MAX_SYMBOLS$1 = 3;
/** Those with findings first, then those that ask for the newest system, then the largest. */
function fileRows({ binaries, verdict }, severities) {
	const rank = ({ member }) => {
		const severity = severities.get(member);
		return severity === void 0 ? SEVERITIES.length : SEVERITIES.indexOf(severity);
	};
	return binaries.map((binary) => ({
		binary,
		floor: floorOf(binary, verdict)
	})).sort((a, b) => rank(a.binary) - rank(b.binary) || compareNames(b.floor.floor, a.floor.floor) || b.binary.size - a.binary.size || compareStrings(a.binary.member, b.binary.member)).map(({ binary, floor }) => ({
		member: plainText(binary.member, 2 * 160),
		severity: severities.get(binary.member) ?? null,
		kind: plainText(binaryKind(binary), 160),
		architecture: plainText(binary.architecture, 160),
		size: fileSize(binary.size),
		...floor
	}));
}
function floorOf(binary, verdict) {
	const { floor, because } = macosFloor(binary, verdict) ?? windowsFloor(binary, verdict) ?? glibcFloor(binary, verdict) ?? blockerFloor(binary, verdict) ?? declaredFloor(binary);
	return {
		floor: plainText(floor, 160),
		because: plainText(because, 160)
	};
}
function macosFloor({ member, minimum }, { macos = [] }) {
	const blockers = macos.flatMap((each) => each.blockers ?? []).filter((each) => each.member === member);
	const newest = distinctNames(blockers.map(({ version }) => version)).at(-1);
	if (!(newest !== void 0 && distinctNames([newest, minimum?.version ?? ""]).at(-1) === newest) || newest === minimum?.version) return null;
	const names = blockers.filter(({ version }) => version === newest).map(({ symbol, library }) => symbol ?? library ?? "a load command");
	return {
		floor: `macOS ${newest}`,
		because: listSome(names, MAX_SYMBOLS$1)
	};
}
function windowsFloor({ member }, { windows }) {
	const reasons = (windows?.details?.because ?? []).filter((each) => each.member === member);
	if (reasons.length === 0 || windows?.system == null) return null;
	const names = reasons.map(({ name, library }) => [name, library].filter((each) => each !== null).join(" of "));
	return {
		floor: `Windows ${windows.system}`,
		because: listSome(names, MAX_SYMBOLS$1)
	};
}
/** The newest version of the C library's that any of its symbols has, and of its companions beside it. */
function glibcFloor({ member, versionNeeds }, { blockers }) {
	const needs = Object.entries(versionNeeds).flatMap(([library, versions]) => versions.map((version) => ({
		library,
		version
	})));
	const newest = (family) => distinctNames(needs.map(({ version }) => version).filter((version) => family.test(version))).at(-1);
	const version = newest(/^GLIBC_\d/);
	if (version === void 0) return null;
	const libraries = needs.filter((need) => need.version === version).map(({ library }) => library);
	const symbols = blockers.filter((each) => each.member === member && each.version === version).flatMap((each) => each.symbols);
	const others = [
		/^GLIBCXX_\d/,
		/^CXXABI_\d/,
		/^GCC_\d/
	].flatMap((family) => newest(family) ?? []);
	const of = symbols.length === 0 ? `${version} of ${listSome(libraries, 2)}` : `${listSome(symbols, MAX_SYMBOLS$1)} (${version})`;
	return {
		floor: `glibc ${version.slice(6)}`,
		because: [of, ...others].join("; ")
	};
}
/** Where no version stands in the file: musl's, and the API level of Android. */
function blockerFloor({ member }, { blockers }) {
	const own = blockers.find((each) => each.member === member && /^(?:musl|API level) /.test(each.version ?? ""));
	if (own?.version == null) return null;
	const names = own.symbols.length > 0 ? own.symbols : [own.library ?? ""];
	return {
		floor: own.version,
		because: listSome(names.filter((name) => name !== ""), MAX_SYMBOLS$1)
	};
}
const SYSTEMS = /* @__PURE__ */ new Map([
	["macos", "macOS"],
	["ios", "iOS"],
	["android", "Android API level"],
	["linux", "Linux"]
]);
function declaredFloor({ minimum }) {
	const system = SYSTEMS.get(minimum?.system ?? "");
	return minimum === null || system === void 0 ? {
		floor: "",
		because: ""
	} : {
		floor: `${system} ${minimum.version}`,
		because: "declared in the file"
	};
}

// src/report/html/floorReasons.ts
/** What keeps a wheel from running on older systems, as its verdict has it: one list for all platforms. */
const MAX_SYMBOLS = 5;
/** In the order of the verdict: the newest first. */
function floorReasons(verdict) {
	return [
		...ofPolicies(verdict),
		...ofMacos(verdict),
		...ofWindows(verdict)
	].map(({ rulesOut, member, needs }) => ({
		rulesOut: plainText(rulesOut, 160),
		member: plainText(member, 2 * 160),
		needs: plainText(needs, 2 * 160)
	}));
}
function ofPolicies({ blockers }) {
	return blockers.map(({ policy, member, library, version, symbols }) => {
		return {
			rulesOut: policy,
			member,
			needs: [[version, library].filter((part) => part !== null).join(" of "), listSome(symbols, MAX_SYMBOLS)].filter((part) => part !== "").join(": ")
		};
	});
}
function ofMacos({ macos = [] }) {
	return macos.flatMap(({ architecture, blockers = [] }) => blockers.map(({ member, library, symbol, version }) => ({
		rulesOut: `macOS before ${version}${macos.length > 1 ? ` (${architecture})` : ""}`,
		member,
		needs: [symbol ?? "a load command", library].filter((part) => part !== null).join(" of ")
	})));
}
function ofWindows({ windows }) {
	return (windows?.details?.because ?? []).map(({ member, library, name }) => ({
		rulesOut: `Windows before ${windows?.system ?? ""}`.trim(),
		member,
		needs: [name, library].filter((part) => part !== null).join(" of ")
	}));
}

// src/report/html/needRows.ts
/** What the files of a wheel need and where the loader finds it, one row for each library and place. */
const MAX_BY = 3;
const MAX_PATH = 2 * 160;
/** In the order of the rows: what is missing is what somebody looks for. */
const PLACES = [
	"missing",
	"unknown",
	"elsewhere",
	"wheel",
	"system"
];
const HOW = /* @__PURE__ */ new Map([
	["rpath", "by its RPATH"],
	["inherited-rpath", "by the RPATH of a file that loads it"],
	["runpath", "by its RUNPATH"],
	["path", "by the path in the need itself"],
	["already-loaded", "since it is loaded already"],
	["beside", "since it lies beside it"],
	["dll-directory", "in a folder that Python code names"]
]);
const MISSING = {
	absent: "missing: no file in the wheel has that name",
	unreachable: "missing: it is in the wheel, but no search path leads there",
	unfit: "missing: what lies in its place is no library for this file"
};
/** All rows, what is missing first. */
function needRows({ links, verdict }, findings) {
	const surroundings = {
		complained: complainedOf(findings),
		ofRuntime: new Set(verdict.windows?.details?.libraries)
	};
	return [...groupBy(links, (link) => JSON.stringify([
		link.library,
		link.missing,
		link.found?.member,
		link.found?.how
	])).values()].flatMap((group) => {
		const [first] = group;
		return first === void 0 ? [] : [rowOf(first, group, surroundings)];
	}).sort((a, b) => PLACES.indexOf(a.where) - PLACES.indexOf(b.where) || compareNames(a.library, b.library));
}
/** A notice says that all is well with it. */
function complainedOf(findings) {
	const libraries = findings.filter(({ severity }) => severity !== "notice").flatMap(({ data }) => data.libraries ?? data.library ?? []);
	return new Set(libraries.filter((each) => typeof each === "string"));
}
function rowOf(link, group, surroundings) {
	const by = [...new Set(group.map(({ from }) => from))];
	return {
		library: plainText(link.library, MAX_PATH),
		...placeOf(link, surroundings),
		by: by.slice(0, MAX_BY).map((member) => plainText(member, MAX_PATH)),
		moreBy: Math.max(0, by.length - MAX_BY)
	};
}
function placeOf({ library, found, missing }, { complained, ofRuntime }) {
	if (found?.member != null) {
		const how = HOW.get(found.how) ?? found.how;
		return {
			where: "wheel",
			place: [{ code: plainText(found.member, MAX_PATH) }, ` ${how}`]
		};
	}
	if (missing === void 0) return {
		where: "system",
		place: ["the system has it"]
	};
	if (missing === "limit") return {
		where: "unknown",
		place: ["not known: the wheel asks for more look-ups than are made"]
	};
	if (ofRuntime.has(library.toLowerCase())) return {
		where: "elsewhere",
		place: ["not in the wheel: part of the Visual C++ redistributable"]
	};
	if (!complained.has(library)) return {
		where: "elsewhere",
		place: ["not in the wheel, and no finding: something else is to bring it"]
	};
	return {
		where: "missing",
		place: [MISSING[missing] ?? "missing"]
	};
}

// src/report/html/wheelDetails.ts
/** One wheel as the page shows it once somebody opens it. */
const MAX_REASONS = 20;
const MAX_NEEDS = 200;
const MAX_FILES = 150;
/** What the page shows of a wheel with these findings, the lists bounded. */
function wheelDetails(wheel, findings) {
	const { verdict, moreLinks, notExamined } = wheel;
	const byMember = groupBy(findings, ({ member }) => member);
	const severities = new Map([...byMember].flatMap(([member, own]) => {
		const worst = worstOf(own);
		return member === null || worst === null ? [] : [[member, worst]];
	}));
	const [reasons, needs, files] = [
		floorReasons(verdict),
		needRows(wheel, findings),
		fileRows(wheel, severities)
	];
	const { moreBlockers, macos = [], windows } = verdict;
	const untold = moreBlockers + macos.reduce((sum, each) => sum + (each.moreBlockers ?? 0), 0) + (windows?.details?.moreReasons ?? 0);
	return {
		verdict: verdictSentences(wheel).map((sentence) => plainText(sentence, 400)),
		floorReasons: reasons.slice(0, MAX_REASONS),
		moreFloorReasons: Math.max(0, reasons.length - MAX_REASONS) + untold,
		content: contentTree(wheel, severities),
		needs: needs.slice(0, MAX_NEEDS),
		moreNeeds: Math.max(0, needs.length - MAX_NEEDS) + moreLinks,
		files: files.slice(0, MAX_FILES),
		moreFiles: Math.max(0, files.length - MAX_FILES),
		notExamined: notExamined.map((sentence) => plainText(sentence, 400))
	};
}
/** Which tag it can carry, or which systems it runs on. */
function verdictSentences({ verdict, floors, binaries }) {
	const { tag, families } = verdict;
	const others = Object.values(families).filter((other) => other !== null && other !== tag);
	const also = others.length === 0 ? "" : `, also ${listOf(others.map((other) => plainText(other ?? "", 160)))}`;
	const abi = stableAbiSentence(verdict);
	return [
		...binaries.length === 0 ? ["It holds no native code."] : [],
		...tag === null ? floors.length === 0 ? [] : [`Runs from: ${listOf(floors)}.`] : [tag.startsWith("linux_") ? `It fits no policy, so that ${tag} is the only tag for it.` : `Oldest platform tag that it can carry: ${tag}${also}.`],
		...abi === "" ? [] : [abi]
	];
}

// src/report/html/pageData.ts
/** What the page shows of a report: chosen, put into words, and bounded, so that a browser can hold it whatever was checked. */
const MAX_CAUSES = 1e3;
const MAX_KNOWN = 200;
const MAX_WHEELS = 2e3;
const MAX_PREBUILT = 500;
const MAX_SUPPRESSED = 200;
const MAX_GRIDS = 50;
/** Characters of JSON that the details of all wheels may take: a browser is slow to open a page of much more. */
const MAX_DETAILS = 12e6;
/** The report as the page shows it; the same report gives the same data. */
function pageData(report) {
	const { tool, findings, releases = [], project } = report;
	const causes = groupByCause(findings);
	const wheels = OUTCOMES.flatMap((wanted) => report.wheels.filter(({ outcome }) => outcome === wanted));
	const shown = wheels.slice(0, MAX_WHEELS);
	const indexes = new Map(shown.map(({ label }, index) => [label, index]));
	const platforms = /* @__PURE__ */ new Map();
	const listed = wheelData(report, shown, platforms);
	return {
		tool: plainText(`${tool.name} ${tool.version}`, 160),
		outcome: reportOutcome(report),
		headline: headline(report),
		figures: figures(report),
		causes: causeData(causes.slice(0, MAX_CAUSES), {
			indexes,
			rules: report.rules
		}),
		moreCauses: Math.max(0, causes.length - MAX_CAUSES),
		known: knownData(report),
		releases: releases.map(releaseData),
		grids: gridsOf(shown).slice(0, MAX_GRIDS).map((grid) => gridData(grid, indexes)),
		wheels: listed,
		platforms: [...platforms.keys()],
		moreWheels: wheels.length - shown.length,
		prebuilt: (project?.prebuilt ?? []).slice(0, MAX_PREBUILT).map(prebuiltData),
		morePrebuilt: Math.max(0, (project?.prebuilt.length ?? 0) - MAX_PREBUILT),
		remarks: remarks(report)
	};
}
function knownData(report) {
	const sentences = knownSentences(report).map((each) => plainText(each, 400));
	if (sentences.length === 0) return null;
	const causes = knownCauses(report);
	return {
		sentences,
		causes: causes.slice(0, MAX_KNOWN).map((cause) => ({
			severity: cause.severity,
			title: titleOf(cause)
		})),
		moreCauses: Math.max(0, causes.length - MAX_KNOWN)
	};
}
function figures(report) {
	const { wheels, counts, project } = report;
	const size = wheels.reduce((sum, wheel) => sum + wheel.size, 0);
	return [
		...decisiveCauses(report).length === 0 ? [] : [tally(report)],
		...wheels.length === 0 ? [] : [`${counted(counts.binaries, "native file")} in ${downloadSize(size)} of wheels`],
		...project === void 0 ? [] : [`${counted(project.files, "file")} of the repository`]
	];
}
/** The wheels, and in `platforms` each platform of theirs with its index. */
function wheelData(report, shown, platforms) {
	const byWheel = findingsByWheel(report);
	const known = knownByWheel(report);
	const distributions = groupBy(shown, distributionOf);
	let room = MAX_DETAILS;
	return shown.map((wheel) => {
		const details = room > 0 ? wheelDetails(wheel, byWheel.get(wheel.label) ?? []) : null;
		room -= JSON.stringify(details).length;
		return {
			label: plainText(wheel.label, 2 * 160),
			short: plainText([...distributions.size > 1 ? [distributionOf(wheel)] : [], ...distributions.get(distributionOf(wheel))?.length === 1 && distributions.size > 1 ? [] : [tagsOf(wheel)]].join(" "), 160),
			outcome: wheel.outcome,
			size: downloadSize(wheel.size),
			known: foundFigures([], known.get(wheel.label) ?? []).join(""),
			floors: wheel.floors.map((floor) => plainText(floor, 160)),
			platforms: [...new Set((wheel.tags?.platform ?? []).map((tag) => indexIn(platforms, columnTitle(columnOf(tag)))))],
			details: room > 0 ? details : null
		};
	});
}
function distributionOf({ filename, tags }) {
	return tags === null ? filename : filename.split("-").slice(0, 2).join(" ");
}
function tagsOf({ tags }) {
	if (tags === null) return "";
	const platforms = new Set(tags.platform.map((tag) => columnTitle(columnOf(tag))));
	return `${pythonLabel(tags)} ${[...platforms].join(", ")}`;
}
function indexIn(names, name) {
	const index = names.get(name) ?? names.size;
	names.set(name, index);
	return index;
}
function columnTitle({ system, architecture }) {
	return plainText(`${system} ${architecture}`.trim(), 160);
}
function gridData({ distribution, version, columns, columnCount, rows, rowCount }, indexes) {
	return {
		title: plainText(`${distribution} ${version}`, 160),
		columns: columns.map(columnTitle),
		moreColumns: columnCount - columns.length,
		rows: rows.map(({ python, cells }) => ({
			python: plainText(python, 160),
			cells: cells.map((cell) => cell && {
				outcome: cell.outcome,
				text: plainText([cell.floors, cell.sizes].filter(({ length }) => length > 0).map(rangeOf).join(" \u00b7 "), 160),
				wheels: cell.wheels.flatMap(({ label }) => indexes.get(label) ?? [])
			})
		})),
		moreRows: rowCount - rows.length
	};
}
function prebuiltData(entry) {
	const { path, architecture, size, tracked, sdists, wheels } = entry;
	const where = [
		...tracked ? ["committed"] : [],
		...sdists.length === 0 ? [] : [`in ${counted(sdists.length, "sdist")}`],
		...wheels.length === 0 ? [] : [`in ${counted(new Set(wheels.map(({ wheel }) => wheel)).size, "wheel")}`]
	];
	return {
		path: plainText(path, 2 * 160),
		kind: plainText(binaryKind(entry), 160),
		architecture: plainText(architecture, 160),
		size: fileSize(size),
		where: where.length === 0 ? "not committed" : where.join(", ")
	};
}
/** What was not looked into, the settings in force, and what they ignore, where there is anything to say. */
function remarks(report) {
	const sentence = configurationSentence(report.configuration);
	const judged = judgedSentence(report);
	return [
		{
			title: "What was not looked into",
			lines: notExaminedSentences(report)
		},
		{
			title: "Builds",
			lines: judged === null ? [] : [judged]
		},
		{
			title: "Settings",
			lines: sentence === null ? [] : [sentence]
		},
		{
			title: `${counted(ignoredCount(report.suppressed), "finding")} ignored by configuration`,
			lines: suppressedLines(report.suppressed)
		}
	].filter(({ lines }) => lines.length > 0);
}
function suppressedLines(suppressed) {
	const lines = suppressed.slice(0, MAX_SUPPRESSED).map(({ rule, wheel, member, reason }) => {
		const place = [wheel, member].filter((each) => each !== null).map((each) => plainText(each, 160));
		return `${plainText(rule, 160)}${place.length === 0 ? "" : ` in ${place.join(", ")}`}: ${plainText(reason, 300)}`;
	});
	const more = suppressed.length - lines.length;
	return more > 0 ? [...lines, `${more} more, which the JSON report lists`] : lines;
}

// src/report/html.ts
/** The report as one HTML file that needs nothing else: no server, no network, no other file. */
/**
* The page in pieces. Its only script and its only style are named by hash in its content-security policy, which allows
* nothing else; what the wheels say of themselves lies in an element that no browser runs, and gets into the page as text.
*/
function* htmlPieces(report) {
	const data = pageData(report);
	const { script, style } = _page_assets_default;
	yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(`Wheel ABI: ${data.headline}`)}</title>
<style>${style}</style>
</head>
<body>
<noscript><h1>Wheel ABI: ${htmlText(data.headline)}</h1><p>The details are drawn by the script in this file, and scripts are turned off.</p></noscript>
<script type="application/json" id="data">`;
	yield embeddedJson(data);
	yield `<\/script>
<script>${script}<\/script>
</body>
</html>
`;
}
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
function htmlText(text) {
	return plainText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** JSON that can't end the element that it stands in, nor pass for anything else: to be read back by JSON.parse. */
function embeddedJson(data) {
	return JSON.stringify(data).replace(/[<>&\u2028\u2029]|#(?=\[)/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export { htmlPieces };