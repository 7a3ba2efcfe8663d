# Two commands do all the set-up on a fresh machine: `make run` and `make test`. The rest is for developers.
PYTHON := .venv/bin/python

.PHONY: help run test check format package-test benchmarks screenshots clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

run: ## start the app on the sample case (later: on what was open last)
	@tools/setup.sh ""
	@$(PYTHON) -m workbench --sample

test: ## install and pass the tests, offscreen
	@tools/setup.sh test
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -n 2 --dist loadfile -m "not packaging"

check: ## format, lint, types, import contracts
	@tools/setup.sh dev
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

format: ## format and fix what can be fixed
	@tools/setup.sh dev
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

package-test: ## build the wheel, install it in a fresh environment, do the main job there
	@tools/setup.sh test
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -m packaging -o faulthandler_timeout=0

benchmarks: ## speed against stated limits, script by script
	@tools/setup.sh test
	@failed=; for script in benchmarks/*.py; do echo "$$script"; $(PYTHON) $$script || failed="$$failed $$script"; done; \
	    test -z "$$failed" || { echo "over a limit:$$failed"; exit 1; }

screenshots: ## draw the README's pictures
	@tools/setup.sh ""
	@$(PYTHON) tools/screenshots.py

clean: ## remove what can be made again
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
