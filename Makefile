# Every target is explained in the README. `make` alone lists them.
SHELL := /bin/sh
PY := .venv/bin/python
CODE := $(wildcard app.py) lib $(wildcard pages) benchmarks $(wildcard scripts/*.py)
LOCK := $(PY) -m piptools compile --quiet --generate-hashes --allow-unsafe --no-strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: help setup run test check format bench lock images messages clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

setup: ## make .venv with everything development needs
	@scripts/setup development

run: ## serve the dashboard at http://localhost:8501
	@scripts/setup runtime
	@exec $(PY) -m lib serve

test: setup ## run all tests, real browser and real PostgreSQL included
	@scripts/install_browser
	@$(PY) -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder --cov --cov-report term-missing:skip-covered $(ARGS)

check: setup ## formatting, lint, types, architecture
	@failed=0; \
	$(PY) -m ruff format --check --quiet . || { echo "Run: make format"; failed=1; }; \
	$(PY) -m ruff check . || failed=1; \
	$(PY) -m mypy $(CODE) tests || failed=1; \
	.venv/bin/lint-imports || failed=1; \
	$(PY) -m pytest --quiet tests/architecture || failed=1; \
	exit $$failed

format: setup ## put every file into the house's format
	@$(PY) -m ruff check --fix-only --quiet . ; $(PY) -m ruff format .

bench: setup ## measure speed and memory into docs/performance.md
	@scripts/install_browser
	@$(PY) -m benchmarks $(ARGS)

lock: setup ## compile the pinned requirements again (ARGS=--upgrade for newer versions)
	@$(LOCK) $(ARGS) --output-file requirements.txt requirements.in
	@$(LOCK) $(ARGS) --output-file requirements-dev.txt requirements-dev.in
	@scripts/check_lock

images: setup ## make the screenshots in docs/images again
	@scripts/install_browser
	@$(PY) -m scripts.images

messages: setup ## compile the Japanese and English catalogues
	@$(PY) -m lib.locales.compile

clean: ## remove what the other targets made, except your data in var/
	rm -rf .venv build htmlcov .coverage .coverage.* .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
