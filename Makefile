# What can be done with this repository. `make help` lists it.
#
# Needs Python 3.11 or newer, make and bash. Everything else is installed beside the code from
# hash-locked files: .venv (Linli), .venv-nlu (Rasa, which needs a Python of its own).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory --no-builtin-rules

BIN := .venv/bin
UV := $(BIN)/uv

# A locked file changes the versions only when asked: `make lock UPGRADE=1`.
COMPILE := $(UV) pip compile --quiet --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

##@ Use it

.PHONY: run
run: app-environment nlu-environment ## Set everything up and start the whole service on this machine
	exec $(BIN)/linli up

.PHONY: train
train: app-environment nlu-environment ## Train the Rasa model from data/nlu/
	$(BIN)/linli train

##@ Work on it

.PHONY: test
test: test-environment nlu-environment chromium tesseract ## Run all tests: first the fast ones in parallel, then the slow ones
	failed=0
	$(call pytest,fast,-m "not slow" --numprocesses auto --dist loadgroup)
	$(call pytest,slow,-m slow)
	tail -q -n 1 .pytest_cache/fast.log .pytest_cache/slow.log
	exit $$failed

.PHONY: lint
lint: test-environment ## Check style, types, import rules, docker-compose.yml and the Dockerfiles
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy --python-version 3.10 nlu/components
	$(BIN)/lint-imports --no-logo
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	$(BIN)/hadolint Dockerfile nlu/Dockerfile

.PHONY: format
format: test-environment ## Format the code and mend what can be mended safely
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format

.PHONY: bench
bench: test-environment nlu-environment ## Measure speed and memory (TICKETS=100000 INDICATORS=100000 for a smaller city)
	$(BIN)/python -m tests.benchmarks
	LINLI_BENCH_TICKETS=$${TICKETS:-1000000} $(BIN)/python -m tests.benchmarks.desk
	LINLI_BENCH_INDICATORS=$${INDICATORS:-1000000} $(BIN)/python -m tests.benchmarks.memory

.PHONY: faults
faults: test-environment ## Kill the service in mid-broadcast: who got it, how often (KILLS=20 PEOPLE=2000 for less, RATE=29 as Telegram)
	$(BIN)/python -m tests.benchmarks.kills $${KILLS:-100} $${PEOPLE:-10000} $${RATE:-1000}

# REPORT="--no-stock --no-cross-validation" leaves out what takes longest.
.PHONY: nlu-report
nlu-report: test-environment nlu-environment ## Measure how well residents are understood, and show it on one page
	$(BIN)/python -m tests.understanding $(REPORT)

# After a change to data/nlu or data/scams/messages; whoever trains then need not encode it again.
.PHONY: vectors
vectors: nlu-environment ## Encode the training examples for the second encoder, to ship with them
	.venv-nlu/bin/python -m nlu.components.pack_vectors data/nlu data/scams/messages data/nlu/vectors.npz

.PHONY: lock
lock: uv ## Lock all dependencies with hashes (UPGRADE=1 takes the newest versions)
	$(COMPILE) --universal --python-version 3.11 pyproject.toml --group dev -o requirements-dev.lock
	$(COMPILE) --universal --python-version 3.11 pyproject.toml -c requirements-dev.lock -o requirements.lock
	$(COMPILE) --universal --python-version 3.10 nlu/requirements.in -o nlu/requirements.lock

.PHONY: clean
clean: ## Remove environments and caches; what people wrote stays in var/
	rm -rf .venv .venv-nlu .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## Show this list
	awk -F ':.*## ' '
		/^##@/ { printf "\n%s\n", substr($$0, 5) }
		/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }
	' $(firstword $(MAKEFILE_LIST))

# --- Environments -------------------------------------------------------------------------------

.PHONY: uv
uv:
	# A moved or removed Python leaves a .venv that exists and does not work.
	if $(BIN)/python -c '' 2>/dev/null && [ -x $(UV) ]; then exit; fi
	$(find_python)
	if [ $$python = none ] && $(call debian_install,python3-venv); then $(find_python); fi
	if [ $$python = none ]; then
		echo "Linli needs Python 3.11 or newer with its venv module, and found none on the PATH." >&2
		exit 1
	fi
	echo "Making .venv with $$($$python --version) ..."
	$$python -m venv --clear .venv
	# Only uv comes through pip, with the version and hashes that requirements.lock names.
	awk '/^[^ #]/ { wanted = /^uv==/ } wanted' requirements.lock > .venv/uv.txt
	PIP_DEFAULT_TIMEOUT=$${PIP_DEFAULT_TIMEOUT:-60} $(BIN)/python -m pip install --quiet \
		--disable-pip-version-check --retries 10 --no-deps --require-hashes -r .venv/uv.txt

.PHONY: app-environment
app-environment: uv
	# What the tests need includes what the app needs, in the same versions.
	if ! $(call has_installed,requirements-dev.lock); then $(call install,requirements.lock); fi

.PHONY: test-environment
test-environment: uv
	$(call install,requirements-dev.lock)

.PHONY: nlu-environment
nlu-environment: app-environment
	$(BIN)/python -m nlu.environment >/dev/null

.PHONY: chromium
chromium:
	if command -v chromium chromium-browser google-chrome >/dev/null; then exit; fi
	echo "Installing Chromium for the browser tests ..."
	if $(call debian_install,chromium); then exit; fi
	echo "There is no Chromium and it could not be installed: the browser tests will fail." >&2

# In the languages of README's table: what is checked is what a station would install.
.PHONY: tesseract
tesseract:
	if command -v tesseract >/dev/null; then exit; fi
	echo "Installing Tesseract for the test that reads a picture ..."
	if $(call debian_install,tesseract-ocr $(addprefix tesseract-ocr-,chi-sim chi-tra jpn kor fra deu spa rus ara)); then exit; fi
	echo "There is no Tesseract and it could not be installed: that test is skipped." >&2

# A pyenv shim of a version that is not selected exists and fails, so each candidate is run.
define find_python
for python in python3.11 python3.12 python3.13 python3 none; do
	if $$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
		break
	fi
done
endef

debian_install = [ $$(id -u) = 0 ] && command -v apt-get >/dev/null \
	&& apt-get -qq update \
	&& DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends $(1) >/dev/null

# A lock is installed once: the stamp holds the sum of the lock and of pyproject.toml, which names
# the linli command.
sum = $$(cat $(1) pyproject.toml | sha256sum)
has_installed = [ "$$(cat .venv/$(1).installed 2>/dev/null)" = "$(sum)" ]

define install
if ! $(has_installed); then
	echo "Installing what $(1) names into .venv ..."
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r $(1)
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
	echo "$(sum)" > .venv/$(1).installed
fi
endef

# Runs pytest and keeps its closing line for the end, where both runs are summed up together.
define pytest
mkdir -p .pytest_cache
$(BIN)/pytest --color=$$([ -t 1 ] && echo yes || echo no) $(2) 2>&1 | tee .pytest_cache/$(1).log | sed -u '$$d' || failed=1
endef
