# `make demo` and `make test` are all that is needed on a fresh machine: each makes .venv first.
# Python 3.11 or later is the only thing that must be there; Chromium is found or installed.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
BROWSER_STAMP := $(VENV)/.browser

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench clean

help:
	@echo "make setup   make .venv with all that is pinned, find or install Chromium"
	@echo "make demo    run the demo scenarios in a real browser and name the report"
	@echo "make test    run the whole test suite"
	@echo "make lint    ruff and mypy"
	@echo "make bench   measure the model: speed, size, the public benchmark"

setup: $(STAMP) $(BROWSER_STAMP)

$(STAMP): pyproject.toml constraints.txt
	@sh tools/make-venv.sh $(VENV)
	@touch $@

$(BROWSER_STAMP): $(STAMP)
	@$(BIN)/qa-agent doctor --install-browser
	@touch $@

demo: setup
	@$(BIN)/qa-agent run scenarios/*.yaml $${DISPLAY:+--headed}

# A test that hangs is stopped after five minutes and tried once more, like one of a real browser that fails (tests/conftest.py); the summary says so (R).
test: setup
	@$(BIN)/pytest -q -n auto --dist loadfile --reruns 1 --only-rerun pytest-timeout

lint: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(STAMP)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup
	@$(BIN)/python -m bench.run

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
