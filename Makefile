# One word for each thing a person does here; the same words for people and for .ci/run. `make` alone lists them.
#
# Needs Python 3.11 or later, make and git; fetches the rest into .tools/ and .venv/ inside this folder.
#   make setup PYTHON=/path/to/python3.12      when `python3` is not the one wanted

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
UV_VERSION := 0.13.9
export UV_PYTHON_DOWNLOADS := never

VENV := .venv
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
  TOOLS := .tools/Scripts
else
  BIN := $(VENV)/bin
  TOOLS := .tools/bin
endif
READY := $(VENV)/.ready

# uv from the path if it runs, otherwise our own copy in .tools.
FOUND_UV := $(shell uv --version >/dev/null 2>&1 && command -v uv)
UV := $(or $(FOUND_UV),$(CURDIR)/$(TOOLS)/uv)
export MAINSTAY_UV := $(UV)

# The demo keeps its own key, away from anyone's real one.
MAINSTAY := MAINSTAY_HOME="$(CURDIR)/demo/home" $(BIN)/mainstay

FAMILIES := worked_examples properties second_opinion behaviour golden journeys house_rules

##@ Words

help: ## list these words
	@sed -nE 's/^([a-z_-]+):.*## (.*)$$/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r word meaning; do printf '%-20s %s\n' "$$word" "$$meaning"; done

setup: $(READY) ## make .venv with everything, .venv/bin/mainstay included
	@echo "Ready: $(BIN)/mainstay"

demo: $(READY) ## reports on the example council, and on one census return alone, into demo/
	@rm -rf demo && mkdir -p demo/one_census_return
	@$(MAINSTAY) report example_council --out demo/report </dev/null
	@cp "$$(find example_council -name '*.xml' | sort | tail -n 1)" demo/one_census_return/
	@$(MAINSTAY) report demo/one_census_return --out demo/report_on_one_census_return </dev/null
	@printf '\nThe invented council, from all its files:   %s\n' "$(CURDIR)/demo/report/index.html"
	@printf 'The same council, from one census return:   %s\n' "$(CURDIR)/demo/report_on_one_census_return/index.html"

serve: $(READY) ## the web application with the example council and a log-in for each role, on this machine alone; ARGS="--port 8080"
	@$(MAINSTAY) serve --demo $(ARGS)

test: $(READY) ## every test family; what was skipped, and why, is listed at the end
	$(BIN)/python -m pytest tests -n auto --dist loadscope $(ARGS)

$(addprefix test-,$(FAMILIES)): test-%: $(READY)
	$(BIN)/python -m pytest tests/$* $(ARGS)

check: $(READY) ## lint, format, types, the order of the rooms, generated pages: changes nothing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m docs.generate --check

fix: $(READY) ## mend what can be mended: format, lint, generated pages
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	$(BIN)/python -m docs.generate

bench: $(READY) ## speed and memory, as ratios beside times
	@for file in benchmarks/[a-z]*.py; do $(BIN)/python -m benchmarks.$$(basename "$$file" .py); done

docs: $(READY) ## the documentation as a web site in docs/_build/html
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build/html
	@echo "The documentation is in docs/_build/html/index.html"

evidence: $(READY) ## long runs: many more invented examples for each law, pairs of faults, damaged files (not part of make test)
	HYPOTHESIS_PROFILE=evidence $(BIN)/python -m pytest tests/properties tests/second_opinion -n auto $(ARGS)
	@for file in evidence/census_*.py evidence/*_calibration.py; do $(BIN)/python -m evidence.$$(basename "$$file" .py); done

lock: $(if $(FOUND_UV),,$(TOOLS)/uv) ## choose versions again within pyproject.toml's limits, and pin them with hashes
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-header --all-extras --group dev pyproject.toml -o requirements/all.txt
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-header --extra web --extra postgresql --extra cluster --group dev pyproject.toml -c requirements/all.txt -o requirements/work.txt
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-header pyproject.toml -c requirements/all.txt -o requirements/run.txt
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-header --extra web --extra postgresql pyproject.toml -c requirements/all.txt -o requirements/web.txt

clean: ## remove what make wrote
	rm -rf $(VENV) .tools demo dist docs/_build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.PHONY: help setup demo serve test check fix bench docs evidence lock clean $(addprefix test-,$(FAMILIES))

# The interpreter is asked who it is, rather than trusted by name: a version manager's stand-in may exist and not run.
.tools/python:
	@mkdir -p .tools
	@for candidate in $(PYTHON) python3.13 python3.12 python3.11 python /usr/bin/python3; do \
	  found=$$("$$candidate" -c 'import sys, venv, ensurepip; assert sys.version_info >= (3, 11); print(sys.executable)' 2>/dev/null) || continue; \
	  printf '%s\n' "$$found" > $@; exit 0; \
	done; \
	echo "Mainstay needs Python 3.11 or later with its venv module (on Debian or Ubuntu: python3-venv). Say which with: make setup PYTHON=/path/to/python3" >&2; exit 1

$(TOOLS)/uv: .tools/python
	@"$$(cat .tools/python)" -m venv .tools
	@$(TOOLS)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# Every package is checked against its hash; then Mainstay itself, editable, with nothing more fetched.
$(READY): pyproject.toml requirements/work.txt .tools/python $(if $(FOUND_UV),,$(TOOLS)/uv)
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$$(cat .tools/python)" $(VENV)
	@$(UV) pip sync --quiet --python $(BIN)/python --require-hashes requirements/work.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@
