# The two commands of Quire, and the ones that make them up.

quire = .build/debug/quire

.PHONY: report test browser-test build setup format lint install release digits gallery docs clean

report: build ## Render notebooks/ into output/
	@test -f notebooks/data/claims.csv || $(quire) sample-data
	@$(quire) render notebooks
	@echo "Look at output/: open output/index.html in a browser."

test: setup ## Run every test, then open every rendered page in a real browser
	swift build --build-tests
	swift test --skip-build
	@$(MAKE) browser-test

browser-test: report gallery ## Open the rendered pages in a real browser: barriers, keyboard, print, policy
	@scripts/browser-setup
	@scripts/browser-test output output/gallery

build: setup
	@swift build

setup:
	@scripts/setup

format: ## Lay the code out as .swift-format says
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

lint: ## Say what is not laid out so
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

gallery: build ## Render every chart into output/gallery/index.html
	@$(quire) render docs/gallery.md -o output/gallery/index.html

install: build ## Put Quire into a folder, so that it works without the clone: make install PREFIX=~/.local
	@test -n "$(PREFIX)" || { echo "try: make install PREFIX=~/.local" >&2; exit 2; }
	@scripts/install "$(PREFIX)"

release: build ## Pack an installation for this system into dist/
	@scripts/release

digits: build ## Write docs/accuracy.md, the digits that every number reaches against its reference
	@scripts/digit-table

docs: build ## Build the documentation with every public symbol into dist/docs, by DocC
	@scripts/docs

clean: ## Remove what was built and rendered
	rm -rf .build .quire output/*.html output/*.json output/gallery
