# `make run` and `make test` need Python 3.11+ and make; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared
BASE ?= HEAD
SECONDS ?= 60
SEED ?= 1
SIZE ?= small
FOLDERS ?= corpus tests/fresh tests/off_topic
LOCKED := --generate-hashes --universal --python-version 3.11 --extra dev --no-annotate --custom-compile-command "make versions"

.PHONY: run test quick check exports golden score bench same mutants fuzz cost faults laws reliability versions audit page clean

run: .venv/.installed  ## the sample chronology
	$(BIN)/timeline list --since 2017

test: .venv/.installed  ## the tests alone, on every core
	$(BIN)/python -m pytest -n auto --dist worksteal

quick: .venv/.installed  ## the tests of what changed since the last commit: some seconds a stage
	$(BIN)/ruff check --quiet .
	$(BIN)/python tools/quick.py

check: .venv/.installed  ## what CI runs: linters, types, layers, ratchet, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/ratchet.py
	$(BIN)/python -m pytest -n auto --dist worksteal

faults: .venv/.installed  ## every point and every fault of tests/test_faults.py (an hour)
	FAULTS=all $(BIN)/python -m pytest -n auto tests/test_faults.py

exports: .venv/.installed  ## every export of 300 random corpora, read by others' readers, compared, written twice
	CORPORA=300 $(BIN)/python -m pytest -n auto --dist loadfile tests/test_export_random.py

golden: .venv/.installed  ## rewrite transcripts, words, dates of heads, claims of the test articles and digests; read the diff like code
	$(BIN)/python tools/schemas.py
	$(BIN)/python tools/store_page.py
	GOLDEN=1 $(BIN)/python -m pytest -n auto --dist worksteal tests/test_transcripts.py tests/test_words.py tests/test_headers_golden.py tests/test_fresh.py tests/test_manual.py tests/test_day.py tests/test_digest.py

score: .venv/.installed  ## every score of $(SHARED)/score that the code can answer
	@test -d $(SHARED)/score || { echo "no $(SHARED)/score here: scores need the shared data"; exit 1; }
	$(BIN)/python tools/score.py $(SHARED)

bench: .venv/.installed  ## what is wanted of speed and memory against what is, of seeded corpora; SIZE=large takes an hour
	$(BIN)/python tools/bench.py --size $(SIZE) $(if $(ROWS),--only $(ROWS)) $(if $(WRITE),--write $(WRITE))

.venv/.installed: pyproject.toml tools/lock.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tools/lock.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

versions:  ## the newest release of every dependency, with the hashes of its files, for development and CI
	test -x .lock/bin/uv || { $(PYTHON) -m venv .lock && .lock/bin/python -m pip install --quiet uv; }
	.lock/bin/uv pip compile --quiet --upgrade $(LOCKED) pyproject.toml -o tools/lock.txt

audit:  ## known holes of what tools/lock.txt names; needs the network, so that it is no part of 'make check'
	test -x .lock/bin/pip-audit || { $(PYTHON) -m venv .lock && .lock/bin/python -m pip install --quiet pip-audit; }
	.lock/bin/pip-audit --strict --disable-pip -r tools/lock.txt

page:  ## timeline/export/page/d3.js and its licences from tools/page/package-lock.json; needs node and npm
	cd tools/page && npm ci --ignore-scripts && node build.mjs ../../timeline/export/page
	cd timeline/export/page && sha256sum d3.js LICENSE-d3.txt > ../../../tools/page/bundle.sha256

mutants: .venv/.installed  ## would a test notice a changed number, comparison, rule or word? (10 minutes)
	$(BIN)/python tools/mutants.py

fuzz: .venv/.installed  ## odd input by the thousand, $(SECONDS) seconds for each generator, from $(SEED)
	$(BIN)/python tools/fuzz.py --seconds $(SECONDS) --seed $(SEED)

cost: .venv/.installed  ## what each word of each table costs, multiplied, and each sign and form of a line (20 minutes)
	$(BIN)/python tools/cost.py

same: .venv/.installed  ## does this tree print what revision $(BASE) prints, over $(FOLDERS)?
	$(BIN)/python tools/same.py --base $(BASE) $(FOLDERS)

laws: .venv/.installed  ## what does an article claim when it is only written otherwise? rates of the laws
	$(BIN)/python tools/laws.py

reliability: .venv/.installed  ## attacks, faults and laws, all of them; writes docs/reliability.md (half an hour)
	$(BIN)/python tools/reliability.py

clean:
	rm -rf .venv .lock .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
