# Builds a module of the product on first use and after changes of its source. Sourced by ./serai after find_jdk.

# Sets built to the file that says what was built; the argument is cli or platform.
build_once() {
  module=$1
  built=$root/$module/target/built
  set -- "$root/pom.xml" "$root/core/pom.xml" "$root/$module/pom.xml" "$root/core/src/main" "$root/$module/src/main"
  if [ "$module" = platform ]; then
    # What its pom.xml packs from elsewhere.
    set -- "$@" "$root"/examples/*.yaml "$root/docs/reference/openapi.json"
  fi
  if [ -e "$built" ] && [ -z "$(find "$@" -newer "$built" -print 2>/dev/null)" ]; then
    return 0
  fi
  if ! command -v mvn >/dev/null 2>&1; then
    echo "serai: the first run builds the product with Apache Maven 3.8 or newer, which is not on the PATH." >&2
    echo "       Install it (Debian, Ubuntu: apt-get install maven) and run the command again." >&2
    exit 1
  fi
  echo "serai: building, once; this takes a minute or two on a new machine" >&2
  log=$(mktemp)
  if ! "$root/build" -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$module" -am package >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "serai: the build failed; the messages are above. ./build verify shows more." >&2
    exit 1
  fi
  rm -f "$log"
  name_build "$module" >"$built"
}

# Prints a name that no other build has: a digest of all that runs.
name_build() (
  cd "$root/$1/target"
  if command -v sha256sum >/dev/null 2>&1; then
    cat ./*.jar lib/*.jar | sha256sum | cut -d ' ' -f 1
  else
    cat ./*.jar lib/*.jar | shasum -a 256 | cut -d ' ' -f 1
  fi
)
