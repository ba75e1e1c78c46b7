# Says whether there is a Chromium for the tests of the page: $CHROMIUM first, then the usual names on the PATH.
# Sourced by ./build.

has_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ]
    return
  fi
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
      return 0
    fi
  done
  return 1
}

# Whether these arguments of Maven run all tests.
runs_tests() {
  tests=1
  for argument in "$@"; do
    case $argument in
      test | package | verify | install | integration-test | deploy) tests=0 ;;
      -DskipTests | -DskipTests=true | -Dmaven.test.skip | -Dmaven.test.skip=true) return 1 ;;
      -Dserai.browser=skip | -Dtest=*) return 1 ;;
    esac
  done
  return "$tests"
}
